"""What the head of a page says to reference managers, crawlers and whoever shows a preview."""

import json
import re
from collections.abc import Iterator
from typing import Any

from build_tools.export.cite import item_of, item_of_record
from build_tools.export.csl import Item
from build_tools.export.own_items import locus_item
from build_tools.export.web_addresses import address, address_of_locus
from build_tools.model.addresses import TEXT
from build_tools.model.index import Index
from build_tools.model.record import Record

_CITED_ELSEWHERE = "source"
"""The kind of record that is not cited itself: what it describes is."""


def head(docname: str, record: Record | None, title: str, index: Index, *, has_files: bool) -> dict[str, Any]:
    """The meta elements, the links and the linked data of a page.

    Only a site that has the exports has files beside its pages, and pages that are named as files.
    """
    item = _item(docname, record, index)
    here = address(index.header, f"{docname}.html")
    return {
        "metas": list(_metas(item, title, here, index)),
        "links": [link for link in _links(docname, record, here, index) if has_files or _is_whole(link[1])],
        "linked_data": json.dumps(_linked_data(item, here, index.header.licence), ensure_ascii=False, sort_keys=True)
        if item
        else "",
    }


def _item(docname: str, record: Record | None, index: Index) -> Item | None:
    if passage := index.passage_at(docname):
        return locus_item(index, passage.locus)
    if docname == TEXT:
        return item_of(index, "article") | {"edition": f"Edition {index.header.edition}"}
    if docname == "index":
        return item_of(index, "edition")
    if record and record.kind_name != _CITED_ELSEWHERE:
        return item_of_record(index, record)
    return None


def _metas(item: Item | None, title: str, here: str, index: Index) -> Iterator[tuple[str, str, str]]:
    """Attribute, name and content of each meta element."""
    header = index.header
    yield "property", "og:title", title
    yield "property", "og:type", _preview(item)
    yield "property", "og:site_name", header.title
    yield "property", "og:locale", header.language
    if _is_whole(here):
        yield "property", "og:url", here
    if item:
        yield from _citation(item)
        yield from (("name", name, content) for name, content in _dublin_core(item, here, header.licence))


def _preview(item: Item | None) -> str:
    """The type for previews, which Zotero takes for that of the thing where nothing else tells it: a book is one."""
    if item is None:
        return "website"
    return "book" if item["type"] == "book" else "article"


def _citation(item: Item) -> Iterator[tuple[str, str, str]]:
    """The names of Highwire Press, which reference managers and Google Scholar read."""
    yield "name", "citation_title", _plain(item["title"])
    for name in _people(item):
        yield "name", "citation_author", name
    if date := _date(item):
        yield "name", "citation_publication_date", date.replace("-", "/")
    names = {
        "container-title": "citation_journal_title" if item["type"] == "article-journal" else "citation_inbook_title",
        "volume": "citation_volume",
        "issue": "citation_issue",
        "language": "citation_language",
        "DOI": "citation_doi",
    }
    for field, name in names.items():
        if item.get(field):
            yield "name", name, _plain(str(item[field]))
    if _is_whole(item.get("URL", "")):
        yield "name", "citation_public_url", item["URL"]
    first, _, last = str(item.get("page", "")).partition("–")
    yield from (
        ("name", name, page) for name, page in (("citation_firstpage", first), ("citation_lastpage", last)) if page
    )


def _dublin_core(item: Item, here: str, licence: str) -> Iterator[tuple[str, str]]:
    yield "DC.title", _plain(item["title"])
    for name in _people(item):
        yield "DC.creator", name
    if date := _date(item):
        yield "DC.date", date
    yield "DC.language", str(item.get("language", ""))
    yield "DC.type", "Text"
    if _is_whole(here):
        yield "DC.identifier", here
    yield "DC.rights", licence


def _links(docname: str, record: Record | None, here: str, index: Index) -> Iterator[tuple[str, str]]:
    """The relations of the page: how it is cited, what describes it, its other forms, its licence."""
    up = "../" * docname.count("/")
    if _is_whole(here):
        yield "canonical", here
    yield "license", index.header.licence
    if docname == "index" and (doi := index.header.doi):
        yield "cite-as", f"https://doi.org/{doi}"
    if docname == TEXT:
        yield "cite-as", here if _is_whole(here) else f"{docname.rpartition('/')[2]}.html"
        yield "describedby", f"{up}data/edition.jsonld"
        yield "item", f"{up}data/edition.tei.xml"
    if record and record.kind_name != _CITED_ELSEWHERE:
        yield "cite-as", here if _is_whole(here) else f"{docname.rpartition('/')[2]}.html"
    if passage := index.passage_at(docname):
        cited = address_of_locus(index.header, passage.locus)
        yield "cite-as", cited if _is_whole(cited) else cited.rpartition("/")[2]


def _linked_data(item: Item, here: str, licence: str) -> dict[str, Any]:
    """The page in the words of schema.org."""
    types = {"article-journal": "ScholarlyArticle", "book": "Book", "chapter": "CreativeWork"}
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": types.get(item["type"], "CreativeWork"),
        "name": _plain(item["title"]),
        "author": [{"@type": "Person" if "," in name else "Organization", "name": name} for name in _people(item)],
        "inLanguage": item.get("language", ""),
        "license": licence,
        "url": here if _is_whole(here) else "",
    }
    if date := _date(item):
        data["datePublished"] = date
    if item.get("container-title"):
        data["isPartOf"] = {"@type": "CreativeWork", "name": _plain(item["container-title"])}
    return {name: value for name, value in data.items() if value}


def _is_whole(address: str) -> bool:
    """Whether an address holds anywhere: a path would be taken from the page on which it stands."""
    return address.startswith("http")


def _people(item: Item) -> list[str]:
    return [
        _body(name["literal"])
        if "literal" in name
        else ", ".join(filter(None, (name.get("family"), name.get("given"))))
        for name in item.get("author") or item.get("editor") or []
    ]


def _body(name: str) -> str:
    """The name of a body without its article: of two words a reference manager makes a given name and a family name."""
    return re.sub(r"^(?:The|An?) (\w)", lambda found: found[1].upper(), name)


def _date(item: Item) -> str:
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    return "-".join(f"{part:02}" for part in parts)


def _plain(words: str) -> str:
    """A field without the markup by which CSL keeps the case of a word."""
    return words.replace('<span class="nocase">', "").replace("</span>", "")
