"""A drawing on a page: a template of the theme, filled in when the page is written."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docutils import nodes
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from build_tools.publish.sphinx.domain import domain_of
from build_tools.publish.sphinx.targets import target_of

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


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a page asks for it."""

    id: str
    form: str
    title: str
    unit: str = ""

    @property
    def table_title(self) -> str:
        """The caption of its table."""
        return f"{self.title}: the same as a table"

    def figure(self, described: str, caption: str, **values: Any) -> nodes.figure:
        """The drawing, with what it shows in words, what must be said to read it, and what fills its template."""
        values = {"picture": self, "described": described, **values}
        shown = drawing("", template=f"{self.form}.html", values=values)
        return nodes.figure("", shown, nodes.caption("", caption), ids=[f"picture-{self.id}"])


def _visit(translator: HTML5Translator, node: drawing) -> None:
    builder = translator.builder
    index = domain_of(builder.env).index

    def address(kind: str, name: str) -> str:
        """Where a link leads; nothing where there is no such place, and a finding has said so."""
        target = target_of(index, kind, name)
        return f"{builder.get_relative_uri(builder.current_docname, target.docname)}#{target.anchor}" if target else ""

    template = TEMPLATES.get_template(node["template"])
    translator.body.append(template.render(node["values"], address=address, width=WIDTH))
    raise nodes.SkipNode


def setup_drawings(app: Sphinx) -> None:
    """Register the drawings with the HTML writer."""
    app.add_node(drawing, html=(_visit, None))
