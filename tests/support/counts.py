"""How many things of each kind the edition has, and how many each of its forms has."""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from lxml import etree, html
from sites import ARTICLE_PAGE, Site, has_class

from build_tools.model.content import Emendation, Mention, PressCitation, Quotation
from build_tools.model.index import Index
from build_tools.model.records import Person, Source
from build_tools.model.sentences import sentences
from build_tools.parse.xml import TEI, XML_ID, parse_xml

Counts = Mapping[str, int]

PATHS = {
    "loci": f"//*[{has_class('passage')}][@id]",
    "sentences": f"//*[{has_class('sentence')}][@id]",
    "notes": f"//*[{has_class('note')}][starts-with(@id, 'note-')]",
    "annotations": f"//*[{has_class('note')}]//*[{has_class('signature')}]",
    "emendations": f"//*[{has_class('emendation')}][@id]",
    "mentions": f"//*[{has_class('mention')}][@id]",
    "press citations": f"//*[{has_class('press-citation')}][@id]",
    "quotations": f"//*[{has_class('quotation')}][@id]",
    "people": f"//*[{has_class('record-person')}][@id]",
    "sources": f"//*[{has_class('record-source')}][@id]",
}
DISPLAYED = "[not(ancestor-or-self::*[@hidden or self::template or self::dialog or self::script])]"
TABLES = {
    "annotations": "annotations",
    "emendations": "apparatus",
    "press citations": "press-citations",
    "quotations": "quotations",
    "people": "people",
    "sources": "sources",
}


def counts_of_the_model(index: Index) -> Counts:
    marks = [type(place.mark) for place in index.occurrences]
    return {
        "loci": len(index.edition.passages),
        "sentences": len(sentences(index.edition.text)),
        "notes": len(index.notes),
        "annotations": sum(len(note.annotations) for note in index.notes),
        "emendations": marks.count(Emendation),
        "mentions": marks.count(Mention),
        "press citations": marks.count(PressCitation),
        "quotations": marks.count(Quotation),
        "people": len(index.edition.of(Person)),
        "sources": len(index.edition.of(Source)),
    }


def counts_in(pages: Iterable[etree._Element], condition: str = "") -> Counts:
    roots = list(pages)
    return {thing: sum(len(root.xpath(path + condition)) for root in roots) for thing, path in PATHS.items()}


def counts_on_the_site(site: Site, condition: str = "") -> Counts:
    records = [name for name in site.page_names() if name.startswith(("people/", "sources/"))]
    return counts_in((site.page(name) for name in (ARTICLE_PAGE, *records)), condition)


def counts_in_single_file(source: bytes) -> Counts:
    return counts_in([html.document_fromstring(source.decode("utf-8"))])


def counts_in_epub(source: bytes) -> Counts:
    with zipfile.ZipFile(io.BytesIO(source)) as book:
        return counts_in(etree.fromstring(book.read(name)) for name in book.namelist() if name.endswith(".xhtml"))


def counts_in_tei(path: Path) -> Counts:
    """Elements of the body, and records in the stand-off part."""
    root = parse_xml(path.read_text("utf-8"), path.name)
    body = root.find(f"{TEI}text/{TEI}body")
    assert body is not None

    def found(*names: str) -> list[etree._Element]:
        return list(body.iter(*(f"{TEI}{name}" for name in names)))

    lists = {"people": "listPerson/person", "sources": "listBibl/bibl", "annotations": "listAnnotation/note"}
    named = {thing: "/".join(f"{TEI}{name}" for name in steps.split("/")) for thing, steps in lists.items()}
    return {
        "loci": sum(element.get(XML_ID) is not None for element in found("p", "head", "byline", "dateline")),
        "sentences": sum(element.get("unit") == "sentence" for element in found("milestone")),
        "emendations": len(found("choice")),
        "mentions": sum(
            element.get("ref") is not None
            for element in found("persName", "placeName", "orgName", "name", "title", "rs")
        ),
        "press citations": sum(element.get("type") == "press" for element in found("bibl")),
        "quotations": len(found("quote")),
        **{thing: len(root.findall(f"{TEI}standOff/{steps}")) for thing, steps in named.items()},
    }


def counts_in_tables(folder: Path) -> Counts:
    return {
        thing: len(json.loads((folder / f"{name}.json").read_text("utf-8"))["rows"]) for thing, name in TABLES.items()
    }
