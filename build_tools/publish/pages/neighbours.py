"""Which record comes before another of its kind, and which after it, as its register has them."""

from collections.abc import Mapping

from build_tools.model.answers import question
from build_tools.model.index import Index
from build_tools.model.schema import KINDS
from build_tools.publish.pages.registers import in_order

Neighbour = tuple[str, str]
"""The docname and the title of a record."""

Neighbours = tuple[Neighbour | None, Neighbour | None]


@question
def neighbours(index: Index, docname: str) -> Neighbours:
    """The record before that of a page and the record after it; nothing at an end, or for a page of no record."""
    return _all_neighbours(index).get(docname, (None, None))


@question
def _all_neighbours(index: Index) -> Mapping[str, Neighbours]:
    found: dict[str, Neighbours] = {}
    for kind in KINDS:
        records = [(record.docname, index.title(record)) for record in in_order(kind, index)]
        for before, record, after in zip([None, *records], records, [*records[1:], None], strict=False):
            found[record[0]] = (before, after)
    return found
