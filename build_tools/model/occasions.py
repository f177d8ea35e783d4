"""What happened on days of the time of the text: what opens it, the events in it, and the text itself."""

from dataclasses import dataclass
from datetime import date

from build_tools.model.answers import question
from build_tools.model.content import Date, spans
from build_tools.model.index import Index
from build_tools.model.press import as_date
from build_tools.model.records import Event
from build_tools.model.sentences import sentence_at


@dataclass(frozen=True, slots=True)
class Occasion:
    """What happened on a day or on some days, and what the edition has on it."""

    label: str
    begin: date
    end: date
    kind: str
    name: str


@question
def occasions(index: Index) -> tuple[Occasion, ...]:
    """In the order of the days; an event on the first day of the span stands for what opens it."""
    header, first, last = index.header, *map(as_date, (index.header.press_span[0], index.header.dated))
    if not first or not last:
        return ()
    named = {
        inline.begin: sentence_at(passage, start)
        for passage in index.edition.text.passages()
        for inline, start, _ in spans(passage.content)
        if isinstance(inline, Date)
    }
    opening, closing = header.press_span_opening.removeprefix("the "), "article"
    found = {
        first: Occasion(opening, first, first, "locus", named.get(header.press_span[0], "")),
        last: Occasion(closing, last, last, "locus", named.get(header.dated, "")),
    }
    for event in index.edition.of(Event).values():
        begin, end = as_date(event.begin), as_date(event.end)
        if begin and first <= begin <= last:
            words = [place.words for place in index.mentions("event", event.id)]
            found[begin] = Occasion(words[0] if words else event.name, begin, end or begin, "event", event.id)
    return tuple(found[day] for day in sorted(found))
