"""The citation of one thing, in styles and in formats for reference managers."""

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.export.bibliography import STYLES
from build_tools.export.cite import FORMATS
from build_tools.export.csl import Item
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
    return {name: _cited(name, item) for name, item in items.items()}


def _cited(name: str, item: Item) -> Cited:
    entries = {style: Entry(name, STYLES[style](item)) for style in SHOWN_STYLES}
    return Cited(
        {style: entry for style, entry in entries.items() if entry.runs},
        {form: FORMATS[form]([item]).strip() for form in SHOWN_FORMATS},
    )
