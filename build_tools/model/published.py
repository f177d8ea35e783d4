"""What an edition says at each of its addresses, in a form that outlives its files: for holding editions together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from build_tools.model.addresses import NOTE, departed
from build_tools.model.content import Emendation, PressCitation, Quotation
from build_tools.model.edition import Edition
from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.record import Record, Value
from build_tools.model.records import Annotation

EDITED = "edited reading"
FOOTNOTE = "footnote"
"""The kind of a note as it stands below the text: it is made of annotations and of what a register says."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What an edition says at one address, part by part: the readings of a passage, the fields of a record."""

    address: str  #: As in the ledger: an id of the text, a footnote, or the path of a record without its ending.
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
    statements = {
        one.address: one for one in (*_of_text(index), *_of_notes(index), *_of_records(edition)) if one.address
    }
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
    for note in index.notes:
        yield Statement(f"{NOTE}{note.id}", FOOTNOTE, f"{NOTE}{note.id}", _of_note(note))


def _of_note(note: Note) -> dict[str, str]:
    """A note is numbered anew in each edition: its label is no part of what it says."""
    parts = {annotation.id: annotation.prose.source.strip() for annotation in note.annotations}
    lead = "".join(block.plain for block in note.record.prose.lead) if note.record else ""
    return {"register": lead, **parts} if note.record else parts


def _of_records(edition: Edition) -> Iterator[Statement]:
    for record in edition.all_records():
        parts = {name: _written(value) for name, value in record.header.items()} | {
            "prose": record.prose.source.strip()
        }
        yield Statement(record.docname, record.kind_name, _title(record), parts)


def _title(record: Record) -> str:
    if not isinstance(record, Annotation):
        return record.called
    lemma = record.lemma
    return f"“{lemma}” ({record.target})" if lemma else record.target or record.called


def _written(value: Value) -> str:
    if isinstance(value, Mapping):
        return _listed(f"{name}: {words}" for name, words in value.items())
    return value if isinstance(value, str) else _listed(value)


def _listed(words: Iterator[str] | tuple[str, ...]) -> str:
    return " | ".join(words)
