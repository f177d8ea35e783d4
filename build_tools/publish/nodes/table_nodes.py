"""Tables: docutils' own, written as a region that scrolls by itself, so that a wide table never widens the page."""

from collections.abc import Sequence
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

Cell = nodes.Node | str | Sequence[nodes.Node]

WIDTH = 24  # characters of a column, for builders that set a table in type of one width


def table(caption: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> nodes.table:
    """A table with a caption, a row of headings and, in each row, a heading of its own."""
    columns = [nodes.colspec(colwidth=WIDTH, stub=int(not number)) for number in range(len(headings))]
    head = nodes.thead("", _row(headings))
    body = nodes.tbody("", *(_row(row) for row in rows))
    group = nodes.tgroup("", *columns, head, body, cols=len(headings))
    return nodes.table("", nodes.title("", caption), group, classes=["colwidths-auto"])


def _row(cells: Sequence[Cell]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", *_blocks(cell)) for cell in cells))


def _blocks(cell: Cell) -> Sequence[nodes.Node]:
    """What a cell holds, in paragraphs."""
    if isinstance(cell, str):
        return [nodes.paragraph("", cell)] if cell else []
    content = [cell] if isinstance(cell, nodes.Node) else cell
    return content if any(isinstance(one, nodes.paragraph) for one in content) else [nodes.paragraph("", "", *content)]


def _visit_table(translator: HTML5Translator, node: Any) -> None:
    caption = next(iter(node.findall(nodes.title)), None)
    region = {"role": "region", "aria-label": caption.astext()} if caption else {}
    translator.body.append(
        translator.starttag(nodes.container(), "div", "", empty=False, CLASS="table", tabindex="0", **region)
    )
    translator._table_row_indices.append(0)  # noqa: SLF001 (Sphinx counts the rows of a table in it)
    # Sphinx gives an id to every table that it could number; an address is only what somebody has named.
    translator.body.append(translator.starttag(nodes.table(ids=node["ids"] if node["names"] else []), "table"))


def _depart_table(translator: HTML5Translator, node: Any) -> None:
    HTML5Translator.depart_table(translator, node)
    translator.body.append("</div>\n")


def _visit_entry(translator: HTML5Translator, node: Any) -> None:
    row = node.parent
    in_head = isinstance(row.parent, nodes.thead)
    is_heading = in_head or row.parent.parent.stubs[row.column]
    row.column += 1
    scope = {"scope": "col" if in_head else "row"} if is_heading else {}
    tag = "th" if is_heading else "td"
    translator.body.append(translator.starttag(node, tag, "", empty=False, **scope))
    translator.context.append(f"</{tag}>\n")


def setup_tables(app: Sphinx) -> None:
    """Give the HTML writer its tables."""
    app.add_node(nodes.table, override=True, html=(_visit_table, _depart_table))
    app.add_node(nodes.entry, override=True, html=(_visit_entry, None))
