"""Many things with their citations, for which each tool is started once and not once for each."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from build_tools.export.bibtex import bibtex_entries
from build_tools.export.cite import FORMATS
from build_tools.export.csl import Item
from build_tools.export.formatted import citations
from build_tools.export.runs import Entry

SHOWN_STYLES = ("chicago", "mla")
SHOWN_FORMATS = ("bibtex", "ris", "csl-json")
"""What a page shows; the command ``cite`` gives the other styles and formats as well."""


@dataclass(frozen=True, slots=True)
class Cited:
    """The citation of one thing, in styles and in formats for reference managers."""

    styles: Mapping[str, Entry]  #: A style that leaves the thing out of a bibliography is missing.
    formats: Mapping[str, str]


def cited(items: Mapping[str, Item]) -> dict[str, Cited]:
    """The citation of each item as if it were the only one, by the name under which the item was given."""
    if not items:
        return {}
    # Two kinds of record may share an id, which is no part of an entry; the names are each given once.
    named = [item | {"id": name} for name, item in items.items()]
    with ThreadPoolExecutor() as pool:
        asked = {style: pool.submit(citations, named, style) for style in SHOWN_STYLES}
        written = pool.submit(bibtex_entries, list(items.values()))
        entries = {style: formatted.result() for style, formatted in asked.items()}
    return {
        name: Cited(
            {style: entries[style][name] for style in SHOWN_STYLES if name in entries[style]},
            {"bibtex": entry} | {one: FORMATS[one]([item]).strip() for one in SHOWN_FORMATS if one != "bibtex"},
        )
        for (name, item), entry in zip(items.items(), written.result(), strict=True)
    }
