"""The notes as a book prints them: behind the text, gathered by the passage that calls them.

They are endnotes and no footnotes: the notes of this kind of edition are several times as long as the text, and would
push it off its own pages.
"""

import copy

from lxml import html
from lxml.html import builder

from build_tools.book.assembly import Parts, drop, has_class, run_on

_NAMES = {"title": "Title", "subtitle": "Subtitle", "heading": "Heading", "byline": "Byline", "dateline": "Dateline"}


def edited_text(parts: Parts) -> html.HtmlElement:
    """The text for print: the edited readings alone; what was received stands in the apparatus."""
    article = copy.deepcopy(parts.article)
    drop(article, ("source-reading", "statement"))
    for call in article.xpath(".//sup"):
        before = call.getprevious()
        if before is not None and before.tag == "sup" and not before.tail:
            call.set("class", "next")  # two labels would read as one
    return article


def endnotes(parts: Parts, name: str) -> html.HtmlElement:
    """The notes, or the apparatus, with a heading for each passage."""
    source = parts.notes if name == "notes" else parts.apparatus
    section = builder.SECTION({"id": name, "class": f"chapter endnotes {name}"})
    section.append(builder.H1(str(source.findtext("h2"))))
    passages = _passages_of_calls(parts.article)
    last = None
    for note in source.xpath(f"./*[{has_class('note')}]"):
        passage = passages.get(note.find("a").get("href"))
        if passage is not None and passage is not last:
            section.append(_heading(passage))
            last = passage
        section.append(_note(note))
    return section


def _passages_of_calls(article: html.HtmlElement) -> dict[str, html.HtmlElement]:
    calls = article.xpath(f".//*[{has_class('call')}][@id]")
    return {f"#{call.get('id')}": call.xpath(f"ancestor::*[{has_class('passage')}][1]")[0] for call in calls}


def name_of(passage: html.HtmlElement) -> str:
    """What a passage is called where its notes are gathered: a paragraph by its number, any other by what it is."""
    locus = passage.get("id", "")
    known = next((words for name, words in _NAMES.items() if name in passage.get("class", "").split()), "")
    return known or f"Paragraph {locus.removeprefix('p')}"


def _heading(passage: html.HtmlElement) -> html.HtmlElement:
    locus, name = passage.get("id", ""), name_of(passage)
    short = name.removeprefix("Paragraph ") if name.startswith("Paragraph ") else name.casefold()
    heading = builder.H2({"class": "of", "data-short": short})
    heading.append(builder.A(name, href=f"#{locus}"))
    return heading


def _note(source: html.HtmlElement) -> html.HtmlElement:
    """A note whose signatures and ways back run on in the paragraph before them, as print is sparing of lines."""
    note: html.HtmlElement = copy.deepcopy(source)
    note.tail = "\n"
    for link in note.xpath(f".//*[{has_class('signature')}]/a"):
        link.drop_tree()
    for ways in note.xpath(f".//*[{has_class('ways')}]"):
        _shorten(ways)
    for line in note.xpath(f".//p[{has_class('signature')} or {has_class('ways')}]"):
        run_on(line)
    _label_within(note)
    return note


def _label_within(note: html.HtmlElement) -> None:
    """The label as the first word of the note: so it is read, searched and copied in its place."""
    label, body = note.find("a"), note.xpath(f"./*[{has_class('note-body')}]")[0]
    if len(body) == 0 or body[0].tag != "p":
        body.insert(0, builder.P())
    first = body[0]
    label.tail = f" {first.text or ''}"
    first.text = None
    first.insert(0, label)


def _shorten(ways: html.HtmlElement) -> None:
    """Where else the text names what a note is about: each passage once; a single call is told by the heading."""
    links: dict[str, html.HtmlElement] = {}
    for link in ways.findall("a"):
        links.setdefault(str(link.text_content()), link)
    if len(links) < 2:
        ways.drop_tree()
        return
    ways[:] = []
    ways.text = "Named in "
    for link in links.values():
        link.tail = ", "
        ways.append(link)
    ways[-1].tail = "."
