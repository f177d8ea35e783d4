"""The pictures of the edition: what they are made of, as ``text/pictures.toml`` and ``text/base-map.json`` say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from build_tools.model.content import Date, Number, spans
from build_tools.model.location import Location
from build_tools.model.sentences import sentence_at
from build_tools.model.text import Text

FORMS: Mapping[str, str] = {
    "calendar": "the press citations by paper and day",
    "ladder": "amounts of one unit, one above the other",
    "multiples": "amounts as multiples of a norm",
    "map": "the places that the text names",
    "density": "notes and citations by paragraph",
}
"""Every form that a picture can have."""

SIGNS = ("", "<", "≤", "≥", ">", "≈")
"""How the text bounds an amount."""

Point = tuple[float, float]
"""Longitude and latitude, in degrees."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a picture: amounts by the ids of numbers of the text, or a date or an event."""

    label: str
    numbers: tuple[str, ...]  #: Ids of numbers; of a ladder the ends of a range, of multiples the records in order.
    norms: tuple[str, ...]  #: Ids of numbers, or plain amounts such as 100 for a percentage.
    factor: str  #: What the amounts are multiplied by to stand on the scale.
    sign: str
    unit: str
    remark: str  #: Why the row cannot simply be held against the others; then it is drawn hollow.
    date: str  #: The id of a date of the text.
    event: str  #: The id of an event.
    location: Location


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture (an entry of ``text/pictures.toml``)."""

    id: str
    form: str
    title: str
    unit: str
    rows: tuple[Row, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Shape:
    """One feature of the base map: land, a lake, a river, or the name of a water."""

    kind: str
    lines: tuple[tuple[Point, ...], ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class BaseMap:
    """What lies under the places: coasts and waters, whence they come, and the part of the earth that is shown."""

    source: str
    licence: str
    changes: str
    frame: tuple[float, float, float, float]  #: West, south, east, north.
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a date of the text and the sentence in which it stands."""

    mark: Number | Date
    words: str
    sentence: str


def is_amount(words: str) -> bool:
    """Whether words are a number above zero, which alone has a place on a logarithmic scale."""
    try:
        return Fraction(words) > 0
    except (ValueError, ZeroDivisionError):
        return False


def amounts(text: Text) -> dict[str, Amount]:
    """Every number and date of the text that has an id, by id."""
    return {
        inline.id: Amount(inline, passage.edited_reading[start:end], sentence_at(passage, start))
        for passage in text.passages()
        for inline, start, end in spans(passage.content)
        if isinstance(inline, Number | Date) and inline.id
    }
