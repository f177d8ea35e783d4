"""The files for crawlers, written beside the pages when the site is built."""

from collections.abc import Iterator
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util import logging

from build_tools.export.sitemap import ROBOTS, SITEMAP, crawler_files
from build_tools.publish.files.made_files import make_files
from build_tools.publish.nodes.reference_nodes import has_files
from build_tools.publish.pages.retired import retired_pages
from build_tools.publish.sphinx.domain import domain_of

logger = logging.getLogger(__name__)


def write_crawler_files(app: Sphinx, exception: Exception | None) -> None:
    """Write what crawlers are told, and take it away where the edition has no address any more."""
    if exception or not has_files(app.builder) or app.config.edition_current:
        return  # a kept edition is no other site: crawlers are told of the current one
    make_files(app, "crawlers", lambda: _files(app))


def _files(app: Sphinx) -> dict[str, bytes]:
    files = crawler_files(domain_of(app.env).index.edition, sorted(f"{page}.html" for page in _pages(app)))
    for name in {SITEMAP, ROBOTS} - set(files):
        (Path(app.outdir) / name).unlink(missing_ok=True)
    if not files:
        logger.info("no %s and no %s: they want the address of the edition, and its header has none", SITEMAP, ROBOTS)
    return files


def _pages(app: Sphinx) -> Iterator[str]:
    """Every page that is to be found, made of a file or of none: not those of records that are no more."""
    made = {name for pages in app.emit("html-collect-pages") for name, _, _ in pages}
    gone = {name for name, _, _ in retired_pages(app)}
    yield from (made | app.env.found_docs) - gone


def setup_crawlers(app: Sphinx) -> None:
    """Register the hook."""
    app.connect("build-finished", write_crawler_files)
