"""Items as BibTeX, and as BibLaTeX, which keeps days, languages and the kind of a periodical."""

import json
from collections.abc import Sequence

from build_tools.export.csl import Item
from build_tools.export.pandoc import pandoc


def bibtex(items: Sequence[Item]) -> str:
    """The items as BibTeX."""
    return pandoc(json.dumps(list(items), ensure_ascii=False), "--from=csljson", "--to=bibtex", "--wrap=none")


def biblatex(items: Sequence[Item]) -> str:
    """The items as BibLaTeX."""
    return pandoc(json.dumps(list(items), ensure_ascii=False), "--from=csljson", "--to=biblatex", "--wrap=none")
