"""What a book of the edition holds: its imprint, its chapters in order, and the notes that the text calls.

The blocks of a chapter are those of ``export/note_content.py`` with nothing left to look up: a reference is a ``link``
whose target is an address or, after ``#``, an id of the book. Besides them there are

- ``section``: a stretch with an id, which opens with its heading; its name says what it holds;
- ``definitions`` with a ``term`` and a ``definition`` by turns;
- ``passage``: a stretch of the text at its locus; its name says of which kind, its locator what a list of contents
  calls it;
- ``mark``: words of the text with an id and a name, ``point``: a place in it, ``call``: the label of a note;
- ``emendation``: its words are the edited reading, its label the reading of the witness.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from build_tools.book.imprint import Imprint
from build_tools.model.prose import Node


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of prose, the text, or a register with its records."""

    id: str
    title: str
    blocks: tuple[Node, ...]
    kind: str  #: In the words of EPUB: introduction, chapter, endnotes, appendix.
    register: str = ""  #: The kind of the records of a register.

    @property
    def ids(self) -> tuple[str, ...]:
        """Every address in the chapter."""
        return (self.id, *(name for block in self.blocks for name in _ids(block)))

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """Ids and titles of what a list of contents names below the chapter; a register is not taken apart."""
        if self.register or self.kind == "endnotes":
            return ()
        return tuple(_titles(self.blocks))


@dataclass(frozen=True, slots=True)
class BookNote:
    """A note as the book prints it."""

    id: str
    label: str
    locus: str  #: Of the passage that calls it first.
    call: str  #: The id of its first call.
    kind: str
    is_textual: bool
    blocks: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """The whole of a book: what stands before the text, the text with its notes, and what stands after it."""

    imprint: Imprint
    before: tuple[Chapter, ...]
    text: Chapter
    notes: Mapping[str, BookNote]  #: By id, in the order of their first calls.
    after: tuple[Chapter, ...]

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """Every chapter in order, for a form whose notes stand below the text."""
        return (*self.before, self.text, *self.after)

    def closed(self) -> "Book":
        """The book without the links to places that it does not have; their words stay."""
        ids = {*self.notes, *(name for chapter in self.chapters for name in chapter.ids)}

        def close(chapter: Chapter) -> Chapter:
            return replace(chapter, blocks=_closed(chapter.blocks, ids))

        return Book(
            self.imprint,
            tuple(close(chapter) for chapter in self.before),
            close(self.text),
            {note.id: replace(note, blocks=_closed(note.blocks, ids)) for note in self.notes.values()},
            tuple(close(chapter) for chapter in self.after),
        )


def _titles(blocks: tuple[Node, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if block.type == "section" and block.children and block.children[0].type == "heading":
            yield block.target, block.children[0].plain
        elif block.type == "section":
            yield from _titles(block.children)
        elif block.type == "passage" and block.name == "heading":
            yield block.target, block.locator


def _ids(block: Node) -> Iterator[str]:
    for node in block.walk():
        if node.type in ("section", "passage", "mark", "point", "emendation", "note") and node.target:
            yield node.target
        elif node.type == "call":
            yield node.label


def _closed(blocks: tuple[Node, ...], ids: set[str]) -> tuple[Node, ...]:
    return tuple(closed for block in blocks for closed in _close(block, ids))


def _close(node: Node, ids: set[str]) -> tuple[Node, ...]:
    children = _closed(node.children, ids)
    if node.type == "link" and node.target.startswith("#") and node.target[1:] not in ids:
        return children
    return (replace(node, children=children),)
