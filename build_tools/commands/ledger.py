"""``ledger``: enters addresses in the ledger, and what became of them; it alters no entry."""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from build_tools.commands.readable import readable_edition
from build_tools.errors import UsageError
from build_tools.model.citables import STATUSES, in_force
from build_tools.model.edition import Address
from build_tools.model.index import Index
from build_tools.model.location import Location
from build_tools.outputs import write
from build_tools.parse.edition import LEDGER

_OPENING = """\
# The ledger: every citable address that was ever published, with the edition since which the line holds. The last line
# of an address is in force. Lines are added by `python -m build_tools ledger`, never altered and never taken out.
# source-sha256 and edited-sha256 are of the words as received and as edited; text/addresses.md says how they are made.
address = [
]
"""
_NAMES = ("id", "since", "status", "successor", "reason", "source_sha256", "edited_sha256")


HELP = "enter new addresses in the ledger, or what became of old ones"


def add(command: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    command.add_argument("addresses", nargs="*", metavar="ADDRESS", help="addresses that are no more")
    command.add_argument("--status", choices=STATUSES[1:], help="what became of them")
    command.add_argument("--successor", default="", metavar="ADDRESS", help="where their readers should go instead")
    command.add_argument("--reason", default="", metavar="WORDS", help="why, in a sentence for readers")
    command.add_argument("--changed", action="store_true", help="enter also the addresses whose words have changed")


def run(asked: argparse.Namespace) -> int:
    """Enter them, and say how many."""
    entered = enter(Index(readable_edition(asked.root)), asked.root, asked)
    print(f"{entered} address{'' if entered == 1 else 'es'} entered in {LEDGER}")
    return 0


def enter(index: Index, root: Path, asked: argparse.Namespace) -> int:
    """Add what was asked for to the file, and say how many entries there are more."""
    if any(finding.location.path == LEDGER for finding in index.edition.unreadable):
        raise UsageError(f"{LEDGER} cannot be read; mend it: python -m build_tools check {LEDGER}")
    reason = " ".join(asked.reason.split())
    if asked.addresses or asked.status or asked.successor:
        if not (asked.addresses and asked.status and reason):
            raise UsageError("name the addresses that are no more, and what became of them: --status and --reason")
        new = [_given_up(index, name, asked.status, asked.successor, reason) for name in asked.addresses]
    else:
        new = list(_entries(index, reason, changed=asked.changed))
    if new:
        _write(root / LEDGER, new)
    return len(new)


def _entries(index: Index, reason: str, *, changed: bool) -> Iterator[Address]:
    known, places = in_force(index.edition.ledger), index.citables
    for name in index.addresses:
        hashes = places[name].hashes if name in places else ("", "")
        entry = Address(name, *hashes, index.header.edition, "live", "", "", Location(LEDGER))
        if name not in known:
            yield entry
        elif changed and known[name].status == "live" and known[name].hashes != hashes:
            yield replace(entry, reason=reason)


def _given_up(index: Index, name: str, status: str, successor: str, reason: str) -> Address:
    known = in_force(index.edition.ledger)
    if name not in known or known[name].status != "live":
        raise UsageError(f"{name} is no live address of the ledger; look it up in {LEDGER}")
    if name in index.addresses:
        raise UsageError(f"{name} still stands in the edition; take it out first")
    return Address(name, "", "", index.header.edition, status, successor, reason, Location(LEDGER))


def _write(path: Path, new: Iterable[Address]) -> None:
    words = path.read_text("utf-8") if path.exists() else _OPENING
    before, bracket, after = words.rpartition("]")
    if not bracket or after.strip():
        raise UsageError(f"{LEDGER} does not end with the bracket that closes the list; mend it")
    lines = "".join(f"{_line(address)}\n" for address in new)
    write(path, f"{before}{lines}]\n".encode())


def _line(address: Address) -> str:
    fields = ((name.replace("_", "-"), getattr(address, name)) for name in _NAMES)
    written = (f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in fields if value)
    return "  {" + ", ".join(written) + "},"
