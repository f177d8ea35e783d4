"""A source as ``bibl`` of TEI."""

from lxml import etree

from build_tools.model.records import Source
from build_tools.model.schema import KINDS
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


def bibl(element: etree._Element, record: Source) -> tuple[str, ...]:
    """Write the description of a source into its element, and say which fields are told by it."""
    element.set("type", record.type)
    level = "j" if record.type == "periodical" else "a" if record.type in _WITHIN else "m"
    _titles(element, record, level)
    for name, tag in _SIMPLE:
        for words in _texts(record, name):
            part = _part(element, tag, words)
            if name == "translator":
                part.set("role", "translator")
    for name in _SCOPES:
        for words in _texts(record, name):
            _part(element, "biblScope", words).set("unit", name)
    if record.issued:
        _part(element, "date", record.issued).set("when", record.issued)
    if record.language:
        etree.SubElement(element, f"{TEI}textLang", mainLang=record.language)
    if record.url:
        etree.SubElement(element, f"{TEI}ptr", target=record.url)
    names = tuple(name for name, _ in _SIMPLE)
    return (
        *names,
        *_SCOPES,
        *("type", "title", "short", "original-title", "container-title", "issued", "language", "url"),
    )


def _texts(record: Source, name: str) -> tuple[str, ...]:
    """What a field holds, be it one text, several or none."""
    value = KINDS["source"].fields[name].of(record)
    return (value,) if isinstance(value, str) and value else tuple(value)


def _titles(element: etree._Element, record: Source, level: str) -> None:
    _part(element, "title", record.title).set("level", level)
    if record.short:
        _part(element, "title", record.short).set("type", "short")
    if record.original_title:
        original = _part(element, "title", record.original_title)
        original.set("type", "original")
        if record.language:
            original.set(XML_ID.replace("}id", "}lang"), record.language)
    if record.container_title:
        _part(element, "title", record.container_title).set("level", "m" if level == "m" else "j")


def _part(element: etree._Element, tag: str, words: str) -> etree._Element:
    part = etree.SubElement(element, f"{TEI}{tag}")
    part.text = words
    return part
