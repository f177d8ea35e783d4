"""The names in the registers, and where the prose of a record has one outside a role."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from build_tools.model.edition import Edition
from build_tools.model.record import Record, Written
from build_tools.model.records import Organisation, Person, Place, Source

NAMED = ("person", "place", "organisation", "source")
"""The kinds of record whose names are looked for."""

_QUOTED = ("newspaper", "work", "speech")  # sources of the text: the editors’ own are named by what cites them
_SHORTEST = 3  # characters of a name
_WORD = re.compile(r"[^\W_]+")
_BRACKET = re.compile(r"\s*\((?:the )?(.*?)(?: in \d+)?\)")

Names = Mapping[str, frozenset[tuple[str, str]]]
"""By name, the records that bear it, each as its kind and id."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name of the register in a record's prose, outside a role."""

    name: str
    line: int  #: Of the file.


def names_of(record: Record) -> frozenset[str]:
    """What a record of a register may be called in prose."""
    names: set[str] = set()
    match record:
        case Person():
            names = {*_forms(record.name), record.sort.partition(",")[0], *record.also}
        case Source() if record.kind in _QUOTED:
            names = {record.title}
        case Place():
            names = {*_forms(record.name), record.modern}
        case Organisation():
            names = {*_forms(record.name)}
    return frozenset(name for name in names if len(name) >= _SHORTEST and name[0].isupper())


def names(edition: Edition) -> Names:
    """Every name of the registers."""
    found: dict[str, set[tuple[str, str]]] = {}
    for kind in NAMED:
        for record in edition.named(kind).values():
            for name in names_of(record):
                found.setdefault(name, set()).add((kind, record.id))
    return {name: frozenset(bearers) for name, bearers in found.items()}


def by_first_word(known: Names) -> Mapping[str, tuple[str, ...]]:
    """The names by their first word, the longest first: “New York Times” is not a naming of New York."""
    found: dict[str, list[str]] = {}
    for name in sorted(known, key=lambda name: (-len(name), name)):
        for word in _WORD.findall(name)[:1]:
            found.setdefault(word, []).append(name)
    return {word: tuple(longest_first) for word, longest_first in found.items()}


def namings(written: Written, first_words: Mapping[str, tuple[str, ...]]) -> Iterator[Naming]:
    """Where a record's prose has a name as whole words, outside its roles."""
    stretches = list(written.prose.stretches())
    prose = "".join(words for words, _ in stretches)
    if first_words.keys().isdisjoint(_WORD.findall(prose)):
        return
    starts = list(accumulate((len(words) for words, _ in stretches), initial=0))
    end = 0
    for word in _WORD.finditer(prose):
        for name in first_words.get(word[0], ()) if word.start() >= end else ():
            after = prose[word.start() + len(name) :][:1]
            if prose.startswith(name, word.start()) and not after.isalnum():
                yield Naming(name, stretches[bisect_right(starts, word.start()) - 1][1])
                end = word.start() + len(name)
                break


def _forms(name: str) -> Iterator[str]:
    """The forms in a title such as “Byzantium (Constantinople in 400), the city”."""
    title = _BRACKET.sub("", name)
    yield title
    yield title.partition(",")[0]
    yield from _BRACKET.findall(name)
