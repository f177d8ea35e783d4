"""Which record names which other object in its prose."""

import re
from dataclasses import dataclass
from functools import lru_cache

from build_tools.model.edition import Edition
from build_tools.model.record import Record

ROLE = re.compile(r"\{ed:(?P<role>[a-z]+)\}`(?P<content>[^`]+)`")
_EXPLICIT = re.compile(r"^(?P<text>.*?)\s*<(?P<target>[^<>]+)>$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reference:
    """One role in the prose of a record."""

    role: str
    target: str
    locator: str  #: Of a ``cite``: what follows the comma, such as a page.
    line: int


def references(record: Record) -> tuple[Reference, ...]:
    """The roles in a record's prose."""
    return _references(record.body, record.body_line)


@lru_cache(maxsize=4096)
def _references(body: str, first_line: int) -> tuple[Reference, ...]:
    return tuple(
        Reference(
            match["role"], *target_of(match["role"], match["content"]), first_line + body.count("\n", 0, match.start())
        )
        for match in ROLE.finditer(body)
    )


def target_of(role: str, content: str) -> tuple[str, str]:
    """The id that a role names, and its locator: of ``words <ID>``, or of ``ID, p. 71``."""
    explicit = _EXPLICIT.match(content)
    target = explicit["target"] if explicit else content
    locator = ""
    if role == "cite":
        target, _, locator = target.partition(",")
    return target.strip(), locator.strip()


def referrers(edition: Edition) -> dict[tuple[str, str], tuple[Record, ...]]:
    """By kind and id, the records that name an object in their prose or, for a source, list it in their header."""
    found: dict[tuple[str, str], dict[str, Record]] = {}
    for record in (*edition.all_records(), *edition.pages.values()):
        named = {(("source" if ref.role == "cite" else ref.role), ref.target) for ref in references(record)}
        named |= {("source", name) for name in record.texts("sources")}
        for key in named - {(record.kind, record.id)}:
            found.setdefault(key, {})[record.location.path] = record
    return {key: tuple(records[path] for path in sorted(records)) for key, records in found.items()}
