"""Which pages a book of the edition has, in which order, and what its title page says."""

from collections.abc import Collection, Iterator
from pathlib import Path

from build_tools.book.contents import Chapter, Contents, Entry
from build_tools.book.imprint import imprint_of
from build_tools.export.words import written_date
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Person, Source
from build_tools.model.schema import KINDS
from build_tools.parse.edition import ARTICLE as ENCODED_TEXT
from build_tools.parse.xml import parse_xml, read_text
from build_tools.publish.nodes.article_nodes import statement
from build_tools.publish.pages.registers import sort_key
from build_tools.publish.sphinx.domain import ARTICLE

BEFORE = ("text/introduction",)
AFTER = ("principles",)
REGISTERS = {
    "person": "People",
    "place": "Places",
    "organisation": "Organisations",
    "event": "Events",
    "term": "Terms",
    "source": "Sources",
}
"""The registers in the order of the book, with their titles."""


def book_contents(index: Index, root: Path, pages: Collection[str]) -> Contents:
    """The contents of the book; a page that this edition does not have is left out."""
    edition = index.edition
    encoded = parse_xml(read_text(root / ENCODED_TEXT, ENCODED_TEXT), ENCODED_TEXT)
    header = edition.text.header
    notes = {record.docname: f"note-{note.id}" for note in index.notes for record in note.annotations}
    return Contents(
        imprint=imprint_of(header, encoded, statement(header), written_date(header.edition_date)),
        article=ARTICLE,
        before=tuple(_prose(BEFORE, index, pages)),
        after=(*_registers(index), *_prose(AFTER, index, pages)),
        notes=notes,
    )


def _prose(names: tuple[str, ...], index: Index, pages: Collection[str]) -> Iterator[Chapter]:
    for name in names:
        if name in pages:
            yield Chapter(name, "")


def _registers(index: Index) -> Iterator[Chapter]:
    for kind, title in REGISTERS.items():
        records = sorted(index.edition.named(kind).values(), key=lambda record: _order(record, index))
        if records:
            folder = KINDS[kind].folder
            entries = tuple(Entry(record.docname, _heading(record, index)) for record in records)
            yield Chapter(f"{folder}/index", title, kind, entries)


def _order(record: Record, index: Index) -> tuple[str, str]:
    """As on the site; sources by the short form in which the notes cite them."""
    return (record.short.casefold(), record.id) if isinstance(record, Source) else sort_key(record, index)


def _heading(record: Record, index: Index) -> str:
    short = record.short if isinstance(record, Source) else record.sort if isinstance(record, Person) else ""
    return short or index.title(record)
