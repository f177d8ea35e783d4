"""Titles as a style sets them: English ones with the capitals of a headline, all others as they are."""

import re
from functools import partial

from build_tools.export.csl import MARKUP, Item

_SHORT = "a an and as at but by down for from in into nor of on onto or over so the till to up via with yet"
_LONG = (
    "about above across after against along among around before behind below beneath beside between beyond during "
    "except inside near off out outside past since through throughout toward under until upon within without"
)
CHICAGO_SMALL = frozenset(_SHORT.split())
"""Articles, short prepositions and conjunctions (Chicago: a preposition of five letters has a capital)."""
MLA_SMALL = frozenset(f"{_SHORT} {_LONG}".split())
"""The same and the long prepositions (MLA Handbook, 9th edition, 2.90)."""

_VERBATIM = re.compile('<span class="nocase">(.*?)</span>')
_WORD = re.compile(r"[^\W_][^\s/–—-]*")
_OPENS = re.compile(r"(?:^|[:.?!—]”?\s+)\W*$")
_PREFIXES = ("anti", "co", "non", "post", "pre", "re")
"""After these a hyphen joins what is one word."""


def title_of(item: Item, small: frozenset[str] | None, name: str = "title") -> str:
    """A title of an item without mark-up, in headline style unless there is no list of small words."""
    title: str = item.get(name, "")
    if small is None or not item.get("language", "en").startswith("en"):
        return MARKUP.sub("", title)
    return headline(title, small)


def headline(title: str, small: frozenset[str]) -> str:
    """An English title in headline style, which changes no word that has a capital and none marked as verbatim."""
    parts = [MARKUP.sub("", part) for part in _VERBATIM.split(title)]  # every second one is verbatim
    for at in range(0, len(parts), 2):
        parts[at] = _WORD.sub(
            partial(_set, before="".join(parts[:at]), after="".join(parts[at + 1 :]), small=small), parts[at]
        )
    return "".join(parts)


def _set(word: re.Match[str], before: str, after: str, small: frozenset[str]) -> str:
    """A word of a headline; the first and the last of a title or subtitle have a capital whatever they are."""
    text, left, right = word[0], word.string[: word.start()], word.string[word.end() :]
    if text != text.lower() or left.endswith(tuple(f"{prefix}-" for prefix in _PREFIXES)):
        return text
    first = _OPENS.search(before + left)
    last = not re.search(r"\w", right + after) or right.startswith(":")
    return text if text.strip(".,;’”)") in small and not first and not last else text[0].upper() + text[1:]
