"""The pages of the search and of the quotation check: their forms, their scripts, and what the scripts read."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from build_tools.export.search_scripts import RECORDS, TEXT, export
from build_tools.publish.files.made_files import make_files, publication
from build_tools.publish.nodes.reference_nodes import has_files
from build_tools.publish.sphinx.domain import domain_of

SCRIPTS = {
    "search": (TEXT, RECORDS, "vendor/minisearch.min.js", "search.js"),
    "check": (TEXT, "quoting.js", "check.js"),
}
"""The scripts of each directive, below ``_static/``."""


class finder(nodes.container):  # noqa: N801 (docutils names its nodes so)
    """The form of a search; it holds what is shown where the script does not run, or cannot: in any other builder."""


class FinderDirective(SphinxDirective):
    """The form of the directive's name; the content is what a reader without script is told instead."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """The form with what stands in for it."""
        form = self.name.partition(":")[2]
        self.env.metadata[self.env.docname]["ed-scripts"] = form
        return [finder("", *self.parse_content_to_nodes(), form=form)]


def _visit(translator: HTML5Translator, node: Any) -> None:
    if has_files(translator.builder):
        translator.body.append(translator.builder.templates.render(f"{node['form']}_form.html", {}))
        translator.body.append("<noscript>\n")


def _depart(translator: HTML5Translator, node: Any) -> None:
    if has_files(translator.builder):
        translator.body.append("</noscript>\n")


def add_scripts(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Tell the theme which scripts a page has."""
    name = app.env.metadata.get(pagename, {}).get("ed-scripts", "")
    context["page_scripts"] = SCRIPTS.get(name, ()) if has_files(app.builder) else ()


def write_scripts(app: Sphinx, exception: Exception | None) -> None:
    """Write what the scripts read."""
    is_asked_for = has_files(app.builder) and app.config.edition_exports
    if exception or not is_asked_for or not domain_of(app.env).index.edition.passages:
        return

    def files() -> dict[str, bytes]:
        return {f"_static/{name}": script for name, script in export(publication(app)).items()}

    make_files(app, "search", files, needed=[f"_static/{RECORDS}"])


def setup_search(app: Sphinx) -> None:
    """Register the node, the directives and the hooks."""
    app.add_node(finder, html=(_visit, _depart))
    for name in SCRIPTS:
        app.add_directive_to_domain("ed", name, FinderDirective)
    app.connect("html-page-context", add_scripts)
    app.connect("build-finished", write_scripts)
