"""The book in elements of HTML, for the forms that a browser or a reading system shows.

What EPUB calls an element stands in an attribute ``epub-type`` until a form is written that knows of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import html
from lxml.html import builder

from build_tools.book.contents import Book, Chapter
from build_tools.model.prose import Node

_TAGS = {
    "paragraph": "p", "bullet_list": "ul", "ordered_list": "ol", "list_item": "li", "blockquote": "blockquote",
    "em": "em", "strong": "strong", "code": "code", "definitions": "dl", "term": "dt", "definition": "dd",
}  # fmt: skip
_SPANS = {"sup": "sup", "sub": "sub", "mention source": "cite"}
_HEADINGS = {"title": 1, "heading": 2}


@dataclass(frozen=True, slots=True)
class XhtmlElements:
    """Writes chapters: for one file, or for one to a chapter, and then links lead from file to file."""

    homes: Mapping[str, str] = field(default_factory=dict)  #: By id, the file in which it stands.
    file: str = ""  #: That is being written.
    down: int = 0  #: How many levels lower than in a book the headings stand.
    both_readings: bool = False

    def chapter(self, chapter: Chapter, language: str) -> html.HtmlElement:
        """A chapter under its heading; that of the text is the title of the text."""
        kind = "text" if chapter.kind == "chapter" else chapter.kind
        names = f"chapter {kind}" + (f" register register-of-{chapter.register}" if chapter.register else "")
        role = {"id": chapter.id, "class": names, "role": f"doc-{chapter.kind}", "epub-type": chapter.kind}
        element = builder.SECTION({**role, "aria-label": chapter.title})
        if kind == "text":
            element.set("lang", language)
        else:
            element.append(html.Element(f"h{1 + self.down}"))
            element[0].text = chapter.title
        return self._filled(element, chapter.blocks)

    def title_page(self, book: Book) -> html.HtmlElement:
        """Author, title, and what stands below."""
        imprint = book.imprint
        heading = html.Element(f"h{1 + self.down}", {"class": "book-title"})
        heading.text = imprint.title
        author = builder.P({"class": "author"}, imprint.author)
        page = builder.SECTION({"class": "title-page", "id": "title-page"}, author, heading)
        return self._filled(page, imprint.lines)

    def contents(self, chapters: Iterable[Chapter]) -> html.HtmlElement:
        """The chapters, with the sections of prose and of the text below them."""
        rows = builder.OL()
        for chapter in chapters:
            rows.append(builder.LI(builder.A(chapter.title, href=self._href(f"#{chapter.id}"))))
            inner = [builder.LI(builder.A(words, href=self._href(f"#{name}"))) for name, words in chapter.sections]
            if inner:
                rows[-1].append(builder.OL(*inner))
        heading = html.Element(f"h{1 + self.down}")
        heading.text = "Contents"
        return builder.NAV(
            {"class": "contents", "id": "contents", "epub-type": "toc", "role": "doc-toc"}, heading, rows
        )

    def _filled(self, element: html.HtmlElement, nodes: Iterable[Node]) -> html.HtmlElement:
        """Put nodes into an element; two calls side by side are told apart."""
        before = ""
        for node in nodes:
            if node.type in ("text", "softbreak"):
                _say(element, node.words or " ")
            else:
                element.append(self._element(node))
                if (before, node.type) == ("call", "call"):
                    element[-1].set("class", "next")
            before = node.type
        return element

    def _element(self, node: Node) -> html.HtmlElement:
        write = {
            "heading": self._heading, "section": self._section, "passage": self._passage, "link": self._link,
            "call": self._call, "emendation": self._emendation, "note": self._note,
        }.get(node.type)  # fmt: skip
        if write:
            return write(node)
        if node.type == "hardbreak":
            return builder.BR()
        tag = _TAGS.get(node.type) or _SPANS.get(node.name, "span")
        element = html.Element(tag)
        name = "sentence" if node.type == "point" else "" if node.type in ("ordered_list", "definition") else node.name
        for attribute, words in (("class", name), ("id", node.target)):
            if words:
                element.set(attribute, words)
        if node.name == "cyrillic":
            element.set("lang", "ru")
        if node.type == "ordered_list" and node.name not in ("", "1"):
            element.set("start", node.name)
        element.text = node.words or None
        return self._filled(element, node.children)

    def _heading(self, node: Node) -> html.HtmlElement:
        return self._filled(html.Element(f"h{min(6, int(node.name[1:]) + self.down)}"), node.children)

    def _section(self, node: Node) -> html.HtmlElement:
        """A section has a heading; what has none is only a division."""
        opening = node.children[:1]
        is_headed = any(one.type == "heading" or one.name == "heading" for one in opening)
        element = html.Element("section" if is_headed else "div", {"id": node.target})
        if node.name:
            element.set("class", node.name)
        return self._filled(element, node.children)

    def _passage(self, node: Node) -> html.HtmlElement:
        level = _HEADINGS.get(node.name)
        element = html.Element(f"h{level + self.down}" if level else "p")
        element.set("id", node.target)
        element.set("class", f"passage {node.name}")
        if node.name.startswith("paragraph"):
            number = node.target.removeprefix("p")
            attributes = {"class": "locus", "href": f"#{node.target}", "aria-label": f"Paragraph {number}"}
            element.append(builder.A(attributes, number))
        return self._filled(element, node.children)

    def _link(self, node: Node) -> html.HtmlElement:
        return self._filled(builder.A(href=self._href(node.target)), node.children)

    def _href(self, target: str) -> str:
        home = self.homes.get(target[1:], self.file) if target.startswith("#") else self.file
        return target if home == self.file else f"{home}{target}"

    def _call(self, node: Node) -> html.HtmlElement:
        attributes = {"id": node.label, "class": f"call {node.name}".strip(), "href": self._href(f"#{node.target}")}
        role = {"role": "doc-noteref", "epub-type": "noteref", "aria-label": f"Note {node.words}"}
        return builder.SUP(builder.A({**attributes, **role}, node.words))

    def _emendation(self, node: Node) -> html.HtmlElement:
        element = builder.SPAN({"class": "emendation", "id": node.target})
        if self.both_readings:
            element.append(builder.DEL({"class": "source-reading"}, node.label))
        element.append(builder.INS({"class": "edited-reading"}, node.words))
        return element

    def _note(self, node: Node) -> html.HtmlElement:
        """No ``aside``: some reading systems hide one that is a footnote, and the list would be empty."""
        attributes = {"id": node.target, "class": f"note note-{node.name}", "aria-label": f"Note {node.words}"}
        element = builder.DIV({**attributes, "role": "doc-footnote", "epub-type": "endnote footnote"})
        self._filled(element, node.children)
        if not len(element) or element[0].tag != "p":
            element.insert(0, builder.P())
        words = {"class": "label", "aria-label": f"{node.words}, back to the text"}
        label = builder.A({**words, "href": self._href(f"#{node.label}")}, node.words)
        label.tail, element[0].text = f" {element[0].text or ''}", None
        element[0].insert(0, label)
        return element


def _say(element: html.HtmlElement, words: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words
