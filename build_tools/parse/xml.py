"""XML as it comes from a stranger: no entity, no document type, no network."""

import re
from pathlib import Path, PurePosixPath
from typing import Any

from lxml import etree

from build_tools.errors import SourceError
from build_tools.model.location import Location
from build_tools.model.white_space import single_spaced

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

_DOCTYPE = re.compile(r"<!DOCTYPE|<!ENTITY", re.IGNORECASE)


def location_of(element: etree._Element, path: str) -> Location:
    """Where an element begins."""
    line: Any = element.sourceline
    return Location(path, line or 1)


def words_of(element: etree._Element) -> str:
    """The words in an element, without its markup, single-spaced."""
    return single_spaced("".join(str(part) for part in element.itertext())).strip(" ")


def read_text(path: Path, name: str) -> str:
    """The characters of a UTF-8 file; a ``SourceError`` where it is missing or in another encoding."""
    root = path.parents[len(PurePosixPath(name).parts) - 1]
    # A link, or a name with “..”, could make the edition show any file of the machine.
    if path.resolve() != root.resolve() / name:
        raise SourceError(Location(name), "the file lies outside the edition, or is a link; put the file itself there")
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise SourceError(Location(name), "the file is missing; restore it") from error
    except IsADirectoryError as error:
        raise SourceError(Location(name), "this is a folder, not a file; put a file in its place") from error
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        message = f"the file is not UTF-8 (byte {error.start}); save it as UTF-8"
        raise SourceError(Location(name, line), message) from error
    except OSError as error:
        raise SourceError(Location(name), f"the file cannot be read ({error.strerror}); mend its rights") from error


def parse_xml(source: str, path: PurePosixPath | str) -> etree._Element:
    """Parse XML, or say on which line it is broken."""
    doctype = _DOCTYPE.search(source)
    if doctype:
        line = source.count("\n", 0, doctype.start()) + 1
        message = "a document type or an entity is declared; remove the declaration and write the characters themselves"
        raise SourceError(Location(str(path), line), message)
    # A parser is made for each file: lxml keeps the error log of a parser, and with it the file, alive.
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(source.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        location = Location(str(path), error.lineno or 1)
        reason = re.sub(r", line \d+, column \d+.*", "", error.msg or "")
        raise SourceError(location, f"not well-formed XML: {reason}; mend the markup there") from error
