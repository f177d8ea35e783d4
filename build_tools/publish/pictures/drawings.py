"""A drawing on a page: a template of the theme, filled in when the page is written."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docutils import nodes
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from build_tools.model.picture import Picture
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.sphinx.domain import EditionDomain

WIDTH = 352
"""The width of a drawing in its own units: at this width, that of a phone, its smallest letters are 12 pixels high."""

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent.parent / "theme" / "edition" / "pictures"),
    undefined=StrictUndefined,
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


class drawing(nodes.container):  # noqa: N801 (docutils names its nodes so)
    """A drawing; a builder that does not know it passes it over, for the table says the same."""


def figure(picture: Picture, described: str, caption: str, **values: Any) -> nodes.figure:
    """A drawing with its name, what it shows in words, what must be said to read it, and what fills its template."""
    shown = drawing("", template=f"{picture.form}.html", values={"picture": picture, "described": described, **values})
    return nodes.figure("", shown, nodes.caption("", caption), ids=[f"picture-{picture.id}"])


def links(kind: str, places: Mapping[str, str]) -> list[nodes.Node]:
    """Links to places of the text by their ids, each with its words, in a row."""
    found: list[nodes.Node] = []
    for name, words in places.items():
        found += [nodes.Text(", "), reference(kind, name, words)]
    return found[1:]


def _visit(translator: HTML5Translator, node: drawing) -> None:
    builder = translator.builder
    domain: EditionDomain = builder.env.domains["ed"]  # type: ignore[assignment]

    def address(kind: str, name: str) -> str:
        """Where a link leads; nothing where there is no such place, and a finding has said so."""
        target = domain.targets.get((kind, name))
        return f"{builder.get_relative_uri(builder.current_docname, target.docname)}#{target.anchor}" if target else ""

    template = TEMPLATES.get_template(node["template"])
    translator.body.append(template.render(node["values"], address=address, width=WIDTH))
    raise nodes.SkipNode


def setup_drawings(app: Sphinx) -> None:
    """Register the drawings with the HTML writer."""
    app.add_node(drawing, html=(_visit, None))
