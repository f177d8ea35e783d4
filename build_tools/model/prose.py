"""The prose of a record: the Markdown as it stands in the file, and the tree that was read from it, once.

The tree has whatever stands in the prose, allowed or not: what may not stand there is found by rule, and what may be
shown is decided where it is shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

BLOCKS = ("paragraph", "heading", "bullet_list", "ordered_list", "list_item", "blockquote")
"""The types of a block that a record may hold."""

INLINES = ("text", "softbreak", "hardbreak", "em", "strong", "code", "link", "role")
"""The types of what a record may hold in a line."""


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of prose: what it is, what it says itself, and what it holds.

    The type is one of ``BLOCKS`` or ``INLINES``, or, of what a record may not hold, what the parser calls it: image,
    html_block, html_inline, fence, directive, table and so on.
    """

    type: str
    words: str = ""  #: Of text and code the characters; of a role, a directive, raw HTML its content as it stands.
    name: str = ""  #: Of a heading its level (h2), of a role or a directive its name, of a list its first number.
    target: str = ""  #: Of a link or an image its address, of a role of the edition the id that it names.
    locator: str = ""  #: Of a citation what follows the comma, such as a page.
    label: str = ""  #: Of a role the words that stand before the id: ``words <ID>``.
    line: int = 1  #: Of the file.
    children: tuple["Node", ...] = ()
    options: tuple[tuple[str, str], ...] = ()  #: Of a directive.

    @property
    def plain(self) -> str:
        """Its words without markup; of a role those that stand before the id, else nothing."""
        if self.type in ("text", "code"):
            return self.words
        if self.type in ("softbreak", "hardbreak"):
            return " "
        return self.label + "".join(child.plain for child in self.children)

    def walk(self) -> Iterator["Node"]:
        """The node and every node in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Prose:
    """A piece of Markdown, as it stands and as it was read."""

    source: str
    blocks: tuple[Node, ...] = ()
    line: int = 1  #: The line of the file on which it begins.

    @property
    def lead(self) -> tuple[Node, ...]:
        """The first block: what a footnote shows of a register's record."""
        return self.blocks[:1]

    def walk(self) -> Iterator[Node]:
        """Every node in reading order."""
        for block in self.blocks:
            yield from block.walk()

    def stretches(self) -> Iterator[tuple[str, int]]:
        """The words outside the roles, piece by piece with the line of each; a role and the end of a line is a space.

        A line feed parts the blocks.
        """
        for block in self.blocks:
            for node in block.walk():
                if node.type in ("text", "code"):
                    yield node.words, node.line
                elif node.type in ("role", "softbreak", "hardbreak"):
                    yield " ", node.line
            yield "\n", block.line

    @cached_property
    def roles(self) -> tuple[Node, ...]:
        """The roles of the edition, by their names without ``ed:``."""
        return tuple(node for node in self.walk() if node.type == "role" and node.target)


NOTHING = Prose("")
"""No prose at all."""
