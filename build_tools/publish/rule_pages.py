"""A page for each rule: what holds, and what to do where it does not."""

from collections.abc import Iterator
from html import escape
from typing import Any

from sphinx.application import Sphinx

from build_tools.rules import RULES


def rule_pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:  # noqa: ARG001
    """The pages that are made of no file."""
    for code, rule in sorted(RULES.items()):
        paragraphs = [" ".join(paragraph.split()) for paragraph in (rule.__doc__ or "").split("\n\n")]
        title = f"{code}: {rule.__name__.replace('_', ' ')}"
        body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs if paragraph)
        yield f"rules/{code.lower()}", {"title": title, "body": f"<h1>{escape(title)}</h1>{body}"}, "page.html"
