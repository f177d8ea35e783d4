"""The words of a passage and what is marked in them.

A passage holds a tuple of ``Inline`` values. ``Words`` are the characters themselves; every other value marks a
stretch of them. Nothing here changes a character.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from build_tools.model.location import Location


@dataclass(frozen=True, slots=True)
class Words:
    """Characters of the text, no-break spaces and typographic quotation marks included."""

    text: str


@dataclass(frozen=True, slots=True)
class Milestone:
    """The opening of a sentence (TEI ``milestone``)."""

    locus: str
    location: Location


@dataclass(frozen=True, slots=True)
class Emendation:
    """Where the edited text departs from its base witness by the editors' decision (TEI ``choice``)."""

    id: str
    source_reading: str
    edited_reading: str
    resp: str
    cert: str
    location: Location


@dataclass(frozen=True, slots=True)
class Mention:
    """Where the text names a person, place, organisation, event or source (TEI ``persName`` and the like)."""

    kind: str  #: The kind of the record: person, place, organisation, event, source.
    refs: tuple[str, ...]  #: Ids of records; two for “the Vinogradov sisters”.
    content: "Content"
    location: Location


@dataclass(frozen=True, slots=True)
class IssueDate:
    """The date of an issue of a newspaper, as printed and as the editors read it."""

    words: str  #: As received.
    printed: str  #: As TEI writes dates: 2001-12-31, 2001-12, --12-31 (no year), ---31 (no month).
    read: str  #: The same as ``printed`` where the editors read it as it stands.
    cert: str = ""
    resp: str = ""


@dataclass(frozen=True, slots=True)
class PressCitation:
    """Where the article names an issue of a newspaper, or a newspaper as the source of a statement (TEI ``bibl``)."""

    id: str
    source: str
    dates: tuple[IssueDate, ...]
    suspect: bool
    event: str  #: The id of the date in the text of what it reports, or nothing.
    content: "Content"
    location: Location


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that the article gives as those of a named speaker, paper or work (TEI ``quote`` and ``said``)."""

    id: str
    kind: str  #: ``echo`` where the article takes up words that it has quoted, else nothing.
    citations: tuple[str, ...]  #: Ids of press citations.
    sources: tuple[str, ...]  #: Ids of records in ``sources/``.
    speakers: tuple[str, ...]  #: Ids of records in ``people/``.
    content: "Content"
    location: Location


@dataclass(frozen=True, slots=True)
class Interpolation:
    """Words in square brackets: the author's own, or those of the report he quotes (TEI ``seg``)."""

    kind: str
    resp: str
    content: "Content"
    location: Location


@dataclass(frozen=True, slots=True)
class Date:
    """A date in the narrative (TEI ``date``)."""

    id: str
    begin: str
    end: str
    content: "Content"
    location: Location


@dataclass(frozen=True, slots=True)
class Number:
    """A number, in figures or in words, with its value (TEI ``num``)."""

    id: str
    value: str
    content: "Content"
    location: Location


Mark: TypeAlias = Mention | PressCitation | Quotation | Interpolation | Date | Number
Inline: TypeAlias = Words | Milestone | Emendation | Mark
Content: TypeAlias = tuple[Inline, ...]


def walk(content: Content) -> Iterator[Inline]:
    """Every value of a content, in reading order, each before what it holds."""
    for inline in content:
        yield inline
        if not isinstance(inline, Words | Milestone | Emendation):
            yield from walk(inline.content)


def source_reading(content: Content) -> str:
    """The characters as received."""
    return "".join(_characters(content, edited=False))


def edited_reading(content: Content) -> str:
    """The characters as edited."""
    return "".join(_characters(content, edited=True))


def _characters(content: Content, *, edited: bool) -> Iterator[str]:
    for inline in walk(content):
        if isinstance(inline, Words):
            yield inline.text
        elif isinstance(inline, Emendation):
            yield inline.edited_reading if edited else inline.source_reading


Span: TypeAlias = tuple[Inline, int, int]


def spans(content: Content, start: int = 0) -> list[Span]:
    """Every value with the offsets, in the edited reading, of its first character and of what follows its last."""
    return _spans(content, start)[0]


def _spans(content: Content, start: int) -> tuple[list[Span], int]:
    """The spans of a content that begins at an offset, and the offset at which it ends."""
    found: list[Span] = []
    for inline in content:
        within: list[Span] = []
        end = start
        if isinstance(inline, Words):
            end += len(inline.text)
        elif isinstance(inline, Emendation):
            end += len(inline.edited_reading)
        elif not isinstance(inline, Milestone):
            within, end = _spans(inline.content, start)
        found.append((inline, start, end))
        found += within
        start = end
    return found, start
