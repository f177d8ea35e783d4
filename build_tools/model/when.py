"""Dates as TEI writes them: 2001-12-31, 2001-12, 2001, --12-31 (no year), ---31 (no year and no month)."""

import re
from datetime import date

_FORMS = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "{}"),
    (re.compile(r"\d{4}-\d\d"), "{}-01"),
    (re.compile(r"\d{4}"), "{}-01-01"),
    (re.compile(r"--\d\d-\d\d"), "2000{}"),  # a leap year: 29 February is a day of some year
    (re.compile(r"---\d\d"), "2000-01{}"),  # January has every day that a month can have
)


def is_real(words: str) -> bool:
    """Whether a date, however much of it is given, can be found in a calendar."""
    for form, whole in _FORMS:
        if form.fullmatch(words):
            # With every part filled in, the calendar decides.
            return _in_calendar(whole.format(re.sub("^-+", "-", words)))
    return False


def _in_calendar(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
