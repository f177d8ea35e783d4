"""What a book of the edition holds: its imprint and its chapters, in order."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the title page says, and what a library catalogues."""

    title: str
    subtitle: str
    author: str
    language: str
    statement: str  #: Where the text was printed, and after which witness it is given.
    edition: str
    date: str  #: Of the edition: a year, a month or a day, as the header has it.
    written_date: str
    contributors: tuple[str, ...]  #: Each with what they did.
    publisher: str
    rights: str
    licence: str  #: The address of the licence, or nothing.
    address: str  #: Where the edition is published, or nothing.

    @property
    def day(self) -> str:
        """The date as a day, for formats that ask for one: the first of what is named."""
        missing = 3 - len(self.date.split("-"))
        return self.date + missing * "-01" if self.date else "1980-01-01"

    @property
    def identifier(self) -> str:
        """A name for the book that two builds of one edition share."""
        named = f"{self.address}|{self.author}|{self.title}|{self.edition}"
        return f"urn:uuid:{uuid5(NAMESPACE_URL, named)}"


@dataclass(frozen=True, slots=True)
class Entry:
    """The page of a record as a section of a chapter, under the name by which a register sorts it."""

    docname: str
    heading: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of prose, or a register with the records in it; it stands before or after the text."""

    docname: str
    title: str
    kind: str = ""  #: The kind of record of a register; nothing for a page of prose.
    entries: tuple[Entry, ...] = ()

    @property
    def anchor(self) -> str:
        """The id of the chapter in the book."""
        return anchor_of(self.docname)


@dataclass(frozen=True, slots=True)
class Contents:
    """The whole of a book: what stands before the text, the text with its notes, and what stands after it."""

    imprint: Imprint
    article: str  #: The page of the text.
    before: tuple[Chapter, ...]
    after: tuple[Chapter, ...]
    notes: Mapping[str, str]  #: By the page of an annotation, the id of the note in which it stands.

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """Every chapter but the text."""
        return (*self.before, *self.after)

    @property
    def anchors(self) -> dict[str, str]:
        """By page, the id in the book of what was the page."""
        entries = (entry.docname for chapter in self.chapters for entry in chapter.entries)
        return {name: anchor_of(name) for name in (*(chapter.docname for chapter in self.chapters), *entries)}


def anchor_of(docname: str) -> str:
    """The id in a book of what is a page on the site: no two pages share it, and none of the text has it."""
    return docname.removesuffix("/index").replace("/", "-")
