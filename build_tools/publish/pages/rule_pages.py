"""A page for each rule: what holds, and what to do where it does not."""

from collections.abc import Iterator
from html import escape
from inspect import cleandoc
from typing import Any

from sphinx.application import Sphinx

from build_tools.rules import RULES


def paragraphs_of(code: str) -> list[str]:
    """What a rule says of itself: what holds, then how to mend it."""
    paragraphs = cleandoc(RULES[code].__doc__ or "").split("\n\n")
    return [" ".join(paragraph.split()) for paragraph in paragraphs]


def rule_pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The pages that are made of no file."""
    for code, rule in sorted(RULES.items()):
        title = f"{code}: {rule.__name__.replace('_', ' ')}"
        body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs_of(code))
        yield f"rules/{code.lower()}", {"title": title, "body": f"<h1>{escape(title)}</h1>{body}"}, "page.html"
