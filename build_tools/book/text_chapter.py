"""The text as a chapter: its passages with what is marked in them, and the calls of the notes at their places."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from build_tools.book.contents import Chapter
from build_tools.export.note_content import text
from build_tools.model.content import (
    Content,
    Emendation,
    Inline,
    Mark,
    Mention,
    Milestone,
    PressCitation,
    Quotation,
    Words,
)
from build_tools.model.index import Index
from build_tools.model.notes import REGISTERS, Note
from build_tools.model.prose import Node
from build_tools.model.text import Division, Passage

_NAMES = {
    ("paragraph", ""): "paragraph",
    ("paragraph", "display"): "paragraph display",
    ("heading", "main"): "title",
    ("heading", "sub"): "subtitle",
}
"""What a passage is called by its kind and form, where its kind is not its name."""


def text_chapter(index: Index) -> Chapter:
    """The text as edited."""
    body, calls = index.edition.text, _calls_by_locus(index.notes)

    def passages(found: Sequence[Passage]) -> tuple[Node, ...]:
        return tuple(_passage(passage, calls.get(passage.locus, []), index.anchor_of) for passage in found)

    def section(division: Division) -> Node:
        return Node("section", name="division", target=division.id, children=passages(division.passages))

    blocks = (*passages(body.opening), *map(section, body.divisions), *passages(body.closing))
    return Chapter("article", index.header.title, blocks, "chapter")


def name_of(passage: Passage) -> str:
    """What a passage is: paragraph, paragraph display, title, subtitle, heading, byline, dateline."""
    return _NAMES.get((passage.kind, passage.form), passage.kind)


def _calls_by_locus(notes: Sequence[Note]) -> dict[str, list[tuple[int, Note]]]:
    calls: dict[str, list[tuple[int, Note]]] = {}
    for note in notes:
        calls.setdefault(note.calls[0].locus, []).append((note.calls[0].offset, note))
    return {locus: sorted(found, key=lambda call: call[0]) for locus, found in calls.items()}


def _passage(passage: Passage, calls: list[tuple[int, Note]], anchor_of: Callable[[Mark | Emendation], str]) -> Node:
    cursor = _Cursor(calls, anchor_of)
    content = (*cursor.content(passage.content), *cursor.due())
    return Node(
        "passage", name=name_of(passage), target=passage.locus, locator=passage.edited_reading, children=content
    )


@dataclass
class _Cursor:
    """How far a passage is written, and the calls still to come; none stands within a link."""

    calls: list[tuple[int, Note]]
    anchor_of: Callable[[Mark | Emendation], str]
    offset: int = 0
    in_link: bool = False

    def content(self, content: Content) -> tuple[Node, ...]:
        return tuple(node for inline in content for node in self._inline(inline))

    def due(self) -> Iterator[Node]:
        """The calls whose place is reached."""
        while self.calls and not self.in_link and self.calls[0][0] <= self.offset:
            note = self.calls.pop(0)[1]
            name = "textual" if note.is_textual else ""
            yield Node("call", note.label, name=name, target=f"note-{note.id}", label=note.calls[0].id)

    def _inline(self, mark: Inline) -> Iterator[Node]:
        yield from self.due()
        if isinstance(mark, Words):
            yield from self._words(mark.text)
        elif isinstance(mark, Milestone):
            yield Node("point", target=mark.locus)
        elif isinstance(mark, Emendation):
            self.offset += len(mark.edited_reading)
            yield Node("emendation", mark.edited_reading, target=mark.id, label=mark.source_reading)
        elif isinstance(mark, Mention):
            yield self._mention(mark)
        elif isinstance(mark, PressCitation | Quotation):
            name = "press-citation" if isinstance(mark, PressCitation) else f"quotation {mark.kind}".strip()
            yield Node("mark", name=name, target=mark.id, children=self.content(mark.content))
        else:
            yield from self.content(mark.content)
        yield from self.due()

    def _words(self, words: str) -> Iterator[Node]:
        """The characters, parted where a call stands between them."""
        end = self.offset + len(words)
        while self.calls and not self.in_link and self.calls[0][0] < end:
            cut = self.calls[0][0] - self.offset
            yield text(words[:cut])
            words, self.offset = words[cut:], self.offset + cut
            yield from self.due()
        self.offset = end
        yield text(words)

    def _mention(self, mark: Mention) -> Node:
        """A name leads to its note; the title of a paper stands in a citation, and a name in a name is no link."""
        leads = mark.kind in REGISTERS and mark.refs and not self.in_link
        self.in_link = self.in_link or bool(leads)
        content = self.content(mark.content)
        if leads:
            self.in_link = False
            content = (Node("link", target=f"#note-{mark.refs[0]}", children=content),)
        name = "mention" if mark.kind == "person" else f"mention {mark.kind}"
        return Node("mark", name=name, target=self.anchor_of(mark), children=content)
