"""The quotations of a text."""

from collections.abc import Iterator

from build_tools.model.content import Quotation, walk
from build_tools.model.text import Text


def quotations(text: Text) -> Iterator[Quotation]:
    """Every quotation in reading order."""
    for passage in text.passages():
        yield from (inline for inline in walk(passage.content) if isinstance(inline, Quotation))
