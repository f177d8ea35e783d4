"""The article as a document: its sections, with their passages, and below them its notes and its apparatus."""

from collections.abc import Iterator

from docutils import nodes

from build_tools.model.addresses import TEXT
from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.text import Division, Header, Passage
from build_tools.publish.nodes.note_nodes import footnote, note_section
from build_tools.publish.nodes.passage_nodes import passage, passage_node
from build_tools.publish.pages.retired import retired_list


def article_section(index: Index) -> nodes.section:
    """The article as one section.

    Its title comes first, as docutils wants it; ``behind`` says how many passages come before it in the text.
    """
    text = index.edition.text
    if not index.edition.passages:
        # The text could not be read: a finding has said why.
        return nodes.section("", nodes.title("", "The text cannot be read"), ids=["unreadable"])
    writer = _Writer(index)
    title = next((one for one in text.opening if (one.kind, one.form) == ("heading", "main")), None)
    heading = writer.node(nodes.title, title) if title else nodes.title("", text.header.title)
    heading["behind"] = text.opening.index(title) if title else 0
    return nodes.section(
        "",
        heading,
        *(writer.node(passage, one) for one in text.opening if one is not title),
        nodes.paragraph("", statement(text.header), classes=["statement"]),
        *(writer.division(division) for division in text.divisions),
        *(writer.node(passage, one) for one in text.closing),
        note_section("notes", "Notes", (footnote(note, index) for note in index.notes if not note.is_textual)),
        note_section("apparatus", "Apparatus", (footnote(note, index) for note in index.notes if note.is_textual)),
        *retired_list(index, TEXT),
        ids=["article"],
        classes=[f"language-{text.header.language}"],
    )


def statement(header: Header) -> str:
    """Where the text was printed and from which witness it is given."""
    printed = [witness.title for witness in header.witnesses if not witness.file and not witness.language]
    base = [witness.title for witness in header.witnesses if witness.file]
    return f"{'; '.join(printed)}. Given here after: {'; '.join(base)}." if printed else f"{'; '.join(base)}."


class _Writer:
    """Makes nodes of passages, and puts into each the calls of its notes."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.calls: dict[str, list[tuple[int, Note]]] = {}
        for note in index.notes:
            self.calls.setdefault(note.calls[0].locus, []).append((note.calls[0].offset, note))

    def node(self, kind: type[nodes.TextElement], source: Passage) -> nodes.TextElement:
        """A passage as a node of a kind."""
        return passage_node(kind, source, self.calls.get(source.locus, []), self.index)

    def division(self, division: Division) -> nodes.Element:
        """A section with its heading for its title; what has no heading is only a container."""
        has_heading = bool(division.passages) and division.passages[0].kind == "heading"
        kind = nodes.section if has_heading else nodes.container
        return kind("", *self._passages(division), ids=[division.id])

    def _passages(self, division: Division) -> Iterator[nodes.Node]:
        for number, source in enumerate(division.passages):
            is_title = number == 0 and source.kind == "heading"
            yield self.node(nodes.title if is_title else passage, source)
