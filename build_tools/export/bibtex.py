"""Items as BibTeX, and as BibLaTeX, which keeps days, languages and the kind of a periodical."""

import json
import re
from collections.abc import Sequence

from build_tools.export.csl import Item
from build_tools.export.pandoc import pandoc

_OPENING = re.compile(r"^@\w+\{[^,]+,$", re.MULTILINE)
_BETWEEN = re.compile(r"(?<=^\})\n+(?=@)", re.MULTILINE)


def bibtex(items: Sequence[Item]) -> str:
    """The items as BibTeX."""
    return _written(items, "bibtex")


def bibtex_entries(items: Sequence[Item]) -> list[str]:
    """Each of the items as BibTeX by itself, in their order."""
    return _BETWEEN.split(bibtex(items).strip())


def biblatex(items: Sequence[Item]) -> str:
    """The items as BibLaTeX."""
    return _written(items, "biblatex")


def _written(items: Sequence[Item], form: str) -> str:
    """As pandoc writes them, with the language, which it gives only to typesetters."""
    kept = json.dumps([_as_spelt(item) for item in items], ensure_ascii=False)
    languages = iter([item.get("language", "") for item in items])  # two items may have the same id

    def opened(found: re.Match[str]) -> str:
        language = next(languages)
        return f"{found[0]}\n  language = {{{language}}}," if language else found[0]

    return _OPENING.sub(opened, pandoc(kept, "--from=csljson", f"--to={form}", "--wrap=none"))


def _as_spelt(item: Item) -> Item:
    """An item whose title keeps its capitals: pandoc would give an English one those of headlines, some wrongly."""
    title = item.get("title", "")
    return item if not title or "nocase" in title else {**item, "title": f'<span class="nocase">{title}</span>'}
