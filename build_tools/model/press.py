"""Calendar arithmetic on the press citations: what the dates of the issues can and cannot be."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.model.content import Date, IssueDate, PressCitation, walk
from build_tools.model.text import Passage, Text


@dataclass(frozen=True, slots=True)
class DateCheck:
    """What the calendar says of one date of an issue."""

    issue: IssueDate
    printed: date | None  #: Nothing where year, month or day is not printed.
    read: date | None
    outside: str  #: ``before`` or ``after`` the possible span, else nothing: of the date as printed.
    precedes_event: bool  #: The date as printed is earlier than what the citation reports.
    read_outside: str  #: As ``outside``, of the date as read.
    read_precedes_event: bool


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the calendar says of one press citation."""

    citation: PressCitation
    passage: Passage
    checks: tuple[DateCheck, ...]
    event: date | None  #: When what it reports happened, where the text says so.
    same_issue: tuple[str, ...]  #: Other citations of an issue of the same paper with the same date as read.

    @property
    def cannot_stand(self) -> bool:
        """Whether a date as printed is impossible."""
        return any(check.outside or check.precedes_event for check in self.checks)


def as_date(words: str) -> date | None:
    """A full date in the form 2001-12-31; nothing for any other form or for a day that no calendar has."""
    try:
        return date.fromisoformat(words) if len(words) == len("2001-12-31") else None
    except ValueError:
        return None


def press_citations(text: Text) -> Iterator[tuple[Passage, PressCitation]]:
    """Every press citation in reading order, with its passage."""
    for passage in text.passages():
        for inline in walk(passage.content):
            if isinstance(inline, PressCitation):
                yield passage, inline


def event_dates(text: Text) -> dict[str, date]:
    """The dates in the narrative that have an id, by id."""
    found = {}
    for passage in text.passages():
        for inline in walk(passage.content):
            if isinstance(inline, Date) and inline.id and (when := as_date(inline.begin)):
                found[inline.id] = when
    return found


def assess(text: Text) -> dict[str, Assessment]:
    """The assessment of every press citation, by id."""
    events = event_dates(text)
    citations = list(press_citations(text))
    return {
        citation.id: Assessment(
            citation,
            passage,
            tuple(_check(issue, text, events.get(citation.event)) for issue in citation.dates),
            events.get(citation.event),
            _same_issue(citation, [other for _, other in citations]),
        )
        for passage, citation in citations
    }


def _check(issue: IssueDate, text: Text, event: date | None) -> DateCheck:
    printed, read = as_date(issue.printed), as_date(issue.read)
    return DateCheck(
        issue=issue,
        printed=printed,
        read=read,
        outside=_outside(printed, text),
        precedes_event=bool(printed and event and printed < event),
        read_outside=_outside(read, text),
        read_precedes_event=bool(read and event and read < event),
    )


def _outside(day: date | None, text: Text) -> str:
    first, last = (as_date(words) for words in text.header.press_span)
    if day and first and day < first:
        return "before"
    return "after" if day and last and day > last else ""


def _same_issue(citation: PressCitation, others: list[PressCitation]) -> tuple[str, ...]:
    issues = {issue.read for issue in citation.dates if as_date(issue.read)}
    return tuple(
        other.id
        for other in others
        if other.id != citation.id
        and other.source == citation.source
        and issues & {issue.read for issue in other.dates}
    )
