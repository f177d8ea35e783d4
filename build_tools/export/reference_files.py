"""The sources for reference managers: CSL-JSON, BibTeX, BibLaTeX and RIS, in files."""

from build_tools.export.bibtex import biblatex, bibtex
from build_tools.export.csl import source_items
from build_tools.export.csl_json import csl_json
from build_tools.export.publication import Files, Publication
from build_tools.export.ris import ris

_FORMATS = {
    "bibliography.csl.json": csl_json,
    "bibliography.bib": bibtex,
    "bibliography.biblatex.bib": biblatex,
    "bibliography.ris": ris,
}


def export(publication: Publication) -> Files:
    """Everything in the register of sources."""
    items = source_items(publication.edition)
    return {path: write(items).encode() for path, write in _FORMATS.items()}
