"""The addresses under which the things of the edition are published."""

import posixpath

from build_tools.model.addresses import TEXT
from build_tools.model.text import Header

TEXT_PAGE = f"{TEXT}.html"


def address(header: Header, page: str = "", anchor: str = "") -> str:
    """The address of a page or of a place on it; relative where the header of the text gives the edition no address."""
    place = f"{page}#{anchor}" if anchor else page
    return f"{header.address.rstrip('/')}/{place}" if header.address else place


def address_of_locus(header: Header, locus: str) -> str:
    """The address of a place of the text."""
    return address(header, TEXT_PAGE, locus)


def address_from(header: Header, file: str, page: str, anchor: str = "") -> str:
    """The address of a page as a file of the site names it: from its folder where the edition has no address."""
    if header.address:
        return address(header, page, anchor)
    return posixpath.relpath(page, posixpath.dirname(file)) + (f"#{anchor}" if anchor else "")
