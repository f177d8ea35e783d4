"""What the forms of the edition have in common, as a table; a site on which it did not hold is not built."""

from pathlib import Path

from docutils import nodes

from build_tools.book.assembly import Parts
from build_tools.export.parity.exchange import counts_in_tables, counts_in_tei
from build_tools.export.parity.pages import counts_in_epub, counts_in_single_file, counts_on_the_site
from build_tools.export.parity.things import (
    ENCODING,
    EPUB,
    FORMS,
    HOW,
    JSON,
    PAGE,
    PDF,
    SINGLE,
    TEI,
    THINGS,
    UNDEFINED,
    WITHOUT_SCRIPT,
    Counts,
    counts_of_the_model,
)
from build_tools.export.publication import FOLDER as DATA
from build_tools.export.tei import PATH as TEI_FILE
from build_tools.model.index import Index
from build_tools.parse.edition import ARTICLE as ENCODED_TEXT
from build_tools.parse.xml import read_text
from build_tools.publish.nodes.table_nodes import Cell, table


def counts_of_the_forms(
    root: Path, site: Path, index: Index, parts: Parts, places: dict[str, Path]
) -> dict[str, Counts]:
    """The counts in every form that the site has, from the files as they were written."""
    from build_tools.export.parity.printed import counts_in_pdf  # noqa: PLC0415 (loads a library of its own)

    edition, article = index.edition, parts.contents.article
    forms: dict[str, Counts] = {
        PAGE: counts_on_the_site(site, edition, article),
        WITHOUT_SCRIPT: counts_on_the_site(site, edition, article, script=False),
        SINGLE: counts_in_single_file(places[SINGLE].read_bytes()),
        EPUB: counts_in_epub(places[EPUB].read_bytes()),
        PDF: counts_in_pdf(places[PDF].read_bytes(), index, parts),
        ENCODING: counts_in_tei(read_text(root / ENCODED_TEXT, ENCODED_TEXT), ENCODED_TEXT),
    }
    if (site / DATA / TEI_FILE).is_file():
        forms[TEI] = counts_in_tei((site / DATA / TEI_FILE).read_text("utf-8"), TEI_FILE)
        forms[JSON] = counts_in_tables(site / DATA)
    return forms


def parity_page(index: Index) -> list[nodes.Node]:
    """The counts, and below them how each form is counted and why a count has no meaning in it."""
    model = counts_of_the_model(index)
    rows = [[thing, str(model[thing]), *(_cell(form, thing, model) for form in FORMS)] for thing in THINGS]
    how = [[form, HOW[form], _why_not(form)] for form in FORMS]
    return [
        table("How many there are of each", ("What", "edition", *FORMS), rows),
        table("How they are counted", ("Form", "What is counted", "What cannot be counted"), how),
    ]


def _cell(form: str, thing: str, model: Counts) -> str:
    return "not defined" if thing in UNDEFINED.get(form, {}) else str(model[thing])


def _why_not(form: str) -> Cell:
    reasons: dict[str, list[str]] = {}
    for thing, reason in UNDEFINED.get(form, {}).items():
        reasons.setdefault(reason, []).append(thing)
    return [nodes.paragraph("", f"{', '.join(names)}: {why}") for why, names in reasons.items()]
