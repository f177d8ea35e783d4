"""Rules on the encoding of the text."""

import re
from collections.abc import Iterator

from build_tools.model.content import (
    Content,
    Date,
    Emendation,
    Milestone,
    Number,
    PressCitation,
    Quotation,
    Words,
    walk,
)
from build_tools.model.index import Index
from build_tools.model.location import Location
from build_tools.model.text import Text
from build_tools.model.when import is_real
from build_tools.rules.registry import Said, rule

_SERIES = {
    "paragraph": "p",
    "heading": "h",
    "byline": "b",
    "dateline": "d",
    Emendation: "e",
    PressCitation: "c",
    Quotation: "q",
    Date: "t",
    Number: "n",
}
"""The letter with which the ids of each kind of mark begin."""

_ID = re.compile(r"([1-9]\d*)([a-z]?)")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9][^\s?#]*")
_DOI = re.compile(r"10\.\d{4,9}(\.\d+)*/[!-~]+")


@rule("T-001")
def the_text_is_valid_against_the_schema(index: Index) -> Iterator[Said]:
    """The encoded text is valid against the schema in `build_tools/schema/edition.rng`.

    The page “How the text is encoded” lists every element and what it may hold.
    """
    for finding in index.edition.schema_findings:
        yield finding.location, finding.message


@rule("T-002")
def every_id_fits_its_element(index: Index) -> Iterator[Said]:
    """Every id is the letter of its series and a number: p9 for a paragraph, p9-4 for its fourth sentence.

    The letters are p (paragraph), h (heading), b (byline), d (dateline), s (section), c (press citation),
    q (quotation), e (emendation), n (number) and t (date).
    """
    for series, name, location in _ids(index.edition.text):
        if name and not (name.startswith(series) and _ID.fullmatch(name, len(series))):
            yield location, f"the id “{name}” does not fit its element; write {series} and a number"


@rule("T-003")
def ids_are_in_order(index: Index) -> Iterator[Said]:
    """The ids of each series rise in the order of the text.

    A new address between c5 and c6 is c5a: an address that has been published is never given to something else.
    """
    last: dict[str, tuple[tuple[int, str], str]] = {}
    for series, name, location in _ids(index.edition.text):
        match = _ID.fullmatch(name, len(series)) if name.startswith(series) else None
        if not match:
            continue
        order = int(match[1]), match[2]
        if series in last and order <= last[series][0]:
            before = last[series][1]
            yield (
                location,
                f"{name} follows {before}; ids rise in the order of the text: one that is put in is {before}a",
            )
        else:
            last[series] = order, name


@rule("T-004")
def every_date_is_real(index: Index) -> Iterator[Said]:
    """Every date of the narrative and of the header is one that a calendar has, and no stretch ends before it begins.

    Write 2001-12-31, 2001-12, 2001, --12-31 (no year) or ---31 (no year, no month).
    """
    header = index.edition.text.header
    spans = [("the text", header.dated, header.dated, header.location)]
    spans += [("the span of the press", *header.press_span, header.location)]
    for passage in index.edition.text.passages():
        for date in _dates(passage.content):
            spans.append((f"the date {date.id}".rstrip(), date.begin, date.end, date.location))
    for what, begin, end, location in spans:
        for words in dict.fromkeys((begin, end)):
            if not is_real(words):
                yield location, f"“{words}”, of {what}, is no date of the calendar; write it as 2001-12-31"
        if is_real(begin) and is_real(end) and end < begin:
            yield location, f"{what} ends ({end}) before it begins ({begin}); change the two round"


@rule("T-005")
def the_edition_is_published_at_a_whole_address(index: Index) -> Iterator[Said]:
    """The address and the identifier that the header gives the edition are whole: every citation repeats them.

    Write the address of the front page, `https://www.example.org/edition/`, and the DOI without a resolver before it,
    `10.5281/zenodo.1`. Leave out what is not there yet.
    """
    header = index.edition.text.header
    forms = (
        ("address", header.address, _ADDRESS, "https://www.example.org/edition/"),
        ("DOI", header.doi, _DOI, "10.5281/zenodo.1"),
    )
    for what, words, form, example in forms:
        if words and not form.fullmatch(words):
            yield header.location, f"“{words}” is no {what} of an edition; write it as {example}"


def _dates(content: Content) -> Iterator[Date]:
    """The dates of the narrative; those of the press have a rule of their own."""
    for inline in content:
        if isinstance(inline, Date):
            yield inline
        elif not isinstance(inline, Words | Milestone | Emendation | PressCitation):
            yield from _dates(inline.content)


def _ids(text: Text) -> Iterator[tuple[str, str, Location]]:
    for division in text.divisions:
        yield "s", division.id, division.location
    for passage in text.passages():
        yield _SERIES[passage.kind], passage.locus, passage.location
        for inline in walk(passage.content):
            if isinstance(inline, Milestone):
                yield f"{passage.locus}-", inline.locus, inline.location
            elif isinstance(inline, Emendation | PressCitation | Quotation | Date | Number):
                yield _SERIES[type(inline)], inline.id, inline.location
