"""The days of a calendar from top to bottom, the weeks, and what happened on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from build_tools.export.words import MONTHS, day
from build_tools.model.content import Date
from build_tools.model.index import Index
from build_tools.model.picture import Picture, Row, amounts
from build_tools.model.press import as_date
from build_tools.model.records import Event
from build_tools.publish.pictures.scales import lines_of
from build_tools.publish.pictures.svg import WIDTH, Element, Link, Part, element, line, words

LEFT, PITCH, HEAD, LEADING = 62, 11, 62, 13
EDGE = 20  # how far outside the calendar the impossible days stand


@dataclass(frozen=True, slots=True)
class Days:
    """The days of the calendar and where each stands."""

    first: date
    last: date

    def __call__(self, when: date) -> float:
        """The middle of a day; a day outside the calendar stands at its edge."""
        if when < self.first:
            return HEAD - EDGE
        return self.end + EDGE if when > self.last else HEAD + (when - self.first).days * PITCH

    @property
    def end(self) -> float:
        """The middle of the last day."""
        return HEAD + (self.last - self.first).days * PITCH

    def mondays(self) -> Iterator[date]:
        """The first day of each week."""
        monday = self.first + timedelta(days=-self.first.weekday() % 7)
        while monday <= self.last:
            yield monday
            monday += timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What happened on a day or on some days, and what the edition has on it."""

    label: str
    begin: date
    end: date
    kind: str
    name: str

    @property
    def when(self) -> str:
        """The day or the days in words."""
        return (
            day(self.begin)
            if self.begin == self.end
            else f"{self.begin.day} {MONTHS[self.begin.month - 1]} to {day(self.end)}"
        )


def occasions(picture: Picture, index: Index) -> tuple[Occasion, ...]:
    """What the picture names, and the day of the text itself."""
    found = [occasion for row in picture.rows if (occasion := _occasion(row, index))]
    text = index.edition.text
    dated = as_date(text.header.dated)
    if dated:
        name = next((passage.locus for passage in text.passages() if passage.kind == "dateline"), "")
        found.append(Occasion("article", dated, dated, "locus", name))
    return tuple(sorted(found, key=lambda one: one.begin))


def _occasion(row: Row, index: Index) -> Occasion | None:
    amount = amounts(index.edition.text).get(row.date)
    event = index.edition.of(Event).get(row.event)
    if amount and isinstance(amount.mark, Date):
        begin, end = as_date(amount.mark.begin), as_date(amount.mark.end)
        kind, name = "locus", amount.sentence
    elif event:
        begin, end = as_date(event.begin), as_date(event.end)
        kind, name = "event", event.id
    else:
        return None  # a finding has said so
    return Occasion(row.label, begin, end or begin, kind, name) if begin else None


def grid(days: Days, shown: tuple[Occasion, ...]) -> list[Part]:
    """The weeks and the occasions, to the left of the papers and behind them."""
    taken: list[tuple[float, float]] = []
    named: list[Part] = []
    for occasion in shown:
        middle = (days(occasion.begin) + days(occasion.end)) / 2
        label = lines_of(occasion.label, LEFT)
        top = middle - LEADING * len(label) / 2
        taken.append((top - 4, top + LEADING * len(label) + 4))
        named.append(_named(occasion, label, top + 10, days))
    return [element("g", *_weeks(days, taken), aria_hidden="true"), *named]


def _named(occasion: Occasion, label: list[str], y: float, days: Days) -> Link:
    top, bottom = days(occasion.begin) - PITCH / 2, days(occasion.end) + PITCH / 2
    band = element("rect", x=LEFT - 4, y=top, width=WIDTH - LEFT + 4, height=bottom - top, class_="band")
    lines = (words(one, 0, y + LEADING * number, "strong") for number, one in enumerate(label))
    return Link(occasion.kind, occasion.name, f"{occasion.label}, {occasion.when}", (band, *lines))


def _weeks(days: Days, taken: list[tuple[float, float]]) -> Iterator[Element]:
    """A line above each Monday, and its day; the month where it is first named."""
    months: set[int] = set()
    for monday in days.mondays():
        y = days(monday)
        yield line(LEFT - 4, y - PITCH / 2, WIDTH, y - PITCH / 2, "rule")
        if any(top < y + 5 and y - 6 < bottom for top, bottom in taken):
            continue
        yield words(str(monday.day), 14, y + 4, "soft", "end")
        if monday.month not in months:
            months.add(monday.month)
            yield words(MONTHS[monday.month - 1][:3], 19, y + 4, "soft")
