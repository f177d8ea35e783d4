"""Which page comes before another of its kind, and which after it: of the passages, and of each register."""

from collections.abc import Iterator, Mapping, Sequence

from build_tools.model.addresses import page_of
from build_tools.model.answers import question
from build_tools.model.index import Index
from build_tools.publish.pages.registers import in_order

Neighbour = tuple[str, str]
"""The docname and the title of a page."""

Neighbours = tuple[Neighbour | None, Neighbour | None]


@question
def neighbours(index: Index, docname: str) -> Neighbours:
    """The page before one and the page after it; nothing at an end, or for a page of no record and no passage."""
    return _all_neighbours(index).get(docname, (None, None))


@question
def _all_neighbours(index: Index) -> Mapping[str, Neighbours]:
    return {
        name: (before, after)
        for pages in _rows(index)
        for before, (name, _), after in zip([None, *pages], pages, [*pages[1:], None], strict=False)
    }


def _rows(index: Index) -> Iterator[Sequence[Neighbour]]:
    yield [(page_of(locus), locus) for locus in index.loci]
    for kind in ("person", "source"):
        records = [record for record in in_order(kind, index) if index.record_at(record.docname)]
        yield [(record.docname, index.title(record)) for record in records]
