"""What every export is made from: the edition, what follows from it, and its encoded text as it stands in its file."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

from build_tools.export.web_addresses import address_from
from build_tools.model.citables import Citable
from build_tools.model.edition import Edition
from build_tools.model.index import Index
from build_tools.parse.xml import TEI

FOLDER = "data"
"""The folder of the site that holds the exports."""

SCHEMA_VERSION = "1.0"
"""The version of what the exports promise: the first number changes when something is taken away or renamed."""

Files = dict[str, bytes]
"""The files of one format, by their path below the folder of the exports."""


@dataclass(frozen=True)
class Publication:
    """The edition about to be exported."""

    index: Index
    article: etree._Element  #: The root of the encoded text; whoever changes it changes a copy.
    kept: tuple[tuple[str, str], ...] = ()  #: Number and date of each published edition that lies below the site.

    @property
    def edition(self) -> Edition:
        """The edition itself."""
        return self.index.edition

    @cached_property
    def citables(self) -> Mapping[str, Citable]:
        """Everything in the text that can be cited, by its address."""
        return self.index.citables

    @property
    def licence(self) -> str:
        """The address of the licence under which the edition may be used, or nothing."""
        return self.index.header.licence

    def link(self, path: str, page: str, anchor: str = "") -> str:
        """The address of a page, or of a place on it, as an exported file names it."""
        return address_from(self.index.header, f"{FOLDER}/{path}", page, anchor)

    def link_to_file(self, path: str, other: str) -> str:
        """The address of an exported file as another one names it."""
        return self.link(path, f"{FOLDER}/{other}")


def tei_element(name: str) -> etree._Element:
    """An element of TEI that stands by itself, its namespace without a prefix."""
    root: etree._Element = etree.fromstring(f'<{name} xmlns="{TEI[1:-1]}"/>')
    return root


def json_bytes(value: Any, indent: int | None = 1) -> bytes:
    """A value as JSON, with the characters themselves and not their numbers."""
    return (json.dumps(value, ensure_ascii=False, indent=indent) + "\n").encode()


def xml_bytes(element: etree._Element) -> bytes:
    """A document as XML, in UTF-8, with its declaration."""
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True) + b"\n"
