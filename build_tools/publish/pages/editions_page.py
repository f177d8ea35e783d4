"""The edition among its editions: its number, the line on a kept one, and the pages on what has changed.

``python -m build_tools editions`` gives the settings; a build by itself has none of them and knows of no other edition.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

from build_tools.errors import SourceError
from build_tools.export.edition_history import KEPT, PATH, changes
from build_tools.export.publication import FOLDER
from build_tools.export.words import written_date
from build_tools.model.edition import Edition
from build_tools.model.index import Index
from build_tools.model.published import PublishedEdition, published
from build_tools.parse.edition import ARTICLE
from build_tools.parse.edition_history_file import read_history
from build_tools.parse.tei import read_text_of_edition
from build_tools.parse.xml import parse_xml, read_text
from build_tools.publish.files.made_files import make_files
from build_tools.publish.nodes.reference_nodes import has_files, has_pages
from build_tools.publish.pages.changes_page import anchor, changes_page, editions_page

SETTINGS = {
    "edition_history": "",  # the file with what the published editions say
    "edition_kept": "",  # set where the published editions lie below the site
    "edition_current": "",  # in a kept edition: the way from its front page to that of the current one
    "edition_current_number": "",
    "edition_current_site": "",  # the folder in which the current one lies while the kept one is built
}

logger = logging.getLogger(__name__)


def number_from_header(app: Sphinx, config: Config) -> None:
    """Give Sphinx the number of the edition, which stands in the header of the text and nowhere else."""
    try:
        article = parse_xml(read_text(Path(app.srcdir) / ARTICLE, ARTICLE), ARTICLE)
    except SourceError:
        return  # said as a finding when the edition is read
    config.version = config.release = read_text_of_edition(article, ARTICLE).header.edition


def kept_edition(app: Sphinx, pagename: str) -> dict[str, str]:
    """What a page of a kept edition says of itself, and where it leads; nothing on the current edition."""
    way = app.config.edition_current
    if not way:
        return {}
    index = _index(app)
    header = index.header
    up, page = "../" * pagename.count("/") + way, app.builder.get_target_uri(pagename)
    passage = index.passage_at(pagename)
    named = passage.locus if passage else pagename if index.record_at(pagename) else ""
    row = f"#{anchor(named)}" if named else ""
    there = _is_there(app.config.edition_current_site, page)
    return {
        "words": _words(header.edition, header.edition_date, app.config.edition_current_number),
        "current": f"{up}{page if there else 'index.html'}",
        "link": "This page in the current edition" if there else "This page is no more in the current edition",
        "changes": f"{up}{KEPT}/changes.html{row}",
        "editions": f"{up}{KEPT}/index.html",
    }


def _words(number: str, date: str, current: str) -> str:
    if number == current:
        return f"This is edition {number} at the address where it is kept. It is the current edition."
    now = f" The current edition is {current}." if current else ""
    return f"This is an older edition, {number} of {written_date(date)}, as it was published.{now}"


def _is_there(site: str, page: str) -> bool:
    return not site or (Path(site) / page).is_file()


def edition_pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The list of editions and what has changed; a kept edition leads to those of the current one."""
    edition = _edition(app)
    if app.config.edition_current or not edition.passages or not has_pages(app.builder):
        return
    history, now = _history(app), published(_index(app))
    is_kept = bool(app.config.edition_kept)
    yield f"{KEPT}/index", editions_page(history, edition, is_kept=is_kept), "editions.html"
    yield f"{KEPT}/changes", changes_page(history, now) | {"has_files": has_files(app.builder)}, "changes.html"


def kept_below(app: Sphinx) -> tuple[tuple[str, str], ...]:
    """Number and date of each published edition that lies below this site."""
    return tuple((one.number, one.date) for one in _history(app) or ()) if app.config.edition_kept else ()


def write_changes(app: Sphinx, exception: Exception | None) -> None:
    """Write what has changed as JSON."""
    is_asked_for = has_files(app.builder) and app.config.edition_exports and not app.config.edition_current
    if exception or not is_asked_for or not _edition(app).passages:
        return
    path = f"{FOLDER}/{PATH}"
    make_files(app, "changes", lambda: {path: changes(_history(app) or (), published(_index(app)))}, needed=[path])


def _edition(app: Sphinx) -> Edition:
    return _index(app).edition


def _index(app: Sphinx) -> Index:
    index: Index = app.env.domains["ed"].index  # type: ignore[attr-defined]
    return index


def _history(app: Sphinx) -> tuple[PublishedEdition, ...] | None:
    """The published editions; nothing where the build was told of none, which is not to say that there are none."""
    name = app.config.edition_history
    if not name:
        return None
    path = Path(app.confdir) / name
    try:
        return read_history(read_text(path, path.name), path.name)
    except SourceError as error:
        logger.warning("%s", error, type="ed", subtype="history")
        return None


def setup_editions(app: Sphinx) -> None:
    """Register the settings and the hooks."""
    for name, value in SETTINGS.items():
        app.add_config_value(name, value, "html" if name.startswith("edition_current") else "", str)
    app.connect("config-inited", number_from_header)
    app.connect("html-collect-pages", edition_pages)
    app.connect("build-finished", write_changes)
