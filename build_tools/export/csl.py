"""A source as an item of the Citation Style Language (CSL-JSON 1.0.2), as plain data."""

import re
from typing import Any

from build_tools.model.edition import Edition
from build_tools.model.records import Source
from build_tools.model.schema import KINDS

Item = dict[str, Any]

NAMES = ("author", "editor", "translator")
TEXTS = {
    "container-title": "container-title",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "publisher": "publisher",
    "publisher-place": "publisher-place",
    "language": "language",
    "url": "URL",
    "short": "citation-label",
}
"""Fields that a variable of CSL holds as they are."""

CUSTOM = ("kind", "seen")
"""Fields for which CSL has no variable; they go where it lets anyone put his own."""

MARKUP = re.compile(r"</?(?:span|i|b|sup|sub)\b[^>]*>")
"""The mark-up that a title of CSL may hold."""

_EDITION = re.compile(r"(\d+)(?:st|nd|rd|th)?(?: edition| ed\.)?")


def source_items(edition: Edition) -> list[Item]:
    """The items of all sources, in the order of their ids."""
    return [source_item(record, edition.text.header.language) for record in edition.of(Source).values()]


def source_item(record: Source, language: str) -> Item:
    """The item of one source, for an edition in a language."""
    item: Item = {"id": record.id, "type": record.type}
    item |= _titles(record, language)
    item |= {name: [csl_name(words) for words in getattr(record, name)] for name in NAMES if getattr(record, name)}
    item |= {variable: words for name, variable in TEXTS.items() if (words := KINDS["source"].fields[name].of(record))}
    if record.edition:
        item["edition"] = _number(record.edition)
    if date := csl_date(record.issued):
        item["issued"] = date
    item["custom"] = {name: getattr(record, name) for name in CUSTOM if getattr(record, name)}
    return item


def csl_name(words: str) -> dict[str, str]:
    """A name written “Family, Given”; without a comma it is the name of a body, or one of a single word."""
    family, comma, given = (part.strip() for part in words.partition(","))
    return {"family": family, "given": given} if comma else {"literal": family}


def csl_date(words: str) -> dict[str, Any] | None:
    """A date written 2001, 2001-02 or 2001-02-03; nothing for any other."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", words):
        return None
    return {"date-parts": [[int(part) for part in words.split("-")]]}


def verbatim(words: str) -> str:
    """Words within a title whose capitals no style may change, in the mark-up of CSL."""
    return f'<span class="nocase">{words}</span>'


def _titles(record: Source, language: str) -> Item:
    """The title, and the original title where the work is a translation.

    CSL takes an original title for that of another, earlier work (“Originally published as”). The title of the
    work itself in its own script stands therefore in brackets after the title by which the edition calls it.
    """
    title, original = record.title, record.original_title
    if not original or original == title:
        return {"title": title}
    if record.language == language:
        return {"title": title, "original-title": verbatim(original)}
    return {"title": f"{title} [{original}]"}


def _number(edition: str) -> str:
    """The number alone, so that a style can write it in its own way: 3 for 3rd edition."""
    match = _EDITION.fullmatch(edition)
    return match[1] if match else edition
