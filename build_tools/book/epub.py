"""The book as EPUB 3: a chapter to a file, the notes as a reading system can show them beside the text."""

import io
import zipfile

from lxml import etree, html
from lxml.html import builder

from build_tools.book.book_notes import endnotes
from build_tools.book.contents import Book, Chapter
from build_tools.book.package import CONTAINER, package
from build_tools.book.styles import style
from build_tools.book.type_faces import FACES, FOLDER, faces_css
from build_tools.book.xhtml_elements import XhtmlElements

XHTML = "http://www.w3.org/1999/xhtml"
EPUB = "http://www.idpf.org/2007/ops"
XML = "http://www.w3.org/XML/1998/namespace"


def epub(book: Book) -> bytes:
    """The book as a file; the same book gives the same bytes."""
    chapters = {_file(chapter): chapter for chapter in with_endnotes(book)}
    homes = {name: file for file, chapter in chapters.items() for name in chapter.ids}
    language = book.imprint.language
    written = {"title-page.xhtml": (book.imprint.title, XhtmlElements().title_page(book))}
    for file, chapter in chapters.items():
        written[file] = chapter.title, XhtmlElements(homes, file).chapter(chapter, language)
    toc = XhtmlElements(homes, "nav.xhtml").contents(chapters.values())
    faces = [face.file for face in FACES]
    files = {
        "META-INF/container.xml": CONTAINER.encode("utf-8"),
        "EPUB/package.opf": package(book.imprint, tuple(written), tuple(faces)),
        "EPUB/nav.xhtml": _page(toc, "Contents", language),
        "EPUB/style.css": (faces_css(lambda face: f"fonts/{face.file}") + style("epub.css")).encode("utf-8"),
        **{f"EPUB/{file}": _page(element, title, language) for file, (title, element) in written.items()},
        **{f"EPUB/fonts/{face}": (FOLDER / face).read_bytes() for face in faces},
    }
    return _bound(files, book.imprint.day)


def with_endnotes(book: Book) -> tuple[Chapter, ...]:
    """The chapters in order, for a form whose notes stand behind the text."""
    return (*book.before, book.text, *endnotes(book), *book.after)


def _file(chapter: Chapter) -> str:
    return "text.xhtml" if chapter.kind == "chapter" else f"{chapter.id}.xhtml"


def _page(element: html.HtmlElement, title: str, language: str) -> bytes:
    head = builder.HEAD(builder.TITLE(title), builder.LINK(rel="stylesheet", type="text/css", href="style.css"))
    page = builder.HTML(head, builder.BODY(element))
    html.html_to_xhtml(page)
    names: dict[str | None, str] = {None: XHTML, "epub": EPUB}
    root = etree.Element(f"{{{XHTML}}}html", {"lang": language}, nsmap=names)  # type: ignore[arg-type]
    root.extend(list(page))
    for one in root.iter(f"{{{XHTML}}}*"):
        if kind := one.attrib.pop("epub-type", ""):
            one.set(f"{{{EPUB}}}type", kind)
        if language := one.get("lang", ""):
            one.set(f"{{{XML}}}lang", language)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["epub"])
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, doctype="<!DOCTYPE html>")


def _bound(files: dict[str, bytes], day: str) -> bytes:
    """The files in one, the media type first and uncompressed, every time that of the edition."""
    year, month, date = (int(part) for part in day.split("-"))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as bound:
        for name, content in {"mimetype": b"application/epub+zip", **files}.items():
            about = zipfile.ZipInfo(name, (max(1980, year), month, date, 0, 0, 0))
            about.external_attr = 0o644 << 16
            about.create_system = 3
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            bound.writestr(about, content, kind)
    return written.getvalue()
