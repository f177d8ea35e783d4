"""Which record comes before another of its kind, and which after it, as its register has them."""

from functools import lru_cache

from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.schema import KINDS
from build_tools.publish.pages.registers import in_order

Neighbours = tuple[Record | None, Record | None]


def neighbours(record: Record, index: Index) -> Neighbours:
    """The record before and the record after; nothing at an end."""
    return _of_all(index).get(record.docname, (None, None))


@lru_cache(maxsize=1)
def _of_all(index: Index) -> dict[str, Neighbours]:
    found: dict[str, Neighbours] = {}
    for kind in KINDS:
        records = in_order(kind, index)
        for before, record, after in zip([None, *records], records, [*records[1:], None], strict=False):
            found[record.docname] = (before, after)
    return found
