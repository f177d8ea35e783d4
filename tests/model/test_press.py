from datetime import date
from pathlib import Path

from editions import ARTICLE, TINY, edited, tiny_edition

from build_tools.model.press import Assessment, as_date, assess
from build_tools.parse.edition import load_edition


def assessed(root: Path) -> dict[str, Assessment]:
    return assess(load_edition(root).text)


def test_a_date_inside_the_span_can_stand() -> None:
    assert not assessed(TINY)["c1"].cannot_stand


def test_a_date_before_the_event_cannot_stand_but_as_read_it_can() -> None:
    assessment = assessed(TINY)["c2"]
    (check,) = assessment.checks
    assert assessment.cannot_stand and assessment.event == date(1901, 5, 3)
    assert (check.printed, check.read) == (date(1901, 5, 1), date(1901, 5, 6))
    assert check.outside == "before" and check.precedes_event
    assert not check.read_outside and not check.read_precedes_event


def test_the_last_day_of_the_span_is_inside_and_the_next_is_not(tmp_path: Path) -> None:
    root = edited(tiny_edition(tmp_path), ARTICLE, 'when="1901-05-05"', 'when="1901-05-20"')
    assert not assessed(root)["c1"].cannot_stand
    edited(root, ARTICLE, '<date when="1901-05-20">May 5', '<date when="1901-05-21">May 5')
    assert assessed(root)["c1"].checks[0].outside == "after"


def test_citations_of_one_issue_know_one_another(tmp_path: Path) -> None:
    assert assessed(TINY)["c1"].same_issue == ()
    root = edited(tiny_edition(tmp_path), ARTICLE, 'when="1901-05-06"', 'when="1901-05-05"')
    assert assessed(root)["c1"].same_issue == ("c2",)


def test_a_date_without_a_day_is_not_held_against_the_span(tmp_path: Path) -> None:
    root = edited(tiny_edition(tmp_path), ARTICLE, 'when="1901-05-05"', 'when="1900-05"')
    (check,) = assessed(root)["c1"].checks
    assert check.printed is None and not check.outside


def test_only_a_whole_date_is_a_day() -> None:
    assert as_date("1901-05-03") == date(1901, 5, 3)
    assert [as_date(words) for words in ("1901-05", "1901-02-30", "", "--05-03")] == [None] * 4
