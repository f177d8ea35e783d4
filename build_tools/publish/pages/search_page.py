"""The pages of the search and of the quotation check: their boxes, their scripts, and what the scripts read."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from build_tools.export.publication import Publication
from build_tools.export.search_scripts import RECORDS, TEXT, export
from build_tools.parse.edition import ARTICLE
from build_tools.parse.xml import parse_xml, read_text
from build_tools.publish.nodes.elements import block, inline

STAMP = "search.sha256"
"""Beside the doctrees: of which edition, by which code, the scripts were written."""

SCRIPTS = {
    "search": (TEXT, RECORDS, "vendor/minisearch.min.js", "search.js"),
    "check": (TEXT, "quoting.js", "check.js"),
}
"""The scripts of each directive, below ``_static/``."""

_SEARCH_HELP = (
    "A name is found in every spelling; “words in quotation marks” as they stand. ↓ and ↑ lead through the hits."
)
_CHECK_HELP = "Nothing that is pasted here leaves this device. An ellipsis parts the words."


class SearchDirective(SphinxDirective):
    """The box of the search; its content is what a browser without script shows instead."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """The box, what is said of the hits, and the hits."""
        self.env.metadata[self.env.docname]["ed-scripts"] = "search"
        words = {"type": "search", "id": "search-words", "autocomplete": "off", "aria-describedby": "search-help"}
        box = block(
            "div",
            {"id": "search-box", "role": "search", "class": "finder", "hidden": ""},
            _labelled("search-words", "Words, a name or an address", inline("input", words), "words"),
            _labelled("search-kind", "Look in", inline("select", {"id": "search-kind"}, _everything()), "kind"),
            _help("search-help", _SEARCH_HELP),
        )
        return [box, *_answer("search", "search-hits"), _without_script(self)]


class CheckDirective(SphinxDirective):
    """The box of the quotation check; its content is what a browser without script shows instead."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """The box, the verdict, and each piece of the quotation."""
        self.env.metadata[self.env.docname]["ed-scripts"] = "check"
        words = {"id": "check-words", "rows": "5", "autocomplete": "off", "spellcheck": "false"}
        words["aria-describedby"] = "check-help"
        box = block(
            "div",
            {"id": "check-box", "role": "search", "class": "finder", "hidden": ""},
            _labelled("check-words", "The quotation", inline("textarea", words), "words"),
            _help("check-help", _CHECK_HELP),
        )
        return [box, *_answer("check", "check-pieces", "ol"), _without_script(self)]


def _labelled(name: str, label: str, control: nodes.Node, kind: str) -> nodes.Element:
    return block("div", {"class": kind}, inline("label", {"for": name}, label), control)


def _everything() -> nodes.Element:
    return inline("option", {"value": ""}, "everything")


def _help(name: str, words: str) -> nodes.Element:
    return block("p", {"class": "help", "id": name}, words)


def _answer(name: str, place: str, tag: str = "") -> tuple[nodes.Element, nodes.Element]:
    status = block("p", {"id": f"{name}-status", "role": "status", "class": "hits-status"})
    if not tag:
        return status, block("div", {"id": place, "class": "hits"})
    return status, block("div", {"class": "hits"}, block(tag, {"id": place}))


def _without_script(directive: SphinxDirective) -> nodes.Element:
    return block("noscript", {}, *directive.parse_content_to_nodes())


def add_scripts(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Tell the theme which scripts a page has."""
    name = app.env.metadata.get(pagename, {}).get("ed-scripts", "")
    context["page_scripts"] = SCRIPTS.get(name, ())


def write_scripts(app: Sphinx, exception: Exception | None) -> None:
    """Write what the scripts read, unless nothing has changed since it was written."""
    domain = app.env.domains["ed"]
    index = domain.index  # type: ignore[attr-defined]
    if exception or app.builder.name != "html" or not index.edition.passages:
        return
    code = app.extensions["build_tools.publish"].metadata["env_version"]
    state = sha256(f"{code}\n{domain.index.digest}".encode()).hexdigest()  # type: ignore[attr-defined]
    stamp, folder = Path(app.doctreedir) / STAMP, Path(app.outdir) / "_static"
    if stamp.is_file() and stamp.read_text("utf-8") == state and (folder / RECORDS).is_file():
        return
    article = parse_xml(read_text(Path(app.srcdir) / ARTICLE, ARTICLE), ARTICLE)
    for name, script in export(Publication(index, article)).items():
        (folder / name).write_bytes(script)
    stamp.write_text(state, "utf-8", newline="\n")


def setup_search(app: Sphinx) -> None:
    """Register the directives and the hooks."""
    app.add_directive_to_domain("ed", "search", SearchDirective)
    app.add_directive_to_domain("ed", "check", CheckDirective)
    app.connect("html-page-context", add_scripts)
    app.connect("build-finished", write_scripts)
