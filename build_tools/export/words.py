"""What the pages say in words of the values in the model."""

from datetime import date

from build_tools.model.content import IssueDate, PressCitation
from build_tools.model.index import Index, mark_title
from build_tools.model.occurrences import Occurrence
from build_tools.model.press import Assessment, DateCheck
from build_tools.model.text import Header

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CERTAINTY = {"high": "certain", "medium": "probable", "low": "uncertain"}
VERIFICATION = {
    "seen": "seen in the paper",
    "reprint": "confirmed in a reprint",
    "corroborated": "corroborated elsewhere",
    "not-verified": "not verified",
    "doubtful": "doubtful",
    "impossible": "impossible as printed",
}


def day(when: date) -> str:
    """A day as the edition writes it: 31 December 2001. Not ``strftime``: its words hang on the locale."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def day_with_weekday(when: date) -> str:
    """A day with its weekday: Monday, 31 December 2001."""
    return f"{WEEKDAYS[when.weekday()]}, {day(when)}"


def written_date(words: str) -> str:
    """A date of a record's header: a year, a month of a year, or a day."""
    parts = words.split("-")
    try:
        if len(parts) == 3:
            return day(date.fromisoformat(words))
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) == 2 else words
    except (ValueError, IndexError):
        return words


def mark_words(place: Occurrence, index: Index) -> str:
    """What a mark in the text is called by who refers to it: a press citation by its paper and its dates."""
    if not isinstance(place.mark, PressCitation):
        return mark_title(place)
    source = index.source(place.mark.source)
    paper = source.called if source else place.mark.source
    dates = " and ".join(written_date(issue.read) for issue in place.mark.dates)
    return f"{paper}, {dates}" if dates else f"{paper}, undated"


def calendar(assessment: Assessment, header: Header) -> list[str]:
    """What the calendar says of a press citation, a sentence to each finding."""
    said = [sentence for check in assessment.checks for sentence in _date(check, header, assessment.event)]
    if not assessment.checks:
        said.append("No date is printed.")
    return said


def _date(check: DateCheck, header: Header, event: date | None) -> list[str]:
    printed = _printed(check.issue, check.printed)
    first, last = (date.fromisoformat(words) for words in header.press_span)
    if check.outside == "before":
        printed += f" This cannot be right: it is earlier than {_opening(header)}, of {day(first)}."
    elif check.outside == "after":
        printed += f" This cannot be right: it is later than the article, which is dated {day(last)}."
    elif check.precedes_event and event:
        printed += f" This cannot be right: it is earlier than what it reports, of {day(event)}."
    if check.issue.read == check.issue.printed:
        return [printed, *_possible(check, header, event)]
    certainty = CERTAINTY.get(check.issue.cert, check.issue.cert)
    read = f"Read by the editors as {day_with_weekday(check.read) if check.read else check.issue.read} ({certainty})."
    return [printed, read]


def _printed(issue: IssueDate, printed: date | None) -> str:
    if printed:
        return f"Printed “{issue.words}”: {day_with_weekday(printed)}."
    return f"Printed “{issue.words}”: {_lacks(issue.printed)}."


def _lacks(printed: str) -> str:
    if printed.startswith("---"):
        return "no month and no year"
    return "no year" if printed.startswith("--") else "no legible day"


def _possible(check: DateCheck, header: Header, event: date | None) -> list[str]:
    if check.outside or check.precedes_event:
        return []
    after = f", and later than what it reports, of {day(event)}" if event else ""
    return [f"The date is possible: it lies between {_opening(header)} and the article{after}."]


def _opening(header: Header) -> str:
    return header.press_span_opening or "the first day possible"
