"""What is said when something that was asked for cannot be done at all."""

from build_tools.model.location import Location


class SourceError(Exception):
    """A file of the edition that cannot be read, with the line and what to do about it."""

    def __init__(self, location: Location, message: str) -> None:
        super().__init__(f"{location}: {message}")
        self.location = location
        self.message = message


class UsageError(Exception):
    """Something that was asked for and cannot be done; its message says why, and what to do."""
