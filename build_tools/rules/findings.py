"""Everything that the rules find in an edition, less what the exceptions allow."""

import re

from build_tools.model.finding import Finding
from build_tools.model.index import Index
from build_tools.parse.edition import ARTICLE
from build_tools.rules.exceptions import allows, unused_exceptions
from build_tools.rules.registry import RELEASE, RULES

# A contribution must not be able to write a line of its own into the log of a server.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def findings(index: Index, *, release: bool = False) -> tuple[Finding, ...]:
    """The findings of an edition, sorted; of the unreadable files only, where the text itself cannot be read.

    What must hold of a release is always found, so that no exception to it is called unused, and said only if asked.
    """
    if any(finding.location.path == ARTICLE for finding in index.edition.unreadable):
        return tuple(sorted(set(index.edition.unreadable)))
    found = {
        Finding(place, code, _CONTROL.sub(" ", words)) for code, rule in RULES.items() for place, words in rule(index)
    }
    kept = {finding for finding in found if not any(allows(entry, finding) for entry in index.edition.exceptions)}
    said = {finding for finding in kept if release or finding.code not in RELEASE}
    return tuple(sorted(said | set(unused_exceptions(index, found))))
