"""Which record comes before another of its kind, and which after it, as its register has them."""

from collections.abc import Mapping

from build_tools.model.answers import question
from build_tools.model.index import Index
from build_tools.model.schema import KINDS
from build_tools.publish.pages.registers import in_order

Neighbours = tuple[str, str]


@question
def neighbours(index: Index, docname: str) -> Neighbours:
    """The pages of the record before and of the record after that of a page; nothing at an end."""
    return all_neighbours(index).get(docname, ("", ""))


@question
def all_neighbours(index: Index) -> Mapping[str, Neighbours]:
    """The neighbours of each record, by its page."""
    found: dict[str, Neighbours] = {}
    for kind in KINDS:
        pages = [record.docname for record in in_order(kind, index)]
        found |= zip(pages, zip(["", *pages], [*pages[1:], ""], strict=False), strict=True)
    return found
