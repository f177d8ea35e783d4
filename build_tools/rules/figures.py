"""Rules on figures that check themselves."""

from collections.abc import Iterator

from build_tools.model.figure import FigureError, compute
from build_tools.model.index import Index
from build_tools.model.records import Annotation
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule

_FIELDS = ("expression", "claim")
_ONLY_THERE = (*_FIELDS, "operands", "tolerance")


@rule("G-001")
def a_figure_has_its_sum(index: Index) -> Iterator[Said]:
    """A note of the kind figure has an expression and a claim; a note of another kind has none.

    Fill them in, or choose another kind of note for a figure that cannot be computed.
    """
    for annotation in index.edition.of(Annotation).values():
        if annotation.kind == "figure":
            for name in _FIELDS:
                if not getattr(annotation, name):
                    yield annotation.at(name), f"the figure has no {name}; write it, or choose another kind of note"
        else:
            for name in _ONLY_THERE:
                if name in annotation.header:
                    yield annotation.at(name), f"the field “{name}” is for notes of the kind figure; take it out"


@rule("G-002")
def every_number_of_a_figure_is_there(index: Index) -> Iterator[Said]:
    """The operands and the claim of a figure are ids of numbers of the text.

    Mend the id: the numbers are n1, n2 … in the text.
    """
    numbers = index.numbers
    for annotation in _figures(index):
        for name, ids in (("operands", annotation.operands.values()), ("claim", annotation.claimed)):
            for number in ids:
                if number not in numbers:
                    advice = did_you_mean(number, numbers, "point to a num of the text")
                    yield annotation.at(name), f"unknown number “{number}”; {advice}"


@rule("G-003")
def every_figure_can_be_computed(index: Index) -> Iterator[Said]:
    """The expression of a figure is a sum over its operands that can be computed, and all operands are used in it.

    Write it with the names of the operands, numbers, brackets and + - * /.
    """
    numbers = index.numbers
    for annotation in _figures(index):
        operands, claim = annotation.operands, annotation.claimed
        if not annotation.expression or not claim or not {*operands.values(), *claim} <= set(numbers):
            continue  # another rule says so
        if "operands" in annotation.header and not operands:
            continue  # another rule says so
        values = {name: numbers[number].value for name, number in operands.items()}
        try:
            figure = compute(
                annotation.expression,
                values,
                tuple(numbers[number].value for number in claim),
                annotation.tolerance,
            )
        except FigureError as error:
            yield annotation.at(error.field), str(error)
            continue
        for name in sorted(set(operands) - figure.names):
            yield annotation.at("operands"), f"the operand “{name}” is not used; take it out, or use it"


def _figures(index: Index) -> Iterator[Annotation]:
    return (record for record in index.edition.of(Annotation).values() if record.kind == "figure")
