"""The commands ``editions``, ``changes`` and ``release``."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from build_tools.model.changes import Change, compare, told
from build_tools.model.published import PublishedEdition
from build_tools.new import UsageError
from build_tools.release.editions import keep_editions
from build_tools.release.history import edition_at, edition_in
from build_tools.release.release import make_release

_MARKS = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
"""How words that are only in one edition are set off, as ``git diff --word-diff`` does it."""


def add_release_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands to the command line."""
    editions = commands.add_parser("editions", help="build the site with every published edition besides the current")
    editions.add_argument("--site", type=Path, help="the folder of the site; build/site if left out")
    editions.set_defaults(run=_editions)
    changes = commands.add_parser("changes", help="say what has changed between two editions, in text and notes")
    changes.add_argument("earlier", help="a folder; or tags, such as edition-1.0.. or edition-1.0..edition-1.1")
    changes.add_argument("later", nargs="?", help="a folder; this edition if left out")
    changes.set_defaults(run=_changes)
    release = commands.add_parser("release", help="seal the edition of the last commit in one archive")
    release.add_argument("--into", type=Path, help="the folder of the archive; build/release if left out")
    release.set_defaults(run=_release)


def _editions(asked: argparse.Namespace) -> int:
    root = asked.root.resolve()
    for line in keep_editions(root, (asked.site or root / "build" / "site").resolve()):
        print(line)
    return 0


def _release(asked: argparse.Namespace) -> int:
    root = asked.root.resolve()
    print(make_release(root, (asked.into or root / "build" / "release").resolve()))
    return 0


def _changes(asked: argparse.Namespace) -> int:
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
