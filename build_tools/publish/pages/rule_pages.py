"""A page for each rule: what holds, and what to do where it does not."""

from collections.abc import Iterator
from inspect import cleandoc
from typing import Any

from sphinx.application import Sphinx

from build_tools.publish.nodes.reference_nodes import has_pages
from build_tools.rules import RULES


def rule_page(code: str) -> str:
    """The name of the page of a rule."""
    return f"rules/{code.lower()}"


def paragraphs_of(code: str) -> list[str]:
    """What a rule says of itself: what holds, then how to mend it."""
    paragraphs = cleandoc(RULES[code].__doc__ or "").split("\n\n")
    return [" ".join(paragraph.split()) for paragraph in paragraphs]


def rule_pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The pages that are made of no file."""
    if not has_pages(app.builder):
        return
    for code, rule in sorted(RULES.items()):
        title = f"{code}: {rule.__name__.replace('_', ' ')}"
        yield rule_page(code), {"title": title, "paragraphs": paragraphs_of(code)}, "rule.html"
