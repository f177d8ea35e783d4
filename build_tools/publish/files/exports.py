"""The exports on the site: written below its folder when it is built, and listed on a page."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from build_tools.export.files import DESCRIPTIONS, ENTRIES, INVENTORY, ONE_PER_ADDRESS, export
from build_tools.export.publication import FOLDER, Files, Publication
from build_tools.model.index import Index
from build_tools.parse.edition import ARTICLE
from build_tools.parse.xml import parse_xml, read_text
from build_tools.publish.nodes.reference_nodes import has_files, site_reference
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.pages.editions_page import kept_below
from build_tools.publish.sphinx.domain import domain_of

STAMP = "data.sha256"
"""Beside the doctrees: of which edition, by which code, the exports were written."""

logger = logging.getLogger(__name__)


class DataDirective(SphinxDirective):
    """Every exported file with what it holds, linked."""

    def run(self) -> list[nodes.Node]:
        """One table."""
        rows: list[list[Cell]] = [
            [site_reference("", path, file=f"{FOLDER}/{path}"), form, holds]
            for path, (form, holds) in (DESCRIPTIONS | (ENTRIES if self.config.edition_interfaces else {})).items()
        ]
        return [table("Files", ("File", "Format", "Holds"), rows)]


def write_exports(app: Sphinx, exception: Exception | None) -> None:
    """Write the exports, unless nothing has changed since they were written."""
    index: Index = app.env.domains["ed"].index  # type: ignore[attr-defined]
    if exception or not has_files(app.builder) or not index.edition.passages:
        return
    source = read_text(Path(app.srcdir) / ARTICLE, ARTICLE)
    stamp, folder = Path(app.doctreedir) / STAMP, Path(app.outdir) / FOLDER
    state = _state(app, source)
    if stamp.is_file() and stamp.read_text("utf-8") == state and (folder / INVENTORY).is_file():
        return
    publication = Publication(index, parse_xml(source, ARTICLE), kept_below(app))
    _write(folder, export(publication, interfaces=app.config.edition_interfaces))
    stamp.write_text(state, "utf-8", newline="\n")


def _state(app: Sphinx, source: str) -> str:
    code = app.extensions["build_tools.publish"].metadata["env_version"]
    asked = (code, app.config.edition_interfaces, domain_of(app.env).index.digest, kept_below(app), source)
    return sha256(repr(asked).encode()).hexdigest()


def _write(folder: Path, files: Files) -> None:
    """Write what has changed, and take away the files of addresses that are no more."""
    for path, words in files.items():
        place = folder / path
        if not place.is_file() or place.read_bytes() != words:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(words)
    kept = {folder / path for path in files}
    for place in _written_before(folder):
        if place not in kept:
            place.unlink()


def _written_before(folder: Path) -> Iterator[Path]:
    for name in ONE_PER_ADDRESS:
        yield from (place for place in sorted((folder / name).rglob("*")) if place.is_file())


def setup_data(app: Sphinx) -> None:
    """Register the setting, the directive and the hook."""
    app.add_config_value("edition_interfaces", default=False, rebuild="env", types=bool)
    app.add_directive_to_domain("ed", "data", DataDirective)
    app.connect("build-finished", write_exports)
