"""A figure that checks itself: the working and the verdict, as its note and its page show them."""

from collections.abc import Iterator

from docutils import nodes

from build_tools.model.content import Number
from build_tools.model.figure import FigureError, compute
from build_tools.model.index import Index
from build_tools.model.records import Annotation
from build_tools.publish.nodes.elements import inline
from build_tools.rules.figures import claimed, numbers_by_id


def figure_nodes(annotation: Annotation, index: Index) -> Iterator[nodes.Node]:
    """One paragraph: the sum, what it comes to, what the text claims, and the verdict."""
    numbers = numbers_by_id(index)
    operands, claim = annotation.operands, claimed(annotation)
    if not {*operands.values(), *claim} <= set(numbers):
        return  # a finding has said so
    try:
        figure = compute(
            annotation.expression,
            {name: numbers[number].value for name, number in operands.items()},
            tuple(numbers[number].value for number in claim),
            annotation.tolerance,
        )
    except FigureError:
        return  # a finding has said so
    sum_ = f"{figure.working} = {figure.rounded_result()}; the article says {_said(claim, numbers)}: "
    verdict = inline("strong", {"class": "verdict"}, figure.verdict)
    yield nodes.paragraph("", "", nodes.Text(sum_), verdict, nodes.Text("."), classes=["figure"])


def _said(claim: tuple[str, ...], numbers: dict[str, Number]) -> str:
    return " to ".join(numbers[number].value for number in claim)
