"""The book as PDF: tagged, with bookmarks, its fonts within."""

import copy
import logging
from hashlib import sha256
from pathlib import Path

from lxml import html
from lxml.html import builder
from weasyprint import HTML  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]

from build_tools.book.assembly import Parts, has_class
from build_tools.book.contents import Imprint
from build_tools.book.endnotes import edited_text, endnotes
from build_tools.book.front import table_of_contents, title_page, words_of
from build_tools.book.spaces import move_spaces
from build_tools.book.styles import fonts_css, style

logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it warns of properties of the screen that it passes over


def pdf(parts: Parts, fonts: Path) -> bytes:
    """The book as a file of the variant PDF/UA-1; the same parts give the same bytes."""
    source = printed_page(parts)
    configuration = FontConfiguration()
    page = HTML(string=source, base_url=f"{fonts.resolve().as_uri()}/")
    written = page.write_pdf(
        font_config=configuration,
        pdf_variant="pdf/ua-1",
        pdf_tags=True,
        presentational_hints=True,  # a list that goes on from the last one begins with its own number
        pdf_identifier=sha256(source.encode("utf-8")).digest()[:16],
    )
    return bytes(written or b"")


def printed_page(parts: Parts) -> str:
    """The whole book as one page of HTML, for a program that sets it in pages."""
    article = edited_text(parts)
    article.set("class", "chapter text")
    for heading in article.xpath(f".//*[{has_class('passage')}][not({has_class('paragraph')})]"):
        heading.set("data-title", words_of(heading))
    chapters = [
        *(parts.chapters[chapter.docname] for chapter in parts.contents.before),
        article,
        endnotes(parts, "notes"),
        endnotes(parts, "apparatus"),
        *(parts.chapters[chapter.docname] for chapter in parts.contents.after),
    ]
    imprint = parts.contents.imprint
    contents = table_of_contents(chapters)
    chapters = [copy.deepcopy(chapter) for chapter in chapters]
    for chapter in chapters:
        move_spaces(chapter)
    body = builder.BODY(title_page(imprint), contents, *chapters)
    page = builder.HTML(_head(imprint), body, lang=imprint.language)
    return str(html.tostring(page, encoding="unicode", doctype="<!DOCTYPE html>"))


def _head(imprint: Imprint) -> html.HtmlElement:
    named = {
        "author": imprint.author,
        "description": imprint.statement,
        "generator": "",
        "dcterms.created": imprint.day,
        "dcterms.modified": imprint.day,
    }
    return builder.HEAD(
        builder.META(charset="utf-8"),
        builder.TITLE(imprint.title),
        *(builder.META(name=name, content=content) for name, content in named.items() if content),
        builder.STYLE(fonts_css("") + style("pdf.css")),
    )
