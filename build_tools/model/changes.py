"""What has changed between two editions: in the passages, the marks, the notes and the records, address by address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from build_tools.model.published import EDITED, FOOTNOTE, Fate, PublishedEdition, Statement

STATUSES = ("unchanged", "changed", "moved", "merged", "retired", "removed", "added")
"""What can have become of an address; removed: it is gone, and the ledger does not say where to."""

Step = tuple[str, str]
"""``=`` words that both editions have, ``-`` words of the earlier one, ``+`` words of the later one."""

_AROUND = 40  # characters of the words that have not changed, before and after those that have
_TOKEN = re.compile(r"\s|[^\s]+")


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of a statement that is not the same in both editions."""

    part: str
    before: str
    after: str

    @property
    def words(self) -> tuple[Step, ...]:
        """Both together, word by word."""
        return tuple(word_diff(self.before, self.after))

    @property
    def shown(self) -> tuple[Step, ...]:
        """Both together for a reader: what has not changed is cut to what stands next to a change."""
        return tuple((mark, _seen(words) if mark != "=" else _cut(words)) for mark, words in self.words)


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one address from one edition to another."""

    address: str
    kind: str
    title: str
    status: str
    successor: str = ""
    reason: str = ""
    differences: tuple[Difference, ...] = ()


def compare(earlier: PublishedEdition, later: PublishedEdition) -> dict[str, Change]:
    """What became of every address of either edition: first those of the later one, then those that are no more."""
    here = {address: _kept(earlier, statement) for address, statement in later.statements.items()}
    gone = {
        address: _gone(statement, later) for address, statement in earlier.statements.items() if address not in here
    }
    return here | gone


def told(changes: dict[str, Change]) -> tuple[Change, ...]:
    """The changes that a reader is told of: a sentence changes with its paragraph, a footnote with its record."""
    repeated = ("sentence", FOOTNOTE)
    return tuple(change for change in changes.values() if change.status != "unchanged" and change.kind not in repeated)


def word_diff(before: str, after: str) -> Iterator[Step]:
    """The words of two texts in one row; joined, those of = and - are the first, those of = and + the second."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    for same, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if same == "equal":
            yield "=", "".join(old[start:end])
            continue
        if start < end:
            yield "-", "".join(old[start:end])
        if begin < stop:
            yield "+", "".join(new[begin:stop])


def _seen(words: str) -> str:
    """Changed words with the space named that nobody would see."""
    return words.replace("\xa0", "[no-break space]")


def _cut(words: str) -> str:
    return words if len(words) <= 2 * _AROUND else f"{words[:_AROUND]} … {words[-_AROUND:]}"


def _kept(earlier: PublishedEdition, now: Statement) -> Change:
    before = earlier.statements.get(now.address)
    if before is None:
        return Change(now.address, now.kind, now.title, "added")
    differences = _differences(before, now)
    status = "changed" if differences else "unchanged"
    return Change(now.address, now.kind, now.title, status, differences=differences)


def _gone(before: Statement, later: PublishedEdition) -> Change:
    fate = later.fates.get(before.address)
    if fate is None:
        return Change(before.address, before.kind, before.title, "removed", differences=_differences(before, None))
    fate = _last(fate, later)
    successor = later.statements.get(fate.successor)
    differences = _differences(before, successor if successor and _is_like(before, successor) else None)
    return Change(before.address, before.kind, before.title, fate.status, fate.successor, fate.reason, differences)


def _last(fate: Fate, later: PublishedEdition) -> Fate:
    """The end of a chain of successors: an address that was moved twice is where it went last."""
    seen: set[str] = set()
    while fate.successor in later.fates and fate.successor not in seen:
        seen.add(fate.successor)
        fate = later.fates[fate.successor]
    return fate


def _is_like(before: Statement, now: Statement) -> bool:
    """Whether two statements can be held together: both of one kind, or both words of the text."""
    return before.kind == now.kind or (EDITED in before.parts and EDITED in now.parts)


def _differences(before: Statement, now: Statement | None) -> tuple[Difference, ...]:
    after = now.parts if now else {}
    both = ((part, before.parts.get(part, ""), after.get(part, "")) for part in dict.fromkeys((*before.parts, *after)))
    return tuple(Difference(part, old, new) for part, old, new in both if old != new)
