"""The press citations by paper and day, from the first day possible to the last."""

from collections.abc import Iterator, Sequence
from datetime import date

from docutils import nodes

from build_tools.export.words import day
from build_tools.model.index import Index
from build_tools.model.picture import Picture
from build_tools.model.press import as_date
from build_tools.model.records import Source
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell
from build_tools.publish.pictures.calendar_grid import EDGE, HEAD, LEFT, Days, Occasion, grid, occasions
from build_tools.publish.pictures.issue_marks import IssueMark, issue_marks, papers, said
from build_tools.publish.pictures.plates import Plate
from build_tools.publish.pictures.svg import WIDTH, Drawing, Element, Link, Part, cross, dot, element, words

SLOT, JOIN, MARKS, LEADING = 28, 6, 14, 14
CAPTION = (
    "A filled mark stands at the day of the issue. A hollow mark is a suspect date, at the day as the editors read it; "
    "a cross joined to it marks the day as printed, outside the calendar where the day printed is impossible. "
    "The figures on the left are Mondays."
)


def press_calendar(picture: Picture, index: Index) -> Plate:
    """A column to each paper, a line to each day."""
    marks = issue_marks(index)
    days = _days(marks, index)
    shown = occasions(picture, index)
    titles = {name: _title(name, index) for name in papers(marks)}
    width = (WIDTH - LEFT) / max(1, len(titles))
    columns: list[Part] = []
    bottom = days.end + EDGE
    for number, (name, title) in enumerate(titles.items()):
        x = LEFT + number * width
        of_paper = [mark for mark in marks if mark.paper == name]
        undated = _undated([mark for mark in of_paper if not mark.read], title, x, days.end + EDGE + 34, width)
        columns += [_paper(name, title, x), *_years(of_paper, x, days), *_dated(of_paper, title, x, days), *undated]
        bottom = max(bottom, days.end + EDGE + 34 + LEADING * -(-len(undated) // _slots(width)))
    note = words("no date", 0, days.end + EDGE + 34, "soft")
    parts = (*grid(days, shown), *columns, note)
    drawing = Drawing(f"picture-{picture.id}", picture.title, _description(marks, days), bottom, parts)
    return Plate(drawing, (CAPTION,), ("Day", "What", "As printed", "Where"), tuple(_rows(marks, shown)))


def _days(marks: Sequence[IssueMark], index: Index) -> Days:
    header = index.edition.text.header
    ends = [as_date(words) for words in (*header.press_span, header.dated)]
    known = [end for end in ends if end] or [mark.read for mark in marks if mark.read] or [date.min]
    return Days(min(known), max(known))


def _description(marks: Sequence[IssueMark], days: Days) -> str:
    cited = len({mark.citation for mark in marks})
    moved = sum(mark.is_moved for mark in marks)
    span = f"{day(days.first)} to {day(days.last)}"
    return f"{cited} citations of the press from {span}; {moved} stand at another day than printed."


def _title(paper: str, index: Index) -> str:
    record = index.edition.of(Source).get(paper)
    return index.title(record) if record else paper


def _paper(name: str, title: str, x: float) -> Link:
    return Link("source", name, title, (words(title, x + MARKS, 12, "strong"),))


def _dated(marks: Sequence[IssueMark], title: str, x: float, days: Days) -> Iterator[Link]:
    lanes = _lanes(marks, days)
    seen: dict[date, int] = {}
    for mark in sorted(marks, key=lambda mark: not mark.is_moved):  # so that no line crosses another mark of the day
        if mark.read:
            start = x + MARKS + SLOT * seen.get(mark.read, 0)
            seen[mark.read] = seen.get(mark.read, 0) + 1
            joined = _joined(mark, x + 3 + JOIN * lanes.get(mark, 0), start, days)
            yield _mark(mark, title, start, days(mark.read), joined)


def _undated(marks: Sequence[IssueMark], title: str, x: float, y: float, width: float) -> list[Link]:
    slots = _slots(width)
    return [
        _mark(mark, title, x + MARKS + SLOT * (number % slots), y - 4 + LEADING * (number // slots), [])
        for number, mark in enumerate(marks)
    ]


def _slots(width: float) -> int:
    return max(1, int((width - MARKS + 4) // SLOT))


def _mark(mark: IssueMark, title: str, x: float, y: float, joined: list[Element]) -> Link:
    look = "mark hollow red" if mark.suspect else "mark"
    target = element("rect", x=x - 3, y=y - 5.5, width=SLOT - 1, height=11, class_="reach")
    parts = (*joined, target, dot(x, y, 2.6, look), words(mark.citation, x + 4.5, y + 4))
    return Link("citation", mark.citation, said(mark, title), parts)


def _joined(mark: IssueMark, x: float, end: float, days: Days) -> list[Element]:
    """The line from the day as printed, in a lane of its own, to the day as read."""
    if not mark.is_moved or not mark.printed or not mark.read:
        return []
    top, read = days(mark.printed), days(mark.read)
    return [element("path", d=f"M{x:g} {top:g}V{read:g}H{end - 3:g}", class_="join"), cross(x, top, 2.8, "join cross")]


def _years(marks: Sequence[IssueMark], x: float, days: Days) -> Iterator[Element]:
    """The years of the days that lie outside the calendar."""
    printed = [mark.printed for mark in marks if mark.is_moved and mark.printed]
    before = sorted({str(when.year) for when in printed if when < days.first})
    after = sorted({str(when.year) for when in printed if when > days.last})
    yield words(", ".join(before), x, HEAD - EDGE - 7, "soft")
    yield words(", ".join(after), x, days.end + EDGE + 15, "soft")


def _lanes(marks: Sequence[IssueMark], days: Days) -> dict[IssueMark, int]:
    """For each line a lane in which it crosses no other."""
    ends: list[float] = []
    lanes: dict[IssueMark, int] = {}
    spans = [
        (min(days(m.printed), days(m.read)), max(days(m.printed), days(m.read)), m)
        for m in marks
        if m.is_moved and m.printed and m.read
    ]
    for start, end, mark in sorted(spans, key=lambda span: span[:2]):
        lane = next((number for number, free in enumerate(ends) if free < start), len(ends))
        ends[lane : lane + 1] = [end]
        lanes[mark] = lane
    return lanes


def _rows(marks: Sequence[IssueMark], shown: Sequence[Occasion]) -> Iterator[list[Cell]]:
    """Occasions and issues in the order of the days as read; at the end what has no date."""
    dated: list[tuple[date, int, list[Cell]]] = [
        (one.begin, -1, [one.when, reference(one.kind, one.name, one.label), "", ""]) for one in shown
    ]
    for number, mark in enumerate(marks):
        dated.append((mark.read or date.max, number, _issue(mark)))
    yield from (row for _, _, row in sorted(dated, key=lambda row: row[:2]))


def _issue(mark: IssueMark) -> list[Cell]:
    printed = "as read" if mark.read and not mark.is_moved and not mark.suspect else mark.words
    what = [nodes.Text(f"{mark.citation} "), reference("source", mark.paper)]
    where = reference("citation", mark.citation, mark.sentence)
    return [day(mark.read) if mark.read else "no date", what, printed, where]
