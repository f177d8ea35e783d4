"""Figures that check themselves: what a sum over numbers of the text comes to, and whether the text claims that."""

import ast
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_SUMS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_NUMBER = re.compile(r"(?=.{1,16}$)-?[0-9]+(\.[0-9]+)?")
_LONGEST = 500  # characters of an expression: longer ones are no sum that a reader can follow
FAR_OFF = 2  #: A claim that is off by this factor or more cannot be right.


class FigureError(ValueError):
    """A figure that cannot be computed; its message says why, and what to do."""

    def __init__(self, message: str, field: str = "expression") -> None:
        super().__init__(message)
        self.field = field  #: Of the annotation: where it has to be mended.


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum over numbers of the text, what it comes to, and what the text claims."""

    expression: str
    values: Mapping[str, str]  #: By the names that the expression uses.
    result: Fraction
    claim: tuple[str, ...]  #: One value, or the two ends of a range.
    verdict: str

    @property
    def names(self) -> frozenset[str]:
        """The names that the expression uses."""
        return frozenset(
            node.id for node in ast.walk(ast.parse(self.expression.strip(), mode="eval")) if isinstance(node, ast.Name)
        )

    @property
    def working(self) -> str:
        """The expression with the values in place of the names."""
        tree = ast.parse(self.expression.strip(), mode="eval")
        return ast.unparse(_Values(self.values).visit(tree)).replace("*", "×").replace("-", "−").replace("/", "÷")

    def rounded_result(self, digits: int = 4) -> str:
        """The result to so many significant digits, without an exponent."""
        return f"{_rounded(self.result, digits):f}"


class _Values(ast.NodeTransformer):
    def __init__(self, values: Mapping[str, str]) -> None:
        self.values = values

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(self.values.get(node.id, node.id))


def compute(expression: str, values: Mapping[str, str], claim: tuple[str, ...], tolerance: str = "") -> Figure:
    """A figure with its verdict; a ``FigureError`` where it cannot be computed."""
    numbers = {name: number(value) for name, value in values.items()}
    result = evaluate(expression, numbers)
    ends = [number(value) for value in claim]
    if not 1 <= len(ends) <= 2:
        raise FigureError("a claim is one number or the two ends of a range; name one or two", "claim")
    allowance = _allowance(tolerance)
    return Figure(expression, dict(values), result, claim, _verdict(result, claim, allowance))


def _allowance(tolerance: str) -> Fraction:
    try:
        allowance = number(tolerance or "0")
    except FigureError:
        allowance = Fraction(-1)
    if not 0 <= allowance < 1:
        raise FigureError(f"the tolerance “{tolerance}” is no fraction; write, for two per cent, 0.02", "tolerance")
    return allowance


def number(words: str) -> Fraction:
    """The exact value of a decimal number, without an exponent and of no more than sixteen signs."""
    # An exponent could ask for a number with a thousand million digits.
    if not _NUMBER.fullmatch(words):
        raise FigureError(f"“{words[:20]}” is no number; write digits such as 2.5")
    return Fraction(words)


def evaluate(expression: str, numbers: Mapping[str, Fraction]) -> Fraction:
    """What an expression of names, numbers, brackets and + - * / comes to; nothing else is computed."""
    try:
        if len(expression) > _LONGEST:
            raise FigureError("the expression is too long; break it into several figures")
        return _value(ast.parse(expression.strip(), mode="eval").body, numbers)
    except (SyntaxError, RecursionError, MemoryError, ValueError) as error:
        if isinstance(error, FigureError):
            raise
        raise FigureError(f"the expression “{expression}” is no sum; write it with + - * / and brackets") from error
    except ZeroDivisionError as error:
        raise FigureError(f"the expression “{expression}” divides by zero; mend it") from error


def _value(node: ast.expr, numbers: Mapping[str, Fraction]) -> Fraction:
    match node:
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _SUMS:
            return _SUMS[type(op)](_value(left, numbers), _value(right, numbers))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, numbers)
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return number(str(value))
        case ast.Name(id=name) if name in numbers:
            return numbers[name]
        case ast.Name(id=name):
            known = ", ".join(numbers) or "none"
            raise FigureError(f"the expression uses “{name}”, which is no operand; the operands are {known}")
    raise FigureError(f"the expression has “{ast.unparse(node)}”; write it with + - * / and brackets only")


def _verdict(result: Fraction, claim: tuple[str, ...], allowance: Fraction) -> str:
    """Whether a claim is right, and if not, to which side it is off.

    A range is judged by the end that is nearer to the result; a result inside the range agrees.

    - agrees: the claim is the result, or differs from it by no more than the tolerance, a fraction of the result;
    - rounded: the claim is the result rounded to as many significant digits as the claim has, or to a whole number;
    - cannot be right: the claim is off by a factor of two or more, or has the other sign;
    - overstated, understated: the claim is larger, or smaller, than the result by more than the tolerance.
    """
    low, *rest = sorted(claim, key=number)
    high = rest[0] if rest else low
    if number(low) <= result <= number(high):
        return "agrees"
    words = low if result < number(low) else high
    claimed = number(words)
    if abs(claimed - result) <= allowance * abs(result):
        return "agrees"
    digits = len(Decimal(words).normalize().as_tuple().digits)
    if claimed in (Fraction(_rounded(result, digits)), _whole(result)):
        return "rounded"
    small, large = sorted((abs(claimed), abs(result)))
    if claimed * result <= 0 or large >= FAR_OFF * small:
        return "cannot be right"
    return "overstated" if abs(claimed) > abs(result) else "understated"


def _rounded(value: Fraction, digits: int) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    if not exact:
        return exact
    place = Decimal(1).scaleb(exact.adjusted() - digits + 1)
    return exact.quantize(place, rounding=ROUND_HALF_UP)


def _whole(value: Fraction) -> Fraction:
    return Fraction(int(abs(value) + Fraction(1, 2)) * (1 if value >= 0 else -1))
