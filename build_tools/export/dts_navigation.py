"""What Distributed Text Services answer on the tree of passages and sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from build_tools.export.dts_resources import FOLDER, READINGS, navigable, stages
from build_tools.export.publication import Publication
from build_tools.export.web_addresses import TEXT_PAGE
from build_tools.model.sentences import sentences_of

DEPTHS = (1, 2, -1)
"""Every depth that there is, and all the way down; the tree has two levels."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A passage, which has sentences or none, or a sentence, which has a passage."""

    locus: str
    kind: str
    parent: str = ""
    children: "tuple[Unit, ...]" = ()


def units(publication: Publication) -> tuple[Unit, ...]:
    """The passages in reading order, with their sentences."""
    return tuple(
        Unit(
            passage.locus,
            passage.kind,
            children=tuple(Unit(one.locus, "sentence", passage.locus) for one in sentences_of(passage)),
        )
        for passage in publication.edition.text.passages()
    )


def navigation(publication: Publication) -> Iterator[tuple[str, dict[str, Any]]]:
    """The answer on each reading as a whole and on each unit of it, at every depth."""
    tree = units(publication)
    for name in READINGS:
        for down in DEPTHS:
            members = [one for unit in tree for one in _down(unit, down - 1 if down > 0 else down)]
            yield _answer(publication, name, None, f".{down}", members)
        for siblings in (tree, *(unit.children for unit in tree)):
            for unit in siblings:
                yield from _on_unit(publication, name, unit, siblings)


def _on_unit(
    publication: Publication, name: str, unit: Unit, siblings: Sequence[Unit]
) -> Iterator[tuple[str, dict[str, Any]]]:
    yield _answer(publication, name, unit, "", None)
    yield _answer(publication, name, unit, ".0", siblings)
    for down in DEPTHS:
        yield _answer(publication, name, unit, f".{down}", _down(unit, down))


def _down(unit: Unit, down: int) -> tuple[Unit, ...]:
    return (unit, *unit.children) if down else (unit,)


def _answer(
    publication: Publication, name: str, unit: Unit | None, down: str, members: Sequence[Unit] | None
) -> tuple[str, dict[str, Any]]:
    path = f"{FOLDER}/navigation/{name}{f'/{unit.locus}' if unit else ''}{down}.jsonld"
    return path, {
        "@id": publication.link_to_file(path, path),
        "@type": "Navigation",
        "resource": navigable(publication, path, stages(publication)[0], name),
        **({"ref": _citable(publication, path, unit)} if unit else {}),
        **({} if members is None else {"member": [_citable(publication, path, one) for one in members]}),
    }


def _citable(publication: Publication, path: str, unit: Unit) -> dict[str, Any]:
    return {
        "@id": publication.link(path, TEXT_PAGE, unit.locus),
        "@type": "CitableUnit",
        "identifier": unit.locus,
        "level": 2 if unit.parent else 1,
        "parent": unit.parent or None,
        "citeType": unit.kind,
    }
