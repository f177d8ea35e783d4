"""The registers and the notes as ``standOff`` of TEI."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lxml import etree

from build_tools.export.publication import Publication, tei_element
from build_tools.export.referents import Referent, xml_id_of
from build_tools.export.tei_bibl import bibl
from build_tools.export.tei_prose import prose
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Event, Organisation, Person, Place, Source, Term
from build_tools.parse.xml import TEI, XML_ID

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_HEADER_FIELDS = ("resp", "cert", "sources")
"""Fields that every record has and TEI writes as attributes."""


def stand_off(publication: Publication) -> etree._Element:
    """A list for each kind of record that has any."""
    root = tei_element("standOff")
    for kind, (tag, write) in _LISTS.items():
        records = publication.edition.named(kind).values()
        if records:
            container = etree.SubElement(root, f"{TEI}{tag}", {"type": "gloss"} if tag == "list" else {})
            for record in records:
                write(container, record, publication)
    return root


def _person(container: etree._Element, record: Person, publication: Publication) -> None:
    element = _entry(container, "person", record)
    _child(element, "persName", record.name, type="standard")
    _child(element, "persName", record.sort, type="sort")
    for name in record.also:
        _child(element, "persName", name, type="variant")
    cyrillic = _child(element, "persName", record.cyrillic, type=record.cyrillic_basis)
    if cyrillic is not None:
        cyrillic.set(_LANGUAGE, "und-Cyrl")
    for tag, when in (("birth", record.born), ("death", record.died)):
        if when:
            etree.SubElement(element, f"{TEI}{tag}", when=when)
    _child(element, "idno", record.same_as, type="URI")
    _notes(
        element, record, publication, ("name", "sort", "also", "cyrillic", "cyrillic-basis", "born", "died", "same-as")
    )


def _place(container: etree._Element, record: Place, publication: Publication) -> None:
    element = _entry(container, "place", record)
    _child(element, "placeName", record.name, type="standard")
    _child(element, "placeName", record.modern, type="modern")
    if record.latitude and record.longitude:
        location = etree.SubElement(element, f"{TEI}location")
        _child(location, "geo", f"{record.latitude} {record.longitude}")
    _notes(element, record, publication, ("name", "modern", "latitude", "longitude"))


def _organisation(container: etree._Element, record: Organisation, publication: Publication) -> None:
    element = _entry(container, "org", record)
    _child(element, "orgName", record.name, type="standard")
    _notes(element, record, publication, ("name",))


def _event(container: etree._Element, record: Event, publication: Publication) -> None:
    element = _entry(container, "event", record)
    for attribute, when in (("from", record.begin), ("to", record.end)):
        if when:
            element.set(attribute, when)
    _child(element, "label", record.name)
    _notes(element, record, publication, ("name", "begin", "end"))


def _source(container: etree._Element, record: Source, publication: Publication) -> None:
    element = _entry(container, "bibl", record)
    _notes(element, record, publication, bibl(element, record))


def _term(container: etree._Element, record: Term, publication: Publication) -> None:
    _child(container, "label", record.name)
    element = _entry(container, "item", record)
    _notes(element, record, publication, ("name",))


def _annotation(container: etree._Element, record: Annotation, publication: Publication) -> None:
    """A note on its lemma: the words of the edited reading at the target, the nth where they occur more than once."""
    element = _entry(container, "note", record)
    element.set("type", record.kind)
    element.set("target", f"#{record.target}")
    lemma = _child(element, "label", record.lemma, type="lemma")
    if lemma is not None and record.occurrence:
        lemma.set("n", record.occurrence)
    for name, value in _other_fields(record, ("kind", "target", "lemma", "occurrence")):
        _child(element, "note", value, type=name)
    element.extend(prose(publication, record.prose.blocks, _pointer))


_Write = Callable[[Any, Any, Publication], None]

_LISTS: Mapping[str, tuple[str, _Write]] = {
    "person": ("listPerson", _person),
    "place": ("listPlace", _place),
    "organisation": ("listOrg", _organisation),
    "event": ("listEvent", _event),
    "source": ("listBibl", _source),
    "term": ("list", _term),
    "annotation": ("listAnnotation", _annotation),
}
"""The list of each kind of record, and how a record stands in it."""


def _entry(container: etree._Element, tag: str, record: Record) -> etree._Element:
    element = etree.SubElement(container, f"{TEI}{tag}", {XML_ID: xml_id_of(record)})
    for name, value in (
        ("resp", f"#{record.resp}" if record.resp else ""),
        ("cert", record.cert),
        ("source", " ".join(f"#source-{name}" for name in record.sources)),
    ):
        if value:
            element.set(name, value)
    return element


def _child(parent: etree._Element, tag: str, words: str, **attributes: str) -> etree._Element | None:
    if not words:
        return None
    element = etree.SubElement(parent, f"{TEI}{tag}", {name: value for name, value in attributes.items() if value})
    element.text = words
    return element


def _notes(element: etree._Element, record: Record, publication: Publication, told: tuple[str, ...]) -> None:
    """Every field that has no element of its own, then the prose."""
    for name, value in _other_fields(record, told):
        _child(element, "note", value, type=name)
    blocks = prose(publication, record.prose.blocks, _pointer)
    if blocks:
        etree.SubElement(element, f"{TEI}note", type="prose").extend(blocks)


def _other_fields(record: Record, told: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name, value in record.header.items():
        if name not in (*told, *_HEADER_FIELDS):
            words = value if isinstance(value, str) else "; ".join(_words(value))
            yield name, words


def _words(value: tuple[str, ...] | Mapping[str, str]) -> list[str]:
    return [f"{name}: {words}" for name, words in value.items()] if isinstance(value, Mapping) else list(value)


def _pointer(referent: Referent) -> str:
    return f"#{referent.xml_id}"
