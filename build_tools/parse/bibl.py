"""From a TEI ``bibl`` to what a bibliography needs, under the names of the Citation Style Language."""

import re
from collections.abc import Iterator

from lxml import etree

from build_tools.parse.xml import TEI, words_of

_NAMES = {"author": "author", "editor": "editor", "publisher": "publisher", "pubPlace": "publisher-place"}
_TITLES = {"a": "title", "m": "container-title", "j": "container-title"}
_LABEL = re.compile(r"^[a-z]+\.[\s\xa0]*", re.IGNORECASE)  # “vol.” of “vol. 3”


def read_bibl(bibl: etree._Element | None) -> dict[str, str]:
    """The parts of a description; nothing where there is none."""
    return {} if bibl is None else dict(_parts(bibl))


def _parts(bibl: etree._Element) -> Iterator[tuple[str, str]]:
    for element in bibl.iter(f"{TEI}*"):
        tag = str(element.tag).removeprefix(TEI)
        words = words_of(element)
        if tag in _NAMES:
            yield _NAMES[tag], words
        elif tag == "title":
            yield _TITLES.get(element.get("level", ""), "title"), words
        elif tag == "biblScope":
            yield element.get("unit", ""), _LABEL.sub("", words)
        elif tag == "date":
            yield "issued", element.get("when", "")
