"""Citations as a page shows them, each of which one click selects and one button copies; and those of the records."""

from collections.abc import Iterator

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from build_tools.export.cite import item_of_record
from build_tools.export.cited import Cited, cited
from build_tools.model.record import Record
from build_tools.publish.nodes.elements import block, inline
from build_tools.publish.pages.bibliography_page import entry_nodes
from build_tools.publish.sphinx.domain import EditionDomain

STYLES = {"chicago": "Chicago, author and date", "mla": "MLA"}
FORMATS = {"bibtex": "BibTeX", "ris": "RIS", "csl-json": "CSL-JSON"}
_CALLED = {"annotation": "note", "source": "source"}
"""What a reader calls a kind of record; any other is a record."""


def cite_records(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Make the citations of all records whose pages are about to be read, and of no other."""
    domain: EditionDomain = env.domains["ed"]  # type: ignore[assignment]
    records = {name: domain.records[name] for name in docnames if name in domain.records}
    domain.cited = cited({name: item_of_record(domain.index, record) for name, record in records.items()})


def citation_of(record: Record, citation: Cited | None) -> Iterator[nodes.Node]:
    """At the foot of a record, closed until it is asked for, how the record is cited."""
    if citation:
        summary = block("summary", {}, f"Cite this {_CALLED.get(record.kind_name, 'record')}")
        yield block("details", {"class": "citations"}, summary, *styles(citation), *formats(citation))


def styles(citation: Cited) -> Iterator[nodes.Node]:
    """A paragraph for each style."""
    for style, entry in citation.styles.items():
        title = inline("span", {"class": "style"}, STYLES[style])
        yield block("p", {"class": "citation"}, title, " ", inline("span", {"class": "entry"}, *entry_nodes(entry)))


def formats(citation: Cited) -> Iterator[nodes.Node]:
    """What a reference manager reads, in each format."""
    for name, words in citation.formats.items():
        yield block("p", {"class": "style"}, FORMATS[name])
        yield block("pre", {"class": "entry", "tabindex": "0"}, words)
