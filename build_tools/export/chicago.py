"""The Chicago Manual of Style, 18th edition (CMOS18): its two systems, which differ in where the date stands.

Author-date (13.102–117) has the year after the name, notes and bibliography (13.18–65) at the end. An entry is made of
phrases, each of which answers for one element and says nothing where the item has none.
"""

from build_tools.export.chicago_elements import (
    container,
    container_after,
    contributors,
    dated,
    end_of,
    in_journal,
    opening,
    published,
    role_of,
    title_after,
    within,
)
from build_tools.export.csl import Item
from build_tools.export.numerals import american_date, day_before_year, year_of
from build_tools.export.phrases import Words, plain, sentences

_DATED = ("article", "article-newspaper", "article-magazine", "post-weblog", "speech", "webpage")
_NUMBERED = ("article-journal", "periodical")
_ENTRY = "entry-encyclopedia"  # what is online of a work of reference has its full date (14.131)
_UNDATED = (_ENTRY, "webpage")
"""What is online without a date has no “n.d.” in a bibliography."""


def author_date(item: Item, suffix: str = "") -> Words:
    """The entry of a reference list; a letter after the year tells entries of one author and year apart."""
    original = f"({year_of(item, 'original-date')}) " if "original-date" in item else ""
    letter = f"-{suffix}" if suffix and "issued" not in item else suffix
    date = plain(f"{original}{year_of(item) or 'n.d.'}{letter}")
    return sentences([opening(item), date, title_after(item), *_facts(item), *end_of(item)])


def notes_bibliography(item: Item) -> Words:
    """The entry of a bibliography; nothing for an unsigned one in a work of reference (14.130)."""
    if item["type"] == _ENTRY and not role_of(item):
        return ()
    first = () if item["type"] == "periodical" and not role_of(item) else opening(item)
    return sentences([first, title_after(item), *_facts_with_date(item), *end_of(item)])


def _facts(item: Item) -> list[Words]:
    if item["type"] in _NUMBERED:
        return [*contributors(item), in_journal(container_after(item), item, _month(item))]
    if item["type"] in _DATED:
        return [*contributors(item), *dated(item, day_before_year(item))]
    return [*within(item), published(item, day_before_year(item) if item["type"] == _ENTRY else "")]


def _facts_with_date(item: Item) -> list[Words]:
    year = year_of(item) or ("" if item["type"] in _UNDATED else "n.d.")
    if item["type"] in _NUMBERED:
        return [*contributors(item), in_journal(container(item), item, f"{_month(item)} {year}".strip())]
    if item["type"] in _DATED:
        return [*contributors(item), *dated(item, american_date(item) or year)]
    date = american_date(item) if item["type"] == _ENTRY else year
    return [*within(item), plain(year_of(item, "original-date")), published(item, date)]


def _month(item: Item) -> str:
    """The month of a journal without issues."""
    return "" if "issue" in item else day_before_year(item).partition(" ")[0]
