"""The page on which everything citable has its citation, in styles and in formats for reference managers."""

from collections.abc import Mapping

from docutils import nodes

from build_tools.export.cite import item_of
from build_tools.export.cited import Cited, cited
from build_tools.model.index import Index
from build_tools.model.sentences import Sentence, sentences_of
from build_tools.model.text import Passage
from build_tools.publish.nodes.fold_nodes import fold
from build_tools.publish.nodes.listings import listing, paragraph, section
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.pages.citation_nodes import formats, styles

WHOLE = {"edition": "The edition", "article": "The article as first printed"}


def cite_page(index: Index) -> list[nodes.Node]:
    """The edition, the article of the print, and every paragraph with its sentences."""
    passages = [passage for passage in index.edition.text.passages() if passage.kind == "paragraph"]
    loci = [locus for passage in passages for locus in _loci(passage)]
    citations = cited({name: item_of(index, name) for name in (*WHOLE, *loci)})
    whole = [_whole(name, title, citations[name]) for name, title in WHOLE.items()]
    return [*whole, *(_passage(passage, citations) for passage in passages)]


def _loci(passage: Passage) -> list[str]:
    return [passage.locus, *(sentence.locus for sentence in sentences_of(passage))]


def _whole(name: str, title: str, citation: Cited) -> nodes.section:
    return section(f"cite-{name}", title, *styles(citation), _formats(citation))


def _passage(passage: Passage, citations: Mapping[str, Cited]) -> nodes.section:
    name, sentences = passage.locus, sentences_of(passage)
    command = paragraph("To annotate it: ", nodes.literal("", f'python -m build_tools new annotation {name} "words"'))
    parts = [_opening(name, passage.edited_reading), *styles(citations[name]), _formats(citations[name])]
    if sentences:
        parts.append(_sentences(sentences, citations))
    return section(f"cite-{name}", name, *parts, command)


def _opening(locus: str, words: str) -> nodes.Element:
    """The address, and the words by which a reader knows the place."""
    first = words.split()[:8]
    dots = " …" if len(first) < len(words.split()) else ""
    return paragraph(reference("locus", locus, locus), f" “{' '.join(first)}{dots}”")


def _sentences(sentences: tuple[Sentence, ...], citations: Mapping[str, Cited]) -> nodes.Element:
    """The sentences in the styles; what a reference manager reads of them would make the page five times as long."""
    cites = [[_opening(one.locus, one.edited_reading), *styles(citations[one.locus])] for one in sentences]
    title = "Its sentence" if len(cites) == 1 else f"Its {len(cites)} sentences"
    return fold(title, listing("sentences", cites))


def _formats(citation: Cited) -> nodes.Element:
    return fold("For reference managers", *formats(citation))
