"""The facts in the header of a record, as terms and what is said under each."""

from collections.abc import Iterator

from build_tools.book.prose_blocks import ProseBlocks
from build_tools.export.note_content import joined, text
from build_tools.export.words import CERTAINTY, written_date
from build_tools.model.index import Index
from build_tools.model.prose import Node
from build_tools.model.record import Record
from build_tools.model.schema import KINDS, Field

_SILENT = ("resp", "name", "title", "sort")
_LABELS = {"cert": "certainty"}
_WORDS = {
    "cert": CERTAINTY,
    "known": {"elsewhere": "known from other sources", "article-only": "known only from this article"},
}


def record_facts(record: Record, prose: ProseBlocks) -> tuple[Node, ...]:
    """A term and a definition for each field that the header has, in the order of the schema."""
    return tuple(
        node
        for name, field in KINDS[record.kind_name].fields.items()
        if name in record.header and name not in _SILENT
        for node in (
            Node("term", children=(text(_LABELS.get(name, name.replace("-", " "))),)),
            Node("definition", name=field.type, children=tuple(_said(field, record, prose))),
        )
    )


def _said(field: Field, record: Record, prose: ProseBlocks) -> Iterator[Node]:
    value = field.of(record)
    words = value if isinstance(value, str) else "; ".join(value)
    if field.type == "ids":
        yield from prose.of(joined(_sources(record, prose.index), "; "))
    elif field.type == "url":
        yield Node("link", target=words, children=(text(words),))
    elif field.type == "date":
        yield text(written_date(words))
    else:
        yield text(_WORDS.get(field.name, {}).get(words, words))


def _sources(record: Record, index: Index) -> Iterator[Node]:
    """A source in its short form."""
    for name in record.sources:
        source = index.source(name)
        yield Node("role", name, "ed:source", name, label=source.short if source else name)
