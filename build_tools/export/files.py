"""Every exported file of the edition."""

from collections.abc import Callable
from hashlib import sha256

from build_tools.export import (
    cards,
    dts,
    json_ld,
    plain_text,
    record_tables,
    references,
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
    references.export,
    web_annotations.export,
    dts.export,
    json_ld.export,
    cards.export,
)
"""One function per format."""

INVENTORY = "index.json"
_ONE_PER_ADDRESS = (f"{cards.FOLDER}/", f"{dts.FOLDER}/")


def export(publication: Publication) -> Files:
    """The files of all formats, and the list of them."""
    files = {path: words for format_ in FORMATS for path, words in format_(publication).items()}
    return {INVENTORY: _inventory(publication, files), **files}


def _inventory(publication: Publication, files: Files) -> bytes:
    """The files with their sizes and hashes, without those of which there is one to an address."""
    listed = {path: words for path, words in sorted(files.items()) if not path.startswith(_ONE_PER_ADDRESS)}
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
