"""Amounts on one logarithmic scale, as they are or as multiples of a norm."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import log
from textwrap import wrap

from docutils import nodes

from build_tools.model.index import Index
from build_tools.model.picture import Amount, ChartRow, amounts, chart_rows, is_amount
from build_tools.publish.nodes.note_nodes import joined
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.pictures.drawings import Picture

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

    row: ChartRow
    record: str
    norm: str
    spans: Sequence[Span]  #: Nothing where others have a norm and this has none.
    where: Sequence[str]  #: The sentences of the numbers.

    @property
    def amount(self) -> str:
        """The amounts on the scale in words."""
        return f"{self.row.sign} {written(self.spans)}".strip()

    @property
    def label(self) -> list[str]:
        """What stands over the marks, in lines that fit a phone."""
        return wrap(self.row.label if self.spans else f"{self.row.label}: {self.record}, no norm is named", LETTERS)


def amount_chart(picture: Picture, index: Index) -> list[nodes.Element]:
    """The rows in their order, each with its marks; nothing where no row can be filled in."""
    lines = list(chart_lines(chart_rows(index, picture.id), amounts(index)))
    has_norms = any(line.row.norm for line in lines)
    ends = [end for line in lines for span in line.spans for end in span]
    if not ends:
        return []
    low, high = min(ends if not has_norms else [1, *ends]), max(ends)
    places = {end: round(WIDEST * log(end / low) / (log(high / low) or 1), 2) for end in (*TICKS, *ends)}
    drawn = picture.figure(
        f"{len(lines)} rows: " + "; ".join(f"{line.row.label}: {line.amount or 'no norm'}" for line in lines) + ".",
        CAPTION,
        lines=lines,
        tops=list(accumulate((LEADING * len(line.label) + BAR * bool(line.spans) for line in lines), initial=HEAD)),
        places=places,
        ticks={f"{tick:,}": places[tick] for tick in TICKS if low <= tick <= high},
    )
    headings = ("Who or what", *(("Record", "Norm") if has_norms else ()), picture.unit.capitalize(), "Remark", "Where")
    return [drawn, table(picture.table_title, headings, [list(_cells(line, has_norms)) for line in lines])]


def _cells(line: Line, has_norms: bool) -> Iterator[Cell]:  # noqa: FBT001 (a column more or less)
    yield line.row.label
    if has_norms:
        yield from (line.record, line.norm)
    yield from (line.amount, line.row.remark, joined([reference("locus", locus, locus) for locus in line.where]))


def chart_lines(rows: Sequence[ChartRow], known: Mapping[str, Amount]) -> Iterator[Line]:
    """The rows of a chart; one that cannot be filled in is left out, and a finding has said why."""
    has_norms = any(row.norm for row in rows)
    values = {name: amount.value for name, amount in known.items()}
    for row in rows:
        if not row.numbers or not all(map(is_amount, (row.factor, *(values.get(name, "") for name in row.ids)))):
            continue
        records = [_span(ends, values) for ends in row.numbers]
        least, most = _span(row.norm or ("1",), values)
        factor = float(Fraction(row.factor))
        spans = [(low * factor / most, high * factor / least) for low, high in records]
        yield Line(
            row,
            f"{row.sign} {written(records)} {row.unit}".strip().replace(" %", "%"),
            written([(least, most)]) if row.norm else "none named",
            spans if row.norm or not has_norms else (),
            tuple(dict.fromkeys(known[name].sentence for name in row.ids)),
        )


def _span(ends: Sequence[str], values: Mapping[str, str]) -> Span:
    """The least and the most of some numbers, by their ids or as plain amounts."""
    found = [float(Fraction(values.get(end, end))) for end in ends]
    return min(found), max(found)


def written(spans: Sequence[Span]) -> str:
    """Amounts as the edition writes them: 8,600; 2.5; 14.6–17."""
    return ", ".join("–".join(dict.fromkeys(_figure(end) for end in span)) for span in spans)


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:,.1f}".removesuffix(".0")
