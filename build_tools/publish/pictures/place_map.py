"""The places that the text names, on a base map of land and waters."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from docutils import nodes

from build_tools.model.index import Index
from build_tools.model.occurrences import Occurrence
from build_tools.model.picture import base_map
from build_tools.model.records import Place
from build_tools.publish.nodes.note_nodes import joined
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.pictures.drawings import WIDTH, Picture

Point = tuple[float, float]
"""Longitude and latitude in degrees, or where they stand on the map."""

SCALE_BAR = 200  # kilometres
KILOMETRES = 111.2  # in a degree of latitude
LETTER = 6.4  # about the width of a letter


class Projection:
    """Meridians and parallels as straight lines, true to scale on the middle parallel (equirectangular)."""

    def __init__(self, west: float, south: float, east: float, north: float) -> None:
        self.west, self.north, self.middle = west, north, (south + north) / 2
        self.across = WIDTH / (east - west)  #: How long a degree of longitude is.
        self.down = self.across / cos(radians(self.middle))  #: How long a degree of latitude is.
        self.height = round((north - south) * self.down, 1)

    def __call__(self, point: Point) -> Point:
        """Where a point of the earth stands."""
        return round(self.across * (point[0] - self.west), 1), round(self.down * (self.north - point[1]), 1)


@dataclass(frozen=True, slots=True)
class Site:
    """A place with coordinates, and where the text names it."""

    name: str
    title: str
    places: tuple[Occurrence, ...]
    point: Point

    @property
    def label(self) -> str:
        """The words in which the text first names it."""
        return self.places[0].words


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
    drawn = picture.figure(
        f"{len(sites)} places: " + "; ".join(site.label for site in sites) + ".",
        caption,
        at=at,
        base=base,
        names=[(name, *at((longitude, latitude))) for name, longitude, latitude in base.waters],
        bar=(SCALE_BAR, round(SCALE_BAR / KILOMETRES * at.down, 1)),
        marks=[_mark(site, sites, at) for site in sites],
    )
    headings = ("Place", "In the text", "Coordinates", "Where")
    others = {name: places for name, places in named.items() if name not in {site.name for site in sites}}
    return [drawn, table(picture.table_title, headings, [_cells(site) for site in sites]), *_list(others)]


def _sites(named: Mapping[str, tuple[Occurrence, ...]], index: Index) -> Iterator[Site]:
    for name, places in named.items():
        record = index.record("place", name)
        if isinstance(record, Place) and record.longitude and record.latitude:
            with suppress(ValueError):  # a finding has said so
                yield Site(name, record.name, places, (float(record.longitude), float(record.latitude)))


def _mark(site: Site, sites: Sequence[Site], at: Projection) -> dict[str, Any]:
    """A mark with its label at the right, or at the left where another mark or the edge of the map is in the way."""
    x, y = at(site.point)
    radius = round(2.5 + len(site.places) ** 0.5, 1)
    end = x + radius + 3 + LETTER * len(site.label)
    others = [at(other.point) for other in sites if other is not site]
    is_free = end < WIDTH and not any(x < left < end + 5 and abs(top - y) < 14 for left, top in others)
    label_x = round(x + (radius + 3 if is_free else -radius - 3), 1)
    return {"site": site, "x": x, "y": y, "radius": radius, "label_x": label_x, "is_free": is_free}


def _cells(site: Site) -> tuple[Cell, ...]:
    longitude, latitude = site.point
    degrees = f"{abs(latitude):.2f}° {'NS'[latitude < 0]}, {abs(longitude):.2f}° {'EW'[longitude < 0]}"
    forms = ", ".join(dict.fromkeys(place.words for place in site.places))
    return [reference("place", site.name)], forms, degrees, _where(site.places)


def _where(places: Sequence[Occurrence]) -> list[nodes.Node]:
    return joined([reference("mention", place.anchor, place.sentence) for place in places])


def _list(others: Mapping[str, Sequence[Occurrence]]) -> list[nodes.Element]:
    """The places that are nowhere on the map: countries and regions."""
    lines = [
        nodes.paragraph("", "", reference("place", name), nodes.Text(": "), *_where(places))
        for name, places in others.items()
    ]
    head = f"Named, and without coordinates of {'its' if len(lines) == 1 else 'their'} own:"
    items = nodes.bullet_list("", *(nodes.list_item("", line) for line in lines), classes=["rest"])
    return [nodes.paragraph("", head, classes=["rest"]), items] if lines else []
