"""The command line: one command, one file of ``commands``. It never imports Sphinx, so that it answers soon."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from build_tools.errors import UsageError

COMMANDS = ("check", "new", "ledger", "cite", "verify", "changes", "serve", "editions", "release")
"""Every command, in the order in which the help lists them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and say how it ended: 0 where there is nothing to mend."""
    given = sys.argv[1:] if arguments is None else arguments
    asked = _parser(given).parse_args(given)
    try:
        status: int = asked.run(asked)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader, such as head, has had enough
        sys.stdout = None
        return 1
    return status


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """A parser of the command that is asked for; of every command, where none is named that there is.

    A command imports what it needs when it is asked for: ``check`` is to answer in under a second.
    """
    parser = argparse.ArgumentParser(prog="python -m build_tools", description="The tool of the edition.")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of the edition; this folder if left out")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    named = next((word for word in given if word in COMMANDS), "")
    for name in (named,) if named else COMMANDS:
        command = import_module(f"build_tools.commands.{name}")
        added = commands.add_parser(name, help=command.HELP)
        command.add(added)
        added.set_defaults(run=command.run)
    return parser
