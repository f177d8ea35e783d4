"""Lists of places in the text and of records, for the pages of records and registers."""

from collections.abc import Iterable, Sequence
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from build_tools.model.content import Mention
from build_tools.model.occurrences import Occurrence
from build_tools.publish.nodes.reference_nodes import reference


class marked(nodes.inline):  # noqa: N801 (docutils names its nodes so)
    """Words for which HTML has a ``tag``: found (mark), as they were (del), as they are now (ins)."""


def section(name: str, title: str, *content: nodes.Node) -> nodes.section:
    """A section with an id of its own."""
    return nodes.section("", nodes.title("", title), *content, ids=[name])


def paragraph(*parts: nodes.Node | str, classes: Sequence[str] = ()) -> nodes.paragraph:
    """A paragraph of words and of what stands among them."""
    return nodes.paragraph("", "", *_nodes(parts), classes=list(classes))


def words(*parts: nodes.Node | str, classes: Sequence[str] = ()) -> nodes.inline:
    """A stretch of a line with a class."""
    return nodes.inline("", "", *_nodes(parts), classes=list(classes))


def _nodes(parts: Iterable[nodes.Node | str]) -> list[nodes.Node]:
    return [nodes.Text(part) if isinstance(part, str) else part for part in parts if part != ""]


def listing(name: str, items: Iterable[Sequence[nodes.Node]]) -> nodes.bullet_list:
    """A list of a class, of which each entry holds some blocks."""
    return nodes.bullet_list("", *(nodes.list_item("", *item) for item in items), classes=[name])


def place_list(places: Iterable[Occurrence]) -> nodes.bullet_list:
    """Places in the text with the words around them, each linked to the very place."""
    return listing("concordance", ([_line(place)] for place in places))


def _line(place: Occurrence) -> nodes.paragraph:
    where = words(reference("mention", place.anchor, place.sentence), classes=["where"])
    return paragraph(where, f" {place.before}", marked("", place.words, tag="mark"), place.after)


def record_list(records: Iterable[tuple[str, str]]) -> nodes.bullet_list:
    """Records, each by its role and its id, as links to their pages, in the order given."""
    return listing("records", ([paragraph(reference(role, name))] for role, name in records))


def printed_forms(places: Iterable[Occurrence]) -> dict[str, list[Occurrence]]:
    """The places by the words in which the text names a thing."""
    forms: dict[str, list[Occurrence]] = {}
    for place in places:
        if isinstance(place.mark, Mention):
            forms.setdefault(place.words, []).append(place)
    return forms


def _visit_marked(translator: HTML5Translator, node: Any) -> None:
    translator.body.append(translator.starttag(node, node["tag"], ""))


def _depart_marked(translator: HTML5Translator, node: Any) -> None:
    translator.body.append(f"</{node['tag']}>")


def setup_listings(app: Sphinx) -> None:
    """Register the node with the HTML writer."""
    app.add_node(marked, html=(_visit_marked, _depart_marked))
