"""The book as EPUB 3: a chapter to a file, the notes as a reading system can show them beside the text."""

import copy
import io
import zipfile
from pathlib import Path

from lxml import etree, html
from lxml.html import builder

from build_tools.book.assembly import Parts, has_class
from build_tools.book.endnotes import edited_text, endnotes
from build_tools.book.front import table_of_contents, title_page
from build_tools.book.package import CONTAINER, Spread, navigation, package
from build_tools.book.styles import FONT_FILES, fonts_css, style

XHTML = "http://www.w3.org/1999/xhtml"
EPUB = "http://www.idpf.org/2007/ops"
_NOT_IN_A_BOOK = ("data-title", "data-short", "tabindex")


def epub(parts: Parts, fonts: Path) -> bytes:
    """The book as a file; the same parts give the same bytes."""
    spreads = _spreads(parts)
    imprint = parts.contents.imprint
    toc = table_of_contents([spread.element for spread in spreads if spread.name != "title-page"])
    _lead(toc, spreads, "nav.xhtml")
    files: dict[str, bytes] = {
        "META-INF/container.xml": CONTAINER.encode("utf-8"),
        "EPUB/package.opf": package(imprint, spreads, FONT_FILES),
        "EPUB/nav.xhtml": _page(navigation(toc), "Contents", imprint.language),
        "EPUB/style.css": (fonts_css("fonts/") + style("epub.css")).encode("utf-8"),
    }
    for spread in spreads:
        element = copy.deepcopy(spread.element)
        _lead(element, spreads, spread.file)
        files[f"EPUB/{spread.file}"] = _page(element, spread.title, imprint.language)
    files |= {f"EPUB/fonts/{name}": (fonts / name).read_bytes() for name in FONT_FILES}
    return _bound(files, imprint.day)


def _spreads(parts: Parts) -> list[Spread]:
    """The chapters in the order of the book."""
    imprint, contents = parts.contents.imprint, parts.contents
    chapters = copy.deepcopy(parts.chapters)  # what is told here of roles is for the book alone
    text = edited_text(parts)
    text.tag = "section"  # an article may not be a chapter
    found = [
        Spread("title-page", imprint.title, title_page(imprint), "titlepage", "frontmatter"),
        *(Spread.of(one.anchor, chapters[one.docname], "introduction", "frontmatter") for one in contents.before),
        Spread.of("text", text, "chapter", "bodymatter"),
        *(Spread.of(name, endnotes(parts, name), "endnotes", "backmatter") for name in ("notes", "apparatus")),
        *(Spread.of(one.anchor, chapters[one.docname], "appendix", "backmatter") for one in contents.after),
    ]
    for spread in found:
        _tell_roles(spread.element)
    return found


def _tell_roles(element: html.HtmlElement) -> None:
    """Say what calls and notes are, in the words of EPUB and of ARIA."""
    for call in element.xpath(f".//a[{has_class('call')}]"):
        call.set("epub-type", "noteref")
    for note in element.xpath(f".//*[{has_class('note')}]"):
        note.tag = "div"  # some reading systems hide an aside that is a footnote, and the list would be empty
        note.set("epub-type", "endnote footnote")
    for one in element.iter():
        for name in _NOT_IN_A_BOOK:
            one.attrib.pop(name, None)


def _lead(element: html.HtmlElement, spreads: list[Spread], file: str) -> None:
    """Make the links of a chapter lead to the file in which their place stands."""
    homes = {name: spread.file for spread in spreads for name in spread.ids}
    for link in element.xpath(".//a[starts-with(@href, '#')]"):
        home = homes[link.get("href")[1:]]
        if home != file:
            link.set("href", f"{home}{link.get('href')}")


def _page(element: html.HtmlElement, title: str, language: str) -> bytes:
    head = builder.HEAD(builder.TITLE(title), builder.LINK(rel="stylesheet", type="text/css", href="style.css"))
    page = builder.HTML(head, builder.BODY(element))
    page.set("lang", language)
    html.html_to_xhtml(page)
    names: dict[str | None, str] = {None: XHTML, "epub": EPUB}
    root = etree.Element(f"{{{XHTML}}}html", nsmap=names)  # type: ignore[arg-type]
    root.set("lang", language)
    root.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    root.extend(list(page))
    for one in root.iter(f"{{{XHTML}}}*"):
        kind = one.attrib.pop("epub-type", "")
        if kind:
            one.set(f"{{{EPUB}}}type", kind)
        if one.get("lang") and one is not root:
            one.set("{http://www.w3.org/XML/1998/namespace}lang", one.get("lang", ""))
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
