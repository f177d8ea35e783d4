"""``changes``: says what has changed between two editions, in text and notes."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from build_tools.errors import UsageError
from build_tools.model.changes import Change, compare, told
from build_tools.model.published import PublishedEdition
from build_tools.release.published_history import edition_at, edition_in

HELP = "say what has changed between two editions, in text and notes"

_MARKS = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
"""How words that are only in one edition are set off, as ``git diff --word-diff`` does it."""


def add(command: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    command.add_argument("earlier", help="a folder; or tags, such as edition-1.0.. or edition-1.0..edition-1.1")
    command.add_argument("later", nargs="?", help="a folder; this edition if left out")


def run(asked: argparse.Namespace) -> int:
    """Print each change, and how many there are."""
    earlier, later = _asked_editions(asked)
    changes = told(compare(earlier, later))
    for change in changes:
        for line in lines_of(change):
            print(line)
    many = f"{len(changes)} change{'' if len(changes) == 1 else 's'}" if changes else "no change"
    print(f"{many} between edition {earlier.number} of {earlier.date} and edition {later.number} of {later.date}")
    return 0


def _asked_editions(asked: argparse.Namespace) -> tuple[PublishedEdition, PublishedEdition]:
    root: Path = asked.root
    if Path(asked.earlier).is_dir():
        return edition_in(Path(asked.earlier), asked.earlier), _here(root, asked.later or "")
    earlier, dots, later = asked.earlier.partition("..")
    if not dots or not earlier or asked.later:
        raise UsageError(f"“{asked.earlier}” is no folder and no stretch of editions; write it as edition-1.0..")
    return edition_at(root, earlier), edition_at(root, later) if later else _here(root, "")


def _here(root: Path, folder: str) -> PublishedEdition:
    return edition_in(Path(folder), folder) if folder else edition_in(root, "this edition")


def lines_of(change: Change) -> Iterator[str]:
    """A change in lines: what became of which address, and the words."""
    where = f", now {change.successor}" if change.successor else ""
    title = "" if change.title == change.address else f" {change.title}"
    yield f"{change.status} {change.kind} {change.address}{title}{where}"
    if change.reason:
        yield f"    reason: {change.reason}"
    for difference in change.differences:
        words = "".join(_MARKS[mark].format(words) for mark, words in difference.shown)
        yield f"    {difference.part}: {' '.join(words.split(chr(10)))}"
