"""The book as PDF, set by Typst: tagged (PDF/UA-1), with bookmarks, its type within."""

from datetime import UTC, datetime

import typst

from build_tools.book.contents import Book
from build_tools.book.styles import style
from build_tools.book.type_faces import OPENED
from build_tools.book.typst_markup import typst_source


def pdf(book: Book) -> bytes:
    """The book as a file; the same book gives the same bytes on every machine, whatever type is installed there."""
    source = typst_source(book, style("book.typ"))
    made = datetime.fromisoformat(book.imprint.day).replace(tzinfo=UTC)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[OPENED])
    compiler = typst.Compiler(source.encode("utf-8"), font_paths=fonts, ignore_system_fonts=True)
    written = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=made)
    assert isinstance(written, bytes)  # noqa: S101 (one document gives one file)
    return written
