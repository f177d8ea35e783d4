"""The places that the text names, on a base map of land and waters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docutils import nodes

from build_tools.model.index import Index
from build_tools.model.occurrences import Occurrence
from build_tools.model.picture import BaseMap, Picture, Shape
from build_tools.model.records import Place
from build_tools.publish.nodes.elements import block
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell
from build_tools.publish.pictures.conic import Conic
from build_tools.publish.pictures.plates import Plate
from build_tools.publish.pictures.scales import LETTER
from build_tools.publish.pictures.svg import WIDTH, Drawing, Element, Link, Part, dot, element, words

BAR = 200  # kilometres
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place with its coordinates and where the text names it."""

    record: Place
    places: tuple[Occurrence, ...]
    longitude: float
    latitude: float

    @property
    def label(self) -> str:
        """The words in which the text first names it."""
        return self.places[0].words


def place_map(picture: Picture, index: Index, base: BaseMap) -> Plate:
    """The base map, and a mark for each place that has coordinates."""
    sites, others = _sites(index)
    conic = Conic(base.frame, WIDTH)
    clip = f"picture-{picture.id}-frame"
    land = element(
        "g",
        element("rect", width=WIDTH, height=conic.height, class_="water"),
        *_shapes(base, conic),
        clip_path=f"url(#{clip})",
        aria_hidden="true",
    )
    frame = element("clipPath", element("rect", width=WIDTH, height=conic.height), id=clip)
    names = _water_names(base, conic)
    drawing = Drawing(
        f"picture-{picture.id}",
        picture.title,
        f"{len(sites)} places: " + "; ".join(site.label for site in sites) + ".",
        conic.height,
        (frame, land, *names, _bar(conic), *_marks(sites, conic)),
    )
    rows = tuple(_row(site) for site in sites)
    return Plate(
        drawing, (_caption(base, conic),), ("Place", "In the text", "Coordinates", "Where"), rows, tuple(_rest(others))
    )


def _caption(base: BaseMap, conic: Conic) -> str:
    first, second = (f"{parallel:.0f}°" for parallel in conic.parallels)
    return (
        "Names as the text first has them; "
        "the larger a mark, the more often the text names the place. "
        f"Lambert’s conformal conic projection, true to scale along {first} and {second} north. "
        f"Base map: {base.source}, {base.licence}. No borders are drawn: those of today are not those of the text."
    )


def _sites(index: Index) -> tuple[list[Site], list[tuple[Place, tuple[Occurrence, ...]]]]:
    sites, others = [], []
    for record in index.edition.of(Place).values():
        places = index.mentions("place", record.id)
        where = _coordinates(record)
        if places and where:
            sites.append(Site(record, places, *where))
        elif places:
            others.append((record, places))
    return sorted(sites, key=lambda site: -site.latitude), others


def _coordinates(record: Place) -> tuple[float, float] | None:
    try:
        return float(record.longitude), float(record.latitude)
    except ValueError:
        return None


def _shapes(base: BaseMap, conic: Conic) -> Iterator[Element]:
    for kind in ("land", "river", "lake"):
        for shape in base.shapes:
            if shape.kind == kind:
                yield element("path", d=_path(shape, conic), class_=kind)


def _path(shape: Shape, conic: Conic) -> str:
    ends = "" if shape.kind == "river" else "Z"
    return "".join(f"M{'L'.join(_point(conic, point) for point in line)}{ends}" for line in shape.lines)


def _point(conic: Conic, point: tuple[float, float]) -> str:
    x, y = conic(point)
    return f"{x:.1f} {y:.1f}"


def _bar(conic: Conic) -> Element:
    length, right, y = conic.length(BAR), WIDTH - 10, conic.height - 10
    ends = f"M{right - length:.1f} {y - 4:.1f}v4h{length:.1f}v-4"
    label = words(f"{BAR} km", right - length / 2, y - 5, "soft", "middle")
    return element("g", element("path", d=ends, class_="lead"), label, aria_hidden="true")


def _water_names(base: BaseMap, conic: Conic) -> Iterator[Element]:
    for shape in base.shapes:
        if shape.kind == "label":
            x, y = conic(shape.lines[0][0])
            yield words(shape.name, x, y, "water-name", "middle")


def _marks(sites: Sequence[Site], conic: Conic) -> Iterator[Part]:
    marks = [(site, *conic((site.longitude, site.latitude))) for site in sites]
    taken: list[Box] = [(x - 5, y - 5, x + 5, y + 5) for _, x, y in marks]
    for site, x, y in marks:
        radius = 2.5 + len(site.places) ** 0.5
        box, anchor, at = _label_box(site.label, x, y, radius, taken)
        taken.append(box)
        words_ = words(site.label, at, box[3] - 3, "on-land", anchor)
        spoken = f"{site.label}: {site.record.name}, {_times(len(site.places))}"
        yield Link("mention", site.places[0].anchor, spoken, (dot(x, y, radius, "mark"), words_))


def _times(count: int) -> str:
    return "named once" if count == 1 else f"named {count} times"


def _label_box(label: str, x: float, y: float, radius: float, taken: Sequence[Box]) -> tuple[Box, str, float]:
    """A place for a label on which nothing stands: right, left, above or below its mark."""
    width, gap = LETTER * len(label) + 4, radius + 3
    choices = [
        ((x + gap, y - 8, x + gap + width, y + 7), "start", x + gap),
        ((x - gap - width, y - 8, x - gap, y + 7), "end", x - gap),
        ((x - width / 2, y - gap - 15, x + width / 2, y - gap), "middle", x),
        ((x - width / 2, y + gap, x + width / 2, y + gap + 15), "middle", x),
    ]
    free = (
        choice for choice in choices if choice[0][0] > 0 and choice[0][2] < WIDTH and not _hits(choice[0], x, y, taken)
    )
    return next(free, choices[0])


def _hits(box: Box, x: float, y: float, taken: Sequence[Box]) -> bool:
    return any(
        box[0] < right and left < box[2] and box[1] < bottom and top < box[3]
        for left, top, right, bottom in taken
        if not left < x < right or not top < y < bottom
    )


def _row(site: Site) -> list[Cell]:
    coordinates = f"{_degrees(site.latitude, 'N', 'S')}, {_degrees(site.longitude, 'E', 'W')}"
    forms = ", ".join(dict.fromkeys(place.words for place in site.places))
    return [[reference("place", site.record.id)], forms, coordinates, _where(site.places)]


def _degrees(value: float, positive: str, negative: str) -> str:
    return f"{abs(value):.2f}° {positive if value >= 0 else negative}"


def _where(places: Sequence[Occurrence]) -> list[nodes.Node]:
    found: list[nodes.Node] = []
    for place in places:
        found += [nodes.Text(", ")] if found else []
        found.append(reference("mention", place.anchor, place.sentence))
    return found


def _rest(others: Sequence[tuple[Place, tuple[Occurrence, ...]]]) -> Iterator[nodes.Node]:
    if others:
        items = [block("li", {}, reference("place", record.id), ": ", *_where(places)) for record, places in others]
        yield block(
            "p",
            {"class": "rest"},
            "Named, and without coordinates of its own:"
            if len(items) == 1
            else "Named, and without coordinates of their own:",
        )
        yield block("ul", {"class": "rest"}, *items)
