"""What a rule says where it does not hold."""

from dataclasses import dataclass

from build_tools.model.location import Location


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A place where a rule does not hold: what is wrong, then what to do."""

    location: Location
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.location}: {self.code} {self.message}"
