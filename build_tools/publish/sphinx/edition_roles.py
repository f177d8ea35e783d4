"""The roles of the edition, ``{ed:person}`` and its like, on the pages that Sphinx reads itself."""

from docutils import nodes
from sphinx.util.docutils import SphinxRole

from build_tools.parse.prose import read_role
from build_tools.publish.nodes.prose_nodes import role_nodes


class EditionRole(SphinxRole):
    """A role of the edition, read and shown as in the prose of a record."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """The nodes of the role."""
        index = self.env.domains[self.name.partition(":")[0]].index  # type: ignore[attr-defined]
        return list(role_nodes(read_role(self.name, self.text), index)), []
