"""The encoded text with white space made single, and cut into what can be cited."""

import copy
from collections.abc import Iterator

from lxml import etree

from build_tools.model.white_space import single_spaced
from build_tools.parse.xml import TEI, XML_ID

_PASSAGES = tuple(f"{TEI}{tag}" for tag in ("p", "head", "byline", "dateline"))
_MILESTONE = f"{TEI}milestone"


def normalised(article: etree._Element) -> etree._Element:
    """A copy of the encoded text whose passages have the characters of the model and no line breaks of the file."""
    root = copy.deepcopy(article)
    for passage in _passages(root):
        _make_single(passage)
        _strip(passage)
    return root


def passages(root: etree._Element) -> dict[str, etree._Element]:
    """The passages of a text, by locus."""
    return {passage.get(XML_ID, ""): passage for passage in _passages(root)}


def reading(root: etree._Element, *, edited: bool) -> etree._Element:
    """A copy of a normalised text that has one reading: of each emendation ``corr`` or ``sic``, with its id."""
    copied = copy.deepcopy(root)
    for choice in list(copied.iter(f"{TEI}choice")):
        kept, dropped = (f"{TEI}corr", f"{TEI}sic") if edited else (f"{TEI}sic", f"{TEI}corr")
        _remove_all(choice, dropped)
        if (element := choice.find(kept)) is not None and (parent := choice.getparent()) is not None:
            element.set(XML_ID, choice.get(XML_ID, ""))
            element.tail = choice.tail
            parent.replace(choice, element)
    return copied


def sentence(passage: etree._Element, locus: str) -> etree._Element:
    """One sentence of a passage as a ``seg``; what began before it or ends after it is cut."""
    cut = copy.deepcopy(passage)
    cut.tail = None
    _Cut(locus).within(cut)
    cut.tag = f"{TEI}seg"
    for name in list(cut.attrib):
        del cut.attrib[name]
    cut.set("type", "sentence")
    cut.set(XML_ID, locus)
    _strip(cut)
    return cut


class _Cut:
    """Which sentence is passed through while all others are taken out."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        self.inside = False

    def within(self, element: etree._Element) -> None:
        """Take out what does not belong to the sentence."""
        element.text = self._kept(element.text)
        for child in list(element):
            if child.tag == _MILESTONE:
                self.inside = child.get(XML_ID) == self.wanted
                empty = True
            else:
                was_inside = self.inside
                self.within(child)
                empty = not (was_inside or self.inside or len(child) or child.text)
            child.tail = self._kept(child.tail)
            if empty:
                _remove(child)

    def _kept(self, words: str | None) -> str | None:
        return words if self.inside else None


def _passages(root: etree._Element) -> Iterator[etree._Element]:
    body = root.find(f"{TEI}text/{TEI}body")
    if body is not None:
        yield from body.iter(*_PASSAGES)


def _make_single(passage: etree._Element) -> None:
    for element in passage.iter():
        element.text = single_spaced(element.text) if element.text else None
        if element is not passage:
            element.tail = single_spaced(element.tail) if element.tail else None


def _strip(passage: etree._Element) -> None:
    passage.text = (passage.text or "").lstrip(" ") or None
    _strip_end(passage)


def _strip_end(element: etree._Element) -> None:
    """Take away the spaces at the end, however deep in the marks they stand."""
    last = element[-1] if len(element) else None
    if last is None:
        element.text = (element.text or "").rstrip(" ") or None
    elif (last.tail or "").strip(" "):
        last.tail = (last.tail or "").rstrip(" ")
    else:
        last.tail = None
        _strip_end(last)


def _remove_all(element: etree._Element, tag: str) -> None:
    for child in element.findall(tag):
        _remove(child)


def _remove(element: etree._Element) -> None:
    """Take an element out and leave what follows it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "") or None
    else:
        parent.text = (parent.text or "") + (element.tail or "") or None
    parent.remove(element)
