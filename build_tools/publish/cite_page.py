"""The page on which everything citable has its citation, in styles and in formats for reference managers."""

from collections.abc import Iterator

from docutils import nodes

from build_tools.export.bibliography import STYLES, citations
from build_tools.export.cite import FORMATS, item_of
from build_tools.export.csl import Item
from build_tools.export.pandoc import PandocError
from build_tools.export.runs import Entry
from build_tools.model.concordance import Concordance
from build_tools.publish.bibliography import entry_nodes
from build_tools.publish.listings import section
from build_tools.publish.nodes import block
from build_tools.publish.references import reference

SHOWN = {"chicago": "Chicago, author and date", "mla": "MLA"}
NAMES = {"bibtex": "BibTeX", "biblatex": "BibLaTeX", "ris": "RIS", "csl-json": "CSL-JSON"}


def cite_page(concordance: Concordance) -> list[nodes.Node]:
    """The edition, the article of the print, and every paragraph."""
    names = ["edition", "article", *cited_loci(concordance)]
    items = {name: item_of(concordance, name) for name in names}
    try:
        entries = {style: citations(list(items.values()), style) for style in SHOWN if style in STYLES}
    except PandocError as error:
        return [nodes.paragraph("", f"The citations could not be formatted: {error}")]
    whole = [_whole(name, items[name], entries) for name in ("edition", "article")]
    return [*whole, *(_passage(name, items[name], entries, concordance) for name in names[2:])]


def cited_loci(concordance: Concordance) -> list[str]:
    """The paragraphs, in order."""
    return [passage.locus for passage in concordance.edition.text.passages() if passage.kind == "paragraph"]


def _whole(name: str, item: Item, entries: dict[str, dict[str, Entry]]) -> nodes.section:
    title = "The edition" if name == "edition" else "The article as first printed"
    return section(f"cite-{name}", title, *_styles(name, entries), _formats(item))


def _passage(name: str, item: Item, entries: dict[str, dict[str, Entry]], concordance: Concordance) -> nodes.section:
    words = concordance.edition.passages[name].edited_reading.split()[:8]
    begins = nodes.paragraph("", "", reference("locus", name, name), nodes.Text(f" “{' '.join(words)} …”"))
    command = nodes.paragraph(
        "",
        "",
        nodes.Text("To annotate it: "),
        nodes.literal("", f'python -m build_tools new annotation {name} "words"'),
    )
    return section(f"cite-{name}", name, begins, *_styles(name, entries), _formats(item), command)


def _styles(name: str, entries: dict[str, dict[str, Entry]]) -> Iterator[nodes.Node]:
    for style, title in SHOWN.items():
        entry = entries[style].get(name)
        if entry:
            yield block("p", {"class": "citation"}, block("span", {"class": "style"}, f"{title} "), *entry_nodes(entry))


def _formats(item: Item) -> nodes.Element:
    texts = [
        part
        for name, title in NAMES.items()
        if name in FORMATS and name != "biblatex"
        for part in (
            block("p", {"class": "style"}, title),
            block("pre", {"tabindex": "0"}, FORMATS[name]([item]).strip()),
        )
    ]
    return block("details", {}, block("summary", {}, "For reference managers"), *texts)
