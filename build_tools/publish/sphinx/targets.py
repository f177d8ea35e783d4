"""What the roles of the edition can refer to, made from the model."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools.export.words import mark_words
from build_tools.model.addresses import NOTE, TEXT, anchor_named, key_of, page_of
from build_tools.model.answers import question
from build_tools.model.content import Emendation, Mention, PressCitation, Quotation
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Annotation
from build_tools.model.sentences import sentences

RECORDS = ("person", "source", "place", "organisation", "event", "term")
MARKS = ("locus", "citation", "quotation", "emendation")

_KINDS = {PressCitation: "citation", Quotation: "quotation", Emendation: "emendation"}


@dataclass(frozen=True, slots=True)
class Target:
    """What a role can refer to: a page, a place on it, and what it is called."""

    docname: str
    anchor: str
    title: str


@question
def targets(index: Index) -> Mapping[tuple[str, str], Target]:
    """Every target by kind and id."""
    return {
        **dict(_departed(index)),
        **dict(_loci(index)),
        **dict(_marks(index)),
        **dict(_records(index)),
        **dict(_notes(index)),
    }


@question
def target_of(index: Index, role: str, name: str) -> Target | None:
    """What a role refers to; a citation refers to a source."""
    return targets(index).get(("source" if role == "cite" else role, name))


def _departed(index: Index) -> Iterator[tuple[tuple[str, str], Target]]:
    """Addresses that are no more: who links to them from elsewhere is led to what became of them."""
    for address in index.departed:
        anchor = anchor_named(address.id)
        kind, name = key_of(address.id)
        yield (kind, name), Target(anchor.page, anchor.id, f"{name} ({address.status})")


def _loci(index: Index) -> Iterator[tuple[tuple[str, str], Target]]:
    edition = index.edition
    for locus in (*edition.passages, *sentences(edition.text), *(division.id for division in edition.text.divisions)):
        yield ("locus", locus), Target(TEXT, locus, locus)
    for passage in edition.text.passages():
        yield ("passage", passage.locus), Target(page_of(passage.locus), passage.locus, passage.locus)


def _marks(index: Index) -> Iterator[tuple[tuple[str, str], Target]]:
    for place in index.occurrences:
        yield ("mention", place.anchor), Target(TEXT, place.anchor, place.sentence)
        if not isinstance(place.mark, Mention):
            yield (_KINDS[type(place.mark)], place.anchor), Target(TEXT, place.anchor, mark_words(place, index))


def _records(index: Index) -> Iterator[tuple[tuple[str, str], Target]]:
    for kind in RECORDS:
        for record in index.edition.named(kind).values():
            yield (kind, record.id), _of_record(record, index)


def _notes(index: Index) -> Iterator[tuple[tuple[str, str], Target]]:
    """An annotation stands in a note, of which it may be one of several."""
    for note in index.notes:
        yield ("note", note.id), Target(TEXT, f"{NOTE}{note.id}", f"note {note.label}")
        yield ("note-call", note.calls[0].id), Target(TEXT, note.calls[0].id, note.calls[0].locus)
    for annotation in index.edition.of(Annotation).values():
        yield ("note", annotation.id), _of_record(annotation, index)


def _of_record(record: Record, index: Index) -> Target:
    anchor = index.anchor(record)
    return Target(anchor.page, anchor.id, index.title(record))
