"""A record: a header of fields, then prose."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.model.location import Location

Value = str | tuple[str, ...] | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """One person, source, annotation, place, organisation, event or term; its id is its file name."""

    kind: str
    id: str
    fields: Mapping[str, Value]
    body: str  #: Markdown.
    location: Location
    body_line: int = 1  #: The line of the file on which the body begins.
    lines: Mapping[str, int] = field(default_factory=dict)  #: The line of each field.

    def text(self, name: str) -> str:
        """A field that holds text; nothing where the record lacks it."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """A field that holds several texts or ids."""
        value = self.fields.get(name, ())
        if isinstance(value, str):
            return (value,)
        return value if isinstance(value, tuple) else ()

    def table(self, name: str) -> Mapping[str, str]:
        """A field that holds names and ids."""
        value = self.fields.get(name, {})
        return value if isinstance(value, Mapping) else {}

    def at(self, name: str = "") -> Location:
        """Where a field stands, or else the record."""
        return Location(self.location.path, self.lines.get(name, self.location.line))

    @property
    def docname(self) -> str:
        """The page of the record, without its ending."""
        return self.location.path.removesuffix(".md")

    @property
    def lead(self) -> str:
        """The first paragraph of the body: what a footnote shows of a register's record."""
        return self.body.strip().split("\n\n", 1)[0]
