"""The press citations by paper and day, from the first day possible to the last, with what happened on some days."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from docutils import nodes

from build_tools.export.words import MONTHS, day
from build_tools.model.content import PressCitation
from build_tools.model.index import Index
from build_tools.model.occasions import Occasion, occasions
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.pictures.drawings import Picture

LEFT, HEAD, PITCH, SLOT, GAP, EDGE = 46, 54, 12, 31, 10, 22
CAPTION = (
    "A filled mark stands at the day of the issue. A hollow mark is a suspect date, at the day as the editors read it; "
    "a cross with the same number marks the day as printed, outside the calendar where that day is impossible. "
    "The figures on the left are Mondays."
)


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue of a newspaper as one citation names it."""

    citation: PressCitation
    sentence: str
    paper: str  #: The title of the newspaper.
    printed: date | None
    read: date | None
    words: str  #: The date as received.

    @property
    def moved_from(self) -> date | None:
        """The day as printed, where the day as read is another."""
        return self.printed if self.read and self.printed != self.read else None

    @property
    def said(self) -> str:
        """What its mark stands for, in words."""
        dated = day(self.read) if self.read else "no date printed"
        if self.moved_from:
            dated = f"printed {day(self.moved_from)}, read as {dated}"
        elif self.read and self.citation.suspect:
            dated += ", suspect"
        return f"{self.citation.id}: {self.paper}, {dated}, cited at {self.sentence}"


Mark = tuple[Issue, int, str]
"""An issue, how far down it is marked, and how: filled or hollow at the day as read, a cross at the day as printed."""


def press_calendar(picture: Picture, index: Index) -> list[nodes.Element]:
    """A column to each paper, the most cited first, and a line to each day."""
    issues, happened = list(_issues(index)), occasions(index)
    days = [one.begin for one in happened] or [issue.read for issue in issues if issue.read]
    if not days:
        return []
    first, last = min(days), max(days)
    described = (
        f"{len(index.assessments)} citations of the press from {day(first)} to {day(last)}; "
        f"{sum(bool(issue.moved_from) for issue in issues)} stand at another day than printed."
    )
    rows = [(one.begin, _occasion_cells(one)) for one in happened]
    rows += [(issue.read or date.max, _issue_cells(issue)) for issue in issues]
    cells = [row for _, row in sorted(rows, key=lambda row: row[0])]
    return [
        picture.figure(described, CAPTION, left=LEFT, **_layout(issues, happened, first, last)),
        table(picture.table_title, ("Day", "What", "As printed", "Where"), cells),
    ]


def _issues(index: Index) -> Iterator[Issue]:
    for name, one in index.assessments.items():
        sentence, paper = index.marks[name].sentence, index.title_of("source", one.citation.source)
        for check in one.checks:
            yield Issue(one.citation, sentence, paper, check.printed, check.read, check.issue.words)
        if not one.checks:
            yield Issue(one.citation, sentence, paper, None, None, "")


def _occasion_cells(one: Occasion) -> list[Cell]:
    first = f"{one.begin.day} {MONTHS[one.begin.month - 1]} to " if one.begin != one.end else ""
    return [first + day(one.end), reference(one.kind, one.name, one.label), "", ""]


def _issue_cells(issue: Issue) -> list[Cell]:
    name, is_plain = issue.citation.id, issue.read and not issue.moved_from and not issue.citation.suspect
    what = [nodes.Text(f"{name} "), reference("source", issue.citation.source)]
    printed = "as read" if is_plain else issue.words
    return [day(issue.read) if issue.read else "no date", what, printed, reference("citation", name, issue.sentence)]


def _layout(issues: Sequence[Issue], happened: Sequence[Occasion], first: date, last: date) -> dict[str, Any]:
    """Where everything stands."""
    foot = HEAD + (last - first).days * PITCH + EDGE

    def place(when: date | None) -> int:
        """The middle of a day; a day outside the calendar stands at its edge, and what has no day below it."""
        return min(max(HEAD + (when - first).days * PITCH, HEAD - EDGE), foot) if when else foot + EDGE

    marks = [(issue, place(issue.read), "hollow" if issue.citation.suspect else "") for issue in issues]
    marks += [(issue, place(issue.moved_from), "cross") for issue in issues if issue.moved_from]
    moved = sorted(issue.moved_from for issue in issues if issue.moved_from)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    mondays = [when for when in days if when.weekday() == 0]
    return {
        "height": foot + EDGE + PITCH,
        "mondays": [(place(when), when.day, MONTHS[when.month - 1][:3] if when.day <= 7 else "") for when in mondays],
        "outside": [
            (HEAD - EDGE, ", ".join(dict.fromkeys(str(when.year) for when in moved if when < first))),
            (foot, ", ".join(dict.fromkeys(str(when.year) for when in moved if when > last))),
            (foot + EDGE, "no date"),
        ],
        "occasions": [(one, place(one.begin), place(one.end)) for one in happened],
        "columns": list(_columns(marks)),
    }


def _columns(marks: Sequence[Mark]) -> Iterator[tuple[Issue, int, list[tuple[Mark, int]]]]:
    """The papers, the most cited first: each with where its column begins, and its marks with where each stands."""
    x = LEFT + 8
    for paper, _ in Counter(issue.citation.source for issue, _, look in marks if look != "cross").most_common():
        on_day: Counter[int] = Counter()
        placed = []
        for mark in marks:
            if mark[0].citation.source == paper:
                placed.append((mark, x + SLOT * on_day[mark[1]]))
                on_day[mark[1]] += 1
        yield placed[0][0][0], x, placed
        x += SLOT * max(on_day.values()) + GAP
