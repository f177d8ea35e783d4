"""Counts in the PDF: what its words, its bookmarks and the targets of its links say."""

import ctypes
from collections.abc import Iterable, Iterator

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from build_tools.book.assembly import Parts, has_class
from build_tools.export.parity.things import Counts
from build_tools.model.content import Emendation, Mention, PressCitation, Quotation
from build_tools.model.index import Index
from build_tools.model.sentences import sentences

MM = 72 / 25.4
MARGIN_TOP, MARGIN_FOOT, MARGIN_LEFT = 25 * MM, 23 * MM, 31 * MM
"""Running heads and the numbers of paragraphs stand outside these; the style sheet leaves a millimetre more."""

OPENING = 24  # characters without spaces: enough to know a passage by, and short of the end of its first line
_MARKS = {
    "emendations": Emendation,
    "mentions": Mention,
    "press citations": PressCitation,
    "quotations": Quotation,
}


def counts_in_pdf(source: bytes, index: Index, parts: Parts) -> Counts:
    """How many of each are there, in their order."""
    document = pypdfium2.PdfDocument(source)
    words = "".join(_words_of_pages(document))
    targets = set(_targets(document))
    below = _bookmarks(document)
    titles = {chapter.kind: chapter.title for chapter in parts.contents.chapters}
    marked = {
        thing: sum(place.anchor in targets for place in index.occurrences if isinstance(place.mark, kind))
        for thing, kind in _MARKS.items()
    }
    return {
        "loci": _in_order(words, _openings_of_loci(index)),
        "sentences": _in_order(words, _openings_of_sentences(index)),
        "notes": _in_order(words, _openings_of_notes(parts)),
        **marked,
        "people": below.get(titles.get("person", ""), 0),
        "sources": below.get(titles.get("source", ""), 0),
    }


def _bare(words: str) -> str:
    """Words without spaces: where a line ends is no matter. A hyphen there is one, however pdfium marks it."""
    return "".join(words.replace("\x02", "-").replace("\ufffe", "-").split())


def _words_of_pages(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage().get_text_bounded(
            left=MARGIN_LEFT, bottom=MARGIN_FOOT, right=width, top=height - MARGIN_TOP
        )
        yield _bare(text)


def _in_order(words: str, openings: Iterable[str]) -> int:
    """How many openings are found, each behind the one before it."""
    found = position = 0
    for opening in openings:
        place = words.find(opening, position)
        if place >= 0:
            found, position = found + 1, place + len(opening)
    return found


def _calls(index: Index) -> dict[str, list[int]]:
    calls: dict[str, list[int]] = {}
    for note in index.notes:
        calls.setdefault(note.calls[0].locus, []).append(note.calls[0].offset)
    return calls


def _openings_of_loci(index: Index) -> Iterator[str]:
    calls = _calls(index)
    for passage in index.edition.text.passages():
        yield _opening(passage.edited_reading, 0, calls.get(passage.locus, []))


def _openings_of_sentences(index: Index) -> Iterator[str]:
    calls = _calls(index)
    for sentence in sentences(index.edition.text).values():
        passage = sentence.passage
        yield _opening(passage.edited_reading[: sentence.end], sentence.start, calls.get(passage.locus, []))


def _opening(reading: str, start: int, calls: list[int]) -> str:
    """The first words of a stretch, as far as the first call in it."""
    end = min((offset for offset in calls if offset > start), default=len(reading))
    return _bare(reading[start:end])[:OPENING]


def _openings_of_notes(parts: Parts) -> Iterator[str]:
    """The label of each note with its first words."""
    for section in (parts.notes, parts.apparatus):
        for note in section.xpath(f".//*[{has_class('note')}]"):
            label = str(note.find("a").text_content())
            body = note.xpath(f".//*[{has_class('note-body')}]")[0]
            yield _bare(label + str(body[0].text_content()))[:OPENING]


def _bookmarks(document: pypdfium2.PdfDocument) -> dict[str, int]:
    """By the title of a chapter, how many bookmarks stand below it."""
    found: dict[str, int] = {}
    chapter = ""
    for bookmark in document.get_toc():
        if bookmark.level == 0:
            chapter = bookmark.get_title()
        else:
            found[chapter] = found.get(chapter, 0) + 1
    return found


def _targets(document: pypdfium2.PdfDocument) -> Iterator[str]:
    """Every place to which a link can lead, by its name."""
    for number in range(pdfium.FPDF_CountNamedDests(document.raw)):
        length = ctypes.c_long(0)
        pdfium.FPDF_GetNamedDest(document.raw, number, None, ctypes.byref(length))
        name = ctypes.create_string_buffer(length.value)
        pdfium.FPDF_GetNamedDest(document.raw, number, name, ctypes.byref(length))
        yield name.raw[: length.value - 2].decode("utf-16-le")
