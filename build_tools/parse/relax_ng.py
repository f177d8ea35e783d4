"""The validity of the encoded text, and what its schema says of each element."""

import re
from functools import cache
from pathlib import Path

from lxml import etree

from build_tools.model.finding import Finding
from build_tools.model.location import Location

SCHEMA = Path(__file__).parent.parent / "schema"


@cache
def _relax_ng() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SCHEMA / "edition.rng"))


def schema_findings(root: etree._Element, path: str) -> tuple[Finding, ...]:
    """Where the encoded text is not valid against the customisation in ``schema/edition.rng``."""
    schema = _relax_ng()
    if schema.validate(root):
        return ()
    return tuple(
        Finding(Location(path, error.line), "T-001", _in_our_words(error.message)) for error in schema.error_log
    )


_MESSAGES = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"Did not expect element (\S+) there", r"the element \1 cannot stand here"),
        (r"Did not expect text in element (\S+) content", r"words cannot stand directly in \1"),
        (r"Element (\S+) failed to validate attributes", r"an attribute of \1 is missing, unknown or out of form"),
        (r"Invalid attribute (\S+) for element (\S+)", r"the attribute \1 of \2 is unknown or out of form"),
        (r"Expecting an element (\S*), got nothing", r"an element is missing here: \1"),
        (r"Expecting element (\S+), got (\S+)", r"\2 stands where \1 is expected"),
        (r"Element (\S+) failed to validate content", r"what \1 holds is out of form"),
        (r"Type (\S+) doesn't allow value '(.*)'", r"“\2” is out of form (\1)"),
    )
)
"""What libxml2 says, and the same in the words of the edition."""


def _in_our_words(message: str) -> str:
    message = message.replace("{http://www.tei-c.org/ns/1.0}", "").rstrip(". ")
    for pattern, words in _MESSAGES:
        message = pattern.sub(words, message).rstrip(": ")
    return f"not valid against the schema: {message}; see the page “How the text is encoded”"


def documented_elements() -> list[tuple[str, str]]:
    """Each element of the schema, with what its documentation says it means here."""
    root = etree.parse(SCHEMA / "edition.rng").getroot()
    rng, note = (
        "{http://relaxng.org/ns/structure/1.0}",
        "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation",
    )
    found: dict[str, str] = {}
    for element in root.iter(f"{rng}element"):
        name, documentation = element.get("name"), element.find(note)
        if documentation is None and element.getparent() is not None:
            documentation = element.getparent().find(note)  # type: ignore[union-attr]
        if name:
            found.setdefault(name, "" if documentation is None else " ".join((documentation.text or "").split()))
    return sorted(found.items())
