"""The book put together from the model."""

from collections.abc import Iterator, Mapping

from build_tools.book.book_notes import book_notes
from build_tools.book.contents import Book, Chapter
from build_tools.book.imprint import Imprint
from build_tools.book.prose_blocks import ProseBlocks, anchor_of
from build_tools.book.register_chapters import register_chapters
from build_tools.book.text_chapter import text_chapter
from build_tools.export.runs import Entry
from build_tools.model.index import Index

BEFORE = ("text/introduction.md",)
AFTER = ("principles.md",)
"""The pages of prose before and after the text; one that the edition does not have is left out."""


def book_of(index: Index, imprint: Imprint, entries: Mapping[str, Entry]) -> Book:
    """The whole book; the entries are those of the sources, by their ids, as a style formats them."""
    before, after = tuple(_prose(BEFORE, index)), tuple(_prose(AFTER, index))
    registers = tuple(register_chapters(index, entries))
    return Book(imprint, before, text_chapter(index), book_notes(index), (*registers, *after)).closed()


def _prose(pages: tuple[str, ...], index: Index) -> Iterator[Chapter]:
    found = {name: page for name, page in index.edition.pages.items() if name in (*BEFORE, *AFTER)}
    for name in pages:
        if name in found and found[name].prose.blocks:
            title, *blocks = found[name].prose.blocks
            anchor = anchor_of(name)
            sections = ProseBlocks(index, frozenset(found), name).sections(blocks, anchor)
            yield Chapter(anchor, title.plain, sections, "introduction" if name in BEFORE else "appendix")
