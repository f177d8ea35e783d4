"""What the title page of the book says, read from the header of the text."""

from lxml import etree

from build_tools.book.contents import Imprint
from build_tools.model.text import Header, Responsibility
from build_tools.parse.xml import TEI


def imprint_of(header: Header, root: etree._Element, statement: str, written_date: str) -> Imprint:
    """The imprint, with the publisher and the licence as the encoding states them."""
    licence = root.find(f".//{TEI}availability/{TEI}licence")
    return Imprint(
        title=header.title,
        subtitle=header.subtitle,
        author=header.author,
        language=header.language or "en",
        statement=statement,
        edition=header.edition,
        date=header.edition_date,
        written_date=written_date,
        contributors=tuple(_contributor(one) for one in header.responsibilities),
        publisher=_plain(root.find(f".//{TEI}publicationStmt/{TEI}publisher")),
        rights=_plain(licence),
        licence="" if licence is None else licence.get("target", ""),
        address=header.address,
    )


def _contributor(one: Responsibility) -> str:
    words = f"{one.resp} {one.name}"
    return words[:1].upper() + words[1:]


def _plain(element: etree._Element | None) -> str:
    return "" if element is None else " ".join("".join(str(part) for part in element.itertext()).split())
