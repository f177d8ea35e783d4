"""Where the space between two words stands when one of them begins an element.

WeasyPrint 70 leaves the first word of a line alone on it when a stretch of text that fills the line ends in a space and
an element follows. So the space is put before the next word and never behind the last one; no word is changed.
"""

from collections.abc import Iterator

from lxml import html

_LINES = "descendant-or-self::*[self::p or self::dd or self::td or self::h1 or self::h2 or self::h3 or self::h4]"


def move_spaces(element: html.HtmlElement) -> None:
    """Put the spaces of every paragraph before the words that follow them."""
    for block in element.xpath(_LINES):
        owed = ""
        for owner, place in list(_stretches(block)):
            words = getattr(owner, place) or ""
            if not words:
                continue
            words = owed + (words.lstrip(" ") if owed else words)
            owed = " " if words.endswith(" ") else ""
            setattr(owner, place, words.rstrip(" "))


def _stretches(element: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str]]:
    """The places where an element holds words, in order."""
    yield element, "text"
    for child in element:
        yield from _stretches(child)
        yield child, "tail"
