"""Every file of the edition, read once into one value."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from build_tools.errors import SourceError
from build_tools.model.edition import Edition
from build_tools.model.finding import Finding
from build_tools.model.location import Location
from build_tools.model.record import Page, Record
from build_tools.model.schema import KINDS, Kind
from build_tools.model.text import Header, Text
from build_tools.parse.base_map import read_base_map
from build_tools.parse.record import read_page, read_record
from build_tools.parse.relax_ng import schema_findings
from build_tools.parse.repetitions import read_repetitions
from build_tools.parse.tei import read_text_of_edition
from build_tools.parse.toml_tables import read_chart_rows, read_checks, read_comparisons, read_exceptions, read_ledger
from build_tools.parse.xml import parse_xml, read_text

ARTICLE = "text/article.xml"
LEDGER = "text/loci.toml"
PROOFREADING = "text/proofreading.toml"
CHECKS = "text/checks.toml"
PICTURES = "text/pictures.toml"
BASE_MAP = "text/base-map.json"
EXCEPTIONS = "exceptions.toml"
PAGES = ("index.md", "bibliography.md")
NOT_RECORDS = (*PAGES, "_template.md")

_T = TypeVar("_T")


def load_edition(root: Path) -> Edition:
    """Read the edition in a folder; what cannot be read is kept as findings, and the rest is read all the same."""
    unreadable: list[Finding] = []

    def attempt(read: Callable[[], _T], otherwise: _T) -> _T:
        try:
            return read()
        except SourceError as error:
            unreadable.append(Finding(error.location, "F-001", error.message))
            return otherwise

    nothing: tuple[Text, tuple[Finding, ...]] = _empty_text(), ()
    text, invalid = attempt(lambda: _load_article(root), nothing)
    records = {
        kind.name: {
            record.id: record
            for path in record_paths(root, kind)
            if (record := attempt(lambda path=path, kind=kind: _load_record(root, kind, path), None))  # type: ignore[misc]
        }
        for kind in KINDS.values()
    }
    pages = [attempt(lambda path=path: _load_page(root, path), None) for path in _page_paths(root)]  # type: ignore[misc]
    return Edition(
        text=text,
        witness=attempt(lambda: _load_witness(root, text), ()),
        records=records,
        pages={page.location.path: page for page in pages if page},
        comparisons=attempt(lambda: _optional(root, PROOFREADING, read_comparisons, ()), ()),
        checks=attempt(lambda: _optional(root, CHECKS, read_checks, ()), ()),
        chart_rows=attempt(lambda: _optional(root, PICTURES, read_chart_rows, ()), ()),
        base_map=attempt(lambda: _optional(root, BASE_MAP, read_base_map, None), None),
        repetitions=attempt(lambda: read_repetitions(root), ()),
        ledger=attempt(lambda: _optional(root, LEDGER, read_ledger, ()), ()),
        exceptions=attempt(lambda: _optional(root, EXCEPTIONS, read_exceptions, ()), ()),
        unreadable=(*unreadable, *_strays(root)),
        schema_findings=invalid,
        passages={passage.locus: passage for passage in text.passages()},
    )


def record_paths(root: Path, kind: Kind) -> list[Path]:
    """The files of one kind of record, in the order of their names."""
    folder = root / kind.folder
    return sorted(path for path in folder.glob("*.md") if path.name not in NOT_RECORDS)


def _strays(root: Path) -> Iterator[Finding]:
    """Files beside the records that would be passed over in silence."""
    folders = {root / kind.folder for kind in KINDS.values()}
    for folder in sorted(folder for folder in folders if folder.is_dir()):
        for path in sorted(folder.iterdir()):
            if path.suffix != ".md" and path not in folders and path.name[0] not in ".~" and path.name[-1] != "~":
                location = Location(path.relative_to(root).as_posix())
                yield Finding(location, "F-001", "this is no record; give it the ending .md, or take it out")


def _load_article(root: Path) -> tuple[Text, tuple[Finding, ...]]:
    tree = parse_xml(read_text(root / ARTICLE, ARTICLE), ARTICLE)
    return read_text_of_edition(tree, ARTICLE), schema_findings(tree, ARTICLE)


def _load_witness(root: Path, text: Text) -> tuple[str, ...]:
    witness = text.header.base_witness
    if witness is None:
        return ()
    name = f"{ARTICLE.rpartition('/')[0]}/{witness.file}"
    return tuple(read_text(root / name, name).split("\n"))


def _load_record(root: Path, kind: Kind, path: Path) -> Record:
    name = path.relative_to(root).as_posix()
    return _read_record(kind.name, read_text(path, name), name)


def _load_page(root: Path, path: Path) -> Page:
    name = path.relative_to(root).as_posix()
    return _read_page(read_text(path, name), name)


# Whoever serves the edition loads it again and again, each time with one file changed.
@lru_cache(maxsize=4096)
def _read_record(kind: str, source: str, name: str) -> Record:
    return read_record(KINDS[kind], source, name)


@lru_cache(maxsize=512)
def _read_page(source: str, name: str) -> Page:
    return read_page(source, name)


def _page_paths(root: Path) -> Iterator[Path]:
    yield from sorted(root.glob("*.md"))
    yield from sorted((root / "text").glob("*.md"))
    for kind in KINDS.values():
        yield from (path for path in (root / kind.folder / name for name in PAGES) if path.exists())


def _optional(root: Path, name: str, read: Callable[[str, str], _T], otherwise: _T) -> _T:
    return read(read_text(root / name, name), name) if (root / name).exists() else otherwise


def _empty_text() -> Text:
    location = Location(ARTICLE)
    header = Header("", "", "", "", "", (), (), (), "", ("", ""), location)
    return Text(header, (), (), ())
