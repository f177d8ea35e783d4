"""A citation of one thing of the edition, by its address."""

from build_tools.export.bibliography import STYLES, citations
from build_tools.export.bibtex import biblatex, bibtex
from build_tools.export.csl import Item, source_item
from build_tools.export.csl_json import csl_json
from build_tools.export.own_items import article_item, edition_item, locus_item, note_item, record_item
from build_tools.export.ris import ris
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Source

FORMATS = {"bibtex": bibtex, "biblatex": biblatex, "ris": ris, "csl-json": csl_json}
CITATION_STYLES = (*STYLES, *FORMATS)
"""Whatever ``cite`` can be asked for."""


class UnknownAddressError(LookupError):
    """Something that has no address in the edition; the message says what has one."""


def cite(index: Index, name: str, style: str) -> str:
    """A thing of the edition in a style or a format, as plain text that ends with a line break."""
    item = item_of(index, name)
    if style in FORMATS:
        return FORMATS[style]([item])
    entry = citations([item], style).get(item["id"])
    if entry is None:
        raise UnknownAddressError(f"the style {style} leaves “{name}” out of a bibliography; choose another style")
    return f"{entry.text}\n"


def item_of(index: Index, name: str) -> Item:
    """The item of an address: ``edition``, ``article``, a place of the text, or the id of a note or a record.

    Where two kinds share an id, the kind stands before it: ``source:ID``.
    """
    if name in ("edition", "article"):
        return edition_item(index) if name == "edition" else article_item(index)
    if name in index.citables:
        return locus_item(index, name)
    kind, _, key = name.rpartition(":")
    for record in (
        record for record in index.edition.all_records() if record.id == key and kind in ("", record.kind_name)
    ):
        return item_of_record(index, record)
    raise UnknownAddressError(
        f"“{name}” has no address; name a place of the text such as p1 or p1-1, a note, a record, edition or article"
    )


def item_of_record(index: Index, record: Record) -> Item:
    """The item of a note or a record; the record of a source stands for the source itself."""
    if isinstance(record, Annotation):
        return note_item(index, record)
    if isinstance(record, Source):
        return source_item(record, index.header.language)
    return record_item(index, record)
