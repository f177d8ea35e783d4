"""The book of the edition that a build has loaded."""

from pathlib import Path

from build_tools.book.binding import book_of
from build_tools.book.contents import Book
from build_tools.book.imprint import imprint_of
from build_tools.export.bibliography import citations
from build_tools.export.csl import source_items
from build_tools.model.index import Index
from build_tools.parse.edition import ARTICLE
from build_tools.parse.xml import parse_xml, read_text
from build_tools.publish.nodes.article_nodes import statement
from build_tools.publish.pages.bibliographic_entries import STYLE


def book_contents(index: Index, root: Path) -> Book:
    """The book, its sources formatted in the style of the bibliography."""
    encoded = parse_xml(read_text(root / ARTICLE, ARTICLE), ARTICLE)
    imprint = imprint_of(index.header, encoded, statement(index.header))
    return book_of(index, imprint, citations(source_items(index.edition), STYLE))
