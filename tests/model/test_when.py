import pytest

from build_tools.model.when import is_real


@pytest.mark.parametrize("words", ["1901-05-03", "1901-05", "1901", "--02-29", "---31", "2000-02-29"])
def test_a_date_that_some_calendar_has_is_real(words: str) -> None:
    assert is_real(words)


@pytest.mark.parametrize(
    "words",
    ["1901-02-29", "1901-13", "0000", "--02-30", "---32", "---00", "", "May", "1901-5-3", "1901-05-03T00", "19010503"],
)
def test_a_date_that_no_calendar_has_is_not(words: str) -> None:
    assert not is_real(words)
