"""The source parser for the encoded text: the article, its notes and its apparatus."""

from typing import ClassVar

from docutils import nodes
from sphinx.parsers import Parser

from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.text import Division, Passage
from build_tools.publish.files.downloads import download_line
from build_tools.publish.nodes.elements import block, inline, title_only
from build_tools.publish.nodes.note_nodes import Prose, note_node, prose_of_notes
from build_tools.publish.nodes.passage_nodes import passage_node
from build_tools.publish.pages.retired import retired_list
from build_tools.publish.theme.masthead import masthead, statement, turning


class TeiParser(Parser):
    """Reads ``text/article.xml``; the characters were parsed when the edition was loaded."""

    supported: ClassVar = ("tei",)

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Put the text, as the model holds it, into a document."""
        index: Index = document.settings.env.domains["ed"].index
        for node in article_nodes(index, document):
            document += node
        for element in document.findall(nodes.Element):
            element.source, element.line = element.source or document.current_source, element.line


def article_nodes(index: Index, document: nodes.document) -> list[nodes.Node]:
    """The article as its page has it."""
    if not index.edition.passages:
        # The text could not be read: a finding has said why.
        return [nodes.section("", nodes.title("", "The text cannot be read"), ids=["unreadable"])]
    found = index.notes
    calls = _calls_by_locus(found)
    prose = prose_of_notes(found, document)

    def node(passage: Passage) -> nodes.Element:
        return passage_node(passage, calls.get(passage.locus, []), index)

    text = index.edition.text
    return [
        title_only("", nodes.title("", text.header.title), ids=["article"]),
        masthead(index, download_line(document.settings.env)),
        block(
            "article",
            {"class": "text", "lang": text.header.language},
            block("header", {}, *(node(passage) for passage in text.opening)),
            statement(index),
            *(
                block(
                    _tag(division),
                    {"id": division.id},
                    *(node(passage) for passage in division.passages),
                    turning(division, index),
                )
                for division in text.divisions
            ),
            block("footer", {}, *(node(passage) for passage in text.closing)),
        ),
        _note_list("notes", "Notes", [note for note in found if not note.is_textual], index, prose),
        _note_list("apparatus", "Apparatus", [note for note in found if note.is_textual], index, prose),
        *retired_list(index),
    ]


def _tag(division: Division) -> str:
    """A section has a heading; what has none is only a division."""
    return "section" if any(passage.kind == "heading" for passage in division.passages) else "div"


def _calls_by_locus(found: tuple[Note, ...]) -> dict[str, list[tuple[int, Note]]]:
    calls: dict[str, list[tuple[int, Note]]] = {}
    for note in found:
        first = note.calls[0]
        calls.setdefault(first.locus, []).append((first.offset, note))
    return calls


def _note_list(name: str, title: str, found: list[Note], index: Index, prose: Prose) -> nodes.Element:
    heading = inline("h2", {"id": f"{name}-heading"}, title)
    attributes = {"id": name, "class": "notes", "aria-labelledby": f"{name}-heading"}
    return block("section", attributes, heading, *(note_node(note, index, prose) for note in found))
