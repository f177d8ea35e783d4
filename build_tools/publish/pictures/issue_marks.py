"""The press citations as marks on a calendar: one to each date of an issue, one to a citation without a date."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.export.words import day
from build_tools.model.content import PressCitation
from build_tools.model.index import Index
from build_tools.model.press import as_date


@dataclass(frozen=True, slots=True)
class IssueMark:
    """An issue of a newspaper as one citation names it."""

    citation: str
    paper: str
    sentence: str
    suspect: bool
    words: str  #: The date as received.
    printed: date | None = None
    read: date | None = None

    @property
    def is_moved(self) -> bool:
        """Whether the date as read is another than the date as printed."""
        return bool(self.printed and self.read and self.printed != self.read)


def issue_marks(index: Index) -> tuple[IssueMark, ...]:
    """Every mark, in the order of the text."""
    return tuple(mark for place in index.occurrences for mark in _marks(place.mark, place.sentence))


def _marks(citation: object, sentence: str) -> Iterator[IssueMark]:
    if not isinstance(citation, PressCitation):
        return
    for issue in citation.dates:
        yield IssueMark(
            citation.id,
            citation.source,
            sentence,
            citation.suspect,
            issue.words,
            as_date(issue.printed),
            as_date(issue.read),
        )
    if not citation.dates:
        yield IssueMark(citation.id, citation.source, sentence, citation.suspect, "")


def papers(marks: tuple[IssueMark, ...]) -> list[str]:
    """The papers, the most cited first."""
    return [paper for paper, _ in Counter(mark.paper for mark in marks).most_common()]


def said(mark: IssueMark, paper: str) -> str:
    """What a mark stands for, in words."""
    if mark.is_moved and mark.printed and mark.read:
        dated = f"printed {day(mark.printed)}, read as {day(mark.read)}"
    elif mark.read:
        dated = day(mark.read) + (", suspect" if mark.suspect else "")
    else:
        dated = "no date printed"
    return f"{mark.citation}: {paper}, {dated}, cited at {mark.sentence}"
