"""The second reading: statements that somebody who had not written them held against their sources."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.model.location import Location

VERDICTS = ("confirmed", "mended", "not-reached")
"""What a check can come to; not-reached: the source, or the place in it, could not be read a second time."""


@dataclass(frozen=True, slots=True)
class Check:
    """A statement of a record, held against its source (an entry of ``text/checks.toml``)."""

    record: str  #: The path of the record, or of the folder where the statement stood in many.
    statement: str  #: In short.
    source: str  #: The id of a source, a locus of the text, or nothing where the record was held against itself.
    verdict: str
    what: str  #: How it was mended.
    location: Location

    @property
    def folder(self) -> str:
        """The folder of the record."""
        return self.record.rpartition("/")[0] or self.record


def verdicts(checks: Iterable[Check]) -> Mapping[str, int]:
    """How often each verdict was given."""
    counted = Counter(check.verdict for check in checks)
    return {verdict: counted[verdict] for verdict in VERDICTS}
