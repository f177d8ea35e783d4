"""Which pages a book of the edition has, in which order, and what its title page says."""

from collections.abc import Collection, Iterator
from pathlib import Path

from build_tools.export.book.contents import Chapter, Contents, Entry
from build_tools.export.book.imprint import imprint_of
from build_tools.model.concordance import Concordance
from build_tools.model.record import Record
from build_tools.parse.edition import ARTICLE as ENCODED_TEXT
from build_tools.parse.xml import parse_xml, read_text
from build_tools.publish.domain import ARTICLE
from build_tools.publish.masthead import statement
from build_tools.publish.registers import sort_key
from build_tools.publish.words import written_date

BEFORE = ("text/introduction",)
AFTER = ("principles",)
REGISTERS = {
    "person": "People",
    "place": "Places",
    "organisation": "Organisations",
    "event": "Events",
    "term": "Terms",
    "source": "Sources",
}
"""The registers in the order of the book, with their titles."""


def book_contents(concordance: Concordance, root: Path, pages: Collection[str]) -> Contents:
    """The contents of the book; a page that this edition does not have is left out."""
    edition = concordance.edition
    encoded = parse_xml(read_text(root / ENCODED_TEXT, ENCODED_TEXT), ENCODED_TEXT)
    header = edition.text.header
    notes = {record.docname: f"note-{note.id}" for note in concordance.notes for record in note.annotations}
    return Contents(
        imprint=imprint_of(header, encoded, statement(concordance).astext(), written_date(header.edition_date)),
        article=ARTICLE,
        before=tuple(_prose(BEFORE, concordance, pages)),
        after=(*_registers(concordance), *_prose(AFTER, concordance, pages)),
        notes=notes,
    )


def _prose(names: tuple[str, ...], concordance: Concordance, pages: Collection[str]) -> Iterator[Chapter]:
    for name in names:
        if name in pages:
            yield Chapter(name, "")


def _registers(concordance: Concordance) -> Iterator[Chapter]:
    for kind, title in REGISTERS.items():
        records = sorted(concordance.edition.of(kind).values(), key=lambda record: _order(record, concordance))
        if records:
            folder = concordance.edition.kinds[kind].folder
            entries = tuple(Entry(record.docname, _heading(record, concordance)) for record in records)
            yield Chapter(f"{folder}/index", title, kind, entries)


def _order(record: Record, concordance: Concordance) -> tuple[str, str]:
    """As on the site; sources by the short form in which the notes cite them."""
    return (record.text("short").casefold(), record.id) if record.kind == "source" else sort_key(record, concordance)


def _heading(record: Record, concordance: Concordance) -> str:
    return record.text("short") or record.text("sort") or concordance.title(record)
