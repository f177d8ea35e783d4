"""From ``text/article.xml`` to the text of the edition."""

import re
from collections.abc import Iterator

from lxml import etree

from build_tools.model.text import Division, Header, Passage, Pointer, Responsibility, Text, Witness
from build_tools.parse.bibl import read_bibl
from build_tools.parse.tei_content import read_passage_content
from build_tools.parse.xml import TEI, XML_ID, location_of, words_of

_POINTERS = ("ana", "corresp", "ref", "resp", "source", "who", "wit")
_PASSAGES = {"p": "paragraph", "head": "heading", "byline": "byline", "dateline": "dateline"}


def read_text_of_edition(root: etree._Element, path: str) -> Text:
    """The header, divisions and passages of an encoded text."""
    body = root.find(f"{TEI}text/{TEI}body")
    divisions = () if body is None else tuple(_read_division(div, path) for div in body.iter(f"{TEI}div"))
    opening, closing = _outside_divisions(body, path)
    ids = tuple(
        (str(element.get(XML_ID)), location_of(element, path))
        for element in root.iter(f"{TEI}*")
        if element.get(XML_ID) is not None
    )
    return Text(_read_header(root, path), opening, divisions, closing, ids, tuple(_read_pointers(root, path)))


def _read_pointers(root: etree._Element, path: str) -> Iterator[Pointer]:
    for element in root.iter(f"{TEI}*"):
        for name in _POINTERS:
            for words in element.get(name, "").split():
                yield Pointer(words, name, location_of(element, path))


def _outside_divisions(body: etree._Element | None, path: str) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    opening: list[Passage] = []
    closing: list[Passage] = []
    seen_division = False
    for element in () if body is None else body.iter(*(f"{TEI}{tag}" for tag in (*_PASSAGES, "div"))):
        if element.tag == f"{TEI}div":
            seen_division = True
        elif next(element.iterancestors(f"{TEI}div"), None) is None:
            (closing if seen_division else opening).append(_read_passage(element, path))
    return tuple(opening), tuple(closing)


def _read_division(div: etree._Element, path: str) -> Division:
    passages = tuple(_read_passage(element, path) for element in div if str(element.tag).removeprefix(TEI) in _PASSAGES)
    return Division(div.get(XML_ID, ""), passages, location_of(div, path))


def _read_passage(element: etree._Element, path: str) -> Passage:
    return Passage(
        locus=element.get(XML_ID, ""),
        kind=_PASSAGES[str(element.tag).removeprefix(TEI)],
        form=element.get("type") or element.get("rend") or "",
        content=read_passage_content(element, path),
        location=location_of(element, path),
    )


def _read_header(root: etree._Element, path: str) -> Header:
    span = _find(root, ".//creation/date[@type='press-span']")
    return Header(
        title=_text(root, ".//titleStmt/title[@type='main']"),
        author=_text(root, ".//titleStmt/author/persName"),
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang", ""),
        edition=_attribute(root, ".//edition", "n"),
        edition_date=_attribute(root, ".//publicationStmt/date", "when"),
        responsibilities=tuple(_read_responsibility(element) for element in root.iter(f"{TEI}respStmt")),
        witnesses=tuple(_read_witness(element) for element in root.iter(f"{TEI}witness")),
        navigation_lines=tuple(words_of(item) for item in root.iterfind(_path(".//list[@type='navigation']/item"))),
        dated=_attribute(root, ".//creation/date[@type='dated']", "when"),
        press_span=("", "") if span is None else (span.get("from", ""), span.get("to", "")),
        location=location_of(root, path),
        press_span_opening="" if span is None else span.get("n", ""),
        subtitle=_text(root, ".//titleStmt/title[@type='sub']"),
        address=_text(root, ".//publicationStmt/idno[@type='URL']"),
        licence=_attribute(root, ".//availability/licence", "target"),
        doi=_text(root, ".//publicationStmt/idno[@type='DOI']"),
    )


def _read_witness(element: etree._Element) -> Witness:
    ref = element.find(f"{TEI}ref")
    file = "" if ref is None else ref.get("target", "")
    language, bibl = element.find(f".//{TEI}textLang"), element.find(f"{TEI}bibl")
    return Witness(
        siglum=element.get(XML_ID, ""),
        description=words_of(element).replace(" .", "."),
        file=file,
        language="" if language is None else language.get("mainLang", ""),
        title="" if bibl is None else words_of(bibl),
        bibl=read_bibl(bibl),
    )


def _read_responsibility(element: etree._Element) -> Responsibility:
    person = element.find(f"{TEI}persName")
    name = element.find(f"{TEI}name") if person is None else person
    resp = element.find(f"{TEI}resp")
    return Responsibility(
        id=element.get(XML_ID, ""),
        resp="" if resp is None else words_of(resp),
        name="" if name is None else words_of(name),
        is_person=person is not None,
    )


def _path(path: str) -> str:
    return re.sub(r"(^|/)(?=[a-zA-Z])", rf"\1{TEI}", path)


def _find(root: etree._Element, path: str) -> etree._Element | None:
    return root.find(_path(path))


def _text(root: etree._Element, path: str) -> str:
    element = _find(root, path)
    return "" if element is None else words_of(element)


def _attribute(root: etree._Element, path: str, name: str) -> str:
    element = _find(root, path)
    return "" if element is None else element.get(name, "")
