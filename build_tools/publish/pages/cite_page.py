"""How the whole is cited: the edition, and the article as it was first printed."""

from docutils import nodes

from build_tools.model.index import Index
from build_tools.publish.nodes.listings import section
from build_tools.publish.pages.citation_nodes import citation_at, formats_of, styles

WHOLE = {"edition": "The edition", "article": "The article as first printed"}


def cite_page(index: Index) -> list[nodes.Node]:
    """Both, in the styles and for reference managers."""
    return [_whole(name, title, index) for name, title in WHOLE.items()]


def _whole(name: str, title: str, index: Index) -> nodes.section:
    cited = citation_at(index, name)
    return section(f"cite-{name}", title, *styles(cited), formats_of(cited))
