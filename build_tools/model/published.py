"""What an edition says at each of its addresses, in a form that outlives its files: for holding editions together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from build_tools.model.addresses import NOTE, departed
from build_tools.model.content import Emendation, PressCitation, Quotation
from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.record import Record, Value
from build_tools.model.records import Annotation

EDITED = "edited reading"
FOOTNOTE = "footnote"
"""The kind of a note that says only what a register says, or the mark that it is about."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What an edition says at one address, part by part: the readings of a passage, the fields of a record."""

    address: str  #: As in the ledger: an id of the text, a note, or a record of a register.
    kind: str
    title: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of an address that is no more: moved, merged or retired, and where a reader should go instead."""

    status: str
    successor: str
    reason: str


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """An edition under its number, as it can be held against another."""

    number: str
    date: str
    statements: Mapping[str, Statement]
    fates: Mapping[str, Fate] = field(default_factory=dict)


def published(index: Index) -> PublishedEdition:
    """What an edition says at each address: its text in reading order, its notes, its records."""
    edition, header = index.edition, index.header
    statements = {one.address: one for one in (*_of_text(index), *_of_notes(index), *_of_records(index)) if one.address}
    fates = {gone.id: Fate(gone.status, gone.successor, gone.reason) for gone in departed(edition)}
    return PublishedEdition(header.edition, header.edition_date, statements, fates)


def _of_text(index: Index) -> Iterator[Statement]:
    for citable in index.citables.values():
        parts = {EDITED: citable.edited_reading, "source reading": citable.source_reading}
        place = index.marks.get(citable.id)
        mark = place.mark if place else None
        if isinstance(mark, PressCitation | Quotation | Emendation):
            parts |= {name: words for name, words in _of_mark(mark).items() if words}
        yield Statement(citable.id, citable.kind, citable.id, parts)


def _of_mark(mark: PressCitation | Quotation | Emendation) -> dict[str, str]:
    if isinstance(mark, Emendation):
        return {"certainty": mark.cert, "responsibility": mark.resp}
    if isinstance(mark, Quotation):
        return {"sources": _listed(mark.citations + mark.sources), "speakers": _listed(mark.speakers)}
    return {
        "source": mark.source,
        "dates as printed": _listed(issue.printed for issue in mark.dates),
        "dates as read": _listed(issue.read for issue in mark.dates),
        "certainty": _listed(issue.cert for issue in mark.dates if issue.cert),
        "suspect": "yes" if mark.suspect else "",
    }


def _of_notes(index: Index) -> Iterator[Statement]:
    """A note is numbered anew in each edition: its label is no part of what it says."""
    for note in index.notes:
        name = f"{NOTE}{note.id}"
        if note.annotations:
            first = note.annotations[0]
            title = f"“{first.lemma}” ({first.target})" if first.lemma else first.target or first.id
            yield Statement(name, "note", title, dict(_of_annotations(note)))
        else:
            parts = {"register": "".join(block.plain for block in note.record.prose.lead)} if note.record else {}
            yield Statement(name, FOOTNOTE, name, parts)


def _of_annotations(note: Note) -> Iterator[tuple[str, str]]:
    """The parts of a note; where several annotations are in it, each part with the id of its own before it."""
    for annotation in note.annotations:
        before = f"{annotation.id}, " if len(note.annotations) > 1 else ""
        yield from ((f"{before}{part}", words) for part, words in _of_record(annotation).items())


def _of_records(index: Index) -> Iterator[Statement]:
    for record in index.edition.all_records():
        if not isinstance(record, Annotation):
            yield Statement(index.anchor(record).name, record.kind_name, record.called, _of_record(record))


def _of_record(record: Record) -> dict[str, str]:
    fields = {name: _written(value) for name, value in record.header.items()}
    return fields | {"prose": record.prose.source.strip()}


def _written(value: Value) -> str:
    if isinstance(value, Mapping):
        return _listed(f"{name}: {words}" for name, words in value.items())
    return value if isinstance(value, str) else _listed(value)


def _listed(words: Iterator[str] | tuple[str, ...]) -> str:
    return " | ".join(words)
