"""The facts in the header of a record, as a list of terms and values."""

from collections.abc import Iterator, Mapping

from docutils import nodes

from build_tools.export.words import CERTAINTY, VERIFICATION, written_date
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Annotation
from build_tools.model.schema import KINDS
from build_tools.publish.nodes.listings import paragraph, words
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
    rows = [*_target(record, index), *rows]
    if rows:
        yield nodes.definition_list("", *rows, classes=["facts"])


def _target(record: Record, index: Index) -> list[nodes.definition_list_item]:
    if not isinstance(record, Annotation):
        return []
    note = index.note_of(record.id)
    where = reference("note-call", note.calls[0].id, record.target) if note else nodes.Text(record.target)
    label = f", note {note.label}" if note else ""
    reading = words(index.title(record).rpartition(" (")[0], classes=["reading"])
    return [_pair("on", paragraph(reading, " at ", where, label))]


def _row(record: Record, name: str, kind: str, index: Index) -> Iterator[nodes.definition_list_item]:
    if name not in record.header:
        return
    value = KINDS[record.kind_name].fields[name].of(record)
    said = value if isinstance(value, str) else "; ".join(value)
    if kind == "ids":
        links = (reference("cite", source, _short(source, index)) for source in record.sources)
        yield _pair(name, *(paragraph(link) for link in links))
    elif kind == "url":
        yield _pair(name, paragraph(nodes.reference("", said, refuri=said)))
    else:
        known = written_date(said) if kind == "date" else WORDS.get(name, {}).get(said, said)
        yield _pair(name, paragraph(known))


def _short(name: str, index: Index) -> str:
    source = index.source(name)
    return source.short if source else name


def facts(told: Mapping[str, str]) -> nodes.definition_list:
    """A definition list of terms and values."""
    return nodes.definition_list(
        "", *(_pair(name, paragraph(value)) for name, value in told.items()), classes=["facts"]
    )


def _pair(name: str, *value: nodes.Node) -> nodes.definition_list_item:
    term = nodes.term("", LABELS.get(name, name.replace("-", " ")))
    return nodes.definition_list_item("", term, nodes.definition("", *value))
