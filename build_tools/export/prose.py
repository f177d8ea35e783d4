"""The prose of a record, in Markdown, as elements of TEI, and from these as HTML and as plain text."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from html import escape

from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.myst_role import myst_role_plugin

from build_tools.export.publication import Publication, tei_element
from build_tools.export.referents import Referent, referent
from build_tools.model.references import target_of
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

_EXPLICIT = re.compile(r"^(?P<words>.*?)\s*<[^<>]+>$", re.DOTALL)
_BLANK = re.compile(r"[ \t\r\n]+")

_HTML = {
    "p": "p", "label": "h3", "quote": "blockquote", "item": "li", "code": "code", "seg": "span",
    "italic": "em", "bold": "strong", "bulleted": "ul", "numbered": "ol",
}  # fmt: skip
"""The element of HTML for one of TEI, by its name or by how it is set."""


def prose(publication: Publication, body: str, pointer: Pointer) -> list[etree._Element]:
    """The blocks of a piece of prose."""
    writer = _Writer(publication, pointer)
    writer.write(_tokens(body))
    return list(writer.root)


def plain_text(publication: Publication, body: str) -> str:
    """A piece of prose without its markup; paragraphs are parted by an empty line."""
    blocks = prose(publication, body, lambda referent: referent.xml_id)
    return "\n\n".join(_plain(block) for block in blocks)


def html(blocks: Iterable[etree._Element]) -> str:
    """Blocks of prose in HTML, without classes and ids."""
    return "".join(_html(block) for block in blocks)


@cache
def _tokens(body: str) -> tuple[Token, ...]:
    """The same prose goes into several formats and is read once."""
    return tuple(_parser().parse(body))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").use(myst_role_plugin)
    return parser.disable(["html_block", "html_inline", "image", "fence", "code"])


class _Writer:
    """How far a piece of prose is written: the element that is open, and what it stands in."""

    def __init__(self, publication: Publication, pointer: Pointer) -> None:
        self.publication = publication
        self.pointer = pointer
        self.root = tei_element("note")
        self.open = self.root

    def write(self, tokens: Sequence[Token]) -> None:
        """Write what the tokens hold."""
        for token in tokens:
            kind = token.type.removesuffix("_open")
            if token.hidden:
                continue  # a paragraph of a list that is set tight
            if token.children is not None:
                self.write(token.children)
            elif kind in _OPENING:
                tag, attributes = _OPENING[kind]
                self.start(tag, **dict(attributes))
            elif kind == "link":
                self.start("ref", target=str(token.attrs.get("href", "")))
            elif token.nesting == -1:
                self.end()
            else:
                self._leaf(token)

    def start(self, tag: str, **attributes: str) -> None:
        """Open an element."""
        self.open = etree.SubElement(self.open, f"{TEI}{tag}", attributes)

    def end(self) -> None:
        """Close the element that is open."""
        parent = self.open.getparent()
        self.open = self.root if parent is None else parent

    def words(self, words: str) -> None:
        """Write words."""
        if len(self.open):
            self.open[-1].tail = (self.open[-1].tail or "") + words
        else:
            self.open.text = (self.open.text or "") + words

    def element(self, tag: str, words: str, **attributes: str) -> None:
        """Write an element that holds words only."""
        self.start(tag, **attributes)
        self.words(words)
        self.end()

    def _leaf(self, token: Token) -> None:
        if token.type == "myst_role":
            self._role(str(token.meta["name"]).removeprefix("ed:"), token.content)
        elif token.type == "code_inline":
            self.element("code", token.content)
        else:
            self.words(token.content or "\n")

    def _role(self, role: str, content: str) -> None:
        if role == "cert":
            self.element("seg", f"[{content} certainty]", type="certainty", cert=content)
            return
        target, locator = target_of(role, content)
        explicit, found = _EXPLICIT.match(content), referent(self.publication, role, target)
        words = explicit["words"] if explicit else found.words if found else target
        words = f"{words}, {locator}" if locator else words
        self.words("(" if role == "cite" else "")
        if found:
            self.element("ref", words, type=role, target=self.pointer(found))
        else:
            self.words(words)  # a finding has said that there is no such thing
        self.words(")" if role == "cite" else "")


def _plain(block: etree._Element) -> str:
    pieces = block.iter(f"{TEI}item") if block.tag == f"{TEI}list" else (block,)
    return "\n".join(_BLANK.sub(" ", "".join(str(words) for words in piece.itertext())).strip(" ") for piece in pieces)


def _html(element: etree._Element) -> str:
    name = str(element.tag).removeprefix(TEI)
    inner = escape(element.text or "", quote=False)
    inner += "".join(_html(child) + escape(child.tail or "", quote=False) for child in element)
    if name == "ref":
        return f'<a href="{escape(element.get("target", ""))}">{inner}</a>'
    tag = _HTML[element.get("rend", name)]
    return f"<{tag}>{inner}</{tag}>"
