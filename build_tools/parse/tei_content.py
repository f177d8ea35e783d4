"""From the elements inside a passage to its content."""

from collections.abc import Callable

from lxml import etree

from build_tools.model.content import (
    Content,
    Date,
    Emendation,
    Inline,
    Interpolation,
    IssueDate,
    Mention,
    Milestone,
    Number,
    PressCitation,
    Quotation,
    Words,
    edited_reading,
    source_reading,
)
from build_tools.model.white_space import single_spaced
from build_tools.parse.xml import TEI, XML_ID, location_of


def read_passage_content(element: etree._Element, path: str) -> Content:
    """The content of a passage; a line break of the file, with what indents the next line, is one space."""
    content = list(read_content(element, path))
    if content and isinstance(content[0], Words):
        content[0] = Words(content[0].text.lstrip(" "))
    if content and isinstance(content[-1], Words):
        content[-1] = Words(content[-1].text.rstrip(" "))
    return tuple(inline for inline in content if inline != Words(""))


def read_content(element: etree._Element, path: str) -> Content:
    """The content of an element, white space made single."""
    content: list[Inline] = _words(element.text)
    for child in element:
        reader = READERS.get(str(child.tag).removeprefix(TEI))
        # An element that the schema does not know is a finding of the schema; its words are still the text's.
        content += [reader(child, path)] if reader else read_content(child, path)
        content += _words(child.tail)
    return tuple(content)


def _words(text: str | None) -> list[Inline]:
    return [Words(single_spaced(text))] if text else []


def _pointers(value: str | None, prefix: str) -> tuple[str, ...]:
    return tuple(part.removeprefix(prefix) for part in (value or "").split() if part.startswith(prefix))


def _read_milestone(element: etree._Element, path: str) -> Inline:
    return Milestone(element.get(XML_ID, ""), location_of(element, path))


def _read_choice(element: etree._Element, path: str) -> Inline:
    sic, corr = element.find(f"{TEI}sic"), element.find(f"{TEI}corr")
    received = "" if sic is None else edited_reading(read_content(sic, path))
    edited = "" if corr is None else edited_reading(read_content(corr, path))
    resp = "" if corr is None else corr.get("resp", "").removeprefix("#")
    cert = "" if corr is None else corr.get("cert", "")
    return Emendation(element.get(XML_ID, ""), received, edited, resp, cert, location_of(element, path))


def _read_mention(element: etree._Element, path: str) -> Inline:
    pointers = [pointer.partition(":") for pointer in element.get("ref", "").split()]
    kind = pointers[0][0] if pointers else ""
    refs = tuple(name for _, _, name in pointers)
    return Mention(kind, refs, read_content(element, path), location_of(element, path))


def _read_bibl(element: etree._Element, path: str) -> Inline:
    titles = [*element.iter(f"{TEI}title"), *element.iter(f"{TEI}rs")]
    source = next((name for title in titles for name in _pointers(title.get("ref"), "source:")), "")
    return PressCitation(
        id=element.get(XML_ID, ""),
        source=source,
        dates=tuple(_issue_dates(element, path)),
        suspect="#suspect" in element.get("ana", "").split(),
        event=element.get("corresp", "").removeprefix("#"),
        content=read_content(element, path),
        location=location_of(element, path),
    )


def _issue_dates(bibl: etree._Element, path: str) -> list[IssueDate]:
    dates = []
    for date in bibl.findall(f"{TEI}date"):
        words = source_reading(read_content(date, path))
        read = date.find(f"{TEI}date")
        inner = date if read is None else read
        resp = inner.get("resp", "").removeprefix("#")
        dates.append(IssueDate(words, date.get("when", ""), inner.get("when", ""), inner.get("cert", ""), resp))
    return dates


def _read_quote(element: etree._Element, path: str) -> Inline:
    said = element.find(f"{TEI}said")
    return Quotation(
        id=element.get(XML_ID, ""),
        kind=element.get("type", ""),
        citations=_pointers(element.get("source"), "#"),
        sources=_pointers(element.get("source"), "source:"),
        speakers=() if said is None else _pointers(said.get("who"), "person:"),
        content=read_content(element if said is None else said, path),
        location=location_of(element, path),
    )


def _read_seg(element: etree._Element, path: str) -> Inline:
    resp = element.get("resp", "").removeprefix("person:")
    return Interpolation(element.get("type", ""), resp, read_content(element, path), location_of(element, path))


def _read_date(element: etree._Element, path: str) -> Inline:
    begin = element.get("from", "") or element.get("when", "")
    end = element.get("to", "") or begin
    return Date(element.get(XML_ID, ""), begin, end, read_content(element, path), location_of(element, path))


def _read_number(element: etree._Element, path: str) -> Inline:
    value = element.get("value", "")
    return Number(element.get(XML_ID, ""), value, read_content(element, path), location_of(element, path))


READERS: dict[str, Callable[[etree._Element, str], Inline]] = {
    "milestone": _read_milestone,
    "choice": _read_choice,
    "persName": _read_mention,
    "placeName": _read_mention,
    "orgName": _read_mention,
    "name": _read_mention,
    "title": _read_mention,
    "rs": _read_mention,
    "bibl": _read_bibl,
    "quote": _read_quote,
    "seg": _read_seg,
    "date": _read_date,
    "num": _read_number,
}
"""The reader of each element that can stand inside a passage."""
