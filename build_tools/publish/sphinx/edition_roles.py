"""The roles of the edition: ``{ed:person}`` and its like, ``{ed:cite}`` and ``{ed:cert}``."""

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.roles import XRefRole
from sphinx.util.docutils import SphinxRole

from build_tools.export.words import CERTAINTY


class EditionRole(XRefRole):
    """A reference to an object of the edition; a name that does not resolve is a warning."""

    def __init__(self) -> None:
        super().__init__(warn_dangling=True, innernodeclass=nodes.inline)


class CiteRole(SphinxRole):
    """A source, as a note cites it: its short title and, after a comma, where in it."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """A link in brackets."""
        target, _, locator = (part.strip() for part in self.text.partition(","))
        source = self.env.domains["ed"].index.source(target)  # type: ignore[attr-defined]
        words = (source.short if source else target) + (f", {locator}" if locator else "")
        reference = pending_xref(
            "",
            nodes.inline("", words),
            refdomain="ed",
            reftype="cite",
            reftarget=target,
            refwarn=True,
            refexplicit=True,
        )
        reference["refdoc"] = self.env.docname
        reference.source, reference.line = self.get_source_info()
        return [nodes.inline("", "", nodes.Text("("), reference, nodes.Text(")"), classes=["cite"])], []


class CertaintyRole(SphinxRole):
    """How sure the editors are of the sentence it ends."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The certainty in a word."""
        words = f"[{CERTAINTY.get(self.text, self.text)}]"
        return [nodes.inline("", words, classes=["cert", f"cert-{self.text}"])], []
