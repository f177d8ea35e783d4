"""Distributed Text Services 1.0 as files: entry, collection and document; the responses on navigation are beside."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from build_tools.export.dts_navigation import navigation
from build_tools.export.dts_resources import (
    CONTEXT,
    ENTRY,
    FOLDER,
    READINGS,
    ROOT,
    VERSION,
    edition,
    editions,
    resource,
    stages,
    templates,
)
from build_tools.export.publication import Files, Publication, json_bytes, tei_element, xml_bytes
from build_tools.export.tei import self_contained
from build_tools.export.tei_passages import passages, reading, sentence
from build_tools.model.sentences import sentences_of
from build_tools.parse.xml import TEI

_NAMESPACE = "https://w3id.org/api/dts#"
_WRAPPER = f"{{{_NAMESPACE}}}wrapper"

Document = tuple[str, dict[str, Any]]


def export(publication: Publication) -> Files:
    """Every response that the files can give."""
    responses = [_entry(publication), *_collections(publication), *navigation(publication)]
    opening = {"@context": CONTEXT, "dtsVersion": VERSION}
    files = {path: json_bytes({**opening, **response}, indent=None) for path, response in responses}
    return files | dict(_documents(publication))


def _entry(publication: Publication) -> Document:
    path = f"{FOLDER}/{ENTRY}"
    return path, {
        "@id": publication.link_to_file(path, path),
        "@type": "EntryPoint",
        **templates(publication, path),
    }


def _collections(publication: Publication) -> Iterator[Document]:
    """The editions, each edition and its readings; the members of each are its children or its parents."""
    found = stages(publication)
    ids = tuple(stage.id for stage in found)
    children = {"": ids, ROOT: ids, **{stage.id: tuple(stage.readings) for stage in found}}
    parents: dict[str, tuple[str, ...]] = {"": (), ROOT: (), **dict.fromkeys(ids, (ROOT,))}
    for stage in found:
        for name in stage.readings:
            children[name], parents[name] = (), (stage.id,)
    for name in children:
        for nav, members in (("", children), (".children", children), (".parents", parents)):
            path = f"{FOLDER}/collection{f'/{name}' if name else ''}{nav}.jsonld"
            described = [_described(publication, path, member) for member in members[name]]
            yield path, {**_described(publication, path, name or ROOT), "member": described}


def _described(publication: Publication, path: str, name: str) -> dict[str, Any]:
    for stage in stages(publication):
        if name == stage.id:
            return edition(publication, path, stage)
        if name in stage.readings:
            return resource(publication, path, stage, name)
    return editions(publication, path)


def _documents(publication: Publication) -> Iterator[tuple[str, bytes]]:
    root = self_contained(publication)
    for name in READINGS:
        text = reading(root, edited=name == "edited-reading")
        yield f"{FOLDER}/document/{name}.tei", xml_bytes(text)
        found = passages(text)
        for passage in publication.edition.text.passages():
            element = found[passage.locus]
            yield _document(publication, name, passage.locus, element)
            for one in sentences_of(passage):
                yield _document(publication, name, one.locus, sentence(element, one.locus))


def _document(publication: Publication, name: str, locus: str, unit: etree._Element) -> tuple[str, bytes]:
    """A part of the text in the wrapper of the specification, after a header that says from where it is taken."""
    path = f"{FOLDER}/document/{name}/{locus}.tei"
    root = tei_element("TEI")
    root.append(_header(publication, path, name, locus))
    body = etree.SubElement(etree.SubElement(root, f"{TEI}text"), f"{TEI}body")
    etree.SubElement(body, _WRAPPER, nsmap={"dts": _NAMESPACE}).append(_alone(unit))
    return path, xml_bytes(root)


def _alone(unit: etree._Element) -> etree._Element:
    copied: etree._Element = etree.fromstring(etree.tostring(unit, with_tail=False))
    return copied


def _header(publication: Publication, path: str, name: str, locus: str) -> etree._Element:
    header = publication.edition.text.header
    element = etree.Element(f"{TEI}teiHeader")
    description = etree.SubElement(element, f"{TEI}fileDesc")
    title = etree.SubElement(etree.SubElement(description, f"{TEI}titleStmt"), f"{TEI}title")
    title.text = f"{header.title}, {locus} ({READINGS[name].lower()})"
    published = etree.SubElement(etree.SubElement(description, f"{TEI}publicationStmt"), f"{TEI}p")
    published.text = f"Edition {header.edition}"
    whole = etree.SubElement(etree.SubElement(description, f"{TEI}sourceDesc"), f"{TEI}p")
    etree.SubElement(whole, f"{TEI}ref", target=publication.link_to_file(path, "edition.tei.xml"))
    return element
