from fractions import Fraction

import pytest

from build_tools.model.figure import FigureError, compute, evaluate


def verdict(expression: str, *claim: str, tolerance: str = "") -> str:
    return compute(expression, {}, claim, tolerance).verdict


@pytest.mark.parametrize(
    ("expression", "claim", "tolerance", "expected"),
    [
        ("36 / 12", ["3"], "", "agrees"),
        ("320 / 170", ["1.9"], "0.02", "agrees"),
        ("320 / 170", ["1.9"], "", "rounded"),
        ("970 / 100", ["10"], "", "rounded"),
        ("8500 / 990", ["9"], "", "rounded"),
        ("102", ["100"], "", "rounded"),
        ("2345", ["2300"], "", "rounded"),
        ("2355", ["2300"], "", "understated"),
        ("9.5", ["10"], "", "rounded"),
        ("9.4", ["10"], "", "overstated"),
        ("9.4", ["10"], "0.07", "agrees"),
        ("15", ["16"], "0.02", "overstated"),
        ("17.2", ["16"], "0.02", "understated"),
        ("10", ["20"], "", "cannot be right"),
        ("10", ["19"], "", "overstated"),
        ("20", ["10"], "", "cannot be right"),
        ("10", ["-10"], "", "cannot be right"),
        ("0 * 1", ["3"], "", "cannot be right"),
        ("0 * 1", ["0"], "", "agrees"),
        ("34", ["30", "35"], "", "agrees"),
        ("34", ["35", "30"], "", "agrees"),
        ("43", ["30", "35"], "", "understated"),
        ("24", ["30", "35"], "", "overstated"),
        ("70", ["30", "35"], "", "cannot be right"),
        ("-43", ["-35"], "", "understated"),
    ],
)
def test_a_claim_is_held_against_the_sum(expression: str, claim: list[str], tolerance: str, expected: str) -> None:
    assert verdict(expression, *claim, tolerance=tolerance) == expected


def test_the_sum_is_exact() -> None:
    assert evaluate("a - b - c", {"a": Fraction("0.3"), "b": Fraction("0.1"), "c": Fraction("0.2")}) == 0
    assert evaluate("-(a + 2) * 0.5 / 3", {"a": Fraction(4)}) == -1


@pytest.mark.parametrize(
    "expression",
    [
        "__import__('os').system('true')", "a.b", "a()", "a[0]", "[1]", "'x' * 9", "2 ** 99999999", "1 if a else 2",
        "a := 1", "lambda: 1", "a < 1", "True", "1j", "", "1 +", "a\nb", "1e400", "1 // 2", "1 % 2", "9" * 400,
        "(" * 300 + ")" * 300, "1 " + "+ 1 " * 1000, "\x00", "b", "1 / 0", "1 / (a - a)", "await a", "~a", "not a",
    ],
)  # fmt: skip
def test_what_is_no_sum_is_refused(expression: str) -> None:
    with pytest.raises(FigureError, match="; "):
        evaluate(expression, {"a": Fraction(1)})


@pytest.mark.parametrize("value", ["", "ten", "nan", "inf", "1_000", "1e999999999", "9" * 5000])
def test_a_value_that_is_no_number_is_refused(value: str) -> None:
    with pytest.raises(FigureError):
        compute("a", {"a": value}, ("1",))


@pytest.mark.parametrize(
    ("claim", "tolerance", "field"),
    [((), "", "claim"), (("1", "2", "3"), "", "claim"), (("1",), "2%", "tolerance"), (("1",), "1", "tolerance")],
)
def test_a_refusal_names_the_field_to_mend(claim: tuple[str, ...], tolerance: str, field: str) -> None:
    with pytest.raises(FigureError) as refusal:
        compute("1", {}, claim, tolerance)
    assert refusal.value.field == field


def test_the_working_shows_the_values() -> None:
    figure = compute("(after - before) / before * 100", {"before": "8065", "after": "8120"}, ("0.7",))
    assert figure.working == "(8120 − 8065) ÷ 8065 × 100"
    assert figure.rounded_result() == "0.6820"
    assert figure.names == {"before", "after"}
