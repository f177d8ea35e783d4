"""Items as RIS."""

from collections.abc import Sequence
from typing import Any

import rispy  # type: ignore[import-untyped]

from build_tools.export.csl import MARKUP, Item
from build_tools.export.name_lists import inverted

TYPES = {
    "article": "GEN",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "entry-encyclopedia": "ENCYC",
    "periodical": "JFULL",
    "post-weblog": "BLOG",
    "speech": "SLIDE",  # what reference managers read as a presentation
    "webpage": "ELEC",
}

_TEXTS = {
    "title": "title",
    "container-title": "secondary_title",
    "volume": "volume",
    "issue": "number",
    "edition": "edition",
    "publisher": "publisher",
    "publisher-place": "place_published",
    "language": "language",
    "DOI": "doi",
    "citation-label": "label",
}
_NAMES = {"author": "authors", "editor": "secondary_authors", "translator": "subsidiary_authors"}
_OF_A_BOOK = {"editor": "tertiary_authors"}  # in a book A2 is the editor of its series


class _Writer(rispy.RisWriter):  # type: ignore[misc]
    """A writer that does not number the references: a number is no line of RIS."""

    def set_header(self, count: int) -> str:  # noqa: ARG002
        return ""


def ris(items: Sequence[Item]) -> str:
    """The items as RIS."""
    written: str = rispy.dumps([_reference(item) for item in items], implementation=_Writer)
    return written


def _reference(item: Item) -> dict[str, Any]:
    reference: dict[str, Any] = {"type_of_reference": TYPES.get(item["type"], "GEN"), "id": item["id"]}
    names = _NAMES | _OF_A_BOOK if item["type"] == "book" else _NAMES
    reference |= {tag: [inverted(name) for name in item[key]] for key, tag in names.items() if key in item}
    reference |= {tag: MARKUP.sub("", item[key]) for key, tag in _TEXTS.items() if key in item}
    reference |= _dates(item) | _pages(item.get("page", ""))
    if item.get("URL"):
        reference["urls"] = [item["URL"]]
    return reference


def _dates(item: Item) -> dict[str, str]:
    """The year, and the date in the four parts of RIS: year, month, day, and other words, of which there are none."""
    if "issued" not in item:
        return {}
    year, *rest = item["issued"]["date-parts"][0]
    parts = [f"{part:02}" for part in rest] + [""] * (3 - len(rest))
    return {"year": str(year), "date": "/".join([str(year), *parts])}


def _pages(words: str) -> dict[str, str]:
    start, _, end = words.partition("–")
    return {name: part for name, part in (("start_page", start), ("end_page", end)) if part}
