"""``check``: says where a rule does not hold."""

import argparse
from pathlib import Path

from build_tools.errors import UsageError
from build_tools.model.index import Index
from build_tools.parse.edition import load_edition
from build_tools.rules import findings

HELP = "say where a rule does not hold"


def add(command: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    command.add_argument("paths", nargs="*", metavar="PATH", help="say it of these files or folders only")
    command.add_argument("--release", action="store_true", help="say also what must hold before an edition is released")


def run(asked: argparse.Namespace) -> int:
    """Print the findings and how many they are; the status is 1 where there are any."""
    found = findings(Index(load_edition(asked.root)), release=asked.release)
    if asked.paths:
        chosen = [_within(asked.root, path) for path in asked.paths]
        found = tuple(one for one in found if any(_is_below(one.location.path, path) for path in chosen))
    for finding in found:
        print(finding)
    print(f"{len(found)} finding{'' if len(found) == 1 else 's'}" if found else "no findings")
    return 1 if found else 0


def _within(root: Path, path: str) -> str:
    try:
        return Path(path).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        raise UsageError(f"{path} is no file of the edition in {root.resolve()}; name one, or set --root") from None


def _is_below(path: str, chosen: str) -> bool:
    return chosen in (".", path) or path.startswith(f"{chosen}/")
