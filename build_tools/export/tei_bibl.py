"""A source as ``bibl`` of TEI."""

from lxml import etree

from build_tools.model.record import Record
from build_tools.parse.xml import TEI, XML_ID

_WITHIN = ("article-journal", "article-magazine", "article-newspaper", "chapter", "entry-encyclopedia", "post-weblog")
"""The types of the Citation Style Language that stand in a larger work."""

_SIMPLE = (
    ("author", "author"),
    ("editor", "editor"),
    ("translator", "editor"),
    ("publisher", "publisher"),
    ("publisher-place", "pubPlace"),
    ("edition", "edition"),
)
_SCOPES = ("volume", "issue", "page")


def bibl(element: etree._Element, record: Record) -> tuple[str, ...]:
    """Write the description of a source into its element, and say which fields are told by it."""
    element.set("type", record.text("type"))
    level = "j" if record.text("type") == "periodical" else "a" if record.text("type") in _WITHIN else "m"
    _titles(element, record, level)
    for name, tag in _SIMPLE:
        for words in record.texts(name):
            part = _part(element, tag, words)
            if name == "translator":
                part.set("role", "translator")
    for name in _SCOPES:
        if record.text(name):
            _part(element, "biblScope", record.text(name)).set("unit", name)
    if record.text("issued"):
        _part(element, "date", record.text("issued")).set("when", record.text("issued"))
    if record.text("language"):
        etree.SubElement(element, f"{TEI}textLang", mainLang=record.text("language"))
    if record.text("url"):
        etree.SubElement(element, f"{TEI}ptr", target=record.text("url"))
    names = tuple(name for name, _ in _SIMPLE)
    return (
        *names,
        *_SCOPES,
        *("type", "title", "short", "original-title", "container-title", "issued", "language", "url"),
    )


def _titles(element: etree._Element, record: Record, level: str) -> None:
    _part(element, "title", record.text("title")).set("level", level)
    if record.text("short"):
        _part(element, "title", record.text("short")).set("type", "short")
    if record.text("original-title"):
        original = _part(element, "title", record.text("original-title"))
        original.set("type", "original")
        if record.text("language"):
            original.set(XML_ID.replace("}id", "}lang"), record.text("language"))
    if record.text("container-title"):
        _part(element, "title", record.text("container-title")).set("level", "m" if level == "m" else "j")


def _part(element: etree._Element, tag: str, words: str) -> etree._Element:
    part = etree.SubElement(element, f"{TEI}{tag}")
    part.text = words
    return part
