"""One TEI P5 file that needs no other: the header, the text, and, stand-off, the registers and the notes."""

from lxml import etree

from build_tools.export.plain_text import SOURCE_READING
from build_tools.export.publication import Files, Publication, xml_bytes
from build_tools.export.stand_off import stand_off
from build_tools.export.tei_passages import normalised
from build_tools.model.schema import KINDS
from build_tools.parse.xml import TEI

PATH = "edition.tei.xml"

_CITED = {"match": "/TEI/text//(p|head|byline|dateline)[@xml:id]", "use": "@xml:id"}
_SENTENCES = {"match": ".//milestone[@unit='sentence']", "use": "substring-after(@xml:id, '-')"}
_POINTERS = ("ana", "corresp", "ref", "resp", "source", "who", "wit")


def export(publication: Publication) -> Files:
    """The whole edition as one file."""
    root = self_contained(publication)
    root.append(stand_off(publication))
    return {PATH: xml_bytes(root)}


def self_contained(publication: Publication) -> etree._Element:
    """The encoded text with every pointer to a record made a pointer into the same file."""
    root = normalised(publication.article)
    prefixes = tuple(f"{kind}:" for kind in KINDS)
    for element in root.iter(f"{TEI}*"):
        for name in _POINTERS:
            if value := element.get(name):
                element.set(name, " ".join(_pointer(part, prefixes) for part in value.split()))
    _without_prefixes(root)
    _declare_references(root)
    _name_the_witness_file(root)
    return root


def _pointer(part: str, prefixes: tuple[str, ...]) -> str:
    return f"#{part.replace(':', '-', 1)}" if part.startswith(prefixes) else part


def _without_prefixes(root: etree._Element) -> None:
    """The declarations say what the pointers would mean outside this file; here they stand for themselves."""
    for element in list(root.iter(f"{TEI}listPrefixDef")):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _declare_references(root: etree._Element) -> None:
    """How passages and sentences are cited, for programs that ask the file itself (TEI P5, 16.2.5.4)."""
    encoding = root.find(f".//{TEI}encodingDesc")
    if encoding is not None:
        declared = etree.SubElement(encoding, f"{TEI}refsDecl", {"default": "true"})
        passage = etree.SubElement(declared, f"{TEI}citeStructure", {"unit": "passage", **_CITED})
        etree.SubElement(passage, f"{TEI}citeStructure", {"unit": "sentence", "delim": "-", **_SENTENCES})


def _name_the_witness_file(root: etree._Element) -> None:
    for ref in root.iterfind(f".//{TEI}witness/{TEI}ref"):
        ref.set("target", SOURCE_READING)
