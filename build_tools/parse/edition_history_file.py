"""The history of the edition: what each published edition says, as ``python -m build_tools editions`` writes it."""

import json
from typing import Any

from build_tools.errors import SourceError
from build_tools.model.location import Location
from build_tools.model.published import Fate, PublishedEdition, Statement

SCHEMA = "history-1"


def read_history(source: str, path: str) -> tuple[PublishedEdition, ...]:
    """The published editions, the earliest first."""
    try:
        value = json.loads(source)
        if value["schema"] != SCHEMA:
            raise SourceError(Location(path), f"the history is not of the form {SCHEMA}; write it anew: make publish")
        return tuple(_edition(entry) for entry in value["editions"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError(
            Location(path), f"this is no history of editions; write it anew: make publish ({error})"
        ) from error


def _edition(entry: dict[str, Any]) -> PublishedEdition:
    statements = {
        address: Statement(address, one["kind"], one["title"], one["parts"])
        for address, one in entry["statements"].items()
    }
    fates = {address: Fate(one["status"], one["successor"], one["reason"]) for address, one in entry["fates"].items()}
    return PublishedEdition(entry["number"], entry["date"], statements, fates)
