"""Which pages a change concerns: those that rest on an answer of the index which is another now.

While a page is read the index hears what is asked of it. The page is read again when one of these answers has changed,
and so is written again; any other page stays as it is.
"""

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from build_tools.model.index import Index
from build_tools.publish.pages.neighbours import neighbours
from build_tools.publish.sphinx.domain import domain_of
from build_tools.publish.sphinx.targets import target_of
from build_tools.publish.theme.metadata import head


def pages_to_read(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """The pages that rest on an answer which has changed."""
    domain = domain_of(env)
    known = domain.index.answers
    if domain.digest == domain.index.digest:
        return []  # nothing is another: no answer is
    return [
        docname
        for docname in sorted(env.found_docs - added - changed)
        if any(known.fingerprint(asked) != before for asked, before in domain.asked.get(docname, {}).items())
    ]


def listen(app: Sphinx, docname: str, source: list[str]) -> None:
    """Hear what is asked of the index from here on: a page begins to be read."""
    domain_of(app.env).index.answers.listen()


def remember_page(app: Sphinx, doctree: nodes.document) -> None:
    """Note what a page rests on: what was asked while it was read, and what is asked when it is written."""
    domain, docname = domain_of(app.env), app.env.docname
    _ask_for_what_is_written(doctree, docname, domain.index)
    known = domain.index.answers
    domain.asked[docname] = {asked: known.fingerprint(asked) for asked in sorted(known.heard())}


def remember_edition(app: Sphinx, env: BuildEnvironment) -> None:
    """Note of which edition the pages are, when all are read."""
    domain_of(env).digest = domain_of(env).index.digest


def _ask_for_what_is_written(doctree: nodes.document, docname: str, index: Index) -> None:
    head(docname, index.record_at(docname), "", index, has_files=True)
    neighbours(index, docname)
    for node in doctree.findall(pending_xref):
        if node.get("refdomain") == "ed":
            target_of(index, node["reftype"], node["reftarget"])
