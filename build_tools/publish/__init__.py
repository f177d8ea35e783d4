"""From the model to Sphinx: the source parsers, the domain, the pages and the theme."""

import gc
from hashlib import sha256
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.util import logging

from build_tools.model.finding import Finding
from build_tools.model.index import Index
from build_tools.parse.edition import load_edition
from build_tools.publish.files.crawlers import setup_crawlers
from build_tools.publish.files.downloads import setup_downloads
from build_tools.publish.files.exports import setup_data
from build_tools.publish.nodes.fold_nodes import setup_folding
from build_tools.publish.nodes.latex import setup_latex
from build_tools.publish.nodes.listings import setup_listings
from build_tools.publish.nodes.mark_nodes import setup_marks
from build_tools.publish.nodes.note_nodes import setup_notes
from build_tools.publish.nodes.passage_nodes import setup_passages
from build_tools.publish.nodes.reference_nodes import setup_references
from build_tools.publish.nodes.table_nodes import setup_tables
from build_tools.publish.nodes.witness_order import setup_witness_order
from build_tools.publish.pages.editions_page import setup_editions
from build_tools.publish.pages.retired import retired_pages
from build_tools.publish.pages.search_page import setup_search
from build_tools.publish.pictures.drawings import setup_drawings
from build_tools.publish.sphinx.directives import DIRECTIVES
from build_tools.publish.sphinx.domain import EditionDomain
from build_tools.publish.sphinx.html_pages import setup_html_pages
from build_tools.publish.sphinx.incremental import listen, pages_to_read, remember_edition, remember_page
from build_tools.publish.sphinx.labels import set_labels
from build_tools.publish.sphinx.made_pages import make_pages
from build_tools.publish.sphinx.parsers import EditionMarkdownParser, TeiParser
from build_tools.publish.sphinx.tolerant import ENCODING
from build_tools.publish.theme.between import setup_between
from build_tools.publish.theme.context import page_context
from build_tools.publish.theme.unlinked import take_away
from build_tools.rules import findings

_MADE_WITH = {".py", ".html", ".css", ".js", ".svg", ".rng", ".toml", ".typ", ".woff2", ".ttf", ".txt"}

logger = logging.getLogger(__name__)


def load(app: Sphinx) -> None:
    """Read the edition, say what the rules find, and hand it to the domain."""
    if app.builder.format == "html":
        app.builder.search = False  # type: ignore[attr-defined]  # Sphinx's finds pages, not paragraphs, by a script
    app.env.settings["input_encoding"] = ENCODING
    edition = load_edition(Path(app.srcdir))
    domain: EditionDomain = app.env.domains["ed"]  # type: ignore[assignment]
    domain.index = Index(edition)
    for finding in findings(domain.index):
        warn(finding)
    make_pages(app, domain.index)
    gc.set_threshold(20_000, 20, 50)  # nearly all that a build makes stays to its end: look through it less often


def warn(finding: Finding) -> None:
    """A finding as a warning of Sphinx, at its place."""
    where = f"{finding.location.path}:{finding.location.line}"
    logger.warning("%s %s", finding.code, finding.message, location=where, type="ed", subtype=finding.code)


def code_version() -> str:
    """A hash of the extension's own files, be they code, template, style or schema: with another all is made again."""
    digest = sha256()
    for path in sorted(Path(__file__).parent.parent.rglob("*.*")):
        if path.suffix in _MADE_WITH:
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything with Sphinx."""
    app.setup_extension("myst_parser")
    setup_html_pages(app)
    app.add_source_parser(TeiParser)
    app.add_source_parser(EditionMarkdownParser, override=True)
    for set_up in (setup_passages, setup_marks, setup_notes, setup_witness_order, setup_latex):
        set_up(app)
    for set_up in (setup_tables, setup_folding, setup_listings, setup_references):
        set_up(app)
    setup_drawings(app)
    setup_between(app)

    app.add_domain(EditionDomain)
    for name, directive in DIRECTIVES.items():
        app.add_directive_to_domain("ed", name, directive)
    setup_data(app)
    setup_downloads(app)

    app.connect("builder-inited", load)
    app.connect("env-get-outdated", pages_to_read)
    app.connect("source-read", listen)
    app.connect("doctree-read", remember_page, priority=900)  # when everything else has asked
    app.connect("env-updated", remember_edition)
    app.connect("env-updated", set_labels)
    app.connect("html-page-context", page_context)
    app.connect("html-collect-pages", retired_pages)
    app.connect("build-finished", take_away)
    setup_crawlers(app)
    setup_search(app)
    setup_editions(app)

    app.add_html_theme("edition", str(Path(__file__).parent / "theme" / "edition"))
    return {
        "version": "0.1",
        "env_version": int(code_version(), 16) % 2**31,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
