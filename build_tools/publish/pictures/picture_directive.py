"""The directives that put a picture on a page: ``{ed:calendar}``, ``{ed:chart}`` and ``{ed:map}``, each with an id."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst.directives import unchanged, unchanged_required
from sphinx.util.docutils import SphinxDirective

from build_tools.model.index import Index
from build_tools.publish.pictures.amount_chart import amount_chart
from build_tools.publish.pictures.drawings import Picture
from build_tools.publish.pictures.place_map import place_map
from build_tools.publish.pictures.press_calendar import press_calendar
from build_tools.publish.sphinx.domain import domain_of

DRAWN: Mapping[str, Callable[[Picture, Index], list[nodes.Element]]] = {
    "calendar": press_calendar,
    "chart": amount_chart,
    "map": place_map,
}
"""How each form of picture is drawn: the drawing, and what says the same."""


class PictureDirective(SphinxDirective):
    """A picture by its id, with its title; of a chart, the rows in ``text/pictures.toml`` name the same id."""

    required_arguments = 1
    option_spec: ClassVar = {"title": unchanged_required, "unit": unchanged}

    def run(self) -> list[nodes.Node]:
        """The drawing and its table."""
        form, name = self.name.removeprefix("ed:"), self.arguments[0]
        picture = Picture(name, form, self.options.get("title", name), self.options.get("unit", ""))
        found = DRAWN[form](picture, domain_of(self.env).index)
        if not found:
            return []  # a finding has said what it lacks
        classes = ["picture", f"picture-{form}"]
        return [nodes.container("", found[0], nodes.container("", *found[1:]), classes=classes)]
