"""A formatted entry: words with what the style has set in italics, small capitals or as a link."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby
from typing import Any

TAGS = {"Emph": "i", "Strong": "b", "Superscript": "sup", "Subscript": "sub", "SmallCaps": "small-caps"}
_SPACES = ("Space", "SoftBreak", "LineBreak")
_QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}
_SAFE = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are set alike."""

    text: str
    tags: tuple[str, ...] = ()  #: i, b, sup, sub, small-caps, the outer before the inner.
    href: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as a style formats it."""

    id: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)

    @property
    def html(self) -> str:
        """The entry in HTML."""
        return "".join(_html(run) for run in self.runs)


def _html(run: Run) -> str:
    words = escape(run.text)
    for tag in reversed(run.tags):
        name, attribute = ("span", ' class="small-caps"') if tag == "small-caps" else (tag, "")
        words = f"<{name}{attribute}>{words}</{name}>"
    return f'<a href="{escape(run.href)}">{words}</a>' if run.href else words


def runs_of(inlines: list[dict[str, Any]]) -> tuple[Run, ...]:
    """The runs of a line of pandoc's syntax tree."""
    joined = groupby(_walk(inlines, Run("")), key=lambda run: (run.tags, run.href))
    return tuple(Run("".join(run.text for run in group), *key) for key, group in joined)


def _walk(inlines: list[dict[str, Any]], outer: Run) -> Iterator[Run]:
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind in _SPACES:
            yield replace(outer, text=" ")
        elif kind == "Str":
            yield replace(outer, text=str(content))
        elif content is not None:
            yield from _inner(kind, content, outer)


def _inner(kind: str, content: Any, outer: Run) -> Iterator[Run]:
    """What stands within an inline that holds others; of whatever else pandoc knows, a bibliography has none."""
    if kind in TAGS:
        yield from _walk(content, replace(outer, tags=(*outer.tags, TAGS[kind])))
    elif kind == "Quoted":
        opening, closing = _QUOTES[content[0]["t"]]
        yield replace(outer, text=opening)
        yield from _walk(content[1], outer)
        yield replace(outer, text=closing)
    elif kind == "Link":
        yield from _walk(content[1], replace(outer, href=_href(content)))
    elif kind == "Span":
        yield from _walk(content[1], outer)


def _href(link: Any) -> str:
    """The target of a link; none where the style took a relative address for the name of a host."""
    target, words = str(link[2][0]), "".join(run.text for run in _walk(link[1], Run("")))
    return target if target.startswith(_SAFE) and (words.startswith(_SAFE) or not target.endswith(words)) else ""
