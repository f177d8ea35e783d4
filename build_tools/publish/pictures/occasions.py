"""What happened on the days of a calendar: dates of the text, events, and the day of the text itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.export.words import MONTHS, day
from build_tools.model.answers import question
from build_tools.model.content import Date
from build_tools.model.index import Index
from build_tools.model.picture import Picture, amounts
from build_tools.model.press import as_date
from build_tools.model.records import Event


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
        first = f"{self.begin.day} {MONTHS[self.begin.month - 1]} to " if self.begin != self.end else ""
        return first + day(self.end)


def occasions(picture: Picture, index: Index) -> Iterator[Occasion]:
    """What the picture names and when the text was written; what has no day is left out, and a finding has said so."""
    found = [("article", index.header.dated, "", "locus", dateline(index))]
    for row in picture.row:
        amount, event = amounts(index).get(row.date), index.record("event", row.event)
        if amount and isinstance(amount.mark, Date):
            found.append((row.label, amount.mark.begin, amount.mark.end, "locus", amount.sentence))
        elif isinstance(event, Event):
            found.append((row.label, event.begin, event.end, "event", event.id))
    for label, begin, end, kind, name in found:
        if first := as_date(begin):
            yield Occasion(label, first, as_date(end) or first, kind, name)


@question
def dateline(index: Index) -> str:
    """The locus of the dateline of the text; nothing where it has none."""
    return next((one.locus for one in index.edition.text.passages() if one.kind == "dateline"), "")
