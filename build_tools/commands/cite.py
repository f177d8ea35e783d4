"""``cite``: prints the citation of a thing of the edition."""

import argparse

from build_tools.commands.readable import readable_edition
from build_tools.errors import UsageError
from build_tools.export.cite import CITATION_STYLES, UnknownAddressError, cite
from build_tools.model.index import Index

HELP = "print the citation of a thing of the edition"


def add(command: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    command.add_argument("address", help="such as p9-4; or the id of a note or a record; or edition, or article")
    command.add_argument("--style", choices=CITATION_STYLES, default=CITATION_STYLES[0])


def run(asked: argparse.Namespace) -> int:
    """Print the citation."""
    try:
        print(cite(Index(readable_edition(asked.root)), asked.address, asked.style), end="")
    except UnknownAddressError as error:
        raise UsageError(str(error)) from error
    return 0
