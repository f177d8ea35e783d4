"""The press citations by paper and day, from the first day possible to the last, with what happened on some days."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from docutils import nodes

from build_tools.export.words import MONTHS, day
from build_tools.model.content import IssueDate, PressCitation
from build_tools.model.index import Index
from build_tools.model.picture import Picture
from build_tools.model.press import DateCheck, as_date
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.pictures.drawings import figure
from build_tools.publish.pictures.occasions import Occasion, occasions

LEFT, HEAD, PITCH, SLOT, GAP, EDGE = 46, 54, 12, 29, 10, 22
UNDATED = DateCheck(
    IssueDate("", "", ""), None, None, "", precedes_event=False, read_outside="", read_precedes_event=False
)
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
    check: DateCheck
    paper: str  #: Its title.

    @property
    def is_moved(self) -> bool:
        """Whether the day as read is another than the day as printed."""
        return bool(self.check.printed and self.check.read and self.check.printed != self.check.read)

    @property
    def said(self) -> str:
        """What its mark stands for, in words."""
        dated = day(self.check.read) if self.check.read else "no date printed"
        if self.is_moved and self.check.printed:
            dated = f"printed {day(self.check.printed)}, read as {dated}"
        elif self.check.read and self.citation.suspect:
            dated += ", suspect"
        return f"{self.citation.id}: {self.paper}, {dated}, cited at {self.sentence}"

    @property
    def cells(self) -> list[Cell]:
        """What the table says."""
        read, is_plain = self.check.read, not self.is_moved and not self.citation.suspect
        what = [nodes.Text(f"{self.citation.id} "), reference("source", self.citation.source)]
        printed = "as read" if read and is_plain else self.check.issue.words
        return [day(read) if read else "no date", what, printed, reference("citation", self.citation.id, self.sentence)]


Mark = tuple[Issue, int, str]
"""An issue, how far down it is marked, and how: filled or hollow at the day as read, a cross at the day as printed."""


def press_calendar(picture: Picture, index: Index) -> list[nodes.Element]:
    """A column to each paper, the most cited first, and a line to each day."""
    issues, happened = list(_issues(index)), list(occasions(picture, index))
    ends = [as_date(words) for words in (*index.header.press_span, index.header.dated)]
    days = [end for end in ends if end] or [issue.check.read for issue in issues if issue.check.read] or [date.min]
    first, last = min(days), max(days)
    described = (
        f"{len(index.assessments)} citations of the press from {day(first)} to {day(last)}; "
        f"{sum(issue.is_moved for issue in issues)} stand at another day than printed."
    )
    rows: list[tuple[date, list[Cell]]] = [
        (one.begin, [one.when, reference(one.kind, one.name, one.label), "", ""]) for one in happened
    ]
    rows += [(issue.check.read or date.max, issue.cells) for issue in issues]
    cells = [row for _, row in sorted(rows, key=lambda row: row[0])]
    return [
        figure(picture, described, CAPTION, left=LEFT, **_layout(issues, happened, first, last)),
        table(f"{picture.title}: the same as a table", ("Day", "What", "As printed", "Where"), cells),
    ]


def _issues(index: Index) -> Iterator[Issue]:
    for name, one in index.assessments.items():
        for check in one.checks or (UNDATED,):
            paper = index.title_of("source", one.citation.source)
            yield Issue(one.citation, index.marks[name].sentence, check, paper)


def _layout(issues: Sequence[Issue], happened: Sequence[Occasion], first: date, last: date) -> dict[str, Any]:
    """Where everything stands."""
    foot = HEAD + (last - first).days * PITCH + EDGE

    def place(when: date | None) -> int:
        """The middle of a day; a day outside the calendar stands at its edge, and what has no day below it."""
        return min(max(HEAD + (when - first).days * PITCH, HEAD - EDGE), foot) if when else foot + EDGE

    marks = [(issue, place(issue.check.read), "hollow" if issue.citation.suspect else "") for issue in issues]
    marks += [(issue, place(issue.check.printed), "cross") for issue in issues if issue.is_moved]
    moved = sorted(issue.check.printed for issue in issues if issue.is_moved and issue.check.printed)
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
        of_paper = [mark for mark in marks if mark[0].citation.source == paper]
        on_day: Counter[int] = Counter()
        placed = []
        for mark in of_paper:
            placed.append((mark, x + SLOT * on_day[mark[1]]))
            on_day[mark[1]] += 1
        yield of_paper[0][0], x, placed
        x += SLOT * max(on_day.values()) + GAP
