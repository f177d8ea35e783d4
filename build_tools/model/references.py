"""Which record names which other object in its prose."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools.model.edition import Edition
from build_tools.model.record import Written

Key = tuple[str, str]
"""The kind of an object, as a role names it, and its id."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One role in the prose of a record or page."""

    role: str
    target: str
    line: int

    @property
    def key(self) -> Key:
        """What it names: a citation names a source."""
        return ("source" if self.role == "cite" else self.role), self.target


def references(written: Written) -> Iterator[Reference]:
    """The roles of the edition in a record's prose."""
    for node in written.prose.roles:
        yield Reference(node.name.removeprefix("ed:"), node.target, node.line)


def referrers(edition: Edition) -> Mapping[Key, tuple[Written, ...]]:
    """By kind and id, the records that name an object in their prose or, for a source, list it in their header."""
    found: dict[Key, dict[str, Written]] = {}
    for written in edition.written():
        named = {reference.key for reference in references(written)} | {("source", name) for name in written.sources}
        for key in named - {(written.kind_name, written.id)}:
            found.setdefault(key, {})[written.location.path] = written
    return {key: tuple(by_path[path] for path in sorted(by_path)) for key, by_path in found.items()}
