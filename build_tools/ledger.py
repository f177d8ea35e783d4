"""``ledger``: enters addresses in the ledger, and what became of them; it alters no entry."""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from build_tools.model.addresses import addresses
from build_tools.model.edition import Address, Edition
from build_tools.model.ledger import STATUSES, citables, in_force
from build_tools.model.location import Location
from build_tools.new import UsageError
from build_tools.parse.edition import LEDGER

_OPENING = """\
# The ledger: every citable address that was ever published, with the edition since which the line holds. The last line
# of an address is in force. Lines are added by `python -m build_tools ledger`, never altered and never taken out.
# source-sha256 and edited-sha256 are of the words as received and as edited; text/addresses.md says how they are made.
address = [
]
"""
_NAMES = ("id", "since", "status", "successor", "reason", "source_sha256", "edited_sha256")


def add_ledger(command: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    command.add_argument("addresses", nargs="*", metavar="ADDRESS", help="addresses that are no more")
    command.add_argument("--status", choices=STATUSES[1:], help="what became of them")
    command.add_argument("--successor", default="", metavar="ADDRESS", help="where their readers should go instead")
    command.add_argument("--reason", default="", metavar="WORDS", help="why, in a sentence for readers")
    command.add_argument("--changed", action="store_true", help="enter also the addresses whose words have changed")


def enter(edition: Edition, root: Path, asked: argparse.Namespace) -> int:
    """Add what was asked for to the file, and say how many entries there are more."""
    if any(finding.location.path == LEDGER for finding in edition.unreadable):
        raise UsageError(f"{LEDGER} cannot be read; mend it: python -m build_tools check {LEDGER}")
    reason = " ".join(asked.reason.split())
    if asked.addresses or asked.status or asked.successor:
        if not (asked.addresses and asked.status and reason):
            raise UsageError("name the addresses that are no more, and what became of them: --status and --reason")
        new = [_given_up(edition, name, asked.status, asked.successor, reason) for name in asked.addresses]
    else:
        new = list(_entries(edition, reason, changed=asked.changed))
    if new:
        _write(root / LEDGER, new)
    return len(new)


def _entries(edition: Edition, reason: str, *, changed: bool) -> Iterator[Address]:
    known, places = in_force(edition.ledger), citables(edition.text)
    for name in addresses(edition):
        hashes = places[name].hashes if name in places else ("", "")
        entry = Address(name, *hashes, edition.text.header.edition, "live", "", "", Location(LEDGER))
        if name not in known:
            yield entry
        elif changed and known[name].status == "live" and known[name].hashes != hashes:
            yield replace(entry, reason=reason)


def _given_up(edition: Edition, name: str, status: str, successor: str, reason: str) -> Address:
    known = in_force(edition.ledger)
    if name not in known or known[name].status != "live":
        raise UsageError(f"{name} is no live address of the ledger; look it up in {LEDGER}")
    if name in addresses(edition):
        raise UsageError(f"{name} still stands in the edition; take it out first")
    return Address(name, "", "", edition.text.header.edition, status, successor, reason, Location(LEDGER))


def _write(path: Path, new: Iterable[Address]) -> None:
    words = path.read_text("utf-8") if path.exists() else _OPENING
    before, bracket, after = words.rpartition("]")
    if not bracket or after.strip():
        raise UsageError(f"{LEDGER} does not end with the bracket that closes the list; mend it")
    lines = "".join(f"{_line(address)}\n" for address in new)
    path.write_text(f"{before}{lines}]\n", "utf-8", newline="\n")


def _line(address: Address) -> str:
    fields = ((name.replace("_", "-"), getattr(address, name)) for name in _NAMES)
    written = (f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in fields if value)
    return "  {" + ", ".join(written) + "},"
