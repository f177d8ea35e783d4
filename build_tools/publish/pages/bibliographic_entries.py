"""Sources as a citation processor formats them, for the bibliography and for the pages of single sources."""

from collections.abc import Callable, Iterator

from docutils import nodes

from build_tools.export.bibliography import bibliography as formatted
from build_tools.export.cited import Cited
from build_tools.export.csl import source_items
from build_tools.export.runs import Entry, Run
from build_tools.model.answers import question
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.publish.nodes.listings import paragraph, words

STYLE = "chicago"

_SET: dict[str, Callable[..., nodes.Element]] = {
    "i": nodes.emphasis,
    "b": nodes.strong,
    "sup": nodes.superscript,
    "sub": nodes.subscript,
}


@question
def entries(index: Index) -> tuple[Entry, ...]:
    """Every source, formatted, in the order of the style."""
    return formatted(source_items(index.edition), STYLE)


def entry_of(record: Record, citation: Cited | None) -> Iterator[nodes.Node]:
    """The entry of a source by itself; nothing for any other record."""
    entry = citation.styles.get(STYLE) if citation and record.kind_name == "source" else None
    if entry:
        yield paragraph(*entry_nodes(entry), classes=["bibliographic-entry"])


def entry_nodes(entry: Entry) -> list[nodes.Node]:
    """The words of an entry with their setting."""
    return [_run(run) for run in entry.runs]


def _run(run: Run) -> nodes.Node:
    found: nodes.Node = nodes.Text(run.text)
    for tag in reversed(run.tags):
        found = _SET[tag]("", "", found) if tag in _SET else words(found, classes=[tag])
    return nodes.reference("", "", found, refuri=run.href) if run.href else found
