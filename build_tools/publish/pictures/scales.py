"""Where on a picture a value stands, and how values are written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor, log10
from textwrap import wrap

LETTER = 6.4
"""About the width of a letter of the smallest words."""


@dataclass(frozen=True, slots=True)
class LogScale:
    """A logarithmic scale: equal steps are equal ratios."""

    low: float
    high: float
    start: float  #: Where the lowest value stands.
    end: float

    def __call__(self, value: float) -> float:
        """Where a value stands."""
        share = log10(value / self.low) / log10(self.high / self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self) -> list[float]:
        """The round values 1, 2, 5, 10 … that the scale holds."""
        decades = range(floor(log10(self.low)), floor(log10(self.high)) + 1)
        values = (step * 10.0**decade for decade in decades for step in (1, 2, 5))
        return [value for value in values if self.low <= value <= self.high]


def apart(wanted: Sequence[tuple[float, float]]) -> list[float]:
    """Middles for blocks of given heights, as near as can be to those wanted, in order and without overlap."""
    clusters: list[tuple[list[int], float, float]] = []  # the blocks, their top, their height
    for number in sorted(range(len(wanted)), key=lambda number: wanted[number][0]):
        middle, height = wanted[number]
        members, top = [number], middle - height / 2
        while clusters and clusters[-1][1] + clusters[-1][2] > top:
            before, _, above = clusters.pop()
            members, height = before + members, above + height
            top = _top(members, wanted)
        clusters.append((members, top, height))
    places = [0.0] * len(wanted)
    for members, top, _ in clusters:
        above = top
        for number in members:
            places[number] = above + wanted[number][1] / 2
            above += wanted[number][1]
    return places


def _top(members: Sequence[int], wanted: Sequence[tuple[float, float]]) -> float:
    """The top of a cluster whose blocks are, on the whole, as little away from their places as can be."""
    above, total = 0.0, 0.0
    for number in members:
        middle, height = wanted[number]
        total += middle - above - height / 2
        above += height
    return total / len(members)


def written(value: float) -> str:
    """A number as the edition writes it: 8,600; 2.5; 14.6."""
    digits = f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:,.1f}"
    return digits.removesuffix(".0")


def written_range(low: float, high: float) -> str:
    """A number, or the two ends of a range."""
    first, last = written(low), written(high)
    return first if first == last else f"{first}–{last}"


def lines_of(text: str, width: float) -> list[str]:
    """Words parted into lines that fit a width."""
    return wrap(text, max(1, int(width / LETTER))) or [""]


def listed(parts: Iterable[str]) -> str:
    """Words in a row."""
    return ", ".join(part for part in parts if part)
