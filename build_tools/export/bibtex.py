"""Items as BibTeX, and as BibLaTeX, which keeps days, languages and the kind of a periodical."""

import json
import re
from collections.abc import Sequence

from build_tools.export.csl import Item
from build_tools.export.pandoc import pandoc

_BETWEEN = re.compile(r"(?<=^\})\n+(?=@)", re.MULTILINE)


def bibtex(items: Sequence[Item]) -> str:
    """The items as BibTeX."""
    return pandoc(json.dumps(list(items), ensure_ascii=False), "--from=csljson", "--to=bibtex", "--wrap=none")


def bibtex_entries(items: Sequence[Item]) -> list[str]:
    """Each of the items as BibTeX by itself, in their order."""
    return _BETWEEN.split(bibtex(items).strip())


def biblatex(items: Sequence[Item]) -> str:
    """The items as BibLaTeX."""
    return pandoc(json.dumps(list(items), ensure_ascii=False), "--from=csljson", "--to=biblatex", "--wrap=none")
