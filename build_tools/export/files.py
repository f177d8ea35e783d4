"""Every exported file of the edition."""

from collections.abc import Callable
from hashlib import sha256

from build_tools.export import (
    cards,
    dts,
    dts_resources,
    json_ld,
    plain_text,
    record_tables,
    reference_files,
    tei,
    text_tables,
    web_annotations,
)
from build_tools.export.publication import SCHEMA_VERSION, Files, Publication, json_bytes

FORMATS: tuple[Callable[[Publication], Files], ...] = (
    tei.export,
    plain_text.export,
    text_tables.export,
    record_tables.export,
    reference_files.export,
    web_annotations.export,
    json_ld.export,
)
"""One function per format."""

INTERFACES: tuple[Callable[[Publication], Files], ...] = (dts.export, cards.export)
"""For programs that ask for one address at a time: thousands of small files, which only a published site has."""

INVENTORY = "index.json"
ONE_PER_ADDRESS = (cards.FOLDER, dts_resources.FOLDER)
"""The folders that have a file for each address."""


_TABLES = {
    "apparatus": "every emendation with both readings",
    "press-citations": "every citation of the press, with its dates as printed and as read",
    "quotations": "every quotation with its speakers and sources",
    "people": "the register of people",
    "sources": "the register of sources",
    "places": "the places",
    "organisations": "the organisations",
    "events": "the events",
    "terms": "the terms",
    "annotations": "the annotations",
}

DESCRIPTIONS = {
    tei.PATH: ("TEI P5", "the whole edition in one file: the text, the registers and the notes"),
    plain_text.EDITED_READING: ("plain text", "the text as edited, a passage to a line"),
    plain_text.SOURCE_READING: ("plain text", "the text as received, a passage to a line"),
    **{f"{name}.{ending}": (ending.upper(), holds) for name, holds in _TABLES.items() for ending in ("csv", "json")},
    web_annotations.COLLECTION: ("JSON-LD", "the notes as Web Annotations of the W3C"),
    json_ld.PATH: ("JSON-LD", "the edition, its people and its sources in the vocabulary of schema.org"),
    "bibliography.csl.json": ("CSL-JSON", "the sources"),
    "bibliography.bib": ("BibTeX", "the sources"),
    "bibliography.biblatex.bib": ("BibLaTeX", "the sources, with days and languages"),
    "bibliography.ris": ("RIS", "the sources"),
    INVENTORY: ("JSON", "the list of these files with their sizes and hashes"),
}
"""What a reader is told of each file: its format and what it holds."""

ENTRIES = {f"{dts_resources.FOLDER}/{dts_resources.ENTRY}": ("JSON-LD", "the entry of Distributed Text Services 1.0")}
"""The same of the interfaces."""


def export(publication: Publication, *, interfaces: bool = False) -> Files:
    """The files of all formats, and the list of them."""
    formats = (*FORMATS, *INTERFACES) if interfaces else FORMATS
    files = {path: words for format_ in formats for path, words in format_(publication).items()}
    return {INVENTORY: _inventory(publication, files), **files}


def _inventory(publication: Publication, files: Files) -> bytes:
    """The files with their sizes and hashes, without those of which there is one to an address."""
    listed = {path: words for path, words in sorted(files.items()) if path.partition("/")[0] not in ONE_PER_ADDRESS}
    return json_bytes(
        {
            "schema-version": SCHEMA_VERSION,
            "edition": publication.edition.text.header.edition,
            "date": publication.edition.text.header.edition_date,
            "files": [
                {"path": path, "bytes": len(words), "sha256": sha256(words).hexdigest()}
                for path, words in listed.items()
            ],
        }
    )
