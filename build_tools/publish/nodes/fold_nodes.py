"""What is folded under a line until a reader asks for it; builders that cannot fold show it below the line."""

from collections.abc import Sequence
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator


class folded(nodes.container):  # noqa: N801 (docutils names its nodes so)
    """A line, and what is folded under it."""


class folded_title(nodes.paragraph):  # noqa: N801
    """The line under which something is folded."""


def fold(title: str, *content: nodes.Node, classes: Sequence[str] = ()) -> folded:
    """Something folded under a line."""
    return folded("", folded_title("", title), *content, classes=list(classes))


def _visit(translator: HTML5Translator, node: Any) -> None:
    translator.body.append(translator.starttag(node, "details"))


def _depart(translator: HTML5Translator, node: Any) -> None:
    translator.body.append("</details>\n")


def _visit_title(translator: HTML5Translator, node: Any) -> None:
    translator.body.append("<summary>")


def _depart_title(translator: HTML5Translator, node: Any) -> None:
    translator.body.append("</summary>\n")


def setup_folding(app: Sphinx) -> None:
    """Register the nodes with the HTML writer."""
    app.add_node(folded, html=(_visit, _depart))
    app.add_node(folded_title, html=(_visit_title, _depart_title))
