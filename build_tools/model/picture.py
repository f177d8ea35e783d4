"""What the pictures of the edition are made of besides the text: rows of ``text/pictures.toml``, and the base map."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from build_tools.model.answers import question
from build_tools.model.content import Number, spans
from build_tools.model.location import Location
from build_tools.model.sentences import sentence_at

if TYPE_CHECKING:
    from build_tools.model.index import Index

SIGNS = ("", "<", "≤", "≥", ">", "≈")
"""How the text bounds an amount."""

Ends = tuple[str, ...]
"""The ids of one number, or of the two ends of a range."""


@dataclass(frozen=True, slots=True)
class ChartRow:
    """One row of a chart: amounts by the ids of numbers of the text."""

    picture: str  #: The id of the chart.
    label: str
    numbers: tuple[Ends, ...]
    norm: Ends  #: What they are multiples of; it may also be a plain amount, such as 100 for a percentage.
    factor: str  #: What they are multiplied by to stand on the scale.
    sign: str
    unit: str
    remark: str  #: Why the row cannot simply be held against the others; then it is drawn hollow.
    location: Location

    @property
    def ids(self) -> list[str]:
        """The ids of its numbers and of those of its norm."""
        return [name for ends in self.numbers for name in ends] + [name for name in self.norm if not is_amount(name)]


@dataclass(frozen=True, slots=True)
class BaseMap:
    """What lies under the places: coasts and waters, whence they come, and the part of the earth that is shown."""

    source: str
    licence: str
    frame: tuple[float, float, float, float]  #: West, south, east, north.
    lines: Mapping[
        str, str
    ]  #: Of land, rivers and lakes the data of an SVG path, in degrees of longitude and latitude.
    waters: tuple[tuple[str, float, float], ...]  #: Their names and where these stand.


@dataclass(frozen=True, slots=True)
class Amount:
    """The value of a number of the text, and the sentence in which it stands."""

    value: str
    sentence: str


def is_amount(words: str) -> bool:
    """Whether words are a number above zero, which alone has a place on a logarithmic scale."""
    try:
        return Fraction(words) > 0
    except (ValueError, ZeroDivisionError):
        return False


@question
def amounts(index: "Index") -> Mapping[str, Amount]:
    """Every number of the text that has an id, by id."""
    return {
        inline.id: Amount(inline.value, sentence_at(passage, start))
        for passage in index.edition.text.passages()
        for inline, start, _ in spans(passage.content)
        if isinstance(inline, Number) and inline.id
    }


@question
def chart_rows(index: "Index", picture: str) -> tuple[ChartRow, ...]:
    """The rows of a chart in their order."""
    return tuple(row for row in index.edition.chart_rows if row.picture == picture)


@question
def base_map(index: "Index") -> BaseMap | None:
    """The base map; nothing where there is none."""
    return index.edition.base_map
