"""What the pages ``e/index`` and ``e/changes`` say: which editions there are, and what has changed between them."""

from itertools import pairwise
from typing import Any

from build_tools.export.edition_history import KEPT, PATH
from build_tools.export.publication import FOLDER
from build_tools.export.web_addresses import address
from build_tools.export.words import written_date
from build_tools.model.addresses import anchor_named
from build_tools.model.changes import compare, told
from build_tools.model.edition import Edition
from build_tools.model.published import PublishedEdition

History = tuple[PublishedEdition, ...] | None


def anchor(name: str) -> str:
    """The id of the row of an address: the address itself, that of a record with hyphens for its signs."""
    return name.replace("/", "-").replace("#", "-")


def editions_page(history: History, edition: Edition, *, is_kept: bool) -> dict[str, Any]:
    """The published editions with their dates, the latest first, and the current one."""
    header = edition.text.header
    return {
        "title": "Editions",
        "is_known": history is not None,
        "is_kept": is_kept,
        "number": header.edition,
        "published": [
            {
                "number": one.number,
                "date": written_date(one.date),
                "file": f"{KEPT}/{one.number}/index.html",
                "address": address(header, f"{KEPT}/{one.number}/index.html") if header.address else "",
            }
            for one in reversed(history or ())
        ],
    }


def changes_page(history: History, now: PublishedEdition) -> dict[str, Any]:
    """The changes from each edition to the next; then every address, and whether it has changed since each edition."""
    editions = history or ()
    steps = [(earlier, later) for earlier, later in pairwise((*editions, now)) if earlier != later]
    since = {one.number: compare(one, now) for one in reversed(editions)}
    names = dict.fromkeys((*now.statements, *(name for one in editions for name in one.statements)))
    return {
        "title": "What has changed",
        "is_known": history is not None,
        "now": now,
        "anchor_named": anchor_named,
        "json_file": f"{FOLDER}/{PATH}",
        "published": editions,
        "steps": [(earlier, later, told(compare(earlier, later))) for earlier, later in reversed(steps)],
        "headings": [f"Since edition {number}" for number in since],
        "rows": [(anchor(name), name, [changes.get(name) for changes in since.values()]) for name in names],
    }
