"""The ledger of loci: which addresses of the text can be cited, and the hash of the words at each."""

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
    def sha256(self) -> str:
        """The hash of the words: SHA-256 of the UTF-8 of the source reading, a line feed, and the edited reading.

        The characters are taken as they stand: no Unicode normalisation is applied, no-break spaces are kept. A
        sentence is taken without the space that parts it from the next.
        """
        return sha256(f"{self.source_reading}\n{self.edited_reading}".encode()).hexdigest()


def citables(text: Text) -> dict[str, Citable]:
    """Everything that can be cited, by its address, in reading order."""
    found = (citable for passage in text.passages() for citable in _of_passage(passage))
    return {citable.id: citable for citable in found if citable.id}


def in_force(ledger: tuple[Address, ...]) -> dict[str, Address]:
    """The entry of each address: the last, for the words of an address may have changed with notice."""
    return {address.id: address for address in ledger}


def entry(citable: Citable, since: str) -> str:
    """An entry of the ledger as the file has it."""
    return f'[[locus]]\nid = "{citable.id}"\nsha256 = "{citable.sha256}"\nsince = "{since}"\nstatus = "live"\n'


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
