"""The notes as a book prints them: who answers for one, and where else it is called, run on in its last paragraph."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from build_tools.book.contents import Book, BookNote, Chapter
from build_tools.book.prose_blocks import ProseBlocks
from build_tools.export.note_content import joined, note_content, span, text
from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.prose import Node


def book_notes(index: Index) -> dict[str, BookNote]:
    """Every note by its id in the book."""
    prose = ProseBlocks(index)
    return {f"note-{note.id}": _note(note, index, prose) for note in index.notes}


def endnotes(book: Book) -> Iterator[Chapter]:
    """The notes and the apparatus as chapters, gathered by the passage that calls them."""
    passages = {node.target: node for block in book.text.blocks for node in block.walk() if node.type == "passage"}
    for name, is_textual in (("notes", False), ("apparatus", True)):
        blocks: list[Node] = []
        last = ""
        for note in (note for note in book.notes.values() if note.is_textual == is_textual):
            if note.locus != last:
                blocks.append(_heading(passages[note.locus]))
                last = note.locus
            blocks.append(Node("note", note.label, note.kind, note.id, label=note.call, children=note.blocks))
        if blocks:
            yield Chapter(name, name.capitalize(), tuple(blocks), "endnotes")


def run_on(blocks: Iterable[Node]) -> tuple[Node, ...]:
    """Let a signature run on in the paragraph before it, as print is sparing of lines."""
    found: tuple[Node, ...] = ()
    for block in blocks:
        if block.name == "signature" and found:
            found = _ending(found, span("signature", text(" "), *block.children))
        else:
            found = (*found, block)
    return found


def loci(places: Iterable[tuple[str, str]]) -> list[Node]:
    """Links to places of the text by their ids, each place once by its name."""
    named: dict[str, str] = {}
    for name, anchor in places:
        named.setdefault(name, anchor)
    return [Node("link", target=f"#{anchor}", children=(text(name),)) for name, anchor in named.items()]


def _note(note: Note, index: Index, prose: ProseBlocks) -> BookNote:
    blocks = run_on(prose.of(note_content(note, index)))
    ways = loci((call.locus, call.id) for call in note.calls[1:])
    if len(ways) > 1:
        blocks = _ending(blocks, span("ways", text(" Named in "), *joined(ways), text(".")))
    first = note.calls[0]
    return BookNote(f"note-{note.id}", note.label, first.locus, first.id, note.kind, note.is_textual, blocks)


def _ending(blocks: tuple[Node, ...], line: Node) -> tuple[Node, ...]:
    """Blocks with a line at the end of their last paragraph."""
    *others, last = blocks
    if last.type == "section":
        return (*others, replace(last, children=_ending(last.children, line)))
    if last.type == "paragraph":
        return (*others, replace(last, children=(*last.children, line)))
    return (*blocks, Node("paragraph", children=(line,)))


def _heading(passage: Node) -> Node:
    is_paragraph = passage.name.startswith("paragraph")
    name = f"Paragraph {passage.target.removeprefix('p')}" if is_paragraph else passage.name.capitalize()
    return Node("heading", name="h2", children=(Node("link", target=f"#{passage.target}", children=(text(name),)),))
