"""The text of the edition: its header, its divisions and its passages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from build_tools.model.content import Content, edited_reading, source_reading
from build_tools.model.location import Location


@dataclass(frozen=True)
class Passage:
    """The stretch of text at a locus: a paragraph, a heading, the byline or the dateline."""

    locus: str
    kind: str  #: paragraph, heading, byline, dateline.
    form: str  #: main or sub for a heading, display for a paragraph set off, else nothing.
    content: Content
    location: Location

    @cached_property
    def source_reading(self) -> str:
        """The passage as received."""
        return source_reading(self.content)

    @cached_property
    def edited_reading(self) -> str:
        """The passage as edited."""
        return edited_reading(self.content)


@dataclass(frozen=True, slots=True)
class Division:
    """A section of the text: a heading, where it has one, and paragraphs (TEI ``div``)."""

    id: str
    passages: tuple[Passage, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who did what (TEI ``respStmt``)."""

    id: str
    resp: str
    name: str
    is_person: bool = False  #: The name is one person’s (TEI ``persName``).


@dataclass(frozen=True, slots=True)
class Witness:
    """A document that carries the text (TEI ``witness``)."""

    siglum: str
    description: str
    file: str = ""  #: The file that holds it line by line, from the folder of the text; the base witness has one.
    language: str = ""  #: Where it is not that of the text.
    title: str = ""  #: Its bibliographic description alone.
    bibl: Mapping[str, str] = field(default_factory=dict)  #: What a bibliography needs, as CSL names it.


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the encoding points to a record (``person:ID``) or to an id of the text (``#ID``)."""

    words: str
    attribute: str
    location: Location


@dataclass(frozen=True, slots=True)
class Header:
    """What the text says about itself (TEI ``teiHeader``)."""

    title: str
    author: str
    language: str
    edition: str
    edition_date: str
    responsibilities: tuple[Responsibility, ...]
    witnesses: tuple[Witness, ...]
    navigation_lines: tuple[str, ...]
    dated: str
    press_span: tuple[str, str]
    location: Location
    press_span_opening: str = ""  #: What happened on the first day of the span, in words.
    subtitle: str = ""
    address: str = ""  #: Where the edition is published (TEI ``idno`` of type URL), or nothing.
    licence: str = ""  #: The address of the licence of the edition, or nothing.
    doi: str = ""  #: Its digital object identifier, without a resolver before it (``idno`` of type DOI), or nothing.

    @property
    def base_witness(self) -> Witness | None:
        """The witness whose lines are kept in a file."""
        return next((witness for witness in self.witnesses if witness.file), None)


@dataclass(frozen=True, slots=True)
class Text:
    """The article, encoded once."""

    header: Header
    opening: tuple[Passage, ...]  #: Byline, title and subtitle.
    divisions: tuple[Division, ...]
    closing: tuple[Passage, ...]  #: The dateline.
    ids: tuple[tuple[str, Location], ...] = field(default=())  #: Every id, in the order of the file.
    pointers: tuple[Pointer, ...] = ()  #: Every pointer of header and body, in the order of the file.

    def passages(self) -> Iterator[Passage]:
        """Every passage in reading order."""
        yield from self.opening
        for division in self.divisions:
            yield from division.passages
        yield from self.closing
