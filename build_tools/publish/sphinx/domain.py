"""The Sphinx domain ``ed``: everything in the edition that can be referred to.

Its objects are made from the model and not gathered page by page: so their names and places are known before the
first page is read, and it makes no difference to a page whether it was built alone, in order or in parallel.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_refnode

from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.publish.sphinx.edition_roles import CertaintyRole, CiteRole, EditionRole

ARTICLE = "text/article"
CITE_PAGE = "text/cite"
RECORDS = ("person", "source", "place", "organisation", "event", "term")
MARKS = ("locus", "citation", "quotation", "emendation")


@dataclass(frozen=True, slots=True)
class Target:
    """What a role can refer to: a page, a place on it, and what it is called."""

    docname: str
    anchor: str
    title: str


class EditionDomain(Domain):
    """Loci, people, sources, press citations, quotations, emendations, notes and the records of things."""

    name = "ed"
    label = "edition"
    object_types: ClassVar = {name: ObjType(name, name) for name in (*MARKS, *RECORDS, "note")}
    roles: ClassVar = {**{name: EditionRole() for name in object_types}, "cite": CiteRole(), "cert": CertaintyRole()}
    initial_data: ClassVar = {"targets": {}, "mentioned": {}, "inputs": {}}
    data_version = 1

    index: Index  #: Made anew for each build and never pickled.
    records: dict[str, Record]  #: By the name of their page.
    digest: str  #: The whole edition, for pages that show the whole of it.

    @property
    def targets(self) -> dict[tuple[str, str], Target]:
        """Every target by kind and id."""
        targets: dict[tuple[str, str], Target] = self.data["targets"]
        return targets

    @property
    def mentioned(self) -> dict[str, set[tuple[str, str]]]:
        """By page, the targets that its roles name: when one of them changes, the page is written again."""
        mentioned: dict[str, set[tuple[str, str]]] = self.data["mentioned"]
        return mentioned

    @property
    def inputs(self) -> dict[str, str]:
        """By page, the hash of what it showed of other files when it was last read."""
        inputs: dict[str, str] = self.data["inputs"]
        return inputs

    def clear_doc(self, docname: str) -> None:
        """Forget what a page mentioned and showed."""
        self.mentioned.pop(docname, None)
        self.inputs.pop(docname, None)

    def merge_domaindata(self, docnames: Iterable[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        for docname in docnames:
            for table in ("mentioned", "inputs"):
                if docname in otherdata[table]:
                    self.data[table][docname] = otherdata[table][docname]

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """A link to a target, with its title where the role gave no words of its own."""
        found = self.targets.get(("source" if typ == "cite" else typ, target))
        if found is None:
            return None
        if typ != "cite" and not node.get("refexplicit"):
            contnode = nodes.inline("", found.title, classes=["title"] if typ == "source" else [])
        return make_refnode(builder, fromdocname, found.docname, found.anchor, contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """A link from a reference that names no kind."""
        found = []
        for typ in self.object_types:
            reference = self.resolve_xref(env, fromdocname, builder, typ, target, node, contnode)
            if reference is not None:
                found.append((f"ed:{typ}", reference))
        return found

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Every target, for the inventory that other projects link against."""
        for (kind, name), target in self.targets.items():
            yield name, target.title, kind, target.docname, target.anchor, 1
