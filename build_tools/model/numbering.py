"""The number of an edition, and the files that repeat it."""

from dataclasses import dataclass

from build_tools.model.location import Location


@dataclass(frozen=True, slots=True)
class Repetition:
    """Where another file repeats the number, the date or the DOI that stand in the header of the text."""

    of: str  #: ``number``, ``date`` or ``doi``.
    words: str
    location: Location


def order_of(number: str) -> tuple[int, ...]:
    """A number by its figures: 1.10 comes after 1.9."""
    return tuple(int(part) for part in number.split("."))
