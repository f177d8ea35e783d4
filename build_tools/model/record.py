"""A record: a header of fields, then prose."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from build_tools.model.location import Location
from build_tools.model.prose import NOTHING, Prose

Value = str | tuple[str, ...] | Mapping[str, str]
"""What a field of a header holds: a text, a list or a table."""


def spec(kind: str, means: str, *choices: str, required: bool = False) -> Any:
    """A field of a header, for the dataclass of its kind of record.

    The kind is text, id, ids (ids of sources), date (YYYY, YYYY-MM or YYYY-MM-DD), number, numbers (a table of names
    and ids of numbers), url, choice (one of the choices) or texts (a list).
    """
    empty: Value = () if kind in ("ids", "texts") else {} if kind == "numbers" else ""
    about = {"type": kind, "help": means, "choices": choices, "required": required}
    return field(default_factory=lambda: empty, metadata=about)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has; its id is its file name, and a field that its header lacks is empty."""

    kind_name: ClassVar[str] = ""  #: As roles and pointers call it: person, source …
    folder: ClassVar[str] = ""
    title_field: ClassVar[str] = ""  #: The field by which it is called, if one is.

    id: str
    location: Location
    prose: Prose = NOTHING
    header: Mapping[str, Value] = field(default_factory=dict)  #: The fields as they stand, right or wrong.
    lines: Mapping[str, int] = field(default_factory=dict)  #: The line of each field.

    resp: str = spec(
        "id", "who answers for the record: the id of a respStmt in the header of text/article.xml", required=True
    )
    cert: str = spec("choice", "how sure the editors are of what the record says as a whole", "high", "medium", "low")
    sources: tuple[str, ...] = spec("ids", "ids in sources/: where the statements were seen")

    def at(self, name: str = "") -> Location:
        """Where a field stands, or else the record."""
        return Location(self.location.path, self.lines.get(name, self.location.line))

    def on(self, line: int) -> Location:
        """A line of its file."""
        return Location(self.location.path, line)

    @property
    def docname(self) -> str:
        """Its path, without its ending."""
        return self.location.path.removesuffix(".md")

    @property
    def role(self) -> str:
        """The role that refers to it: an annotation is called a note."""
        return self.kind_name

    @property
    def called(self) -> str:
        """Its name or title; its id where it has neither."""
        return str(getattr(self, self.title_field, "")) or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A Markdown page that is no record: all of it is prose."""

    kind_name: ClassVar[str] = "page"

    id: str  #: Its path, without its ending.
    location: Location
    prose: Prose
    sources: tuple[str, ...] = ()

    def on(self, line: int) -> Location:
        """A line of its file."""
        return Location(self.location.path, line)

    @property
    def docname(self) -> str:
        """The name that Sphinx has for it."""
        return self.id


Written = Record | Page
"""Whatever holds prose."""
