"""Counts in the forms for other tools: the encoded text, the TEI export and the tables."""

import json
from pathlib import Path

from lxml import etree

from build_tools.export.parity.things import Counts
from build_tools.parse.xml import TEI, XML_ID, parse_xml

_PASSAGES = tuple(f"{TEI}{name}" for name in ("p", "head", "byline", "dateline"))
_NAMES = tuple(f"{TEI}{name}" for name in ("persName", "placeName", "orgName", "name", "title", "rs"))
_TABLES = {
    "annotations": "annotations",
    "emendations": "apparatus",
    "press citations": "press-citations",
    "quotations": "quotations",
    "people": "people",
    "sources": "sources",
}


def counts_in_tei(source: str, name: str) -> Counts:
    """Elements of the body and, where there is one, of the stand-off part."""
    root = parse_xml(source, name)
    body = root.find(f"{TEI}text/{TEI}body")
    off = root.find(f"{TEI}standOff")
    counts = {} if body is None else _in_body(body)
    return {**counts, **({} if off is None else _in_stand_off(off))}


def _in_body(body: etree._Element) -> dict[str, int]:
    return {
        "loci": sum(element.get(XML_ID) is not None for element in body.iter(*_PASSAGES)),
        "sentences": sum(element.get("unit") == "sentence" for element in body.iter(f"{TEI}milestone")),
        "emendations": len(list(body.iter(f"{TEI}choice"))),
        "mentions": sum(element.get("ref") is not None for element in body.iter(*_NAMES)),
        "press citations": sum(element.get("type") == "press" for element in body.iter(f"{TEI}bibl")),
        "quotations": len(list(body.iter(f"{TEI}quote"))),
    }


def _in_stand_off(off: etree._Element) -> dict[str, int]:
    lists = {"people": "listPerson/person", "sources": "listBibl/bibl", "annotations": "listAnnotation/note"}
    return {
        thing: len(off.findall("/".join(f"{TEI}{name}" for name in path.split("/")))) for thing, path in lists.items()
    }


def counts_in_tables(folder: Path) -> Counts:
    """Rows of the tables."""
    return {
        thing: len(json.loads((folder / f"{name}.json").read_text("utf-8"))["rows"]) for thing, name in _TABLES.items()
    }
