"""What in the text can be cited, with the hashes of its words, and which entry of the ledger is in force."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from build_tools.model.content import (
    Emendation,
    Milestone,
    PressCitation,
    Quotation,
    Words,
    edited_reading,
    source_reading,
    walk,
)
from build_tools.model.edition import Address
from build_tools.model.location import Location
from build_tools.model.text import Passage, Text

_KINDS = {PressCitation: "citation", Quotation: "quotation", Emendation: "emendation"}
STATUSES = ("live", "moved", "merged", "retired")


@dataclass(frozen=True, slots=True)
class Citable:
    """What can be cited by an address: a passage, a sentence, a press citation, a quotation or an emendation."""

    id: str
    kind: str  #: passage, sentence, citation, quotation, emendation.
    source_reading: str
    edited_reading: str
    location: Location

    @property
    def hashes(self) -> tuple[str, str]:
        """The hash of the source reading and that of the edited reading."""
        return hash_of(self.source_reading), hash_of(self.edited_reading)


def hash_of(reading: str) -> str:
    """The hash of a reading: SHA-256 of its characters in UTF-8, in 64 lower-case hexadecimal digits.

    The characters are those of the text as the model holds them: white space of the encoding is already one space or
    none, no-break spaces and typographic quotation marks are kept, no Unicode normalization is applied, and neither a
    byte order mark nor a line end is added. A sentence ends before the space that parts it from the next. A reading
    without characters has the hash of no bytes.
    """
    return sha256(reading.encode("utf-8")).hexdigest()


def citables(text: Text) -> dict[str, Citable]:
    """Everything in the text that can be cited, by its address, in reading order."""
    found = (citable for passage in text.passages() for citable in _of_passage(passage))
    return {citable.id: citable for citable in found if citable.id}


def in_force(ledger: tuple[Address, ...]) -> dict[str, Address]:
    """The entry of each address: the last, for the words of an address may have changed with notice."""
    return {address.id: address for address in ledger}


def _of_passage(passage: Passage) -> Iterator[Citable]:
    yield Citable(passage.locus, "passage", passage.source_reading, passage.edited_reading, passage.location)
    yield from _sentences(passage)
    for inline in walk(passage.content):
        if isinstance(inline, PressCitation | Quotation | Emendation):
            readings = source_reading((inline,)), edited_reading((inline,))
            yield Citable(inline.id, _KINDS[type(inline)], *readings, inline.location)


def _sentences(passage: Passage) -> Iterator[Citable]:
    opening: Milestone | None = None
    leaves: list[Words | Emendation] = []
    for inline in (*walk(passage.content), None):
        if isinstance(inline, Words | Emendation):
            leaves.append(inline)
        elif opening and (inline is None or isinstance(inline, Milestone)):
            readings = source_reading(tuple(leaves)).rstrip(" "), edited_reading(tuple(leaves)).rstrip(" ")
            yield Citable(opening.locus, "sentence", *readings, opening.location)
        if isinstance(inline, Milestone):
            opening, leaves = inline, []
