"""The pictures of the edition: what they are made of, as ``text/pictures.toml`` and ``text/base-map.json`` say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from build_tools.model.answers import question
from build_tools.model.content import Date, Number, spans
from build_tools.model.location import Location
from build_tools.model.sentences import sentence_at

if TYPE_CHECKING:
    from build_tools.model.index import Index

FORMS = ("calendar", "chart", "map")
"""Every form that a picture can have: the press by paper and day, amounts on one scale, and the places of the text."""

SIGNS = ("", "<", "≤", "≥", ">", "≈")
"""How the text bounds an amount."""

Point = tuple[float, float]
"""Longitude and latitude, in degrees."""

Ends = tuple[str, ...]
"""The ids of one number, or of the two ends of a range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a picture: amounts by the ids of numbers of the text, or a date or an event."""

    label: str = ""
    numbers: tuple[Ends, ...] = ()
    norm: Ends = ()  #: What they are multiples of; it may also be plain amounts, such as 100 for a percentage.
    factor: str = "1"  #: What the numbers are multiplied by to stand on the scale.
    sign: str = ""
    unit: str = ""
    remark: str = ""  #: Why the row cannot simply be held against the others; then it is drawn hollow.
    date: str = ""  #: The id of a date of the text.
    event: str = ""  #: The id of an event.
    location: Location

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its numbers and of those of its norm."""
        named = tuple(name for name in self.norm if not is_amount(name))
        return (*(name for ends in self.numbers for name in ends), *named)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture (an entry of ``text/pictures.toml``)."""

    id: str = ""
    form: str = ""
    title: str = ""
    unit: str = ""
    row: tuple[Row, ...] = ()
    location: Location


@dataclass(frozen=True, slots=True)
class Shape:
    """A line of the base map: the outline of land or of a lake, a river, or the point where a water is named."""

    kind: str
    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class BaseMap:
    """What lies under the places: coasts and waters, whence they come, and the part of the earth that is shown."""

    source: str
    licence: str
    frame: tuple[float, float, float, float]  #: West, south, east, north.
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a date of the text and the sentence in which it stands."""

    mark: Number | Date
    sentence: str


def is_amount(words: str) -> bool:
    """Whether words are a number above zero, which alone has a place on a logarithmic scale."""
    try:
        return Fraction(words) > 0
    except (ValueError, ZeroDivisionError):
        return False


@question
def amounts(index: "Index") -> Mapping[str, Amount]:
    """Every number and date of the text that has an id, by id."""
    return {
        inline.id: Amount(inline, sentence_at(passage, start))
        for passage in index.edition.text.passages()
        for inline, start, _ in spans(passage.content)
        if isinstance(inline, Number | Date) and inline.id
    }


@question
def pictures(index: "Index") -> Mapping[str, Picture]:
    """The pictures by id."""
    return {picture.id: picture for picture in index.edition.pictures}


@question
def base_map(index: "Index") -> BaseMap | None:
    """The base map; nothing where there is none."""
    return index.edition.base_map
