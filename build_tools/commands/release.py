"""``release``: seals the edition of the last commit in one archive."""

import argparse
from pathlib import Path

from build_tools.release.release import make_release

HELP = "seal the edition of the last commit in one archive"


def add(command: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    command.add_argument("--into", type=Path, help="the folder of the archive; build/release if left out")


def run(asked: argparse.Namespace) -> int:
    """Make the archive and say where it is."""
    root = asked.root.resolve()
    print(make_release(root, (asked.into or root / "build" / "release").resolve()))
    return 0
