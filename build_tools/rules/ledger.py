"""Rules on the ledger of addresses."""

import re
from collections.abc import Iterator

from build_tools.model.addresses import destination, in_question, is_of_text
from build_tools.model.citables import STATUSES, in_force
from build_tools.model.edition import Address
from build_tools.model.index import Index
from build_tools.model.location import Location
from build_tools.parse.edition import LEDGER
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule

_SHOWN = 5  # addresses that a message names
_HASH = re.compile(r"[0-9a-f]{64}")
_COMMAND = "python -m build_tools ledger"


@rule("L-001", release=True)
def every_address_is_in_the_ledger(index: Index) -> Iterator[Said]:
    """Every address that can be cited is entered in the ledger before an edition is released.

    Run `python -m build_tools ledger`, which enters new addresses and leaves the others as they are. This holds only
    of a release (`check --release`): until it is published nobody can have cited an address, and whoever adds a record
    or a note changes its one file and no second.
    """
    known = {address.id for address in index.edition.ledger}
    missing = [name for name in index.addresses if name not in known]
    if missing:
        names = ", ".join(missing[:_SHOWN]) + (" …" if len(missing) > _SHOWN else "")
        what = f"{len(missing)} address{'' if len(missing) == 1 else 'es'} not in the ledger ({names})"
        yield Location(LEDGER), f"{what}; run {_COMMAND}"


@rule("L-002")
def every_live_address_is_in_the_edition(index: Index) -> Iterator[Said]:
    """An address that the ledger calls live is an address of the edition: of its text, a note or a record.

    Restore the address; or write what became of it with
    `python -m build_tools ledger ADDRESS --status retired --successor OTHER --reason "…"`; the status is moved, merged
    or retired. This is the one change that asks for a second file: somebody may have cited what is gone.
    """
    here = index.addresses.keys() | in_question(index.edition)
    for address in in_force(index.edition.ledger).values():
        if address.status == "live" and address.id not in here:
            advice = f"restore it, or say what became of it: {_COMMAND} {address.id} --status … --reason …"
            yield address.location, f"{address.id} is no longer in the edition; {advice}"


@rule("L-003")
def no_address_is_given_twice(index: Index) -> Iterator[Said]:
    """An address that is moved, merged or retired is not used again.

    Give the new passage or record an id of its own, such as p9a.
    """
    here, given_up = index.addresses, dict[str, str]()
    for address in index.edition.ledger:
        if address.status == "live" and address.id in given_up:
            what = f"{address.id} was {given_up[address.id]} and is entered again"
            yield address.location, f"{what}; give what is new an id of its own"
        elif address.status in STATUSES[1:]:
            given_up[address.id] = address.status
    for address in in_force(index.edition.ledger).values():
        if address.status in STATUSES[1:] and address.id in here:
            what = f"{address.id} is {address.status} but stands in the edition"
            yield address.location, f"{what}; give what is new an id of its own"


@rule("L-004")
def the_words_at_an_address_are_those_of_the_ledger(index: Index) -> Iterator[Said]:
    """The words at an address have the hashes that the ledger holds: nobody who cited them finds others there unawares.

    Take the change back; or, if it is meant, record it: `python -m build_tools ledger --changed` adds an entry with the
    new hashes and leaves the old one as it is. Notes and records have no hash: what is said in them may change.
    """
    here = index.citables
    for address in in_force(index.edition.ledger).values():
        if address.status == "live" and address.id in here and here[address.id].hashes != address.hashes:
            advice = f"take the change back, or record it: {_COMMAND} --changed"
            yield here[address.id].location, f"the words of {address.id} are not those of the ledger; {advice}"


@rule("L-005")
def every_entry_of_the_ledger_is_complete(index: Index) -> Iterator[Said]:
    """Every entry has an id, the edition since which it holds, a status, and what the status asks for.

    The statuses are live, moved, merged and retired. A live address of the text has two hashes, `source-sha256` and
    `edited-sha256`; every other status has a reason.
    """
    for address in index.edition.ledger:
        for name in _lacking(address):
            yield address.location, f"the entry has no {name}; write it"
        if address.status not in STATUSES:
            advice = did_you_mean(address.status, STATUSES, "write " + ", ".join(STATUSES))
            yield address.location, f"unknown status “{address.status}”; {advice}"


def _lacking(address: Address) -> Iterator[str]:
    for name, value in (("id", address.id), ("since", address.since)):
        if not value.strip():
            yield name
    if address.status == "live" and is_of_text(address.id):
        for name, value in (("source-sha256", address.source_sha256), ("edited-sha256", address.edited_sha256)):
            if not _HASH.fullmatch(value):
                yield f"{name} of 64 hexadecimal digits"
    if address.status in STATUSES[1:] and not address.reason.strip():
        yield "reason"


@rule("L-006")
def every_successor_leads_to_an_address(index: Index) -> Iterator[Said]:
    """An address that was moved or merged names its successor, and every successor leads to an address of the edition.

    Name where a reader should go instead: `successor = "p9"`, or `"people/ID"` for a record. What is retired may do
    without one. A successor may itself have a successor; they may not lead in a circle.
    """
    here, ledger = index.addresses, in_force(index.edition.ledger)
    for address in ledger.values():
        if address.status not in STATUSES[1:]:
            continue
        end = destination(ledger, address.id)
        if not address.successor:
            if address.status != "retired":
                yield address.location, f"{address.id} is {address.status} but names no successor; name one"
        elif address.successor not in here and address.successor not in ledger:
            advice = did_you_mean(address.successor, here, "name an address of the edition")
            yield address.location, f"unknown successor “{address.successor}” of {address.id}; {advice}"
        elif end not in here:
            what = f"the successors of {address.id} lead to no address of the edition"
            yield address.location, f"{what}; name one that stands"


@rule("L-007")
def every_address_was_live_before_it_was_given_up(index: Index) -> Iterator[Said]:
    """The first entry of an address is live: what became of it later is an entry of its own.

    Leave the earlier entry as it was, with its hashes, and add the new one after it: the ledger tells what the words
    were in each edition.
    """
    seen: set[str] = set()
    for address in index.edition.ledger:
        if address.status in STATUSES[1:] and address.id not in seen:
            what = f"{address.id} is {address.status} but no entry before calls it live"
            yield address.location, f"{what}; restore that entry and add this one after it"
        seen.add(address.id)
