"""The doctree nodes of the edition, and how they are written as HTML.

Two nodes are enough: an HTML element within a line and one that stands as a block. Builders that do not know them fall
back on docutils' ``inline`` and ``container``, of which they are kinds.
"""

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

VOID = ("input", "br", "wbr")
"""Elements that have no end tag."""


class inline_element(nodes.inline):  # noqa: N801 (docutils names its nodes so)
    """An element within a line: ``tag``, and ``attributes`` as HTML has them."""


class block_element(nodes.container, nodes.TextElement):  # noqa: N801
    """An element that stands as a block; it may hold text, so that Sphinx takes a link in it for one in a line."""


def inline(tag: str, attributes: dict[str, str] | None = None, *content: nodes.Node | str) -> inline_element:
    """An element within a line; a string becomes its text."""
    return inline_element("", "", *_text(content), tag=tag, html=attributes or {})


def block(tag: str, attributes: dict[str, str] | None = None, *content: nodes.Node | str) -> block_element:
    """An element that stands as a block."""
    return block_element("", "", *_text(content), tag=tag, html=attributes or {})


def _text(content: tuple[nodes.Node | str, ...]) -> list[nodes.Node]:
    return [nodes.Text(part) if isinstance(part, str) else part for part in content]


def link(href: str, attributes: dict[str, str], *content: nodes.Node | str) -> inline_element:
    """A link to a place on the same page."""
    return inline("a", {"href": href, **attributes}, *content)


def start_tag(tag: str, attributes: dict[str, str]) -> str:
    """A start tag; an attribute without a value is written as its name alone."""
    written = "".join(f' {name}="{escape(value)}"' if value else f" {name}" for name, value in attributes.items())
    return f"<{tag}{written}>"


def _visit(translator: HTML5Translator, node: Any) -> None:
    translator.body.append(start_tag(node["tag"], node["html"]))


def _depart_inline(translator: HTML5Translator, node: Any) -> None:
    if node["tag"] not in VOID:
        translator.body.append(f"</{node['tag']}>")


def _depart_block(translator: HTML5Translator, node: Any) -> None:
    translator.body.append(f"</{node['tag']}>\n")


def setup_nodes(app: Sphinx) -> None:
    """Register the nodes with the HTML writer."""
    app.add_node(inline_element, html=(_visit, _depart_inline))
    app.add_node(block_element, html=(_visit, _depart_block))
