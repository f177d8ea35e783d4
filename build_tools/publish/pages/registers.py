"""The register of one kind of record."""

from collections.abc import Callable

from docutils import nodes

from build_tools.export.words import CERTAINTY, written_date
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Named, Person
from build_tools.model.schema import KINDS
from build_tools.publish.nodes.listings import listing, paragraph, section, words
from build_tools.publish.nodes.note_nodes import joined
from build_tools.publish.nodes.reference_nodes import reference


def register(kind: str, index: Index) -> list[nodes.Node]:
    """The records of a kind, sorted as a register is."""
    sections = _sections(kind, index)
    if kind == "annotation":
        return [_annotations(title, records) for title, records in sections]
    if kind == "source":
        return [_sources(title, records, index) for title, records in sections]
    return [_list(records, index) for _, records in sections]


def in_order(kind: str, index: Index) -> list[Record]:
    """The records of a kind, one after the other as its register has them."""
    return [record for _, records in _sections(kind, index) for record in records]


def _sections(kind: str, index: Index) -> list[tuple[str, list[Record]]]:
    """The parts of a register: of notes and sources by their own kind, and of anything else one."""
    records = sorted(index.edition.named(kind).values(), key=_order(kind, index))
    if kind not in ("annotation", "source"):
        return [("", records)]
    kinds = KINDS[kind].fields["kind"].choices
    by_kind = [(name, [record for record in records if getattr(record, "kind", "") == name]) for name in kinds]
    return [(name, found) for name, found in by_kind if found]


def _order(kind: str, index: Index) -> Callable[[Record], tuple[int | str, str]]:
    """Notes come in the order of the text, anything else by name."""
    if kind != "annotation":
        return lambda record: sort_key(record, index)
    found = [annotation.id for note in index.notes for annotation in note.annotations]
    order = {name: number for number, name in reversed([*enumerate(found)])}
    return lambda record: (order.get(record.id, len(found)), record.id)


def _list(records: list[Record], index: Index) -> nodes.Element:
    return listing("register", (_entry(record, index) for record in records))


def sort_key(record: Record, index: Index) -> tuple[str, str]:
    """By the form given for sorting, else by the title."""
    return (_sorted_as(record, index).casefold(), record.id)


def _sorted_as(record: Record, index: Index) -> str:
    return (record.sort if isinstance(record, Person) else "") or index.title(record)


def _entry(record: Record, index: Index) -> list[nodes.Node]:
    """How it is sorted and what is known of it, what it is, and where the text names it."""
    name: list[nodes.Node] = [nodes.strong("", "", reference(record.kind_name, record.id, _sorted_as(record, index)))]
    if isinstance(record, Person):
        life = "–".join(written_date(when) for when in (record.born, record.died) if when)
        name += [
            words(f" {shown}", classes=classes)
            for shown, classes in ((record.cyrillic, ["cyrillic", "language-ru"]), (life, ["life"]))
            if shown
        ]
    entry: list[nodes.Node] = [paragraph(*name)]
    if isinstance(record, Named) and record.summary:
        entry.append(paragraph(sentence(record.summary)))
    places = index.places_of_source(record.id) if record.kind_name == "source" else ()
    places = places or index.mentions(record.kind_name, record.id)
    loci = dict.fromkeys(place.locus for place in places)
    if loci:
        entry.append(paragraph(*joined([reference("locus", locus, locus) for locus in loci], " "), classes=["loci"]))
    return entry


_SOURCES = {
    "newspaper": "Newspapers that the article cites",
    "work": "Works that the article quotes",
    "speech": "Speeches that the article quotes",
    "reference": "What the editors used",
}


def _sources(kind: str, records: list[Record], index: Index) -> nodes.Element:
    return section(kind, _SOURCES.get(kind, kind.capitalize()), _list(records, index))


def _annotations(kind: str, records: list[Record]) -> nodes.Element:
    return section(kind, kind.capitalize(), listing("register", ([_annotation(record)] for record in records)))


def _annotation(record: Record) -> nodes.paragraph:
    cert = record.cert
    certainty = f" {CERTAINTY.get(cert, cert)}" if cert else ""
    return paragraph(reference("note", record.id), words(certainty, classes=["cert", f"cert-{cert}"]))


def sentence(words: str) -> str:
    """A summary as a sentence."""
    return f"{words[0].upper()}{words[1:]}." if words else ""
