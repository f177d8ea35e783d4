"""References that the pages make of themselves, as a role would."""

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment


def reference(kind: str, name: str, words: str = "") -> pending_xref:
    """A reference to an object of the edition; without words of its own it shows the object's title."""
    content = nodes.inline("", words or name)
    return pending_xref(
        "", content, refdomain="ed", reftype=kind, reftarget=name, refexplicit=bool(words), refwarn=False
    )


def plain_words(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.Element
) -> nodes.Element | None:
    """The words alone where a reference of the edition does not resolve: a finding has said so, with what to do."""
    return contnode if node.get("refdomain") == "ed" else None
