"""What follows from the edition and is asked for again and again: computed once, when first asked."""

from functools import cached_property

from build_tools.model.content import Emendation, Mention, PressCitation, Quotation, source_reading
from build_tools.model.edition import Edition
from build_tools.model.notes import Note, notes
from build_tools.model.occurrences import Occurrence, anchors, mentions, occurrences
from build_tools.model.press import Assessment, assess
from build_tools.model.record import Record
from build_tools.model.references import referrers


class Concordance:
    """Every place of the text, every note, and who refers to what."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition

    @cached_property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every mention, press citation, quotation and emendation in reading order."""
        return occurrences(self.edition.text)

    @cached_property
    def anchors(self) -> dict[int, str]:
        """The anchor of each mark, by the identity of the mark."""
        return anchors(self.occurrences)

    @cached_property
    def marks(self) -> dict[str, Occurrence]:
        """The occurrences by their anchor."""
        return {place.anchor: place for place in self.occurrences}

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """Every note, numbered."""
        return notes(self.edition)

    @cached_property
    def note_of(self) -> dict[str, Note]:
        """The note in which each annotation stands, by the id of the annotation."""
        return {annotation.id: note for note in self.notes for annotation in note.annotations}

    @cached_property
    def assessments(self) -> dict[str, Assessment]:
        """What the calendar says of each press citation."""
        return assess(self.edition.text)

    @cached_property
    def referrers(self) -> dict[tuple[str, str], tuple[Record, ...]]:
        """The records that name an object, by its kind and id."""
        return referrers(self.edition)

    def annotations_on(self, target: str) -> tuple[Record, ...]:
        """The annotations on a press citation, a quotation or an emendation."""
        return tuple(record for record in self.edition.of("annotation").values() if record.text("target") == target)

    def mentions(self, kind: str, name: str) -> tuple[Occurrence, ...]:
        """The mentions of one record of a register."""
        return mentions(self.occurrences, kind, name)

    def places_of_source(self, name: str) -> tuple[Occurrence, ...]:
        """The press citations, quotations and titles that draw on a source; a title in a citation is not told twice."""
        cited = [place for place in self.occurrences if isinstance(place.mark, PressCitation)]
        return tuple(place for place in self.occurrences if _draws_on(place, name, cited))

    def title(self, record: Record) -> str:
        """What a record is called: its name or title, or the words that an annotation is about."""
        if record.kind != "annotation":
            return self.edition.title(record) or record.id
        target = record.text("target")
        place = self.marks.get(target)
        lemma = record.text("lemma") or (mark_title(place) if place else "")
        return f"{lemma} ({target})" if place else f"“{shortened(lemma)}” ({target})"


def mark_title(place: Occurrence) -> str:
    """What a mark in the text is called: a citation by its words as received, an emendation by both readings."""
    mark = place.mark
    if isinstance(mark, Emendation):
        received, edited = (f"“{reading}”" if reading.strip() else "nothing" for reading in _readings(mark))
        return f"{received}, emended to {edited}"
    words = source_reading(mark.content) if isinstance(mark, PressCitation) else place.words
    return f"“{shortened(words.strip('“”'))}”"


def _readings(mark: Emendation) -> tuple[str, str]:
    return mark.source_reading, mark.edited_reading


def _draws_on(place: Occurrence, source: str, cited: list[Occurrence]) -> bool:
    match place.mark:
        case PressCitation():
            return place.mark.source == source
        case Quotation():
            return source in place.mark.sources
        case Mention(kind="source", refs=refs) if source in refs:
            return not any(one.locus == place.locus and one.start <= place.start < one.end for one in cited)
    return False


def shortened(words: str, most: int = 60) -> str:
    """A stretch of words, cut between two where it is long."""
    return words if len(words) <= most else words[:most].rpartition(" ")[0] + " …"
