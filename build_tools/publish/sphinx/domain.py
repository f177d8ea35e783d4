"""The Sphinx domain ``ed``: everything in the edition that can be referred to.

Its objects are made from the model and not gathered page by page: so their names and places are known before the
first page is read, and it makes no difference to a page whether it was built alone, in order or in parallel. What the
domain keeps from build to build is only which answers of the index each page rests on.
"""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_refnode

from build_tools.model.answers import Question
from build_tools.model.index import Index
from build_tools.publish.sphinx.edition_roles import EditionRole
from build_tools.publish.sphinx.targets import MARKS, RECORDS, target_of, targets


class EditionDomain(Domain):
    """Loci, people, sources, press citations, quotations, emendations, notes and the records of things."""

    name = "ed"
    label = "edition"
    object_types: ClassVar = {name: ObjType(name, name) for name in (*MARKS, *RECORDS, "note")}
    roles: ClassVar = {name: EditionRole() for name in (*object_types, "cite", "cert")}
    initial_data: ClassVar = {"asked": {}, "digest": ""}
    data_version = 3

    index: Index  #: Made anew for each build and never pickled.
    book_in_hand: Any = None  #: The book that ``files/downloads.py`` has begun to set.

    @property
    def asked(self) -> dict[str, dict[Question, str]]:
        """By page, the questions that it asked when it was last read, each with the fingerprint of the answer."""
        asked: dict[str, dict[Question, str]] = self.data["asked"]
        return asked

    @property
    def digest(self) -> str:
        """The hash of the edition whose pages were read last."""
        return str(self.data["digest"])

    @digest.setter
    def digest(self, digest: str) -> None:
        self.data["digest"] = digest

    def clear_doc(self, docname: str) -> None:
        """Forget what a page asked."""
        self.asked.pop(docname, None)

    def merge_domaindata(self, docnames: Iterable[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        self.asked.update({name: otherdata["asked"][name] for name in docnames if name in otherdata["asked"]})

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
        found = target_of(self.index, typ, target)
        if found is None or found.docname not in env.found_docs:
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
        for (kind, name), found in targets(self.index).items():
            yield name, found.title, kind, found.docname, found.anchor, 1


def domain_of(env: BuildEnvironment) -> EditionDomain:
    """The domain of the edition in an environment."""
    domain = env.domains["ed"]
    assert isinstance(domain, EditionDomain)  # noqa: S101 (narrows the type)
    return domain
