"""The directive that puts a picture on a page: ``{ed:picture} ID``."""

from collections.abc import Callable, Mapping

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from build_tools.model.index import Index
from build_tools.model.picture import Picture
from build_tools.publish.pictures.density import density
from build_tools.publish.pictures.ladder import ladder
from build_tools.publish.pictures.multiples import multiples
from build_tools.publish.pictures.place_map import place_map
from build_tools.publish.pictures.plates import Plate, drawing_nodes
from build_tools.publish.pictures.press_calendar import press_calendar

logger = logging.getLogger(__name__)


def _map(picture: Picture, index: Index) -> Plate | None:
    base = index.edition.base_map
    return place_map(picture, index, base) if base else None


DRAWN: Mapping[str, Callable[[Picture, Index], Plate | None]] = {
    "calendar": press_calendar,
    "ladder": ladder,
    "multiples": multiples,
    "map": _map,
    "density": density,
}
"""How each form of picture is drawn."""


def plate(picture: Picture, index: Index) -> Plate | None:
    """A picture with its caption and its table; nothing where a finding has said what it lacks."""
    draw = DRAWN.get(picture.form)
    return draw(picture, index) if draw else None


class PictureDirective(SphinxDirective):
    """A picture of the edition, by its id in ``text/pictures.toml``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The drawing and its table."""
        index: Index = self.env.domains["ed"].index  # type: ignore[attr-defined]
        picture = next((one for one in index.edition.pictures if one.id == self.arguments[0]), None)
        if picture is None:
            logger.warning(
                "unknown picture “%s”", self.arguments[0], location=self.get_location(), type="ed", subtype="picture"
            )
            return []
        drawn = plate(picture, index)
        return [drawing_nodes(drawn, picture.form)] if drawn else []
