"""The edition as one file of HTML that needs no other: styles, type and script within."""

import copy
import mimetypes
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from lxml import html
from lxml.html import builder

from build_tools.book.assembly import Parts, demote, drop, has_class, loosen, on_one_line, page_of
from build_tools.book.contents import Imprint
from build_tools.book.links import Links
from build_tools.book.styles import style

SCRIPT = "edition.js"
"""The script of the site that needs nothing but the page."""

SHEETS = ("apparatus.css", "records.css")
"""The style sheets of the site besides the one that stands in the page of the text."""

_OF_THE_SITE = ("downloads", "tools", "kept-edition")
_URL = re.compile(r"""url\(["']?([^"')]+)["']?\)""")


def single_file(site: Path, parts: Parts) -> bytes:
    """The page of the text with every chapter below it; the same parts give the same bytes."""
    contents = parts.contents
    page = page_of(site, contents.article)
    main = page.get_element_by_id("main")
    links = Links.of(contents)
    links.gather(page.body, contents.article)
    for chapter in contents.chapters:
        main.append(_chapter(parts.chapters[chapter.docname]))
    for unwanted in page.body.xpath(".//form | .//search | .//script"):
        unwanted.drop_tree()
    drop(page.body, _OF_THE_SITE)
    main.set("id", "main")
    loosen([page.body])
    _outline(page.body, parts)
    _footer(page.body, contents.imprint)
    static = site / "_static"
    sheets = "\n".join((static / sheet).read_text("utf-8") for sheet in SHEETS)
    _head(page, (site / contents.article).parent, sheets, (static / SCRIPT).read_text("utf-8"))
    for image in page.body.xpath(".//img[@src]"):
        image.set("src", _within((site / contents.article).parent, image.get("src")))
    return bytes(html.tostring(page, encoding="utf-8", doctype="<!DOCTYPE html>")) + b"\n"


def _chapter(source: html.HtmlElement) -> html.HtmlElement:
    chapter: html.HtmlElement = copy.deepcopy(source)
    demote(chapter, 1)
    on_one_line(chapter)
    return chapter


def _outline(body: html.HtmlElement, parts: Parts) -> None:
    """The navigation of the site, made the navigation of the file."""
    for menu in body.xpath(f".//header[{has_class('site')}]//ul"):
        menu[:] = [
            builder.LI(builder.A(words, href=f"#{anchor}"))
            for anchor, words in (
                ("main", "Text"),
                ("notes", "Notes"),
                ("apparatus", "Apparatus"),
                *((chapter.anchor, _title(parts, chapter.docname)) for chapter in parts.contents.chapters),
            )
        ]


def _title(parts: Parts, docname: str) -> str:
    return str(parts.chapters[docname].findtext(".//h1"))


def _footer(body: html.HtmlElement, imprint: Imprint) -> None:
    for footer in body.xpath(f".//footer[{has_class('site')}]"):
        words = (
            f"{imprint.author}, {imprint.title}. Edition {imprint.edition}, {imprint.written_date}. {imprint.rights}"
        )
        footer[:] = [builder.P(words)]
        footer.text = None


def _head(page: html.HtmlElement, folder: Path, sheets: str, script: str) -> None:
    """Put style and script into the file, and allow these and nothing else."""
    look = "".join(element.text or "" for element in page.head.iter("style")) + f"\n{sheets}"
    look = re.sub("font-display: [a-z]+", "font-display: block", look)  # it is at hand: nothing has to be waited for
    look = _URL.sub(lambda found: f'url("{_within(folder, found[1])}")', look) + style("single.css")
    look, script = look.strip(), script.strip()  # the Nu HTML checker reckons their hashes without a line end
    for element in page.xpath("head/style | //link | head/script | head/meta[@http-equiv]"):
        element.drop_tree()
    policy = (
        f"default-src 'none'; style-src '{_digest(look)}'; script-src '{_digest(script)}'; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )
    page.head.insert(1, builder.META({"http-equiv": "Content-Security-Policy", "content": policy}))
    page.head.append(builder.STYLE(look))
    page.body.append(builder.SCRIPT(script))


def _within(folder: Path, address: str) -> str:
    """A file of the site as an address that holds it."""
    if address.startswith(("data:", "#")):
        return address
    path = (folder / address).resolve()
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    kind = "font/woff2" if path.suffix == ".woff2" else kind
    return f"data:{kind};base64,{b64encode(path.read_bytes()).decode('ascii')}"


def _digest(words: str) -> str:
    return f"sha256-{b64encode(sha256(words.encode('utf-8')).digest()).decode('ascii')}"
