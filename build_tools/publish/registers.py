"""The register of one kind of record."""

from collections.abc import Iterator

from docutils import nodes

from build_tools.model.concordance import Concordance
from build_tools.model.record import Record
from build_tools.publish.nodes import block, inline
from build_tools.publish.note_nodes import joined
from build_tools.publish.references import reference
from build_tools.publish.words import CERTAINTY, written_date


def register(kind: str, concordance: Concordance) -> list[nodes.Node]:
    """The records of a kind, sorted as a register is."""
    records = list(concordance.edition.of(kind).values())
    if kind == "annotation":
        return list(_annotations(records, concordance))
    if kind == "source":
        return list(_sources(records, concordance))
    return [_list(records, concordance)]


def _list(records: list[Record], concordance: Concordance) -> nodes.Element:
    records.sort(key=lambda record: sort_key(record, concordance))
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


def _sources(records: list[Record], concordance: Concordance) -> Iterator[nodes.Node]:
    titles = {
        "newspaper": "Newspapers that the article cites",
        "work": "Works that the article quotes",
        "speech": "Speeches that the article quotes",
        "reference": "What the editors used",
    }
    for kind, title in titles.items():
        found = [record for record in records if record.text("kind") == kind]
        if found:
            yield nodes.section("", nodes.title("", title), _list(found, concordance), ids=[kind])


def _annotations(records: list[Record], concordance: Concordance) -> Iterator[nodes.Node]:
    """By kind, in the order of the text."""
    order = {annotation.id: number for number, annotation in enumerate(_in_order(concordance))}
    kinds = concordance.edition.kinds["annotation"].fields["kind"].choices
    for kind in kinds:
        found = [record for record in records if record.text("kind") == kind]
        found.sort(key=lambda record: (order.get(record.id, len(order)), record.id))
        if found:
            items = [block("li", {}, *_annotation(record)) for record in found]
            yield nodes.section(
                "", nodes.title("", kind.capitalize()), block("ul", {"class": "register"}, *items), ids=[kind]
            )


def _in_order(concordance: Concordance) -> Iterator[Record]:
    for note in concordance.notes:
        yield from note.annotations


def _annotation(record: Record) -> list[nodes.Node | str]:
    cert = record.text("cert")
    certainty = f" {CERTAINTY.get(cert, cert)}" if cert else ""
    return [reference("note", record.id), inline("span", {"class": f"cert cert-{cert}"}, certainty)]


def sentence(words: str) -> str:
    """A summary as a sentence."""
    return f"{words[0].upper()}{words[1:]}." if words else ""
