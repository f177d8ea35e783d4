"""What stands before the chapters of a book: its title page and its table of contents."""

from collections.abc import Iterable

from lxml import html
from lxml.html import builder

from build_tools.book.assembly import has_class
from build_tools.book.contents import Imprint


def title_page(imprint: Imprint) -> html.HtmlElement:
    """Title, author, where it was printed, who edited it, and what a reader may do with it."""
    page = builder.SECTION({"class": "title-page", "id": "title-page"})
    page.append(_line("author", imprint.author))
    page.append(builder.H1({"class": "book-title"}, imprint.title))
    lines = {
        "book-subtitle": imprint.subtitle,
        "statement": imprint.statement,
        "edition": f"Edition {imprint.edition}, {imprint.written_date}.",
    }
    page.extend(_line(name, words) for name, words in lines.items() if words)
    page.extend(_line("contributor", f"{words}.") for words in imprint.contributors)
    if imprint.rights:
        page.append(_line("rights", imprint.rights))
    for address in filter(None, (imprint.licence, imprint.address)):
        line = _line("address", "")
        line.append(builder.A(address, href=address))
        page.append(line)
    return page


def _line(name: str, words: str) -> html.HtmlElement:
    return builder.P({"class": name}, words)


def table_of_contents(chapters: Iterable[html.HtmlElement]) -> html.HtmlElement:
    """The chapters, with the headings of the text below it; a register is not taken apart."""
    rows = builder.OL()
    for chapter in chapters:
        row = _row(chapter.get("id", ""), title_of(chapter))
        inner = [
            _row(heading.get("id") or heading.getparent().get("id", ""), words_of(heading))
            for heading in _headings(chapter)
        ]
        if inner:
            row.append(builder.OL(*inner))
        rows.append(row)
    return builder.NAV({"class": "contents", "id": "contents"}, builder.H1("Contents"), rows)


def title_of(chapter: html.HtmlElement) -> str:
    """The words of the first heading of a chapter."""
    return words_of(chapter.find(".//h1"))


def words_of(heading: html.HtmlElement) -> str:
    """The words of a heading without its calls."""
    without_calls = "".join(heading.xpath(".//text()[not(ancestor::*[@data-editorial])]"))
    return " ".join(without_calls.split())


def _headings(chapter: html.HtmlElement) -> list[html.HtmlElement]:
    if chapter.get("id") == "article":
        return list(chapter.xpath(f".//h2[{has_class('heading')}]"))
    is_prose = "register-of" not in chapter.get("class", "") and "endnotes" not in chapter.get("class", "")
    return list(chapter.xpath("./section/h2")) if is_prose else []


def _row(anchor: str, words: str) -> html.HtmlElement:
    return builder.LI(builder.A(" ".join(words.split()), href=f"#{anchor}"))
