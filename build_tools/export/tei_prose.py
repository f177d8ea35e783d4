"""The prose of a record, in Markdown, as elements of TEI, and from these as HTML and as plain text."""

from collections.abc import Callable, Iterable
from html import escape

from lxml import etree

from build_tools.export.publication import Publication, tei_element
from build_tools.export.referents import Referent, referent
from build_tools.model.prose import Node
from build_tools.model.white_space import single_spaced
from build_tools.parse.xml import TEI

Pointer = Callable[[Referent], str]
"""How a format writes the address of what the prose names."""

Attributes = tuple[tuple[str, str], ...]

_OPENING: dict[str, tuple[str, Attributes]] = {
    "paragraph": ("p", ()),
    "heading": ("label", (("type", "heading"),)),
    "em": ("hi", (("rend", "italic"),)),
    "strong": ("hi", (("rend", "bold"),)),
    "bullet_list": ("list", (("rend", "bulleted"),)),
    "ordered_list": ("list", (("rend", "numbered"),)),
    "list_item": ("item", ()),
    "blockquote": ("quote", ()),
}
"""The element of TEI for what Markdown opens and closes."""


_HTML = {
    "p": "p", "label": "h3", "quote": "blockquote", "item": "li", "code": "code", "seg": "span",
    "italic": "em", "bold": "strong", "bulleted": "ul", "numbered": "ol",
}  # fmt: skip
"""The element of HTML for one of TEI, by its name or by how it is set."""


def prose(publication: Publication, blocks: Iterable[Node], pointer: Pointer) -> list[etree._Element]:
    """The blocks of a piece of prose."""
    writer = _Writer(publication, pointer)
    writer.write(blocks)
    return list(writer.root)


def plain_text(publication: Publication, blocks: Iterable[Node]) -> str:
    """A piece of prose without its markup; paragraphs are parted by an empty line."""
    written = prose(publication, blocks, lambda referent: referent.xml_id)
    return "\n\n".join(_plain(block) for block in written)


def html(blocks: Iterable[etree._Element]) -> str:
    """Blocks of prose in HTML, without classes and ids."""
    return "".join(_html(block) for block in blocks)


class _Writer:
    """How far a piece of prose is written: the element that is open, and what it stands in."""

    def __init__(self, publication: Publication, pointer: Pointer) -> None:
        self.publication = publication
        self.pointer = pointer
        self.root = tei_element("note")
        self.open = self.root

    def write(self, nodes: Iterable[Node]) -> None:
        """Write some nodes; of one that no record may hold, what it holds."""
        for node in nodes:
            if node.type == "role":
                self._role(node)
            elif node.type == "code":
                self.element("code", node.words)
            elif node.type in ("text", "softbreak", "hardbreak"):
                self.words(node.words or "\n")
            else:
                self._open(node)

    def _open(self, node: Node) -> None:
        tag, attributes = _OPENING.get(node.type, ("", ()))
        if node.type == "link":
            tag, attributes = "ref", (("target", node.target),)
        if not tag:
            self.write(node.children)
            return
        outer, self.open = self.open, etree.SubElement(self.open, f"{TEI}{tag}", dict(attributes))
        self.write(node.children)
        self.open = outer

    def words(self, words: str) -> None:
        """Write words."""
        if len(self.open):
            self.open[-1].tail = (self.open[-1].tail or "") + words
        else:
            self.open.text = (self.open.text or "") + words

    def element(self, tag: str, words: str, **attributes: str) -> None:
        """Write an element that holds words only."""
        etree.SubElement(self.open, f"{TEI}{tag}", attributes).text = words

    def _role(self, node: Node) -> None:
        role = node.name.removeprefix("ed:")
        if role == "cert":
            self.element("seg", f"[{node.target} certainty]", type="certainty", cert=node.target)
            return
        found = referent(self.publication, role, node.target)
        words = node.label or (found.words if found else node.target)
        words = f"{words}, {node.locator}" if node.locator else words
        self.words("(" if role == "cite" else "")
        if found:
            self.element("ref", words, type=role, target=self.pointer(found))
        else:
            self.words(words)  # a finding has said that there is no such thing
        self.words(")" if role == "cite" else "")


def _plain(block: etree._Element) -> str:
    pieces = block.iter(f"{TEI}item") if block.tag == f"{TEI}list" else (block,)
    return "\n".join(single_spaced("".join(str(words) for words in piece.itertext())).strip(" ") for piece in pieces)


def _html(element: etree._Element) -> str:
    name = str(element.tag).removeprefix(TEI)
    inner = escape(element.text or "", quote=False)
    inner += "".join(_html(child) + escape(child.tail or "", quote=False) for child in element)
    if name == "ref":
        return f'<a href="{escape(element.get("target", ""))}">{inner}</a>'
    tag = _HTML[element.get("rend", name)]
    return f"<{tag}>{inner}</{tag}>"
