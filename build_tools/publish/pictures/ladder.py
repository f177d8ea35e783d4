"""Amounts of one unit, one above the other."""

from collections.abc import Sequence
from itertools import chain

from build_tools.model.index import Index
from build_tools.model.picture import Picture
from build_tools.publish.pictures.plates import Plate, sentence_links
from build_tools.publish.pictures.rows import Filled, filled_rows
from build_tools.publish.pictures.scales import LogScale, apart, lines_of, written
from build_tools.publish.pictures.svg import WIDTH, Drawing, Element, Link, Part, dot, element, line, words

TOP, HEIGHT, LEADING = 40, 560, 14
SPINE, LABEL = 58, 84


def ladder(picture: Picture, index: Index) -> Plate | None:
    """The rungs from the highest down."""
    rungs = sorted(filled_rows(picture, index.edition), key=lambda rung: (-rung.high, -rung.low))
    if not rungs:
        return None  # a finding has said so
    scale = LogScale(min(rung.low for rung in rungs), rungs[0].high, TOP + HEIGHT, TOP)
    labels = [_label(rung) for rung in rungs]
    places = apart(
        [
            (scale((one.low * one.high) ** 0.5), LEADING * len(label) + 5)
            for one, label in zip(rungs, labels, strict=True)
        ]
    )
    drawn = [_rung(*one, scale) for one in zip(rungs, labels, places, strict=True)]
    bottom = max(TOP + HEIGHT, places[-1] + LEADING * len(labels[-1]) / 2)
    description = f"{len(rungs)} amounts from {written(scale.low)} to {written(scale.high)} {picture.unit}."
    return Plate(
        Drawing(
            f"picture-{picture.id}", picture.title, description, bottom + 14, (*_axis(scale, picture.unit), *drawn)
        ),
        ("The scale is logarithmic: equal steps upward are equal ratios, not equal sums.", *_hollow(rungs)),
        ("Who", picture.unit[:1].upper() + picture.unit[1:], "Remark", "Where"),
        tuple([rung.row.label, rung.amount, rung.row.remark, sentence_links(rung.loci)] for rung in rungs),
    )


def _hollow(rungs: Sequence[Filled]) -> list[str]:
    return (
        [" Hollow: not to be held against the others as it stands."] if any(rung.row.remark for rung in rungs) else []
    )


def _axis(scale: LogScale, unit: str) -> list[Part]:
    ticks = (
        [
            words(written(value), SPINE - 12, scale(value) + 4, "soft", "end"),
            line(SPINE - 6, scale(value), SPINE, scale(value), "rule"),
        ]
        for value in scale.ticks()
    )
    marks: list[Part] = [words(unit, 0, 12, "soft"), line(SPINE, scale.start, SPINE, scale.end, "rule")]
    return [element("g", *marks, *chain(*ticks), aria_hidden="true")]


def _label(rung: Filled) -> list[str]:
    remark = f" ({rung.row.remark})" if rung.row.remark else ""
    return lines_of(f"{rung.amount} {rung.row.label}{remark}", WIDTH - LABEL)


def _rung(rung: Filled, label: list[str], middle: float, scale: LogScale) -> Link:
    low, high = scale(rung.low), scale(rung.high)
    look = "mark hollow" if rung.row.remark else "mark"
    at = (low + high) / 2
    parts: list[Part] = [
        element("path", d=f"M{SPINE + 5} {at:.1f}L{LABEL - 16} {middle:.1f}H{LABEL - 4}", class_="lead")
    ]
    parts += [line(SPINE, low, SPINE, high, "stroke")] if low != high else []
    parts += [dot(SPINE, scale(value), 3.5, look) for value in dict.fromkeys(rung.values)]
    top = middle - LEADING * len(label) / 2 + 11
    return Link("locus", rung.loci[0], f"{' '.join(label)}, {rung.loci[0]}", (*parts, *_lines(label, rung.amount, top)))


def _lines(label: list[str], amount: str, top: float) -> list[Element]:
    first, *rest = label
    head = element("text", element("tspan", amount, class_="strong"), first.removeprefix(amount), x=LABEL, y=top)
    return [head, *(words(one, LABEL, top + LEADING * number) for number, one in enumerate(rest, 1))]
