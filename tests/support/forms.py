"""The forms of the real edition that a reader takes away, made once as the build makes them."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sites import REPOSITORY

from build_tools.book.contents import Book
from build_tools.book.pdf import pdf
from build_tools.model.index import Index
from build_tools.publish.files.book_contents import book_contents
from build_tools.publish.files.downloads import forms


@dataclass(frozen=True, slots=True)
class Forms:
    """The files, and the book that they hold."""

    book: Book
    pdf: Path
    epub: Path
    single: Path


def forms_of(index: Index, folder: Path) -> Forms:
    """Make the files as the build does."""
    book = book_contents(index, REPOSITORY)
    made = Forms(book, folder / "book.pdf", folder / "book.epub", folder / "book.html")
    written = forms(book, partial(pdf, book))
    made.pdf.write_bytes(written["PDF"])
    made.epub.write_bytes(written["EPUB"])
    made.single.write_bytes(written["single file"])
    return made
