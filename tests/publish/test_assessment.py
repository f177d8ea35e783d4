"""The self-assessment: every criterion is graded once, the counts are right, and what it names as a check exists."""

import re
from collections import Counter
from pathlib import Path

from sites import REPOSITORY

from build_tools.rules import RULES

PAGE = (REPOSITORY / "text/assessment.md").read_text("utf-8")
CRITERION = re.compile(r"^\| (\d+) \| ([^|]+) \| ([0-3]) \| ([^|]+) \| ([^|]*) \|$", re.MULTILINE)
COUNT = re.compile(r"^\| ([0-3]), [^|]+ \| (\d+) \|$", re.MULTILINE)


def test_every_criterion_is_graded_once_and_in_order() -> None:
    assert [int(number) for number, *_ in CRITERION.findall(PAGE)] == list(range(1, 59))


def test_the_counts_are_those_of_the_grades() -> None:
    grades = Counter(grade for _, _, grade, *_ in CRITERION.findall(PAGE))
    assert dict(COUNT.findall(PAGE)) == {grade: str(grades[grade]) for grade in "0123"}


def test_the_best_grade_names_what_checked_it() -> None:
    for number, _, grade, evidence, _ in CRITERION.findall(PAGE):
        assert grade != "3" or re.search(r"`test_|`[A-Z]-\d{3}`|second-reading", evidence), number


def test_every_test_and_rule_that_is_named_is_there() -> None:
    tests = "".join(path.read_text("utf-8") for path in Path(REPOSITORY / "tests").rglob("test_*.py"))
    for name in re.findall(r"`(test_\w+)`", PAGE):
        assert f"def {name}(" in tests, name
    assert set(re.findall(r"`([A-Z]-\d{3})`", PAGE)) <= set(RULES)
