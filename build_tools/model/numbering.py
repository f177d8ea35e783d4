"""The number of an edition, and the files that repeat it."""

import re
from dataclasses import dataclass

from build_tools.model.location import Location

_NUMBER = re.compile(r"\d+(\.\d+)*")


@dataclass(frozen=True, slots=True)
class Repetition:
    """Where another file repeats the number, the date or the DOI that stand in the header of the text."""

    of: str  #: ``number``, ``date`` or ``doi``.
    words: str
    location: Location


def numeric(number: str) -> bool:
    """Whether a number is figures parted by full stops: it is part of addresses and of the names of tags."""
    return bool(_NUMBER.fullmatch(number))


def order_of(number: str) -> tuple[int, ...]:
    """A number by its figures: 1.10 comes after 1.9."""
    return tuple(int(part) for part in number.split("."))
