"""The page of a passage: its words, its notes whole, how it is cited and annotated, and what the ledger says of it."""

from collections.abc import Iterator

from docutils import nodes

from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.sentences import Sentence, sentences_of
from build_tools.model.text import Passage
from build_tools.publish.nodes.fold_nodes import fold
from build_tools.publish.nodes.listings import listing, paragraph, section
from build_tools.publish.nodes.note_nodes import footnote, note_section
from build_tools.publish.nodes.passage_nodes import passage, passage_node
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.pages.citation_nodes import citation_at, citation_of, formats_of, styles
from build_tools.publish.pages.facts import fact_list, facts
from build_tools.publish.pages.record_page import named_by


def passage_page(source: Passage, index: Index) -> nodes.section:
    """The page as one section."""
    notes = index.notes_in(source.locus)
    calls = [(note.calls[0].offset, note) for note in notes if note.calls[0].locus == source.locus]
    told = [footnote(note, index, *_about(note, index), locus=source.locus) for note in notes]
    return nodes.section(
        "",
        nodes.title("", title_of(source)),
        passage_node(passage, source, calls, index),
        paragraph(reference("locus", source.locus, f"{source.locus} in the article"), classes=["in-the-article"]),
        *([note_section("notes", "Notes", told)] if told else ()),
        section("cite", f"How to cite {source.locus}", *_citations(source, index)),
        section("annotate", f"How to annotate {source.locus}", _command(source.locus)),
        section("history", f"The address {source.locus}", *_history(source.locus, index)),
        ids=["passage"],
        classes=["passage-page"],
    )


def title_of(source: Passage) -> str:
    """What a passage is and, where there are several, its number."""
    number = f" {source.locus[1:]}" if source.kind in ("paragraph", "heading") else ""
    return f"{source.kind.capitalize()}{number}"


def _about(note: Note, index: Index) -> Iterator[nodes.Node]:
    """What is known of the annotations in a note, who names them, and how they are cited."""
    for annotation in note.annotations:
        yield from fact_list(annotation, index)
        yield from named_by(annotation, index)
        yield from citation_of(annotation, index)


def _citations(source: Passage, index: Index) -> Iterator[nodes.Node]:
    cited, sentences = citation_at(index, source.locus), sentences_of(source)
    yield from styles(cited)
    yield formats_of(cited)
    if sentences:
        title = "Its sentence" if len(sentences) == 1 else f"Its {len(sentences)} sentences"
        yield fold(title, listing("sentences", (_sentence(one, index) for one in sentences)))


def _sentence(one: Sentence, index: Index) -> list[nodes.Node]:
    """The address, the words by which a reader knows the place, and the citation in the styles."""
    first = one.edited_reading.split()[:8]
    dots = " …" if len(first) < len(one.edited_reading.split()) else ""
    opening = paragraph(reference("locus", one.locus, one.locus), f" “{' '.join(first)}{dots}”")
    return [opening, *styles(citation_at(index, one.locus))]


def _command(locus: str) -> nodes.paragraph:
    return paragraph(
        "On the command line: ", nodes.literal("", f'python -m build_tools new annotation {locus} "words"')
    )


def _history(locus: str, index: Index) -> Iterator[nodes.Node]:
    """Since when the ledger has the address, and the hashes of its words in each edition that changed them."""
    entries = index.entries(locus)
    if not entries:
        yield paragraph(f"{locus} is entered in the ledger of addresses when an edition is released.")
    for number, entry in enumerate(entries):
        what = "Its words changed" if number else f"{locus} is an address of the edition"
        reason = f": {entry.reason.rstrip('.')}" if entry.reason else ""
        yield paragraph(f"{what} since edition {entry.since}{reason}. The SHA-256 of its words:")
        yield facts({"as received": entry.source_sha256, "as edited": entry.edited_sha256})
