"""The register of one kind of record."""

from collections.abc import Callable

from docutils import nodes

from build_tools.model.concordance import Concordance
from build_tools.model.record import Record
from build_tools.publish.nodes import block, inline
from build_tools.publish.note_nodes import joined
from build_tools.publish.references import reference
from build_tools.publish.words import CERTAINTY, written_date


def register(kind: str, concordance: Concordance) -> list[nodes.Node]:
    """The records of a kind, sorted as a register is."""
    sections = _sections(kind, concordance)
    if kind == "annotation":
        return [_annotations(title, records) for title, records in sections]
    if kind == "source":
        return [_sources(title, records, concordance) for title, records in sections]
    return [_list(records, concordance) for _, records in sections]


def in_order(kind: str, concordance: Concordance) -> list[Record]:
    """The records of a kind, one after the other as its register has them."""
    return [record for _, records in _sections(kind, concordance) for record in records]


def _sections(kind: str, concordance: Concordance) -> list[tuple[str, list[Record]]]:
    """The parts of a register: of notes and sources by their own kind, and of anything else one."""
    records = sorted(concordance.edition.of(kind).values(), key=_order(kind, concordance))
    if kind not in ("annotation", "source"):
        return [("", records)]
    kinds = concordance.edition.kinds[kind].fields["kind"].choices
    by_kind = [(name, [record for record in records if record.text("kind") == name]) for name in kinds]
    return [(name, found) for name, found in by_kind if found]


def _order(kind: str, concordance: Concordance) -> Callable[[Record], tuple[int | str, str]]:
    """Notes come in the order of the text, anything else by name."""
    if kind != "annotation":
        return lambda record: sort_key(record, concordance)
    found = [annotation.id for note in concordance.notes for annotation in note.annotations]
    order = {name: number for number, name in reversed([*enumerate(found)])}
    return lambda record: (order.get(record.id, len(found)), record.id)


def _list(records: list[Record], concordance: Concordance) -> nodes.Element:
    return block("ul", {"class": "register"}, *(_entry(record, concordance) for record in records))


def sort_key(record: Record, concordance: Concordance) -> tuple[str, str]:
    """By the form given for sorting, else by the title."""
    return ((record.text("sort") or concordance.title(record)).casefold(), record.id)


def _entry(record: Record, concordance: Concordance) -> nodes.Element:
    words = record.text("sort") or concordance.title(record)
    parts: list[nodes.Node | str] = [inline("b", {}, reference(record.kind, record.id, words))]
    if record.text("cyrillic"):
        parts.append(inline("span", {"lang": "ru", "class": "cyrillic"}, f" {record.text('cyrillic')}"))
    life = "–".join(written_date(record.text(name)) for name in ("born", "died") if record.text(name))
    parts.append(inline("span", {"class": "life"}, f" {life}") if life else "")
    parts.append(block("p", {}, sentence(record.text("summary"))) if record.text("summary") else "")
    places = concordance.places_of_source(record.id) if record.kind == "source" else ()
    places = places or concordance.mentions(record.kind, record.id)
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


def _sources(kind: str, records: list[Record], concordance: Concordance) -> nodes.Element:
    title = nodes.title("", _SOURCES.get(kind, kind.capitalize()))
    return nodes.section("", title, _list(records, concordance), ids=[kind])


def _annotations(kind: str, records: list[Record]) -> nodes.Element:
    items = [block("li", {}, *_annotation(record)) for record in records]
    title = nodes.title("", kind.capitalize())
    return nodes.section("", title, block("ul", {"class": "register"}, *items), ids=[kind])


def _annotation(record: Record) -> list[nodes.Node | str]:
    cert = record.text("cert")
    certainty = f" {CERTAINTY.get(cert, cert)}" if cert else ""
    return [reference("note", record.id), inline("span", {"class": f"cert cert-{cert}"}, certainty)]


def sentence(words: str) -> str:
    """A summary as a sentence."""
    return f"{words[0].upper()}{words[1:]}." if words else ""
