"""The book in the markup of Typst.

Words stand in it as strings, never as markup: so no character of the edition has a meaning of its own there. What a
paragraph, a span or a section is called is handed to ``book.typ``, which says how it is set.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from build_tools.book.contents import Book, BookNote, Chapter
from build_tools.model.notes import REGISTERS
from build_tools.model.prose import Node

_PARTS = re.compile("(?:%[0-9A-Fa-f]{2}){1,4}|[^/_%]*[/_]+|[^/_%]+|%")
"""Of an address, each with the mark that ends it."""

_PLACES = ("mark", "point", "emendation")
_ITEMS = {"bullet_list": "list", "ordered_list": "enum"}


def typst_source(book: Book, template: str) -> str:
    """The whole book as one file, below a template."""
    imprint = book.imprint
    year, month, day = (int(part) for part in imprint.day.split("-"))
    named = {name: string(getattr(imprint, name)) for name in ("title", "author", "language", "statement")}
    writer = TypstMarkup(book.notes)
    values = ", ".join(f"{name}: {value}" for name, value in named.items())
    chapters = "".join(_chapter(chapter, writer) for chapter in book.chapters)
    return (
        f"{template}\n"
        f"#show: book.with({values}, date: datetime(year: {year}, month: {month}, day: {day}))\n"
        f"#title-page({string(imprint.author)}, {string(imprint.title)})[{writer.blocks(imprint.lines)}]\n"
        f"#table-of-contents()\n{chapters}"
    )


def string(words: str) -> str:
    """Words as a string of Typst."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def _chapter(chapter: Chapter, writer: "TypstMarkup") -> str:
    opening = f"#chapter({string(chapter.id)}, {string(chapter.title)}, {string(chapter.register or chapter.kind)})"
    return f"\n{opening}[\n{writer.blocks(chapter.blocks)}]\n"


class TypstMarkup:
    """Writes blocks; a call becomes a footnote with the words of its note."""

    def __init__(self, notes: Mapping[str, BookNote]) -> None:
        self.notes = notes
        self._writers: dict[str, Callable[[Node], str]] = {
            "passage": self._passage,
            "section": self._section,
            "bullet_list": self._items,
            "ordered_list": self._items,
            "definitions": self._facts,
            "link": self._link,
            "call": self._footnote,
            "blockquote": lambda node: f"#quote(block: true)[{self.blocks(node.children)}]",
            "em": lambda node: f"#emph[{self.inlines(node.children)}]",
            "strong": lambda node: f"#strong[{self.inlines(node.children)}]",
            "softbreak": lambda _: '#" "',
            "hardbreak": lambda _: "#linebreak()",
        }

    def blocks(self, blocks: Iterable[Node]) -> str:
        """Blocks, with an empty line after each."""
        return "".join(f"{self._written(block)}\n\n" for block in blocks)

    def inlines(self, nodes: Iterable[Node]) -> str:
        """What stands in a line; two calls side by side are told apart."""
        written, before = "", ""
        for node in nodes:
            written += "#between-calls" if (before, node.type) == ("call", "call") else ""
            written += self._written(node)
            before = node.type
        return written

    def _written(self, node: Node) -> str:
        write = self._writers.get(node.type, self._styled)
        return f"{_at(node) if node.type in _PLACES else ''}{write(node)}"

    def _styled(self, node: Node) -> str:
        content = (f"#{string(node.words)}" if node.words else "") + self.inlines(node.children)
        return f"#styled({string(node.name)})[{content}]" if node.name else content

    def _passage(self, node: Node) -> str:
        named = _strings(node.name, node.target, node.target.removeprefix("p"), node.locator)
        return f"#passage({named})[{self.inlines(node.children)}]"

    def _section(self, node: Node) -> str:
        heading, *blocks = node.children
        if heading.type != "heading":
            return f"{_at(node)}\n{self.blocks(node.children)}"
        named = f"{heading.name[1:]}, {_strings(heading.plain, node.target)}"
        return f"#subheading({named})[{self.inlines(heading.children)}]\n{self.blocks(blocks)}"

    def _items(self, node: Node) -> str:
        start = f"start: {node.name}, " if node.type == "ordered_list" and node.name else ""
        items = ", ".join(f"[{self._held(item)}]" for item in node.children)
        return f"#{_ITEMS[node.type]}({start}{items})"

    def _facts(self, node: Node) -> str:
        pairs = zip(node.children[::2], node.children[1::2], strict=True)
        return f"#facts({', '.join(f'([{self._held(term)}], [{self._held(said)}])' for term, said in pairs)})"

    def _held(self, node: Node) -> str:
        """What an item holds: words in a line, or blocks."""
        is_block = any(child.type in ("paragraph", *_ITEMS, "blockquote") for child in node.children)
        return self.blocks(node.children) if is_block else self.inlines(node.children)

    def _link(self, node: Node) -> str:
        target = node.target
        place = f"label({string(target[1:])})" if target.startswith("#") else string(target)
        words = self.inlines(node.children)
        if node.plain.startswith("http"):
            words = "#may-break".join(f"#{string(part)}" for part in _PARTS.findall(node.plain))
        return f"#link({place})[{words}]"

    def _footnote(self, call: Node) -> str:
        """The note at the foot of the page; the title of a register's note runs into what is said of it."""
        note = self.notes[call.target]
        title, rest = (note.blocks[:1], note.blocks[1:]) if note.kind in REGISTERS else ((), note.blocks)
        opening = "".join(f"{self.inlines(block.children)}#h(.7em)" for block in title)
        return f"#note({_strings(call.words, call.label, call.target)})[{opening}{self.blocks(rest).strip()}]"


def _at(node: Node) -> str:
    return f"#at({string(node.target)})" if node.target else ""


def _strings(*words: str) -> str:
    return ", ".join(map(string, words))
