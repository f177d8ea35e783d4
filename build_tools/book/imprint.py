"""What the title page of the book says, and what a library catalogues."""

from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from build_tools.export.note_content import paragraph, text
from build_tools.export.words import written_date
from build_tools.model.prose import Node
from build_tools.model.text import Header, Responsibility
from build_tools.parse.xml import TEI


@dataclass(frozen=True, slots=True)
class Imprint:
    """Title, author, where the text was printed, who edited it, and what a reader may do with it."""

    title: str
    subtitle: str
    author: str
    language: str
    statement: str  #: Where the text was printed, and after which witness it is given.
    edition: str
    date: str  #: Of the edition: a year, a month or a day, as the header has it.
    contributors: tuple[str, ...]  #: Each with what they did.
    publisher: str
    rights: str
    licence: str  #: The address of the licence, or nothing.
    address: str  #: Where the edition is published, or nothing.

    @property
    def day(self) -> str:
        """The date as a day, for formats that ask for one: the first of what is named."""
        missing = 3 - len(self.date.split("-"))
        return self.date + missing * "-01" if self.date else "1980-01-01"

    @property
    def identifier(self) -> str:
        """A name for the book that two builds of one edition share."""
        named = f"{self.address}|{self.author}|{self.title}|{self.edition}"
        return f"urn:uuid:{uuid5(NAMESPACE_URL, named)}"

    @property
    def named_edition(self) -> str:
        """The number of the edition with its date, as a sentence."""
        return f"Edition {self.edition}, {written_date(self.date)}."

    @property
    def lines(self) -> tuple[Node, ...]:
        """What stands on the title page below the title."""
        words = (
            ("book-subtitle", self.subtitle),
            ("statement", self.statement),
            ("edition", self.named_edition),
            *(("contributor", f"{one}.") for one in self.contributors),
            ("rights", self.rights),
        )
        addresses = (Node("link", target=one, children=(text(one),)) for one in (self.licence, self.address) if one)
        return (
            *(paragraph(text(said), name=name) for name, said in words if said),
            *(paragraph(address, name="address") for address in addresses),
        )


def imprint_of(header: Header, root: etree._Element, statement: str) -> Imprint:
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
