"""The forms of the real edition that a reader takes away, made once from the built site."""

from dataclasses import dataclass
from pathlib import Path

from sites import REPOSITORY, Site

from build_tools.book.assembly import Parts, assemble
from build_tools.book.epub import epub
from build_tools.book.single import single_file
from build_tools.model.index import Index
from build_tools.publish.files.book_contents import book_contents
from build_tools.publish.files.downloads import STATIC


@dataclass(frozen=True, slots=True)
class Forms:
    """The files, and the parts from which they were made."""

    parts: Parts
    pdf: Path
    epub: Path
    single: Path


def forms_of(site: Site, index: Index, folder: Path) -> Forms:
    """Make the files as the build does."""
    from build_tools.book.pdf import pdf  # noqa: PLC0415 (starts Pango, which few tests need)

    pages = {name.removesuffix(".html") for name in site.page_names()}
    parts = assemble(site.folder, book_contents(index, REPOSITORY, pages))
    forms = Forms(parts, folder / "book.pdf", folder / "book.epub", folder / "book.html")
    forms.pdf.write_bytes(pdf(parts, STATIC / "fonts"))
    forms.epub.write_bytes(epub(parts, STATIC / "fonts"))
    forms.single.write_bytes(single_file(site.folder, parts))
    return forms
