"""What the theme is told about a page besides what Sphinx tells it."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from build_tools.publish.domain import EditionDomain
from build_tools.publish.words import written_date


def page_context(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None) -> None:  # noqa: ARG001
    """The header of the text, and whether the page needs the style sheet of sphinx-design."""
    domain: EditionDomain = app.env.domains["ed"]  # type: ignore[assignment]
    context["header"] = domain.concordance.edition.text.header
    context["edition_date"] = written_date(domain.concordance.edition.text.header.edition_date)
    context["record"] = domain.records.get(pagename)
    context["has_design"] = 'class="sd-' in context.get("body", "")
