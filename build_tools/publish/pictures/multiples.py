"""Amounts as multiples of a norm."""

from collections.abc import Sequence

from build_tools.model.index import Index
from build_tools.model.picture import Picture
from build_tools.publish.pictures.plates import Plate, sentence_links
from build_tools.publish.pictures.rows import Filled, filled_rows, norm_words, record_words
from build_tools.publish.pictures.scales import LETTER, LogScale, lines_of, written
from build_tools.publish.pictures.svg import WIDTH, Drawing, Link, Part, dot, element, line, words

LEFT, RIGHT, TOP, LEADING, BAR = 6, 346, 34, 14, 24


def multiples(picture: Picture, index: Index) -> Plate | None:
    """A line to each row, from the norm to the record."""
    rows = list(filled_rows(picture, index.edition))
    if not rows:
        return None  # a finding has said so
    most = max(high for row in rows for _, high in (row.times or [(1, 1)]))
    scale = LogScale(1, most, LEFT, RIGHT - 8)
    parts: list[Part] = []
    y = float(TOP)
    for row in rows:
        label = lines_of(_label(row), WIDTH - LEFT)
        y += LEADING * len(label)
        parts.append(_row(row, label, y, scale))
        y += BAR if row.times else 8
    return Plate(
        Drawing(
            f"picture-{picture.id}", picture.title, _description(rows), y + 4, (*_axis(scale, y, picture.unit), *parts)
        ),
        ("The scale is logarithmic: equal steps to the right are equal ratios.", *_hollow(rows)),
        ("What", "Record", "Norm", "Times the norm", "Remark", "Where"),
        tuple(
            [
                row.row.label,
                _with_unit(record_words(row), row),
                norm_words(row),
                row.multiple,
                row.row.remark,
                sentence_links(row.loci),
            ]
            for row in rows
        ),
    )


def _description(rows: Sequence[Filled]) -> str:
    return (
        f"{len(rows)} rows: "
        + "; ".join(f"{row.row.label}: {row.multiple or 'no norm is named'}" for row in rows)
        + "."
    )


def _hollow(rows: Sequence[Filled]) -> list[str]:
    return [" Hollow: not to be held against the others as it stands."] if any(row.row.remark for row in rows) else []


def _label(row: Filled) -> str:
    return row.row.label if row.times else f"{row.row.label}: {_with_unit(record_words(row), row)}, no norm is named"


def _with_unit(amount: str, row: Filled) -> str:
    return f"{row.row.sign} {amount}{'' if row.row.unit == '%' else ' '}{row.row.unit}".strip()


def _axis(scale: LogScale, bottom: float, unit: str) -> list[Part]:
    ticks = [part for value in scale.ticks() for part in _tick(value, scale, bottom)]
    return [element("g", words(unit, 0, 12, "soft"), *ticks, aria_hidden="true")]


def _tick(value: float, scale: LogScale, bottom: float) -> list[Part]:
    x = scale(value)
    anchor = "middle" if value > 1 else "start"
    return [
        words(written(value), x if value > 1 else 0, 27, "soft", anchor),
        line(x, TOP, x, bottom, "norm" if value == 1 else "rule"),
    ]


def _row(row: Filled, label: list[str], y: float, scale: LogScale) -> Link:
    top = y - LEADING * (len(label) - 1)
    lines = [words(one, LEFT + 4, top + LEADING * number, "halo") for number, one in enumerate(label)]
    spoken = f"{_label(row)}: {row.multiple} times the norm" if row.times else _label(row)
    return Link("locus", row.loci[0], f"{spoken}, {row.loci[0]}", (*lines, *_bar(row, y + 10, scale)))


def _bar(row: Filled, y: float, scale: LogScale) -> list[Part]:
    if not row.times:
        return []
    look = "mark hollow" if row.row.remark else "mark"
    end = scale(row.times[-1][1])
    parts: list[Part] = [line(scale(1), y, end, y, "stroke thin")]
    for low, high in row.times:
        parts += [line(scale(low), y, scale(high), y, "stroke")] if high > low * 1.02 else []
        parts += [dot(place, y, 3.5, look) for place in dict.fromkeys((scale(low), scale(high)))]
    width = LETTER * len(row.multiple) + 10
    fits = end + width < RIGHT
    start = min(scale(low) for low, _ in row.times)
    return [
        *parts,
        words(row.multiple, end + 8 if fits else start - 8, y + 4, "strong halo", "start" if fits else "end"),
    ]
