"""The places that the text names, on a base map of land and waters."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from docutils import nodes

from build_tools.model.index import Index
from build_tools.model.occurrences import Occurrence
from build_tools.model.picture import Picture, Point, Shape, base_map
from build_tools.model.records import Place
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.pictures.drawings import WIDTH, figure, links

SCALE_BAR = 200  # kilometres
DEGREE = 111.2  # kilometres along a meridian
LETTER = 6.4  # about the width of a letter


@dataclass(frozen=True, slots=True)
class Projection:
    """Meridians and parallels as straight lines, true to scale on the middle parallel (equirectangular)."""

    west: float
    south: float
    east: float
    north: float

    @property
    def middle(self) -> float:
        """The parallel along which lengths are true, as they are along every meridian."""
        return (self.south + self.north) / 2

    @property
    def degree(self) -> float:
        """How long a degree of latitude is."""
        return WIDTH / (self.east - self.west) / cos(radians(self.middle))

    def __call__(self, point: Point) -> Point:
        """Where a point of the earth stands."""
        x = WIDTH * (point[0] - self.west) / (self.east - self.west)
        return round(x, 1), round(self.degree * (self.north - point[1]), 1)


@dataclass(frozen=True, slots=True)
class Site:
    """A place with coordinates, and where the text names it."""

    record: Place
    named: tuple[Occurrence, ...]
    point: Point

    @property
    def label(self) -> str:
        """The words in which the text first names it."""
        return self.named[0].words

    @property
    def cells(self) -> tuple[Cell, ...]:
        """What the table says."""
        longitude, latitude = self.point
        degrees = f"{abs(latitude):.2f}° {'NS'[latitude < 0]}, {abs(longitude):.2f}° {'EW'[longitude < 0]}"
        forms = ", ".join(dict.fromkeys(place.words for place in self.named))
        return [reference("place", self.record.id)], forms, degrees, _where(self.named)


def place_map(picture: Picture, index: Index) -> list[nodes.Element]:
    """A mark for each place that has coordinates, their table, and a list of the others."""
    base = base_map(index)
    if base is None:
        return []
    at = Projection(*base.frame)
    named = {name: places for name in index.ids("place") if (places := index.mentions("place", name))}
    sites = sorted(_sites(named, index), key=lambda site: -site.point[1])
    caption = (
        "Names as the text first has them; the larger a mark, the more often the text names the place. Equirectangular "
        f"projection, true to scale along the meridians and the parallel of {at.middle:.0f}° north. Base map: "
        f"{base.source}, {base.licence}. No borders are drawn: those of today are not those of the text."
    )
    drawn = figure(
        picture,
        f"{len(sites)} places: " + "; ".join(site.label for site in sites) + ".",
        caption,
        height=at((at.west, at.south))[1],
        bar=(SCALE_BAR, round(SCALE_BAR / DEGREE * at.degree, 1)),
        outlines={kind: _outline(base.shapes, kind, at) for kind in ("land", "river", "lake")},
        waters=[(shape.name, *at(shape.points[0])) for shape in base.shapes if shape.kind == "label"],
        marks=[_mark(site, sites, at) for site in sites],
    )
    headings = ("Place", "In the text", "Coordinates", "Where")
    rows = table(f"{picture.title}: the same as a table", headings, [site.cells for site in sites])
    on_map = {site.record.id for site in sites}
    return [drawn, rows, *_others({name: places for name, places in named.items() if name not in on_map})]


def _sites(named: Mapping[str, tuple[Occurrence, ...]], index: Index) -> Iterator[Site]:
    for name, places in named.items():
        record = index.record("place", name)
        if isinstance(record, Place) and record.longitude and record.latitude:
            with suppress(ValueError):  # a finding has said so
                yield Site(record, places, (float(record.longitude), float(record.latitude)))


def _outline(shapes: Sequence[Shape], kind: str, at: Projection) -> str:
    """The lines of one kind as the data of a path; those of land and of lakes are closed."""
    lines = ("L".join("{} {}".format(*at(point)) for point in shape.points) for shape in shapes if shape.kind == kind)
    return "".join(f"M{line}{'' if kind == 'river' else 'Z'}" for line in lines)


def _mark(site: Site, sites: Sequence[Site], at: Projection) -> dict[str, Any]:
    """A mark with its label at the right, or at the left where another mark or the edge of the map is in the way."""
    x, y = at(site.point)
    radius = round(2.5 + len(site.named) ** 0.5, 1)
    end = x + radius + 4 + LETTER * len(site.label)
    others = [at(other.point) for other in sites if other is not site]
    is_free = end < WIDTH and not any(x < left < end + 5 and abs(top - y) < 14 for left, top in others)
    often = "once" if len(site.named) == 1 else f"{len(site.named)} times"
    return {
        "x": x,
        "y": y,
        "radius": radius,
        "anchor": "start" if is_free else "end",
        "label_x": round(x + (radius + 3) * (1 if is_free else -1), 1),
        "label": site.label,
        "said": f"{site.label}: {site.record.name}, named {often}",
        "mention": site.named[0].anchor,
    }


def _where(named: Sequence[Occurrence]) -> list[nodes.Node]:
    return links("mention", {place.anchor: place.sentence for place in named})


def _others(named: Mapping[str, Sequence[Occurrence]]) -> list[nodes.Element]:
    """The places that are nowhere on the map: countries and regions."""
    if not named:
        return []
    whose = "its own" if len(named) == 1 else "their own"
    places = (
        nodes.paragraph("", "", reference("place", name), nodes.Text(": "), *_where(places))
        for name, places in named.items()
    )
    return [
        nodes.paragraph("", f"Named, and without coordinates of {whose}:", classes=["rest"]),
        nodes.bullet_list("", *(nodes.list_item("", place) for place in places), classes=["rest"]),
    ]
