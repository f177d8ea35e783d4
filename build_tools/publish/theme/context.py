"""What the theme is told about a page besides what Sphinx tells it."""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from build_tools.export.words import written_date
from build_tools.model.addresses import TEXT
from build_tools.publish.files.downloads import download_paths
from build_tools.publish.pages.editions_page import kept_edition
from build_tools.publish.pages.neighbours import neighbours
from build_tools.publish.sphinx.domain import EditionDomain
from build_tools.publish.theme import carried_faces
from build_tools.publish.theme.between import THEME
from build_tools.publish.theme.masthead import masthead
from build_tools.publish.theme.metadata import head
from build_tools.publish.theme.running_heads import running_heads

_ELEMENT = re.compile(r"<[^>]*>")

STYLE = Path(__file__).parent / "edition" / "static" / "edition.css"


def page_context(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """The header of the text, the record, the style sheets, and what the browser is allowed to load."""
    if app.builder.theme.name != THEME:  # type: ignore[attr-defined]
        return  # the templates of another theme ask for nothing of this
    domain: EditionDomain = app.env.domains["ed"]  # type: ignore[assignment]
    header = domain.index.header
    context["header"] = header
    context["edition_date"] = written_date(header.edition_date)
    context["record"] = domain.index.record_at(pagename)
    context["ways"] = list(_ways(pagename, app, domain))
    context["has_design"] = 'class="sd-' in context.get("body", "")
    context["has_citations"] = 'class="citation"' in context.get("body", "")
    context["has_pictures"] = 'class="picture' in context.get("body", "")
    context["is_article"] = pagename == TEXT
    context["masthead"] = masthead(domain.index, download_paths(app.env)) if pagename == TEXT else None
    static = context["pathto"]("_static/", 1)
    context["faces"] = carried_faces.addresses() if pagename == TEXT else ()
    context["style"] = _style(static) + running_heads(header) if pagename == TEXT else ""
    title = context.get("title", "")
    words, has_files = unescape(_ELEMENT.sub("", title)), app.builder.name == "html"
    context["head"] = head(pagename, context["record"], words, domain.index, has_files=has_files)
    context["policy"] = policy(context["style"])
    context["kept"] = kept_edition(app, pagename)


def _ways(pagename: str, app: Sphinx, domain: EditionDomain) -> Iterator[dict[str, str]]:
    """From a record or a passage to the one before it and the one after it."""
    for rel, arrow, other in zip(("prev", "next"), ("←", "→"), neighbours(domain.index, pagename), strict=True):
        if other and other[0] in app.env.found_docs:
            docname, title = other
            words = f"{arrow} {title}" if rel == "prev" else f"{title} {arrow}"
            yield {"rel": rel, "href": app.builder.get_relative_uri(pagename, docname), "words": words}


@cache
def _style(static: str) -> str:
    """The style sheet, to stand in the page itself: so the words are on the screen after one request.

    Of two faces with the same characters the later counts, so the rules of the faces that the page carries follow those
    of the faces in files.
    """
    style = STYLE.read_text("utf-8").replace('url("fonts/', f'url("{static}fonts/')
    end = style.index("\n", style.rindex('src: url("')) + 1
    return f"{style[:end]}{carried_faces.rules()}\n{style[end:]}"


def policy(style: str) -> str:
    """A content security policy: nothing from another host, no script and no style but those that are shipped."""
    digest = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    styles = f"'self' 'sha256-{digest}'" if style else "'self'"
    return (
        f"default-src 'none'; style-src {styles}; script-src 'self'; font-src 'self' data:; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'self'"
    )
