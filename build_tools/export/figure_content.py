"""A figure that checks itself: the working and the verdict, in words."""

from collections.abc import Iterator, Mapping

from build_tools.model.content import Number
from build_tools.model.figure import FigureError, compute
from build_tools.model.index import Index
from build_tools.model.prose import Node
from build_tools.model.records import Annotation


def figure_blocks(annotation: Annotation, index: Index) -> Iterator[Node]:
    """One paragraph: the sum, its result, what the text claims, and the verdict; none where a finding says why."""
    numbers, claim = index.numbers, annotation.claimed
    if not {*annotation.operands.values(), *claim} <= set(numbers):
        return
    try:
        figure = compute(
            annotation.expression,
            {name: numbers[number].value for name, number in annotation.operands.items()},
            tuple(numbers[number].value for number in claim),
            annotation.tolerance,
        )
    except FigureError:
        return
    sum_ = f"{figure.working} = {figure.rounded_result()}; the article says {_said(claim, numbers)}: "
    verdict = Node("strong", name="verdict", children=(Node("text", figure.verdict),))
    yield Node("paragraph", name="figure", children=(Node("text", sum_), verdict, Node("text", ".")))


def _said(claim: tuple[str, ...], numbers: Mapping[str, Number]) -> str:
    return " to ".join(numbers[number].value for number in claim)
