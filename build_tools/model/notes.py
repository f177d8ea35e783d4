"""The footnotes of the text: which there are, in which order, and from where they are called.

A named person, place, organisation or event has one note, called at its first mention; a press citation, a
quotation and an emendation has one of its own, which also holds the annotations on it; every other annotation is a note
on its lemma.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_tools.model.content import Emendation, Mention, PressCitation, Quotation
from build_tools.model.edition import Edition
from build_tools.model.occurrences import Occurrence
from build_tools.model.records import Annotation, Registered
from build_tools.model.sentences import Sentence, sentences_of
from build_tools.model.text import Passage

REGISTERS = ("person", "place", "organisation", "event")
"""The kinds of record that have a footnote where the text first names them."""


@dataclass(frozen=True, slots=True)
class Call:
    """Where the text sends the reader to a note."""

    id: str
    locus: str
    offset: int  #: In the edited reading of the passage: the call follows the character before.


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: what it is about, and its calls; the first is numbered, the others are the mentions themselves."""

    id: str  #: The element is ``note-ID``.
    kind: str  #: person, place, organisation, event, press, quotation, emendation, or the kind of the annotation.
    label: str
    calls: tuple[Call, ...]
    mark: PressCitation | Quotation | Emendation | None = None
    record: Registered | None = None
    annotations: tuple[Annotation, ...] = ()

    @property
    def is_textual(self) -> bool:
        """Whether the note stands in the apparatus, whose calls are letters."""
        return self.kind in ("emendation", "textual")


def notes(edition: Edition, places: tuple[Occurrence, ...]) -> tuple[Note, ...]:
    """Every note in the order of its first call, numbered."""
    order = {passage.locus: number for number, passage in enumerate(edition.text.passages())}
    found = [*_register_notes(edition, places), *_mark_notes(edition, places), *_comments(edition)]
    found.sort(key=lambda note: (order[note.calls[0].locus], note.calls[0].offset, note.id))
    return tuple(_labelled(found))


def lemma_span(edition: Edition, annotation: Annotation) -> tuple[Passage, int, int] | None:
    """The passage and the offsets of an annotation's lemma; nothing where it does not occur."""
    target, lemma = annotation.target, annotation.lemma
    passage = edition.passages.get(target) or edition.passages.get(target.rpartition("-")[0])
    if passage is None or not lemma:
        return None
    sentence = next((sentence for sentence in sentences_of(passage) if sentence.locus == target), None)
    if sentence is None and passage.locus != target:
        return None
    occurrence = annotation.occurrence
    start = _nth(passage.edited_reading, lemma, int(occurrence) if occurrence.isdecimal() else 1, sentence)
    return None if start < 0 else (passage, start, start + len(lemma))


def _nth(reading: str, lemma: str, number: int, sentence: Sentence | None) -> int:
    start = sentence.start - 1 if sentence else -1
    for _ in range(number):
        start = reading.find(lemma, start + 1, sentence.end if sentence else len(reading))
        if start < 0:
            break
    return start


def _register_notes(edition: Edition, places: tuple[Occurrence, ...]) -> Iterator[Note]:
    found: dict[tuple[str, str], list[Call]] = {}
    for place in places:
        if isinstance(place.mark, Mention) and place.mark.kind in REGISTERS:
            for name in place.mark.refs:
                found.setdefault((place.mark.kind, name), []).append(Call(place.anchor, place.locus, place.end))
    for (kind, name), calls in found.items():
        record = edition.named(kind).get(name)
        if isinstance(record, Registered):
            first = replace(calls[0], id=f"call-{name}")
            yield Note(name, kind, "", (first, *calls), record=record)


def _mark_notes(edition: Edition, places: tuple[Occurrence, ...]) -> Iterator[Note]:
    kinds = {PressCitation: "press", Quotation: "quotation", Emendation: "emendation"}
    targets: dict[str, list[Annotation]] = {}
    for annotation in edition.of(Annotation).values():
        targets.setdefault(annotation.target, []).append(annotation)
    for place in places:
        mark = place.mark
        if isinstance(mark, PressCitation | Quotation | Emendation) and mark.id:
            call = Call(f"call-{mark.id}", place.locus, place.end)
            annotations = tuple(targets.get(mark.id, ()))
            yield Note(mark.id, kinds[type(mark)], "", (call,), mark=mark, annotations=annotations)


def _comments(edition: Edition) -> Iterator[Note]:
    for annotation in edition.of(Annotation).values():
        span = lemma_span(edition, annotation)
        if span:
            passage, _, end = span
            call = Call(f"call-{annotation.id}", passage.locus, end)
            yield Note(annotation.id, annotation.kind, "", (call,), annotations=(annotation,))


def _labelled(found: list[Note]) -> Iterator[Note]:
    numbers = letters = 0
    for note in found:
        if note.is_textual:
            letters += 1
            yield replace(note, label=letter(letters))
        else:
            numbers += 1
            yield replace(note, label=str(numbers))


def letter(number: int) -> str:
    """The label of the nth note of the apparatus: a, b, … z, aa, ab and so on."""
    label = ""
    while number:
        number, rest = divmod(number - 1, 26)
        label = chr(ord("a") + rest) + label
    return label
