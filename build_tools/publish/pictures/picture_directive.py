"""The directive that puts a picture on a page: ``{ed:picture} ID``."""

from collections.abc import Callable, Mapping

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from build_tools.model.index import Index
from build_tools.model.picture import Picture, pictures
from build_tools.publish.pictures.amount_chart import amount_chart
from build_tools.publish.pictures.place_map import place_map
from build_tools.publish.pictures.press_calendar import press_calendar

logger = logging.getLogger(__name__)

DRAWN: Mapping[str, Callable[[Picture, Index], list[nodes.Element]]] = {
    "calendar": press_calendar,
    "chart": amount_chart,
    "map": place_map,
}
"""How each form of picture is drawn; nothing where a finding has said what it lacks."""


class PictureDirective(SphinxDirective):
    """A picture of the edition, by its id in ``text/pictures.toml``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The drawing and its table."""
        index: Index = self.env.domains["ed"].index  # type: ignore[attr-defined]
        picture = pictures(index).get(self.arguments[0])
        if picture is None:
            where = self.get_location()
            logger.warning("unknown picture “%s”", self.arguments[0], location=where, type="ed", subtype="picture")
        if picture is None or picture.form not in DRAWN:
            return []
        drawn, *beside = DRAWN[picture.form](picture, index) or [None]
        classes = ["picture", f"picture-{picture.form}"]
        return [nodes.container("", drawn, nodes.container("", *beside), classes=classes)] if drawn else []
