"""Citations as a page shows them, each of which one click selects and one button copies; and those of the records."""

from collections.abc import Iterator
from functools import lru_cache

from docutils import nodes

from build_tools.export.cite import item_of, item_of_record
from build_tools.export.cited import Cited, cited
from build_tools.export.csl import Item
from build_tools.model.answers import question
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.publish.nodes.fold_nodes import fold
from build_tools.publish.nodes.listings import paragraph, words
from build_tools.publish.pages.bibliographic_entries import entry_nodes

STYLES = {"chicago": "Chicago, author and date", "mla": "MLA"}
FORMATS = {"bibtex": "BibTeX", "ris": "RIS", "csl-json": "CSL-JSON"}
_CALLED = {"annotation": "note", "source": "source"}
"""What a reader calls a kind of record; any other is a record."""


@question
def item_cited(index: Index, kind: str, name: str) -> Item | None:
    """What is cited of a record; nothing where there is none. A page rests on this: the styles are code."""
    record = index.record(kind, name)
    return item_of_record(index, record) if record else None


def citation(index: Index, kind: str, name: str) -> Cited | None:
    """The citation of a record; nothing where there is none."""
    return _formatted(index, kind, name) if item_cited(index, kind, name) else None


@lru_cache(maxsize=1)  # a page shows it at its head and at its foot
def _formatted(index: Index, kind: str, name: str) -> Cited:
    return cited({name: item_cited(index, kind, name) or {}})[name]


@question
def citation_at(index: Index, name: str) -> Cited:
    """The citation of the edition, of the article, or of a place of the text by its address."""
    return cited({name: item_of(index, name)})[name]


def formats_of(citation: Cited) -> nodes.Element:
    """What a reference manager reads, closed until it is asked for."""
    return fold("For reference managers", *formats(citation))


def citation_of(record: Record, index: Index) -> Iterator[nodes.Node]:
    """At the foot of a record, closed until it is asked for, how the record is cited."""
    found = citation(index, record.kind_name, record.id)
    if found:
        title = f"Cite this {_CALLED.get(record.kind_name, 'record')}"
        yield fold(title, *styles(found), *formats(found), classes=["citations"])


def styles(citation: Cited) -> Iterator[nodes.Node]:
    """A paragraph for each style."""
    for style, entry in citation.styles.items():
        title = words(STYLES[style], classes=["style"])
        yield paragraph(title, " ", words(*entry_nodes(entry), classes=["entry"]), classes=["citation"])


def formats(citation: Cited) -> Iterator[nodes.Node]:
    """What a reference manager reads, in each format."""
    for name, written in citation.formats.items():
        yield paragraph(FORMATS[name], classes=["style"])
        # Sphinx colours a block whose source is what it shows.
        yield nodes.literal_block(f"{written}\n", written, classes=["entry"])
