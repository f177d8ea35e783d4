"""Numbers of an item in words: dates, ordinals, ranges of pages."""

import re

from build_tools.export.csl import Item

_LONG = "January February March April May June July August September October November December"
_SHORT = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec."
_RANGE = re.compile(r"(\d+)\s*[–-]\s*(\d+)")


def parts_of_date(item: Item, name: str = "issued") -> tuple[int, ...]:
    """Year, month and day of a date, as far as they are known."""
    return tuple(item[name]["date-parts"][0]) if name in item else ()


def year_of(item: Item, name: str = "issued") -> str:
    """The year of a date."""
    return str(item[name]["date-parts"][0][0]) if name in item else ""


def day_before_year(item: Item) -> str:
    """The day and month without the year: November 15 (Chicago)."""
    _, *rest = parts_of_date(item) or (0,)
    return " ".join([_LONG.split()[rest[0] - 1], *map(str, rest[1:])]) if rest else ""


def american_date(item: Item) -> str:
    """A date in Chicago’s bibliography: November 15, 1901."""
    day = day_before_year(item)
    return f"{day}{',' if len(parts_of_date(item)) == 3 else ''} {year_of(item)}".strip()


def mla_date(item: Item, name: str = "issued") -> str:
    """A date in MLA style: 15 Nov. 1901."""
    year, *rest = parts_of_date(item, name) or ("",)
    return " ".join(str(part) for part in (*rest[1:], *[_SHORT.split()[month - 1] for month in rest[:1]], year))


def edition_of(item: Item) -> str:
    """The edition: an ordinal where it is a number, its own words where it is not."""
    edition: str = item.get("edition", "")
    return f"{ordinal(int(edition))} ed." if edition.isdecimal() else edition


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 10 < number % 100 < 14 else ending}"


def chicago_pages(pages: str) -> str:
    """A range with its second number cut as Chicago has it: 71–72, 100–104, 101–8, 321–28."""
    found = _RANGE.fullmatch(pages)
    if not found:
        return pages
    first = int(found[1])
    if first < 100 or first % 100 == 0:
        return f"{found[1]}–{found[2]}"
    return _cut(found, 1 if first % 100 < 10 else 2)


def mla_pages(pages: str) -> str:
    """A range with at least two digits of its second number (MLA Handbook, 9th edition, 2.139)."""
    found = _RANGE.fullmatch(pages)
    return _cut(found, 2) if found else pages


def _cut(found: re.Match[str], least: int) -> str:
    first, last = found.groups()
    if len(first) != len(last):
        return f"{first}–{last}"
    same = next((at for at, pair in enumerate(zip(first, last, strict=True)) if pair[0] != pair[1]), len(last))
    return f"{first}–{last[min(same, max(len(last) - least, 0)) :]}"
