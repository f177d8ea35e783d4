"""Rules on the exceptions to the rules."""

from collections.abc import Iterable, Iterator

from build_tools.model.edition import Exemption
from build_tools.model.finding import Finding
from build_tools.model.index import Index
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import RULES, Said, rule

WITHOUT_EXCEPTION = ("F", "M", "X")
"""Letters of the rules that admit none: what cannot be read, what could harm a reader, and the exceptions."""


def allows(entry: Exemption, finding: Finding) -> bool:
    """Whether an exception covers a finding: by its code, and by its file or a part of its message."""
    if entry.code != finding.code or entry.code[:1] in WITHOUT_EXCEPTION or not entry.where or not entry.reason:
        return False
    return entry.where == finding.location.path or entry.where in finding.message


@rule("X-001")
def every_exception_is_complete(index: Index) -> Iterator[Said]:
    """Every exception names a rule, where the rule need not hold, and the reason.

    Write `code`, `where` (the path of the file, or words of the message) and `reason`. The rules on files that cannot
    be read (F), on Markdown (M) and on exceptions (X) admit no exception.
    """
    for entry in index.edition.exceptions:
        for name, value in (("where", entry.where), ("reason", entry.reason)):
            if not value.strip():
                yield entry.location, f"the exception has no {name}; write it"
        if entry.code not in RULES:
            advice = did_you_mean(entry.code, RULES, "the codes are on the page of the rules")
            yield entry.location, f"unknown code “{entry.code}”; {advice}"
        elif entry.code[0] in WITHOUT_EXCEPTION:
            yield entry.location, f"{entry.code} admits no exception; take the entry out and mend the place"


@rule("X-002")
def every_exception_is_used(_index: Index) -> Iterator[Said]:
    """Every exception allows something that would otherwise be found.

    Take the entry out of `exceptions.toml`: what it allowed is no longer there.
    """
    yield from ()  # decided in ``findings``, when everything else has been found


def unused_exceptions(index: Index, found: Iterable[Finding]) -> Iterator[Finding]:
    """Exceptions that allow nothing."""
    found = tuple(found)
    for entry in index.edition.exceptions:
        complete = entry.where and entry.reason and entry.code in RULES and entry.code[0] not in WITHOUT_EXCEPTION
        if complete and not any(allows(entry, finding) for finding in found):
            yield Finding(entry.location, "X-002", "the exception allows nothing; take it out")
