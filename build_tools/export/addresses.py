"""The addresses under which the things of the edition are published."""

import posixpath

from build_tools.model.edition import Edition
from build_tools.model.record import Record
from build_tools.parse.edition import ARTICLE

TEXT_PAGE = ARTICLE.removesuffix(".xml") + ".html"


def address(edition: Edition, page: str = "", anchor: str = "") -> str:
    """The address of a page or of a place on it; relative where the header of the text gives the edition no address."""
    base = edition.text.header.address
    place = f"{page}#{anchor}" if anchor else page
    return f"{base.rstrip('/')}/{place}" if base else place


def address_of_locus(edition: Edition, locus: str) -> str:
    """The address of a place of the text."""
    return address(edition, TEXT_PAGE, locus)


def address_of_record(edition: Edition, record: Record) -> str:
    """The address of a record's page."""
    return address(edition, f"{record.docname}.html")


def address_from(edition: Edition, file: str, page: str, anchor: str = "") -> str:
    """The address of a page as a file of the site names it: from its folder where the edition has no address."""
    if edition.text.header.address:
        return address(edition, page, anchor)
    return posixpath.relpath(page, posixpath.dirname(file)) + (f"#{anchor}" if anchor else "")
