"""Every address of the edition that can be cited, and what became of those that are no more."""

from collections.abc import Iterable, Iterator, Mapping

from build_tools.model.citables import Citable, citables, in_force
from build_tools.model.edition import Address, Edition
from build_tools.model.location import Location
from build_tools.model.notes import REGISTERS, Note
from build_tools.model.records import Annotation
from build_tools.model.schema import KINDS

NOTE = "note-"


def addresses(edition: Edition, noted: Iterable[Note], places: Mapping[str, Citable]) -> Mapping[str, Location]:
    """Every address that can be cited, and where it stands: in the text, of a note, of a record.

    That of a record is the path of its page, such as ``people/ID``.
    """
    found = {name: citable.location for name, citable in places.items()}
    for note in noted:
        found[f"{NOTE}{note.id}"] = note.record.location if note.record else _first(note.id, edition, places)
    for record in edition.all_records():
        found[record.docname] = record.location
    return found


def in_question(edition: Edition) -> frozenset[str]:
    """Addresses of which another rule says what is wrong: their file cannot be read, or nothing leads to their note."""
    return frozenset((*_unreadable(edition), *_without_lemma(edition), *_without_mention(edition)))


def is_of_text(name: str) -> bool:
    """Whether an address is that of words of the text, which have hashes, and not of a note or a record."""
    return not is_of_record(name) and not name.startswith(NOTE)


def is_of_record(name: str) -> bool:
    """Whether an address is the path of a page of its own."""
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
    folder, _, stem = name.rpartition("/")
    if folder:
        kind = next((kind.name for kind in KINDS.values() if kind.folder == folder), "")
        return ("note" if kind == "annotation" else kind), stem
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
            yield from (f"{folder}/{stem}", f"{NOTE}{stem}")


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
