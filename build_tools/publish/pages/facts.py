"""The facts in the header of a record, as a list of terms and values."""

from collections.abc import Iterator

from docutils import nodes

from build_tools.export.words import CERTAINTY, VERIFICATION, written_date
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Source
from build_tools.model.schema import KINDS
from build_tools.publish.nodes.elements import block, inline
from build_tools.publish.nodes.reference_nodes import reference

SILENT = ("resp", "name", "title", "sort", "lemma", "target", "operands", "expression", "claim", "tolerance")
"""Fields that the page shows in another way."""

LABELS = {"cert": "certainty", "url": "read at", "seen": "read by the editors", "sources": "sources"}
KNOWN = {"elsewhere": "known from other sources", "article-only": "known only from this article"}
WORDS = {"cert": CERTAINTY, "verification": VERIFICATION, "known": KNOWN}


def fact_list(record: Record, index: Index) -> Iterator[nodes.Node]:
    """A definition list of the fields, in the order in which the schema lists them."""
    fields = KINDS[record.kind_name].fields
    rows = [row for name in fields if name not in SILENT for row in _row(record, name, fields[name].type, index)]
    target = _target(record, index)
    if rows or target:
        yield block("dl", {"class": "facts"}, *target, *rows)


def _target(record: Record, index: Index) -> list[nodes.Node]:
    if not isinstance(record, Annotation):
        return []
    note = index.note_of(record.id)
    where = reference("note-call", note.calls[0].id, record.target) if note else nodes.Text(record.target)
    label = f", note {note.label}" if note else ""
    words = index.title(record).rpartition(" (")[0]
    return _pair("on", inline("span", {"class": "reading"}, words), nodes.Text(" at "), where, nodes.Text(label))


def _row(record: Record, name: str, kind: str, index: Index) -> list[nodes.Node]:
    if name not in record.header:
        return []
    if kind == "ids":
        links = [reference("cite", source, _short(source, index)) for source in record.sources]
        return _pair(name, *(block("span", {"class": "source"}, link) for link in links))
    if kind == "url":
        address = str(KINDS[record.kind_name].fields[name].of(record))
        return _pair(name, nodes.reference("", address, refuri=address))
    if kind == "date":
        return _pair(name, nodes.Text(written_date(str(KINDS[record.kind_name].fields[name].of(record)))))
    value = KINDS[record.kind_name].fields[name].of(record)
    words = value if isinstance(value, str) else "; ".join(value)
    return _pair(name, nodes.Text(WORDS.get(name, {}).get(words, words)))


def _short(name: str, index: Index) -> str:
    source = index.edition.of(Source).get(name)
    return source.short if source else name


def _pair(name: str, *value: nodes.Node) -> list[nodes.Node]:
    return [block("dt", {}, LABELS.get(name, name.replace("-", " "))), block("dd", {}, *value)]
