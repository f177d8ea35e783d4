"""Items formatted in a style by pandoc's citation processor."""

import json
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from build_tools.export.csl import Item
from build_tools.export.pandoc import pandoc, style_file
from build_tools.export.runs import Entry, runs_of

STYLES = {
    "chicago": "chicago-author-date",
    "chicago-notes": "chicago-notes-bibliography",
    "mla": "modern-language-association",
}
"""The styles by the name under which the edition offers them."""

_CSL = "{http://purl.org/net/xbiblio/csl}"


def bibliography(items: Sequence[Item], style: str) -> tuple[Entry, ...]:
    """The items as one list in the order of the style, which tells entries of one author and year apart."""
    return _formatted(_json(items), style, alone=False)


def citations(items: Sequence[Item], style: str) -> dict[str, Entry]:
    """Each item by itself, as if it were the only one, by its id.

    An item that a style leaves out of a bibliography (Chicago's notes do so with works of reference) is missing.
    """
    return {entry.id: entry for entry in _formatted(_json(items), style, alone=True)}


def _json(items: Sequence[Item]) -> str:
    return json.dumps(list(items), ensure_ascii=False, sort_keys=True)


@cache
def _formatted(items: str, style: str, *, alone: bool) -> tuple[Entry, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = _without_comparison(style_file(STYLES[style]), Path(folder)) if alone else style_file(STYLES[style])
        written = pandoc(items, "--from=csljson", "--to=json", "--citeproc", f"--csl={path}")
    entries = (_entry(block["c"]) for block in _references(json.loads(written)))
    return tuple(entry for entry in entries if entry.runs)


def _without_comparison(style: Path, folder: Path) -> Path:
    """The style without what it does to an entry for the sake of its neighbours: 1936a, and a dash for a name."""
    tree = etree.parse(style)
    for element in tree.iter(f"{_CSL}citation", f"{_CSL}bibliography"):
        for name in ("disambiguate-add-year-suffix", "subsequent-author-substitute"):
            element.attrib.pop(name, "")
    path = folder / style.name
    tree.write(path, encoding="utf-8", xml_declaration=True)
    return path


def _references(document: Any) -> list[Any]:
    """The entries: a ``Div`` each, within the ``Div`` that pandoc calls ``refs``."""
    lists = [block["c"] for block in document["blocks"] if block["t"] == "Div" and block["c"][0][0] == "refs"]
    return [entry for _, blocks in lists for entry in blocks]


def _entry(div: Any) -> Entry:
    (name, *_), blocks = div
    inlines = [inline for block in blocks for inline in block["c"]]
    return Entry(name.removeprefix("ref-"), runs_of(inlines))
