"""From the prose of the edition to blocks of the book: every reference looked up, and one list of what may be shown."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from build_tools.export.note_content import span, text
from build_tools.export.words import CERTAINTY, mark_words
from build_tools.model.index import Index
from build_tools.model.prose import BLOCKS, INLINES, Node
from build_tools.model.record import Record
from build_tools.model.schema import KINDS

SCHEMES = ("http:", "https:", "mailto:")
"""Where a link may lead outside the book."""

_MARKS = ("citation", "quotation", "emendation")


@dataclass(frozen=True, slots=True)
class ProseBlocks:
    """Reads the prose of one file into blocks."""

    index: Index
    pages: frozenset[str] = frozenset()  #: The ids of the Markdown pages that are chapters.
    path: str = ""  #: The file, from which the links of a page count.

    def of(self, blocks: Iterable[Node]) -> tuple[Node, ...]:
        """Some blocks with every reference looked up."""
        return tuple(shown for block in blocks for shown in self._shown(block))

    def sections(self, blocks: Iterable[Node], prefix: str, down: int = 0) -> tuple[Node, ...]:
        """Some blocks in sections, whose ids begin with a prefix; their headings are put some levels down."""
        found: list[Node] = []
        for block in self.of(blocks):
            if block.type == "heading":
                heading = replace(block, name=f"h{int(block.name[1:]) + down}")
                found.append(Node("section", target=f"{prefix}-{_id(block.plain)}", children=(heading,)))
            elif found and found[-1].type == "section":
                found[-1] = replace(found[-1], children=(*found[-1].children, block))
            else:
                found.append(block)
        return tuple(found)

    def _shown(self, node: Node) -> Iterator[Node]:
        if node.type == "role":
            yield from self._role(node)
        elif node.type == "link":
            yield from self._link(node)
        elif node.type in (*BLOCKS, *INLINES, "span"):
            yield replace(node, children=self.of(node.children))
        else:  # A finding has said that it may not stand here.
            yield text(node.words or node.plain)

    def _link(self, node: Node) -> Iterator[Node]:
        words, target = self.of(node.children), node.target
        if not target.lower().startswith(SCHEMES):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), target.partition("#")[0]))
            address = self.index.header.address
            page = f"{path.removesuffix('.md')}.html"
            target = f"#{anchor_of(path)}" if path in self.pages else f"{address.rstrip('/')}/{page}" if address else ""
        yield from (Node("link", target=target, children=words),) if target else words

    def _role(self, node: Node) -> Iterator[Node]:
        role = node.name.removeprefix("ed:")
        if role == "cert":
            yield span(f"cert cert-{node.target}", text(f"[{CERTAINTY.get(node.target, node.target)}]"))
        elif role == "cite":
            source = self.index.source(node.target)
            words = (source.short if source else node.target) + (f", {node.locator}" if node.locator else "")
            yield span("cite", text("("), Node("link", target=f"#{_place(source)}", children=(text(words),)), text(")"))
        else:
            place, title = self._target(role, node.target)
            called = text(node.label or title or node.words)
            is_title = role == "source" and not node.label
            yield Node("link", target=f"#{place}", children=(span("title", called) if is_title else called,))

    def _target(self, role: str, name: str) -> tuple[str, str]:
        """The id in the book of a thing, and its title."""
        index = self.index
        if role in _MARKS and name in index.marks:
            return name, mark_words(index.marks[name], index)
        if role == "note":
            note = index.note_of(name) or next((note for note in index.notes if note.id == name), None)
            record = index.record("annotation", name)
            return (f"note-{note.id}" if note else ""), index.title(record) if record else f"note {name}"
        record = index.record(role, name) if role in KINDS else None
        return (_place(record), index.title(record)) if record else (name, name)


def anchor_of(page: str) -> str:
    """The id in a book of what is a page on the site: no two pages share it, and none of the text has it."""
    return page.removesuffix(".md").removesuffix("/index").replace("/", "-")


def _place(record: Record | None) -> str:
    return anchor_of(record.docname) if record else ""


def _id(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")
