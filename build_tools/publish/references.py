"""References that the pages make of themselves, as a role would."""

from docutils import nodes
from sphinx.addnodes import pending_xref


def reference(kind: str, name: str, words: str = "") -> pending_xref:
    """A reference to an object of the edition; without words of its own it shows the object's title."""
    content = nodes.inline("", words or name)
    return pending_xref(
        "", content, refdomain="ed", reftype=kind, reftarget=name, refexplicit=bool(words), refwarn=False
    )
