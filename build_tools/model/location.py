"""Where a value of the edition stands in its files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A line of a file."""

    path: str  #: Relative to the root of the edition, with forward slashes.
    line: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"
