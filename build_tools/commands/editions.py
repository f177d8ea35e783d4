"""``editions``: builds the site with every published edition besides the current one."""

import argparse
from pathlib import Path

from build_tools.release.editions import keep_editions

HELP = "build the site with every published edition besides the current"


def add(command: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    command.add_argument("--site", type=Path, help="the folder of the site; build/site if left out")


def run(asked: argparse.Namespace) -> int:
    """Build, and say what was built or kept."""
    root = asked.root.resolve()
    for line in keep_editions(root, (asked.site or root / "build" / "site").resolve()):
        print(line)
    return 0
