"""Tables, as plain as HTML has them."""

from collections.abc import Sequence

from docutils import nodes

from build_tools.publish.nodes.elements import block

Cell = nodes.Node | str | Sequence[nodes.Node]


def table(caption: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> nodes.Element:
    """A table with a caption, a row of headings and, in each row, a heading of its own.

    It stands in a region that scrolls by itself, so that a wide table never widens the page.
    """
    head = block("tr", {}, *(block("th", {"scope": "col"}, heading) for heading in headings))
    body = [_row(row) for row in rows]
    whole = block("table", {}, block("caption", {}, caption), block("thead", {}, head), block("tbody", {}, *body))
    return block("div", {"class": "table", "role": "region", "aria-label": caption, "tabindex": "0"}, whole)


def _row(row: Sequence[Cell]) -> nodes.Element:
    first, *rest = (_content(cell) for cell in row)
    return block("tr", {}, block("th", {"scope": "row"}, *first), *(block("td", {}, *cell) for cell in rest))


def _content(cell: Cell) -> Sequence[nodes.Node | str]:
    return [cell] if isinstance(cell, nodes.Node | str) else cell
