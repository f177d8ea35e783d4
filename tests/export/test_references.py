"""The exported TEI says how it is cited, and what it says leads to every locus (TEI P5, 16.2.5.4)."""

from lxml import etree
from sites import REPOSITORY

from build_tools.export import tei
from build_tools.export.publication import Publication
from build_tools.model.index import Index
from build_tools.model.sentences import sentences
from build_tools.parse.edition import ARTICLE
from build_tools.parse.xml import TEI, parse_xml, read_text

NAMES = {"t": TEI[1:-1], "xml": "http://www.w3.org/XML/1998/namespace"}


def prefixed(path: str) -> str:
    """A path whose elements are those of TEI, which XPath 1.0 wants told."""
    kinds = "self::t:p or self::t:head or self::t:byline or self::t:dateline"
    path = path.replace("(p|head|byline|dateline)", f"*[{kinds}]")
    return path.replace("/TEI/text", "/t:TEI/t:text").replace("milestone", "t:milestone")


def test_the_declared_references_are_the_loci_of_the_text(index: Index) -> None:
    article = parse_xml(read_text(REPOSITORY / ARTICLE, ARTICLE), ARTICLE)
    root = etree.fromstring(tei.export(Publication(index, article))[tei.PATH])
    (outer,) = root.iterfind(f".//{TEI}refsDecl/{TEI}citeStructure")
    (inner,) = outer.iterfind(f"{TEI}citeStructure")
    found = []
    for passage in root.xpath(prefixed(outer.get("match")), namespaces=NAMES):
        name = passage.xpath(f"string({outer.get('use')})", namespaces=NAMES)
        found.append(name)
        below = passage.xpath(prefixed(inner.get("match")), namespaces=NAMES)
        ends = (one.xpath(f"string({inner.get('use')})", namespaces=NAMES) for one in below)
        found.extend(f"{name}{inner.get('delim')}{end}" for end in ends)
    assert sorted(found) == sorted([*index.edition.passages, *sentences(index.edition.text)])
