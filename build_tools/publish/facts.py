"""The facts in the header of a record, as a list of terms and values."""

from collections.abc import Iterator

from docutils import nodes

from build_tools.model.concordance import Concordance
from build_tools.model.record import Record
from build_tools.publish.nodes import block, inline
from build_tools.publish.references import reference
from build_tools.publish.words import CERTAINTY, VERIFICATION, written_date

SILENT = ("resp", "name", "title", "sort", "lemma", "target", "operands", "expression", "claim", "tolerance")
"""Fields that the page shows in another way."""

LABELS = {"cert": "certainty", "url": "read at", "seen": "read by the editors", "sources": "sources"}
KNOWN = {"elsewhere": "known from other sources", "article-only": "known only from this article"}
WORDS = {"cert": CERTAINTY, "verification": VERIFICATION, "known": KNOWN}


def fact_list(record: Record, concordance: Concordance) -> Iterator[nodes.Node]:
    """A definition list of the fields, in the order in which the schema lists them."""
    fields = concordance.edition.kinds[record.kind].fields
    rows = [row for name in fields if name not in SILENT for row in _row(record, name, fields[name].type, concordance)]
    target = _target(record, concordance)
    if rows or target:
        yield block("dl", {"class": "facts"}, *target, *rows)


def _target(record: Record, concordance: Concordance) -> list[nodes.Node]:
    if record.kind != "annotation":
        return []
    note = concordance.note_of.get(record.id)
    where = (
        reference("note-call", note.calls[0].id, record.text("target")) if note else nodes.Text(record.text("target"))
    )
    label = f", note {note.label}" if note else ""
    words = concordance.title(record).rpartition(" (")[0]
    return _pair("on", inline("span", {"class": "reading"}, words), nodes.Text(" at "), where, nodes.Text(label))


def _row(record: Record, name: str, kind: str, concordance: Concordance) -> list[nodes.Node]:
    if name not in record.fields:
        return []
    if kind == "ids":
        links = [reference("cite", source, _short(source, concordance)) for source in record.texts(name)]
        return _pair(name, *(block("span", {"class": "source"}, link) for link in links))
    if kind == "url":
        address = record.text(name)
        return _pair(name, nodes.reference("", address, refuri=address))
    if kind == "date":
        return _pair(name, nodes.Text(written_date(record.text(name))))
    words = "; ".join(record.texts(name))
    return _pair(name, nodes.Text(WORDS.get(name, {}).get(words, words)))


def _short(name: str, concordance: Concordance) -> str:
    source = concordance.edition.of("source").get(name)
    return source.text("short") if source else name


def _pair(name: str, *value: nodes.Node) -> list[nodes.Node]:
    return [block("dt", {}, LABELS.get(name, name.replace("-", " "))), block("dd", {}, *value)]
