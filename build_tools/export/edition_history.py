"""What the published editions said, and what has become of each address since."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from build_tools.export.publication import SCHEMA_VERSION, json_bytes
from build_tools.model.changes import Change, compare
from build_tools.model.published import PublishedEdition
from build_tools.parse.edition_history_file import SCHEMA

PATH = "changes.json"
KEPT = "e"
"""The folder of the site that keeps every published edition."""


def history(editions: Iterable[PublishedEdition]) -> bytes:
    """The history of the edition: nothing that is needed to hold it against a later one lies anywhere else."""
    return json_bytes({"schema": SCHEMA, "editions": [asdict(edition) for edition in editions]})


def changes(editions: tuple[PublishedEdition, ...], now: PublishedEdition) -> bytes:
    """By address and by published edition, whether it has changed since, and how."""
    addresses: dict[str, dict[str, Any]] = {}
    for edition in editions:
        for address, change in compare(edition, now).items():
            addresses.setdefault(address, {})[edition.number] = _change(change)
    return json_bytes(
        {
            "schema-version": SCHEMA_VERSION,
            "edition": now.number,
            "date": now.date,
            "published": [
                {"edition": one.number, "date": one.date, "folder": f"{KEPT}/{one.number}/"} for one in editions
            ],
            "addresses": addresses,
        }
    )


def _change(change: Change) -> dict[str, Any]:
    told: dict[str, Any] = {"status": change.status}
    if change.successor:
        told["successor"] = change.successor
    if change.reason:
        told["reason"] = change.reason
    if change.differences:
        told["differences"] = [
            {"part": one.part, "before": one.before, "after": one.after} for one in change.differences
        ]
    return told
