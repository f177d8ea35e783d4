"""Rules on the pictures."""

from collections.abc import Iterator

from build_tools.model.content import Date, Number
from build_tools.model.index import Index
from build_tools.model.picture import FORMS, SIGNS, Picture, Row, amounts, is_amount
from build_tools.model.press import as_date
from build_tools.model.records import Event
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule


@rule("D-001")
def every_number_of_a_picture_is_there(index: Index) -> Iterator[Said]:
    """The numbers and the norm of a row are ids of numbers of the text, and not zero.

    Mend the id: the numbers are n1, n2 … in the text; a norm may also be a plain amount, such as 100.
    """
    marks = {name: amount.mark for name, amount in amounts(index).items()}
    numbers = {name: mark.value for name, mark in marks.items() if isinstance(mark, Number)}
    for _, row in _rows(index):
        for name in row.ids:
            if name not in numbers:
                advice = did_you_mean(name, numbers, "point to a num of the text")
                yield row.location, f"unknown number “{name}”; {advice}"
            elif not is_amount(numbers[name]):
                said = f"the number “{name}” is no amount above zero; it has no place on the scale: take it out"
                yield row.location, said


@rule("D-002")
def every_picture_is_of_a_known_form(index: Index) -> Iterator[Said]:
    """A picture has an id of its own, a title and a known form, and a map has its base map.

    Mend the entry in text/pictures.toml; the base map is text/base-map.json.
    """
    seen: set[str] = set()
    for picture in index.edition.pictures:
        if picture.form not in FORMS:
            advice = did_you_mean(picture.form, FORMS, "the forms are " + ", ".join(FORMS))
            yield picture.location, f"unknown form “{picture.form}”; {advice}"
        if picture.form == "map" and index.edition.base_map is None:
            yield picture.location, "the map has no base map; add text/base-map.json"
        for name in ("id", "title"):
            if not getattr(picture, name):
                yield picture.location, f"the picture has no {name}; write it"
        if picture.id in seen:
            yield picture.location, f"the id “{picture.id}” stands twice; choose another"
        seen.add(picture.id)


@rule("D-003")
def every_row_of_a_picture_has_what_its_form_asks_for(index: Index) -> Iterator[Said]:
    """A row has a label and either numbers, in a chart, or the date or the event of a calendar.

    Fill in what is missing, or take the row out.
    """
    for picture, row in _rows(index):
        if not row.label:
            yield row.location, "the row has no label; write it"
        if picture.form == "chart" and not row.numbers:
            yield row.location, "the row has no numbers; write their ids"
        if picture.form == "map":
            yield row.location, "a map has no rows; take the row out"
        if row.sign not in SIGNS:
            yield row.location, f"unknown sign “{row.sign}”; the signs are {', '.join(sign for sign in SIGNS if sign)}"
        if not is_amount(row.factor):
            yield row.location, f"the factor “{row.factor}” is no amount above zero; write a number, such as 2"
    for picture in index.edition.pictures:
        if picture.form == "chart" and not picture.row:
            yield picture.location, "the picture has no rows; begin each with a line [[picture.row]]"


@rule("D-004")
def every_occasion_of_a_calendar_is_there(index: Index) -> Iterator[Said]:
    """A row of a calendar names a date of the text that is a full one, or an event that has a day on which it began.

    Mend the id, or give the event a full date.
    """
    marks = {name: amount.mark for name, amount in amounts(index).items()}
    dates = {name: mark.begin for name, mark in marks.items() if isinstance(mark, Date)}
    events = index.edition.of(Event)
    for picture, row in _rows(index):
        if picture.form != "calendar":
            continue
        if not row.date and not row.event:
            yield row.location, "the row names no date and no event; write the id of one"
        elif row.date and row.date not in dates:
            advice = did_you_mean(row.date, dates, "point to a date with an id")
            yield row.location, f"unknown date “{row.date}”; {advice}"
        elif row.date and not as_date(dates[row.date]):
            yield row.location, f"the date “{row.date}” is no full date; point to another"
        elif row.event and row.event not in events:
            yield row.location, f"unknown event “{row.event}”; {did_you_mean(row.event, events, 'add its record')}"
        elif row.event and not as_date(events[row.event].begin):
            yield row.location, f"the event “{row.event}” has no day on which it began; fill in begin, as 2001-12-31"


def _rows(index: Index) -> Iterator[tuple[Picture, Row]]:
    return ((picture, row) for picture in index.edition.pictures for row in picture.row)
