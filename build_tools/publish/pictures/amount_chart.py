"""Amounts on one logarithmic scale, as they are or as multiples of a norm."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import log
from textwrap import wrap

from docutils import nodes

from build_tools.model.content import Number
from build_tools.model.index import Index
from build_tools.model.picture import Amount, Picture, Row, amounts, is_amount
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.pictures.drawings import figure, links

HEAD, LEADING, BAR, LETTERS = 40, 16, 26, 54
WIDEST = 84  # per cent of the width: where the highest amount stands
TICKS = [step * 10**decade for decade in range(9) for step in (1, 2, 5)]
CAPTION = (
    "The scale is logarithmic: equal steps to the right are equal ratios, not equal sums. "
    "Hollow: not to be held against the others as it stands; the table says why."
)

Span = tuple[float, float]
"""The least and the most that an amount can be."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row whose numbers are known, in words and on the scale."""

    row: Row
    record: str
    norm: str
    spans: Sequence[Span]  #: Nothing where others have a norm and this has none.
    where: Mapping[str, str]  #: The sentences of the numbers.

    @property
    def amount(self) -> str:
        """The amounts on the scale in words."""
        return f"{self.row.sign} {written(self.spans)}".strip()

    @property
    def label(self) -> list[str]:
        """What stands over the marks, as wide as a phone."""
        return wrap(self.row.label if self.spans else f"{self.row.label}: {self.record}, no norm is named", LETTERS)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """What the table says."""
        return self.row.label, self.record, self.norm, self.amount, self.row.remark, links("locus", self.where)


def amount_chart(picture: Picture, index: Index) -> list[nodes.Element]:
    """The rows in their order, each with its marks; nothing where no row can be filled in."""
    lines = list(chart_lines(picture, amounts(index)))
    has_norms = any(line.row.norm for line in lines)
    ends = [end for line in lines for span in line.spans for end in span]
    if not ends:
        return []
    low, high = 1 if has_norms else min(ends), max(ends)
    places = {end: round(WIDEST * log(end / low) / (log(high / low) or 1), 2) for end in (*TICKS, *ends)}
    drawn = figure(
        picture,
        f"{len(lines)} rows: " + "; ".join(f"{line.row.label}: {line.amount or 'no norm'}" for line in lines) + ".",
        CAPTION,
        lines=lines,
        tops=list(accumulate((LEADING * len(line.label) + BAR * bool(line.spans) for line in lines), initial=HEAD)),
        places=places,
        ticks={f"{tick:,}": places[tick] for tick in TICKS if low <= tick <= high},
    )
    headings = ("Who or what", "Record", "Norm", picture.unit.capitalize(), "Remark", "Where")
    kept = [number for number in range(len(headings)) if has_norms or headings[number] not in ("Record", "Norm")]
    rows = [[line.cells[number] for number in kept] for line in lines]
    return [drawn, table(f"{picture.title}: the same as a table", [headings[number] for number in kept], rows)]


def chart_lines(picture: Picture, known: Mapping[str, Amount]) -> Iterator[Line]:
    """The rows of a picture; one that cannot be filled in is left out, and a finding has said why."""
    has_norms = any(row.norm for row in picture.row)
    numbers = {name: amount.mark.value for name, amount in known.items() if isinstance(amount.mark, Number)}
    for row in picture.row:
        if row.numbers and all(
            is_amount(words) for words in (row.factor, *(numbers.get(name, "") for name in row.ids))
        ):
            records = [_span(ends, numbers) for ends in row.numbers]
            norm = _span(row.norm, numbers) if row.norm else None
            least, most = norm or (1, 1)
            factor = float(Fraction(row.factor))
            spans = [(low * factor / most, high * factor / least) for low, high in records]
            yield Line(
                row,
                f"{row.sign} {written(records)} {row.unit}".strip().replace(" %", "%"),
                written([norm]) if norm else "none named",
                spans if norm or not has_norms else [],
                {known[name].sentence: known[name].sentence for name in row.ids},
            )


def _span(ends: Sequence[str], numbers: Mapping[str, str]) -> Span:
    """The least and the most of some numbers, by their ids or as plain amounts."""
    values = [float(Fraction(numbers.get(end, end))) for end in ends]
    return min(values), max(values)


def written(spans: Sequence[Span]) -> str:
    """Amounts as the edition writes them: 8,600; 2.5; 14.6–17."""
    return ", ".join("–".join(dict.fromkeys(_figure(end) for end in span)) for span in spans)


def _figure(value: float) -> str:
    return (f"{value:,.0f}" if value >= 100 else f"{value:,.1f}").removesuffix(".0")
