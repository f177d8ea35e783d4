"""From the pages of the site to the parts of a book."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from lxml.html import builder

from build_tools.book.contents import Chapter, Contents, Entry
from build_tools.book.links import Links

_OF_THE_SCREEN = ("close", "tools", "record-link", "downloads", "turn", "citations")
"""Classes of what is of use on a screen only."""

_IN_FULL = ("in-the-text", "in-the-notes")
"""Sections of a record's page that list places; a book gives the addresses alone."""


@dataclass(frozen=True)
class Parts:
    """The parts of a book, each an element of its own whose links lead to the ids of the others."""

    contents: Contents
    article: html.HtmlElement
    notes: html.HtmlElement
    apparatus: html.HtmlElement
    chapters: dict[str, html.HtmlElement]  #: By the page of the chapter.

    @property
    def elements(self) -> tuple[html.HtmlElement, ...]:
        """Every part."""
        return (self.article, self.notes, self.apparatus, *self.chapters.values())


def assemble(site: Path, contents: Contents) -> Parts:
    """Read the pages of a built site and gather them."""
    links = Links.of(contents)
    main = main_of(site, contents.article)
    for element in main.xpath(".//*[@data-gloss]"):
        del element.attrib["data-gloss"]
    article, notes, apparatus = (copy.deepcopy(main.xpath(path)[0]) for path in _SECTIONS)
    article.set("id", "article")
    for part in (article, notes, apparatus):
        drop(part, _OF_THE_SCREEN)
        links.gather(part, contents.article)
    chapters = {chapter.docname: _chapter(site, chapter, links) for chapter in contents.chapters}
    parts = Parts(contents, article, notes, apparatus, chapters)
    loosen(parts.elements)
    for part in parts.elements:
        on_one_line(part)
    return parts


def on_one_line(element: html.HtmlElement) -> None:
    """A line break of the file is a space, and an element that says nothing is none: less to read and to set."""
    for silent in element.xpath(".//span[not(@*)]"):
        silent.drop_tag()
    for one in element.iter():
        one.text, one.tail = (text and text.replace("\n", " ") for text in (one.text, one.tail))


_SECTIONS = (
    ".//article[contains(concat(' ', @class, ' '), ' text ')]",
    ".//section[@id='notes']",
    ".//section[@id='apparatus']",
)


def page_of(site: Path, docname: str) -> html.HtmlElement:
    """A page of the site."""
    return html.document_fromstring((site / f"{docname}.html").read_bytes().decode("utf-8"))


def main_of(site: Path, docname: str) -> html.HtmlElement:
    """What a page holds besides what every page has."""
    main: html.HtmlElement = page_of(site, docname).get_element_by_id("main")
    return main


def has_class(name: str) -> str:
    """An XPath condition: the element has a class."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


def drop(element: html.HtmlElement, classes: tuple[str, ...]) -> None:
    """Take what has one of some classes out of an element, and spans that hold nothing and are no address."""
    condition = " or ".join(has_class(name) for name in classes)
    for unwanted in element.xpath(f".//*[{condition}] | .//span[not(node()) and not(@id)]"):
        unwanted.drop_tree()


def demote(element: html.HtmlElement, by: int) -> None:
    """Put every heading some levels down."""
    for heading in element.xpath(".//h1 | .//h2 | .//h3 | .//h4 | .//h5"):
        heading.tag = f"h{min(6, int(heading.tag[1]) + by)}"


def _chapter(site: Path, chapter: Chapter, links: Links) -> html.HtmlElement:
    if not chapter.kind:
        main = main_of(site, chapter.docname)
        section: html.HtmlElement = main.find("section")
        if section is None:  # a page without a title
            section = builder.SECTION(builder.H1(chapter.docname), *main)
        links.gather(section, chapter.docname)
        section.set("id", chapter.anchor)
        section.set("class", "chapter prose")
        drop(section, _OF_THE_SCREEN)
        return section
    section = builder.SECTION({"id": chapter.anchor, "class": f"chapter register register-of-{chapter.kind}"})
    section.append(builder.H1(chapter.title))
    section.extend(_record(site, entry, chapter.kind, links) for entry in chapter.entries)
    return section


def _record(site: Path, entry: Entry, kind: str, links: Links) -> html.HtmlElement:
    section: html.HtmlElement = main_of(site, entry.docname).find("section")
    heading = section.find("h1")
    heading[:] = []
    heading.text = entry.heading
    places = _places(section)
    for name in _IN_FULL:
        for found in section.xpath(f"./section[@id='{name}']"):
            found.drop_tree()
    drop(section, (*_OF_THE_SCREEN, "empty", *(("facts", "signature") if kind == "source" else ())))
    for line in section.xpath(f"./p[{has_class('signature')}]"):
        run_on(line)
    if places is not None:
        section.append(places)
    demote(section, 1)
    links.gather(section, entry.docname)
    return section


def _places(section: html.HtmlElement) -> html.HtmlElement | None:
    """The addresses at which the text names or cites a record, each once."""
    links: dict[str, str] = {}
    for link in section.xpath(f"./section[@id='in-the-text']//*[{has_class('where')}]//a"):
        links.setdefault(str(link.text_content()), link.get("href"))
    if not links:
        return None
    paragraph = builder.P({"class": "loci"}, "In the text: ")
    for words, href in links.items():
        if len(paragraph):
            paragraph[-1].tail = ", "
        paragraph.append(builder.A(words, href=href))
    paragraph[-1].tail = "."
    return paragraph


def run_on(line: html.HtmlElement) -> None:
    """Let a line of its own run on in the paragraph before it."""
    before = line.getprevious()
    if before is not None and before.tag == "section" and len(before):
        before = before[-1]
    if before is None or before.tag != "p":
        return
    line.tag, line.tail = "span", None
    line.text = f" {line.text or ''}"
    before.append(line)


def loosen(elements: Sequence[html.HtmlElement]) -> None:
    """Take away links to places that the book does not have; their words stay."""
    ids = {f"#{name}" for element in elements for name in element.xpath("descendant-or-self::*/@id")}
    for element in elements:
        for link in element.xpath(".//a[starts-with(@href, '#')]"):
            if link.get("href") not in ids:
                link.drop_tag()
