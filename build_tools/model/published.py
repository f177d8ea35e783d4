"""What an edition says at each of its addresses, in a form that outlives its files: for holding editions together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from build_tools.model.addresses import NOTE, departed
from build_tools.model.content import Emendation, PressCitation, Quotation
from build_tools.model.edition import Edition
from build_tools.model.ledger import citables
from build_tools.model.notes import Note, notes
from build_tools.model.occurrences import occurrences
from build_tools.model.record import Record, Value

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


def published(edition: Edition) -> PublishedEdition:
    """What an edition says at each address: its text in reading order, its notes, its records."""
    header = edition.text.header
    statements = {
        one.address: one for one in (*_of_text(edition), *_of_notes(edition), *_of_records(edition)) if one.address
    }
    fates = {gone.id: Fate(gone.status, gone.successor, gone.reason) for gone in departed(edition)}
    return PublishedEdition(header.edition, header.edition_date, statements, fates)


def _of_text(edition: Edition) -> Iterator[Statement]:
    marks = {place.anchor: place.mark for place in occurrences(edition.text)}
    for citable in citables(edition.text).values():
        parts = {EDITED: citable.edited_reading, "source reading": citable.source_reading}
        mark = marks.get(citable.id)
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


def _of_notes(edition: Edition) -> Iterator[Statement]:
    for note in notes(edition):
        yield Statement(f"{NOTE}{note.id}", FOOTNOTE, f"{NOTE}{note.id}", _of_note(note))


def _of_note(note: Note) -> dict[str, str]:
    """A note is numbered anew in each edition: its label is no part of what it says."""
    parts = {annotation.id: annotation.body.strip() for annotation in note.annotations}
    return {"register": note.record.lead, **parts} if note.record else parts


def _of_records(edition: Edition) -> Iterator[Statement]:
    for record in edition.all_records():
        parts = {name: _written(value) for name, value in record.fields.items()} | {"prose": record.body.strip()}
        yield Statement(record.docname, record.kind, _title(edition, record), parts)


def _title(edition: Edition, record: Record) -> str:
    lemma = record.text("lemma")
    return f"“{lemma}” ({record.text('target')})" if lemma else record.text("target") or edition.title(record)


def _written(value: Value) -> str:
    if isinstance(value, Mapping):
        return _listed(f"{name}: {words}" for name, words in value.items())
    return value if isinstance(value, str) else _listed(value)


def _listed(words: Iterator[str] | tuple[str, ...]) -> str:
    return " | ".join(words)
