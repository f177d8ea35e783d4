"""Editions about to be exported, and what is exported of them."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from editions import ARTICLE

from build_tools.export.files import export
from build_tools.export.publication import Files, Publication
from build_tools.model.index import Index
from build_tools.parse.edition import load_edition
from build_tools.parse.xml import parse_xml, read_text


@cache
def publication_of(root: Path, address: str = "") -> Publication:
    """The edition in a folder, published at an address or where its header says."""
    edition = load_edition(root)
    if address:
        header = replace(edition.text.header, address=address)
        edition = replace(edition, text=replace(edition.text, header=header))
    return Publication(Index(edition), parse_xml(read_text(root / ARTICLE, ARTICLE), ARTICLE))


@cache
def exported(root: Path, address: str = "") -> Files:
    """Every file that is exported of the edition in a folder for a site that is published."""
    return export(publication_of(root, address), interfaces=True)
