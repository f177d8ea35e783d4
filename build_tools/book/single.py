"""The edition as one file of HTML that needs no other: style and type within, and no script."""

from base64 import b64encode
from hashlib import sha256

from lxml import html
from lxml.html import builder

from build_tools.book.contents import Book
from build_tools.book.epub import with_endnotes
from build_tools.book.styles import style
from build_tools.book.type_faces import FOLDER, TypeFace, faces_css
from build_tools.book.xhtml_elements import XhtmlElements

READINGS = {"edited": "edited", "source": "as received", "both": "both, where they differ"}


def single_file(book: Book) -> bytes:
    """The whole book as one page; the same book gives the same bytes."""
    imprint, chapters = book.imprint, with_endnotes(book)
    elements = XhtmlElements(down=1, both_readings=True)
    main = builder.MAIN(*(elements.chapter(chapter, imprint.language) for chapter in chapters))
    body = builder.BODY(elements.title_page(book), elements.contents(chapters), _choice(), main)
    for element in body.xpath("//*[@epub-type]"):
        del element.attrib["epub-type"]
    for heading in body.xpath("//*[@class='book-title']"):
        heading.tag = "h1"
    page = builder.HTML(_head(book), body, lang=imprint.language)
    return bytes(html.tostring(page, encoding="utf-8", doctype="<!DOCTYPE html>")) + b"\n"


def _choice() -> html.HtmlElement:
    """The reading in which the text is shown: the style sheet sees which one is chosen."""
    choice = builder.FIELDSET({"class": "readings"}, builder.LEGEND("Text"))
    for name, words in READINGS.items():
        box = builder.INPUT({"type": "radio", "name": "reading", "id": f"reading-{name}"})
        box.tail = f" {words}"
        if name == "edited":
            box.set("checked", "")
        choice.append(builder.LABEL(box))
    return choice


def _head(book: Book) -> html.HtmlElement:
    """Style and type, and a policy that allows these and nothing else."""
    look = (faces_css(_within) + style("epub.css") + style("single.css")).strip()
    digest = b64encode(sha256(look.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; base-uri 'none'; form-action 'none'"
    return builder.HEAD(
        builder.META(charset="utf-8"),
        builder.META({"http-equiv": "Content-Security-Policy", "content": policy}),
        builder.META(name="viewport", content="width=device-width, initial-scale=1"),
        builder.TITLE(book.imprint.title),
        builder.META(name="author", content=book.imprint.author),
        builder.META(name="description", content=book.imprint.statement),
        builder.STYLE(look),
    )


def _within(face: TypeFace) -> str:
    """A face as an address that holds it."""
    return f"data:font/woff2;base64,{b64encode((FOLDER / face.file).read_bytes()).decode('ascii')}"
