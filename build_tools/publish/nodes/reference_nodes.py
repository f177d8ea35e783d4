"""References that the pages make of themselves, as a role would; each is resolved when its page is written."""

from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator


class site_reference(nodes.inline):  # noqa: N801 (docutils names its nodes so)
    """A link to what the site has besides its documents: the ``file`` at a path, or a ``page`` that is made of none."""


class context_object(nodes.inline):  # noqa: N801
    """What a reference manager finds on a page and nobody sees: an OpenURL ContextObject in a span (COinS)."""


def reference(kind: str, name: str, words: str = "") -> pending_xref:
    """A reference to an object of the edition; without words of its own it shows the object's title."""
    content = nodes.inline("", words or name)
    return pending_xref(
        "", content, refdomain="ed", reftype=kind, reftarget=name, refexplicit=bool(words), refwarn=False
    )


def has_files(builder: Builder) -> bool:
    """Whether a builder writes exports, downloads and what the scripts read: their addresses are those of its pages."""
    return builder.name == "html"


def has_pages(builder: Builder) -> bool:
    """Whether a builder writes the pages that are made of no file: their templates are the theme's of the site."""
    return builder.format == "html" and builder.name != "epub"


class SiteReferences(SphinxPostTransform):
    """Links to files and made pages; where the site has them not, to the published one, or else their words alone."""

    default_priority = 10

    def run(self, **kwargs: Any) -> None:
        """Replace each by a reference or by its words."""
        for node in list(self.document.findall(site_reference)):
            address = self._address(node)
            content = [nodes.reference("", "", *node.children, refuri=address)] if address else node.children
            node.parent.replace(node, content)

    def _address(self, node: site_reference) -> str:
        builder, docname = self.app.builder, self.env.docname
        if "page" in node and has_pages(builder):
            return builder.get_relative_uri(docname, node["page"])
        if "file" in node and has_files(builder):
            return relative_uri(builder.get_target_uri(docname), node["file"])
        published: str = self.env.domains["ed"].index.header.address  # type: ignore[attr-defined]
        return published and f"{published.rstrip('/')}/{node.get('file') or node['page'] + '.html'}"


def plain_words(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.Element
) -> nodes.Element | None:
    """The words alone where a reference of the edition does not resolve: a finding has said so, with what to do."""
    return contnode if node.get("refdomain") == "ed" else None


def _visit_context_object(translator: HTML5Translator, node: Any) -> None:
    translator.body.append(translator.starttag(node, "span", "", CLASS="Z3988", title=node["openurl"]) + "</span>")
    raise nodes.SkipNode


def setup_references(app: Sphinx) -> None:
    """Register the nodes, and how a reference is resolved."""
    app.add_node(context_object, html=(_visit_context_object, None))
    app.add_post_transform(SiteReferences)
    app.connect("missing-reference", plain_words)
