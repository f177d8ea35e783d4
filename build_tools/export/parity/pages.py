"""Counts in what is made of HTML: the site, the single file and the EPUB."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from build_tools.book.assembly import has_class, page_of
from build_tools.export.parity.things import Counts
from build_tools.model.edition import Edition
from build_tools.model.schema import KINDS

_PATHS = {
    "loci": f"//*[{has_class('passage')}][@id]",
    "sentences": f"//*[{has_class('sentence')}][@id]",
    "notes": f"//*[{has_class('note')}][starts-with(@id, 'note-')]",
    "annotations": f"//*[{has_class('note')}]//*[{has_class('signature')}]",
    "emendations": f"//*[{has_class('emendation')}][@id]",
    "mentions": f"//*[{has_class('mention')}][@id]",
    "press citations": f"//*[{has_class('press-citation')}][@id]",
    "quotations": f"//*[{has_class('quotation')}][@id]",
    "people": f"//*[{has_class('record-person')}][@id]",
    "sources": f"//*[{has_class('record-source')}][@id]",
}
_DISPLAYED = "[not(ancestor-or-self::*[@hidden or self::template or self::dialog or self::script])]"


def counts_in(pages: Iterable[etree._Element], condition: str = "") -> Counts:
    """How many elements of each kind some pages have."""
    roots = list(pages)
    return {thing: sum(_number(root, path + condition) for root in roots) for thing, path in _PATHS.items()}


def _number(root: etree._Element, path: str) -> int:
    found = root.xpath(path)
    return len(found) if isinstance(found, list) else 0


def counts_on_the_site(site: Path, edition: Edition, article: str, *, script: bool = True) -> Counts:
    """The page of the text, and every page in the folders of people and sources."""
    folders = [KINDS[kind].folder for kind in ("person", "source")]
    records = [path for folder in folders for path in sorted((site / folder).glob("*.html"))]
    names = [article, *(path.relative_to(site).with_suffix("").as_posix() for path in records)]
    return counts_in((page_of(site, name) for name in names), "" if script else _DISPLAYED)


def counts_in_single_file(source: bytes) -> Counts:
    """The one page."""
    return counts_in([etree.fromstring(source, etree.HTMLParser(encoding="utf-8", huge_tree=True))])


def counts_in_epub(source: bytes) -> Counts:
    """Every page in the file."""
    with zipfile.ZipFile(io.BytesIO(source)) as book:
        names = [name for name in book.namelist() if name.endswith(".xhtml")]
        return counts_in(etree.fromstring(book.read(name)) for name in names)
