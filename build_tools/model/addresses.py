"""Where each thing of the edition stands on the site, and what became of the addresses that are no more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_tools.model.citables import Citable, citables, in_force
from build_tools.model.edition import Address, Edition
from build_tools.model.location import Location
from build_tools.model.notes import REGISTERS, Note
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Person, Source
from build_tools.model.schema import KINDS

TEXT = "text/article"
"""The page of the text."""

BIBLIOGRAPHY = "sources/bibliography"
"""The page of the works that only the editors use."""

NOTE = "note-"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A page of the site, by its name without an ending, and the id of an element on it."""

    page: str
    id: str

    @property
    def is_page(self) -> bool:
        """Whether the whole page is about the one thing."""
        return self.page.rpartition("/")[2] == self.id

    @property
    def name(self) -> str:
        """As the ledger writes it: an id of the text alone, a page of its own by its path, an entry as ``PAGE#ID``."""
        return self.id if self.page == TEXT else self.page if self.is_page else f"{self.page}#{self.id}"

    @property
    def url(self) -> str:
        """The address from the root of the site."""
        return f"{self.page}.html" + ("" if self.is_page else f"#{self.id}")


def anchor_named(name: str) -> Anchor:
    """The anchor that the ledger writes so."""
    page, _, entry = name.partition("#")
    return Anchor(page, entry or page.rpartition("/")[2]) if "/" in page else Anchor(TEXT, name)


def anchor_of(record: Record, note: str = "") -> Anchor:
    """Where a record stands: an annotation in a note, whose id may be another; anything that has no page in a list."""
    if isinstance(record, Annotation):
        return Anchor(TEXT, f"{NOTE}{note or record.id}")
    if isinstance(record, Source) and record.kind == "reference":
        return Anchor(BIBLIOGRAPHY, record.id)
    return Anchor(record.docname if isinstance(record, Person | Source) else f"{record.folder}/index", record.id)


def page_of(passage: str) -> str:
    """The page of a passage, by its locus."""
    return f"text/{passage}"


def addresses(edition: Edition, noted: Iterable[Note], places: Mapping[str, Citable]) -> Mapping[str, Location]:
    """Every address that can be cited, by its name, with its line: in the text, of a note, of a record."""
    found = {name: citable.location for name, citable in places.items()}
    for note in noted:
        found[f"{NOTE}{note.id}"] = note.record.location if note.record else _first(note.id, edition, places)
    for record in edition.all_records():
        if not isinstance(record, Annotation):
            found[anchor_of(record).name] = record.location
    return found


def in_question(edition: Edition) -> frozenset[str]:
    """Addresses of which another rule says what is wrong: their file cannot be read, or nothing leads to their note."""
    return frozenset((*_unreadable(edition), *_without_lemma(edition), *_without_mention(edition)))


def is_of_text(name: str) -> bool:
    """Whether an address is that of words of the text, which have hashes, and not of a note or a record."""
    return not is_of_record(name) and not name.startswith(NOTE)


def is_of_record(name: str) -> bool:
    """Whether an address is that of a record of a register."""
    return "/" in name


def departed(edition: Edition) -> tuple[Address, ...]:
    """The addresses that are no more, each with what became of it, in the order of the ledger."""
    return tuple(address for address in in_force(edition.ledger).values() if address.status != "live")


def destination(ledger: Mapping[str, Address], name: str) -> str:
    """Where a reader ends who follows the successors of an address; nothing where they lead in a circle."""
    seen: set[str] = set()
    while name in ledger and ledger[name].status != "live":
        if name in seen:
            return ""
        seen.add(name)
        name = ledger[name].successor
    return name


def key_of(name: str) -> tuple[str, str]:
    """The kind of an address, as a role names it, and its id: of ``people/ID`` person and ID, of ``c7`` citation."""
    if is_of_record(name):
        anchor = anchor_named(name)
        folder = anchor.page.rpartition("/")[0]
        return next((kind.name for kind in KINDS.values() if kind.folder == folder), ""), anchor.id
    if name.startswith(NOTE):
        return "note", name.removeprefix(NOTE)
    return {"c": "citation", "q": "quotation", "e": "emendation"}.get(name[:1], "locus"), name


def _first(name: str, edition: Edition, places: Mapping[str, object]) -> Location:
    annotation = edition.of(Annotation).get(name)
    return annotation.location if annotation else getattr(places.get(name), "location", edition.text.header.location)


def _unreadable(edition: Edition) -> Iterator[str]:
    folders = {kind.folder for kind in KINDS.values()}
    for finding in edition.unreadable:
        folder, _, stem = finding.location.path.removesuffix(".md").rpartition("/")
        if folder in folders:
            yield from (f"{folder}/{stem}", f"{folder}/index#{stem}", f"{BIBLIOGRAPHY}#{stem}", f"{NOTE}{stem}")


def _without_lemma(edition: Edition) -> Iterator[str]:
    """The notes of annotations whose lemma is missing or does not occur."""
    marks = {name for name, citable in citables(edition.text).items() if citable.kind not in ("passage", "sentence")}
    for annotation in edition.of(Annotation).values():
        if annotation.target not in marks:
            yield f"{NOTE}{annotation.id}"


def _without_mention(edition: Edition) -> Iterator[str]:
    """The notes of the registers, where a pointer of the text leads to no record: it may have led to any of them."""
    pointers = (pointer.words.partition(":") for pointer in edition.text.pointers)
    names = {(kind, name) for kind, colon, name in pointers if colon}
    lost = {name for kind, name in names if kind not in KINDS or name not in edition.ids(kind)}
    if lost or edition.schema_findings:
        yield from (f"{NOTE}{name}" for name in lost)
        yield from (f"{NOTE}{name}" for kind in REGISTERS for name in edition.named(kind))
