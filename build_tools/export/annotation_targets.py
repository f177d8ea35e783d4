"""What a note is about, as a Web Annotation names it: a page, an element of it, and words within that element."""

from collections.abc import Iterator
from typing import Any

from build_tools.export.publication import Publication
from build_tools.export.web_addresses import TEXT_PAGE
from build_tools.model.notes import Note, lemma_span
from build_tools.model.text import Passage

CONTEXT = 32  # characters on either side of the words
_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3236"

Span = tuple[Passage, int, int, str]
"""A stretch of the edited reading of a passage, and the id of the element that marks it, if one does."""


def targets(publication: Publication, path: str, note: Note) -> Iterator[dict[str, Any]]:
    """Every place of the text that a note is about."""
    for passage, start, end, element in _spans(publication, note):
        yield {
            "type": "SpecificResource",
            "source": publication.link(path, TEXT_PAGE),
            "selector": _selector(passage, start, end, element),
            "sha256": publication.citables[passage.locus].hashes[1],
        }


def _spans(publication: Publication, note: Note) -> Iterator[Span]:
    index = publication.index
    if note.record or note.mark:
        places = index.mentions(note.kind, note.id) if note.record else (index.marks[note.id],)
        for place in places:
            yield publication.edition.passages[place.locus], place.start, place.end, place.anchor
        return
    for annotation in note.annotations:
        if span := lemma_span(publication.edition, annotation):
            yield *span, ""


def _selector(passage: Passage, start: int, end: int, element: str) -> dict[str, Any]:
    fragment = {"type": "FragmentSelector", "conformsTo": _FRAGMENTS}
    if start == end:
        # Nothing of it is left in the edited reading: no words can be quoted, but the emendation is an element.
        return {**fragment, "value": element}
    return {**fragment, "value": passage.locus, "refinedBy": quotation(passage.edited_reading, start, end)}


def quotation(reading: str, start: int, end: int) -> dict[str, str]:
    """Words of a passage with as much before and after them as makes the place the only one."""
    context = CONTEXT
    while True:
        before, after = reading[max(0, start - context) : start], reading[end : end + context]
        whole = f"{before}{reading[start:end]}{after}"
        if reading.find(whole) == reading.rfind(whole):
            break
        context *= 2
    around = {name: words for name, words in (("prefix", before), ("suffix", after)) if words}
    return {"type": "TextQuoteSelector", "exact": reading[start:end], **around}
