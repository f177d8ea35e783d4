"""The exports on the site: written below its folder when it is built, and listed on a page."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from build_tools.export.files import DESCRIPTIONS, ENTRIES, INVENTORY, ONE_PER_ADDRESS, export
from build_tools.export.publication import FOLDER
from build_tools.publish.files.made_files import make_files, publication
from build_tools.publish.nodes.reference_nodes import has_files, site_reference
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.pages.editions_page import kept_below
from build_tools.publish.sphinx.domain import domain_of


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
    """Write the exports."""
    is_asked_for = has_files(app.builder) and app.config.edition_exports
    if exception or not is_asked_for or not domain_of(app.env).index.edition.passages:
        return

    def files() -> dict[str, bytes]:
        written = export(publication(app, kept_below(app)), interfaces=app.config.edition_interfaces)
        return {f"{FOLDER}/{path}": content for path, content in written.items()}

    owned = [f"{FOLDER}/{name}" for name in ONE_PER_ADDRESS]
    make_files(app, "data", files, needed=[f"{FOLDER}/{INVENTORY}"], owned=owned)


def setup_data(app: Sphinx) -> None:
    """Register the settings, the directive and the hook."""
    app.add_config_value("edition_exports", default=True, rebuild="", types=bool)
    app.add_config_value("edition_interfaces", default=False, rebuild="env", types=bool)
    app.add_directive_to_domain("ed", "data", DataDirective)
    app.connect("build-finished", write_exports)
