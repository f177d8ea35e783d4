"""A picture on its page: the drawing, its caption and its table, and how Sphinx writes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from build_tools.publish.nodes.elements import block
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.pictures.svg import Drawing, drawing_markup
from build_tools.publish.sphinx.domain import EditionDomain
from build_tools.publish.sphinx.targets import target_of


@dataclass(frozen=True, slots=True)
class Plate:
    """A drawing, what must be said to read it, and the same rows as a table."""

    drawing: Drawing
    caption: tuple[nodes.Node | str, ...]
    headings: tuple[str, ...]
    rows: tuple[Sequence[Cell], ...]
    beside: tuple[nodes.Node, ...] = ()  #: What cannot be drawn and is told beside the table.


class drawing_node(nodes.container):  # noqa: N801 (docutils names its nodes so)
    """A drawing; builders that do not know it pass it over, for the table says the same."""


def drawing_nodes(plate: Plate, form: str) -> nodes.Element:
    """The drawing beside its table, or above it where there is no room."""
    figure = block("figure", {"id": plate.drawing.id}, drawing_node("", drawing=plate.drawing), *_caption(plate))
    rows = table(f"{plate.drawing.title}: the same as a table", plate.headings, plate.rows)
    return block("div", {"class": f"picture picture-{form}"}, figure, block("div", {}, rows, *plate.beside))


def _caption(plate: Plate) -> list[nodes.Node]:
    return [block("figcaption", {}, *plate.caption)] if plate.caption else []


def sentence_links(loci: Sequence[str]) -> list[nodes.Node]:
    """Links to sentences, each once."""
    found: list[nodes.Node] = []
    for locus in dict.fromkeys(loci):
        found += [nodes.Text(", ")] if found else []
        found.append(reference("locus", locus, locus))
    return found


def _visit(translator: HTML5Translator, node: Any) -> None:
    builder = translator.builder
    domain: EditionDomain = builder.env.domains["ed"]  # type: ignore[assignment]
    page = builder.current_docname

    def address(kind: str, name: str) -> str:
        target = target_of(domain.index, kind, name)
        return f"{builder.get_relative_uri(page, target.docname)}#{target.anchor}" if target else ""

    translator.body.append(drawing_markup(node["drawing"], address))
    raise nodes.SkipNode


def setup_drawings(app: Sphinx) -> None:
    """Register the drawings with the HTML writer."""
    app.add_node(drawing_node, html=(_visit, None))
