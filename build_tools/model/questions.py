"""What is not known, and which document could settle it."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.model.content import Emendation, PressCitation, Quotation
from build_tools.model.index import Index
from build_tools.model.occurrences import Occurrence
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Person, Source
from build_tools.model.text import Witness

SETTLED = ("seen", "reprint")
"""States of verification after which a press citation is no longer an open question."""


@dataclass(frozen=True, slots=True)
class Desideratum:
    """A document that the editors have not seen, with the questions that a look at it could settle."""

    kind: str  #: print, original, issue, speech.
    name: str  #: A siglum, or the id of a source.
    date: str  #: Of an issue, as read; else nothing.
    places: tuple[Occurrence, ...]
    records: tuple[Record, ...]

    @property
    def settles(self) -> int:
        """How many questions."""
        return len(self.places) + len(self.records)


def desiderata(index: Index) -> tuple[Desideratum, ...]:
    """Every document that could settle a question, the one that could settle most first."""
    found = [
        *(_witness(witness, index) for witness in index.edition.text.header.witnesses if not witness.file),
        *_issues(index),
        *_speeches(index),
    ]
    return tuple(sorted((one for one in found if one.settles), key=lambda one: (-one.settles, one.name, one.date)))


def _witness(witness: Witness, index: Index) -> Desideratum:
    """A witness in the language of the text settles readings; one in another, translations and spellings of names."""
    edition = index.edition
    if witness.language:
        notes = [record for record in edition.of(Annotation).values() if record.kind == "translation"]
        people = [record for record in edition.of(Person).values() if record.cyrillic_basis == "back-formed"]
        return Desideratum("original", witness.siglum, "", (), (*notes, *people))
    emended = tuple(place for place in index.occurrences if isinstance(place.mark, Emendation))
    standing = tuple(note.annotations[0] for note in index.notes if note.kind == "textual")
    return Desideratum("print", witness.siglum, "", emended, standing)


def _issues(index: Index) -> Iterator[Desideratum]:
    """An issue of a newspaper settles what is cited from it and not yet verified."""
    issues: dict[tuple[str, str], list[Occurrence]] = {}
    for place in index.occurrences:
        for citation in _unverified(place, index):
            for date in [issue.read for issue in citation.dates] or [""]:
                issues.setdefault((citation.source, date), []).append(place)
    for (source, date), places in issues.items():
        yield Desideratum("issue", source, date, tuple(places), ())


def _unverified(place: Occurrence, index: Index) -> list[PressCitation]:
    mark = place.mark
    names = (mark.id,) if isinstance(mark, PressCitation) else mark.citations if isinstance(mark, Quotation) else ()
    citations = [index.marks[name].mark for name in names if name in index.marks]
    return [
        citation
        for citation in citations
        if isinstance(citation, PressCitation)
        and not any(note.verification in SETTLED for note in index.annotations_on(citation.id))
    ]


def _speeches(index: Index) -> Iterator[Desideratum]:
    """A speech or work that was not seen settles the words quoted from it."""
    for source in index.edition.of(Source).values():
        if source.kind in ("speech", "work") and source.seen == "no":
            places = tuple(place for place in index.occurrences if _quotes(place, source.id))
            yield Desideratum("speech", source.id, "", places, ())


def _quotes(place: Occurrence, source: str) -> bool:
    return isinstance(place.mark, Quotation) and source in place.mark.sources
