"""Items formatted in a style: each by itself, or all of them as one list."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from build_tools.export.chicago import author_date, notes_bibliography
from build_tools.export.chicago_elements import opening, role_of
from build_tools.export.csl import Item
from build_tools.export.mla import mla, mla_names
from build_tools.export.numerals import year_of
from build_tools.export.phrases import Words
from build_tools.export.runs import Entry

STYLES: dict[str, Callable[[Item], Words]] = {"chicago": author_date, "chicago-notes": notes_bibliography, "mla": mla}
"""The styles by the name under which the edition offers them."""

_ARTICLE = re.compile(r"^(?:a|an|the) ")


def citations(items: Sequence[Item], style: str) -> dict[str, Entry]:
    """Each item by itself, as if it were the only one, by its id.

    An item that a style leaves out of a bibliography (Chicago's notes do so with works of reference) is missing.
    """
    entries = (Entry(item["id"], STYLES[style](item)) for item in items)
    return {entry.id: entry for entry in entries if entry.runs}


def bibliography(items: Sequence[Item], style: str) -> tuple[Entry, ...]:
    """The items as one list in the order of the style, which tells entries of one author and year apart."""
    entries = _LISTED[style](items)
    return tuple(entry for entry in entries if entry.runs)


def _reference_list(items: Sequence[Item]) -> Iterator[Entry]:
    """By name, year and title, with a letter after a year that a name has twice (CMOS18 13.112–114)."""
    in_order = sorted(items, key=lambda item: (_chicago_name(item), year_of(item) or "n.d.", _title(item)))
    for _, group in groupby(in_order, key=_cited_as):
        alike = list(group)
        for at, item in enumerate(alike):
            yield Entry(item["id"], author_date(item, _letter(at) if len(alike) > 1 else ""))


def _notes_bibliography(items: Sequence[Item]) -> Iterator[Entry]:
    """By name and title."""
    for item in sorted(items, key=lambda item: (_chicago_name(item), _title(item))):
        yield Entry(item["id"], notes_bibliography(item))


def _works_cited(items: Sequence[Item]) -> Iterator[Entry]:
    """By name and title; names that the entry before has as well become a dash."""
    before = ""
    for item in sorted(items, key=lambda item: (_sorted(mla_names(item) or item["title"]), _title(item))):
        names = mla_names(item)
        yield Entry(item["id"], mla(item, "———" if names and names == before else ""))
        before = names


_LISTED = {"chicago": _reference_list, "chicago-notes": _notes_bibliography, "mla": _works_cited}


def _cited_as(item: Item) -> tuple[str, str, str]:
    """What a citation in a text says; of a work of reference it names the entry as well (CMOS18 14.130)."""
    unsigned = item["type"] == "entry-encyclopedia" and not role_of(item)
    return _chicago_name(item), year_of(item), item["title"] if unsigned else ""


def _chicago_name(item: Item) -> str:
    return _sorted("".join(run.text for run in opening(item)))


def _title(item: Item) -> str:
    return _sorted(item["title"])


def _sorted(words: str) -> str:
    """Words as they are sorted: without case, accents, marks or an article at their beginning."""
    letters = unicodedata.normalize("NFKD", words.casefold())
    return _ARTICLE.sub("", re.sub(r"[^\w\s,]", "", letters))


def _letter(at: int) -> str:
    """The letter of an entry: a to z, then aa."""
    return (_letter(at // 26 - 1) if at >= 26 else "") + chr(ord("a") + at % 26)
