"""What follows from the edition: computed once, in one place, and asked by everyone."""

from collections.abc import Mapping

from build_tools.model.addresses import Anchor, addresses, anchor_of, departed, page_of
from build_tools.model.answers import Answers, question
from build_tools.model.citables import Citable, citables
from build_tools.model.content import Emendation, Mark, Mention, Number, PressCitation, Quotation, source_reading, walk
from build_tools.model.edition import Address, Edition
from build_tools.model.location import Location
from build_tools.model.notes import Note, notes
from build_tools.model.occurrences import Occurrence, occurrences
from build_tools.model.press import Assessment, assess
from build_tools.model.record import Page, Record, Written
from build_tools.model.records import Annotation, Source
from build_tools.model.references import Key, referrers
from build_tools.model.text import Header, Passage


class Index:
    """Every place of the text, every note, and who refers to what.

    A page asks for no more than it shows: by what it has asked it is known when it must be made again. Whoever asks for
    the ``edition`` rests on the whole of it.
    """

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self.answers = Answers(self)
        self._anchors: dict[int, str] = {}  # by the identity of the mark

    @property
    @question
    def edition(self) -> Edition:
        """The whole edition."""
        return self._edition

    @property
    def digest(self) -> str:
        """A hash of the whole edition: it is another where anything is."""
        return self.answers.fingerprint((f"{__name__}.Index.edition",))

    @property
    @question
    def header(self) -> Header:
        """What the text says about itself."""
        return self._edition.text.header

    @property
    @question
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every mention, press citation, quotation and emendation in reading order."""
        return occurrences(self._edition.text)

    @property
    @question
    def marks(self) -> Mapping[str, Occurrence]:
        """The occurrences by their anchor."""
        return {place.anchor: place for place in self.occurrences}

    @property
    @question
    def citables(self) -> Mapping[str, Citable]:
        """Everything in the text that can be cited, by its address, in reading order."""
        return citables(self._edition.text)

    @property
    @question
    def addresses(self) -> Mapping[str, Location]:
        """Every address that can be cited, and where it stands."""
        return addresses(self._edition, self.notes, self.citables)

    @property
    @question
    def notes(self) -> tuple[Note, ...]:
        """Every note, numbered."""
        return notes(self._edition, self.occurrences)

    @property
    @question
    def notes_by_annotation(self) -> Mapping[str, Note]:
        """The note in which each annotation stands, by the id of the annotation."""
        return {annotation.id: note for note in self.notes for annotation in note.annotations}

    @property
    @question
    def assessments(self) -> Mapping[str, Assessment]:
        """What the calendar says of each press citation."""
        return assess(self._edition.text)

    @property
    @question
    def numbers(self) -> Mapping[str, Number]:
        """The numbers of the text, by id."""
        marks = (inline for passage in self._edition.text.passages() for inline in walk(passage.content))
        return {mark.id: mark for mark in marks if isinstance(mark, Number)}

    @property
    @question
    def departed(self) -> tuple[Address, ...]:
        """The addresses that are no more, each with what became of it, in the order of the ledger."""
        return departed(self._edition)

    @property
    @question
    def all_referrers(self) -> Mapping[Key, tuple[Written, ...]]:
        """The records and pages that name an object, by its kind and id."""
        return referrers(self._edition)

    @property
    @question
    def records_by_docname(self) -> Mapping[str, Record]:
        """The records that have pages, by the name of the page."""
        records = self._edition.all_records()
        return {record.docname: record for record in records if self.anchor(record).page == record.docname}

    @property
    @question
    def answering(self) -> tuple[str, ...]:
        """The ids of those who answer for a record."""
        return tuple(dict.fromkeys(record.resp for record in self._edition.all_records()))

    def anchor_of(self, mark: Mark | Emendation) -> str:
        """The anchor of a mark, for whoever walks the content again; nothing for one that has none."""
        if not self._anchors:
            self._anchors = {id(place.mark): place.anchor for place in occurrences(self._edition.text)}
        return self._anchors.get(id(mark), "")

    @question
    def passage(self, locus: str) -> Passage | None:
        """A passage; nothing where there is none."""
        return self._edition.passages.get(locus)

    @property
    @question
    def loci(self) -> tuple[str, ...]:
        """The loci of the passages in reading order."""
        return tuple(self._edition.passages)

    @question
    def entries(self, name: str) -> tuple[Address, ...]:
        """What the ledger says of an address, the earliest first."""
        return tuple(address for address in self._edition.ledger if address.id == name)

    @question
    def record(self, kind: str, name: str) -> Record | None:
        """A record, by the name of its kind and its id; nothing where there is none."""
        return self._edition.named(kind).get(name)

    @question
    def record_at(self, docname: str) -> Record | None:
        """The record of a page; nothing for a page of none."""
        return self.records_by_docname.get(docname)

    @question
    def passage_at(self, docname: str) -> Passage | None:
        """The passage of a page; nothing for a page of none."""
        return next((one for one in self._edition.text.passages() if page_of(one.locus) == docname), None)

    @question
    def page(self, docname: str) -> Page | None:
        """A page that is no record, by its name; nothing where there is none."""
        return self._edition.pages.get(f"{docname}.md")

    def source(self, name: str) -> Source | None:
        """A source; nothing where there is none."""
        record = self.record(Source.kind_name, name)
        return record if isinstance(record, Source) else None

    @question
    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of one kind of record, in the order of their names."""
        return tuple(self._edition.named(kind))

    @question
    def note_of(self, annotation: str) -> Note | None:
        """The note in which an annotation stands; nothing where its lemma does not occur."""
        return self.notes_by_annotation.get(annotation)

    @question
    def notes_in(self, locus: str) -> tuple[Note, ...]:
        """The notes that a passage calls, by a number or by a name, in order."""
        return tuple(note for note in self.notes if any(call.locus == locus for call in note.calls))

    @question
    def annotations_on(self, target: str) -> tuple[Annotation, ...]:
        """The annotations on a press citation, a quotation or an emendation."""
        return tuple(record for record in self._edition.of(Annotation).values() if record.target == target)

    @question
    def mentions(self, kind: str, name: str) -> tuple[Occurrence, ...]:
        """The mentions of one record of a register."""
        return tuple(
            place
            for place in self.occurrences
            if isinstance(place.mark, Mention) and place.mark.kind == kind and name in place.mark.refs
        )

    @question
    def places_of_source(self, name: str) -> tuple[Occurrence, ...]:
        """The press citations, quotations and titles that draw on a source; a title in a citation is not told twice."""
        cited = [place for place in self.occurrences if isinstance(place.mark, PressCitation)]
        return tuple(place for place in self.occurrences if _draws_on(place, name, cited))

    @question
    def referrers(self, kind: str, name: str) -> tuple[Key, ...]:
        """The records that name an object, each by its role and its id."""
        found = self.all_referrers.get((kind, name), ())
        return tuple((written.role, written.id) for written in found if isinstance(written, Record))

    def anchor(self, record: Record) -> Anchor:
        """Where a record stands on the site."""
        return self.anchor_at(record.kind_name, record.id)

    @question
    def anchor_at(self, kind: str, name: str) -> Anchor:
        """Where the record of a kind with an id stands on the site."""
        note = self.notes_by_annotation.get(name) if kind == Annotation.kind_name else None
        return anchor_of(self._edition.named(kind)[name], note.id if note else "")

    def title(self, record: Record) -> str:
        """What a record is called: its name or title, or the words that an annotation is about."""
        return self.title_of(record.kind_name, record.id)

    @question
    def title_of(self, kind: str, name: str) -> str:
        """The title of the record of a kind with an id; the id where there is none."""
        record = self._edition.named(kind).get(name)
        if not isinstance(record, Annotation):
            return record.called if record else name
        place = self.marks.get(record.target)
        lemma = record.lemma or (mark_title(place) if place else "")
        return f"{lemma} ({record.target})" if place else f"“{shortened(lemma)}” ({record.target})"


def mark_title(place: Occurrence) -> str:
    """What a mark in the text is called: a citation by its words as received, an emendation by both readings."""
    mark = place.mark
    if isinstance(mark, Emendation):
        readings = (mark.source_reading, mark.edited_reading)
        received, edited = (f"“{reading}”" if reading.strip() else "nothing" for reading in readings)
        return f"{received}, emended to {edited}"
    words = source_reading(mark.content) if isinstance(mark, PressCitation) else place.words
    return f"“{shortened(words.strip('“”'))}”"


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
