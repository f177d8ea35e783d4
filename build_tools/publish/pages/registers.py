"""The register of one kind of record."""

from collections.abc import Callable

from docutils import nodes

from build_tools.export.words import CERTAINTY, written_date
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Named, Person
from build_tools.model.schema import KINDS
from build_tools.publish.nodes.elements import block, inline
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
    return block("ul", {"class": "register"}, *(_entry(record, index) for record in records))


def sort_key(record: Record, index: Index) -> tuple[str, str]:
    """By the form given for sorting, else by the title."""
    return (_sorted_as(record, index).casefold(), record.id)


def _sorted_as(record: Record, index: Index) -> str:
    return (record.sort if isinstance(record, Person) else "") or index.title(record)


def _entry(record: Record, index: Index) -> nodes.Element:
    words = _sorted_as(record, index)
    parts: list[nodes.Node | str] = [inline("b", {}, reference(record.kind_name, record.id, words))]
    if isinstance(record, Person) and record.cyrillic:
        parts.append(inline("span", {"lang": "ru", "class": "cyrillic"}, f" {record.cyrillic}"))
    dates = (record.born, record.died) if isinstance(record, Person) else ()
    life = "–".join(written_date(when) for when in dates if when)
    parts.append(inline("span", {"class": "life"}, f" {life}") if life else "")
    parts.append(block("p", {}, sentence(record.summary)) if isinstance(record, Named) and record.summary else "")
    places = index.places_of_source(record.id) if record.kind_name == "source" else ()
    places = places or index.mentions(record.kind_name, record.id)
    loci = list(dict.fromkeys(place.locus for place in places))
    parts.append(
        inline("span", {"class": "loci"}, " ", *joined([reference("locus", locus, locus) for locus in loci], " "))
    )
    return block("li", {}, *parts)


_SOURCES = {
    "newspaper": "Newspapers that the article cites",
    "work": "Works that the article quotes",
    "speech": "Speeches that the article quotes",
    "reference": "What the editors used",
}


def _sources(kind: str, records: list[Record], index: Index) -> nodes.Element:
    title = nodes.title("", _SOURCES.get(kind, kind.capitalize()))
    return nodes.section("", title, _list(records, index), ids=[kind])


def _annotations(kind: str, records: list[Record]) -> nodes.Element:
    items = [block("li", {}, *_annotation(record)) for record in records]
    title = nodes.title("", kind.capitalize())
    return nodes.section("", title, block("ul", {"class": "register"}, *items), ids=[kind])


def _annotation(record: Record) -> list[nodes.Node | str]:
    cert = record.cert
    certainty = f" {CERTAINTY.get(cert, cert)}" if cert else ""
    return [reference("note", record.id), inline("span", {"class": f"cert cert-{cert}"}, certainty)]


def sentence(words: str) -> str:
    """A summary as a sentence."""
    return f"{words[0].upper()}{words[1:]}." if words else ""
