"""Passages: the paragraphs and headings whose words no tool may change."""

from collections.abc import Sequence

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.text import Passage
from build_tools.publish.nodes.passage_content import passage_content


class passage(nodes.paragraph):  # noqa: N801 (docutils names its nodes so)
    """The stretch of text at a locus, which is its id; no tool may change a character of it."""


_CLASSES = {"main": "title", "sub": "subtitle"}
"""What a heading is called besides passage, by its form."""


def passage_node(
    kind: type[nodes.TextElement], source: Passage, calls: Sequence[tuple[int, Note]], index: Index
) -> nodes.TextElement:
    """A passage as a node of a kind, a paragraph or the title of a section, with its locus for its id."""
    classes = ["passage", *_classes(source)]
    reading = source.edited_reading  # what a translator of the edition is given
    content = passage_content(source.content, calls, index)
    return kind(reading, "", *content, ids=[source.locus], classes=classes, support_smartquotes=False)


def _classes(source: Passage) -> list[str]:
    if source.kind == "paragraph":
        return [source.form] if source.form else []
    return [_CLASSES.get(source.form, source.kind)]


def _visit_passage(translator: HTML5Translator, node: passage) -> None:
    translator.body.append(translator.starttag(node, "p", ""))


def _depart_passage(translator: HTML5Translator, node: passage) -> None:
    translator.body.append("</p>\n")


def setup_passages(app: Sphinx) -> None:
    """Register passages and how HTML writes them; for every other builder they are paragraphs."""
    app.add_node(passage, html=(_visit_passage, _depart_passage))
