"""Rules on the ledger of loci."""

from collections.abc import Iterator

from build_tools.model.edition import Edition
from build_tools.model.ledger import STATUSES, citables, in_force
from build_tools.model.location import Location
from build_tools.parse.edition import LEDGER
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule

_SHOWN = 5  # addresses that a message names


@rule("L-001")
def every_address_is_in_the_ledger(edition: Edition) -> Iterator[Said]:
    """Every address of the text is entered in the ledger.

    Run `python -m build_tools ledger`, which enters new addresses and leaves the others as they are.
    """
    known = {address.id for address in edition.ledger}
    missing = [name for name in citables(edition.text) if name not in known]
    if missing:
        names = ", ".join(missing[:_SHOWN]) + (" …" if len(missing) > _SHOWN else "")
        what = f"{len(missing)} address{'' if len(missing) == 1 else 'es'} of the text not in the ledger ({names})"
        yield Location(LEDGER), f"{what}; run python -m build_tools ledger"


@rule("L-002")
def every_live_address_is_in_the_text(edition: Edition) -> Iterator[Said]:
    """An address that the ledger calls live is an address of the text.

    Restore the address; or write what became of it: status moved, merged or retired, and the successor.
    """
    here = citables(edition.text)
    for address in in_force(edition.ledger).values():
        if address.status == "live" and address.id not in here:
            advice = "restore it, or give it a status (moved, merged, retired) and a successor"
            yield address.location, f"{address.id} is no longer in the text; {advice}"


@rule("L-003")
def no_address_is_given_twice(edition: Edition) -> Iterator[Said]:
    """An address that is moved, merged or retired is not used again, and its successor is an address of the text.

    Give the new passage an id of its own, such as p9a, and name as successor where a reader should go instead.
    """
    here = citables(edition.text)
    for address in in_force(edition.ledger).values():
        if address.status == "live" or address.status not in STATUSES:
            continue
        if address.id in here:
            yield (
                address.location,
                f"{address.id} is {address.status} but stands in the text; give the new words a new id",
            )
        if address.successor not in here:
            advice = did_you_mean(address.successor, here, "name an address of the text")
            yield address.location, f"unknown successor “{address.successor}” of {address.id}; {advice}"


@rule("L-004")
def the_words_at_an_address_are_those_of_the_ledger(edition: Edition) -> Iterator[Said]:
    """The words at an address have the hash that the ledger holds: nobody who cited them finds others there unawares.

    Take the change back; or, if it is meant, record it: `python -m build_tools ledger --changed` adds an entry with the
    new hash and leaves the old one as it is.
    """
    here = citables(edition.text)
    for address in in_force(edition.ledger).values():
        if address.status == "live" and address.id in here and here[address.id].sha256 != address.sha256:
            advice = "take the change back, or record it: python -m build_tools ledger --changed"
            yield here[address.id].location, f"the words of {address.id} are not those of the ledger; {advice}"


@rule("L-005")
def every_entry_of_the_ledger_is_complete(edition: Edition) -> Iterator[Said]:
    """Every entry of the ledger has an id, the edition since which it holds, and a status from the list.

    The statuses are live, moved, merged and retired.
    """
    for address in edition.ledger:
        for name, value in (("id", address.id), ("since", address.since), ("sha256", address.sha256)):
            if not value:
                yield address.location, f"the entry has no {name}; write it"
        if address.status not in STATUSES:
            advice = did_you_mean(address.status, STATUSES, "write " + ", ".join(STATUSES))
            yield address.location, f"unknown status “{address.status}”; {advice}"
