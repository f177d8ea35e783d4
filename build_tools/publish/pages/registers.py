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
from build_tools.publish.pages.record_page import register_entry
from build_tools.publish.pages.retired import retired_list


def register(kind: str, index: Index) -> list[nodes.Node]:
    """The records of a kind, sorted as a register is; of those that stand on its page, all that there is to say."""
    records = in_order(kind, index)
    page = f"{KINDS[kind].folder}/index"
    if kind == "annotation":
        listed = [_of_kind(name, name.capitalize(), found, index) for name, found in _by_kind(kind, records)]
    elif kind == "source":
        records = [record for record in records if index.anchor(record).is_page]
        listed = [_of_kind(name, _SOURCES[name], found, index) for name, found in _by_kind(kind, records)]
    elif all(index.anchor(record).is_page for record in records):
        listed = [listing("register", (_entry(record, index) for record in records))]
    else:
        listed = [register_entry(record, index) for record in records]
    return [*listed, *retired_list(index, page)]


def in_order(kind: str, index: Index) -> list[Record]:
    """The records of a kind, one after the other as its register has them."""
    records = [record for name in index.ids(kind) if (record := index.record(kind, name))]
    parts = _by_kind(kind, sorted(records, key=_order(kind, index)))
    return [record for _, part in parts for record in part]


def _by_kind(kind: str, records: list[Record]) -> list[tuple[str, list[Record]]]:
    """The parts of a register: of notes and sources by their own kind, and of anything else one."""
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
}


def _of_kind(name: str, title: str, records: list[Record], index: Index) -> nodes.Element:
    entry = _annotation if name not in _SOURCES else _entry
    return section(name, title, listing("register", (entry(record, index) for record in records)))


def _annotation(record: Record, index: Index) -> list[nodes.Node]:
    cert = record.cert
    certainty = f" {CERTAINTY.get(cert, cert)}" if cert else ""
    return [paragraph(reference("note", record.id), words(certainty, classes=["cert", f"cert-{cert}"]))]


def sentence(words: str) -> str:
    """A summary as a sentence."""
    return f"{words[0].upper()}{words[1:]}." if words else ""
