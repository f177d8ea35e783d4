"""The kinds of record. These classes are the list of fields: reader, templates, rules, tables and pages ask them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from build_tools.model.record import Record, spec


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person whom the text or the editors name (TEI ``person``)."""

    kind_name: ClassVar = "person"
    folder: ClassVar = "people"
    title_field: ClassVar = "name"

    name: str = spec("text", "the standard form, in reading order, given names first", required=True)
    sort: str = spec("text", "the form under which the register sorts: Family, Given", required=True)
    summary: str = spec("text", "who this is in one line, without a full stop", required=True)
    known: str = spec(
        "choice",
        "article-only: known only from this article, and then no source is asked for",
        "elsewhere",
        "article-only",
        required=True,
    )
    cyrillic: str = spec("text", "the name in Cyrillic")
    cyrillic_basis: str = spec(
        "choice",
        "attested: seen in a source; back-formed: made by the editors from the English spelling",
        "attested",
        "back-formed",
    )
    also: tuple[str, ...] = spec("texts", "other forms of the name, for readers who search")
    born: str = spec("date", "new style")
    died: str = spec("date", "new style")
    same_as: str = spec("url", "an authority record that was seen and is surely the same person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """A work, paper or speech that the text cites, or that the editors used (TEI ``bibl``)."""

    kind_name: ClassVar = "source"
    folder: ClassVar = "sources"
    title_field: ClassVar = "title"

    title: str = spec("text", "the title of the work, paper or speech", required=True)
    short: str = spec("text", "how a note cites it: Family 2001, or the title of a paper", required=True)
    kind: str = spec(
        "choice",
        "newspaper, work or speech: the article quotes or cites it; reference: the editors used it",
        "newspaper",
        "work",
        "speech",
        "reference",
        required=True,
    )
    type: str = spec(
        "choice",
        "the type of the item in the Citation Style Language",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "book",
        "chapter",
        "entry-encyclopedia",
        "periodical",
        "post-weblog",
        "speech",
        "webpage",
        required=True,
    )
    author: tuple[str, ...] = spec("texts", "each as: Family, Given")
    editor: tuple[str, ...] = spec("texts", "each as: Family, Given")
    translator: tuple[str, ...] = spec("texts", "each as: Family, Given")
    container_title: str = spec("text", "the journal, paper, book or site that carries it")
    issued: str = spec("date", "when it was published")
    original_title: str = spec("text", "the title in its own script")
    volume: str = spec("text", "the volume")
    issue: str = spec("text", "the issue")
    page: str = spec("text", "the pages of the item, with an en dash: 126–130")
    edition: str = spec("text", "the edition")
    publisher: str = spec("text", "the publisher")
    publisher_place: str = spec("text", "the place of publication")
    language: str = spec("text", "the language, as a tag: ru, en, de")
    url: str = spec("url", "where it was read, besides the work itself")
    seen: str = spec("choice", "how much of it the editors have read", "whole", "part", "excerpt", "no", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation(Record):
    """A note of the editors on words of the text, or on what is marked in it (TEI ``note``)."""

    kind_name: ClassVar = "annotation"
    folder: ClassVar = "annotations"

    target: str = spec("id", "a locus, press citation, quotation or emendation of text/article.xml", required=True)
    lemma: str = spec("text", "the words it explains; asked for where the target is a locus")
    occurrence: str = spec("number", "which occurrence of the lemma, where it occurs more than once at its target")
    kind: str = spec(
        "choice",
        "what the note does",
        "explanation",
        "identification",
        "textual",
        "translation",
        "press",
        "quotation",
        "figure",
        required=True,
    )
    verification: str = spec(
        "choice",
        "for a press note: seen in the paper, confirmed in a reprint, corroborated elsewhere, not verified, doubtful, "
        "impossible",
        "seen",
        "reprint",
        "corroborated",
        "not-verified",
        "doubtful",
        "impossible",
    )
    checked: str = spec("date", "for a press note: when that was last checked")
    operands: Mapping[str, str] = spec("numbers", "for a figure: names and ids of numbers of text/article.xml")
    expression: str = spec("text", "for a figure: the sum, over the names of the operands")
    claim: str = spec("text", "for a figure: the number of text/article.xml that is claimed, or two of them as a range")
    tolerance: str = spec("text", "for a figure: how far off still agrees, as a fraction: 0.02")

    @property
    def role(self) -> str:
        """The role that refers to it."""
        return "note"

    @property
    def claimed(self) -> tuple[str, ...]:
        """The ids of the numbers that a figure is held against: one, or the two ends of a range."""
        return tuple(self.claim.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Record):
    """A place that the text names (TEI ``place``)."""

    kind_name: ClassVar = "place"
    folder: ClassVar = "annotations/places"
    title_field: ClassVar = "name"

    name: str = spec(
        "text", "the name in the English of today, with the one that the text has where it differs", required=True
    )
    summary: str = spec("text", "what and where it is in one line, without a full stop", required=True)
    modern: str = spec("text", "the name of today, where it differs")
    latitude: str = spec("number", "degrees north")
    longitude: str = spec("number", "degrees east")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """A body that the text names: a works, a party, an office (TEI ``org``)."""

    kind_name: ClassVar = "organisation"
    folder: ClassVar = "annotations/organisations"
    title_field: ClassVar = "name"

    name: str = spec("text", "the name, as known", required=True)
    summary: str = spec("text", "what it is in one line, without a full stop", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """Something that happened and that the text names (TEI ``event``)."""

    kind_name: ClassVar = "event"
    folder: ClassVar = "annotations/events"
    title_field: ClassVar = "name"

    name: str = spec("text", "the name of the event", required=True)
    summary: str = spec("text", "what it was in one line, without a full stop", required=True)
    begin: str = spec("date", "the first day")
    end: str = spec("date", "the last day")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Record):
    """A word of the time that a reader of today may not know."""

    kind_name: ClassVar = "term"
    folder: ClassVar = "annotations/terms"
    title_field: ClassVar = "name"

    name: str = spec("text", "the term, as the article has it", required=True)
    summary: str = spec("text", "what it means in one line, without a full stop", required=True)
    also: tuple[str, ...] = spec("texts", "other forms of the term")


RECORDS: tuple[type[Record], ...] = (Person, Source, Annotation, Place, Organisation, Event, Term)
"""Every kind of record, in the order in which they are read and listed."""

Registered = Person | Place | Organisation | Event
"""The kinds that have a footnote where the text first names them."""

Named = Person | Place | Organisation | Event | Term
"""The kinds that have a name and a summary."""
