"""The words of a PDF, sorted by the size in which they are set: the text, or the notes at the foot of the page."""

from collections.abc import Iterator
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium

TEXT = (10.0, 10.5, 11.5, 12.0, 12.5, 21.0)
NOTES = (4.8, 7.2, 7.68, 8.0)
CALLS = (6.0, 6.3, 6.9, 7.2, 7.5, 12.6)
"""The sizes, in points, of their words, and of the calls; running heads have others."""

_HYPHENS = str.maketrans(dict.fromkeys("-\x02\ufffe\u00ad", ""))


def bare(words: str) -> str:
    """Words without spaces and hyphens: where a line ends is no matter."""
    return "".join(words.translate(_HYPHENS).split())


def words_of_size(document: pypdfium2.PdfDocument, sizes: tuple[float, ...]) -> str:
    """All words of some sizes, page after page, bare."""
    return bare("".join(char for page in document for char, size in _characters(page) if size in sizes))


def calls_on(page: pypdfium2.PdfPage) -> set[str]:
    """The labels of the notes that are called on a page."""
    stretches = groupby(_characters(page), key=lambda found: found[1] in CALLS)
    words = ("".join(char for char, _ in found) for is_call, found in stretches if is_call)
    return {label for stretch in words for label in stretch.replace(",", " ").split()}


def all_words(document: pypdfium2.PdfDocument) -> str:
    """All words, page after page, bare."""
    return bare("".join(page.get_textpage().get_text_range() for page in document))


def _characters(page: pypdfium2.PdfPage) -> Iterator[tuple[str, float]]:
    """Each character with its size in points."""
    text = page.get_textpage()
    words = text.get_text_range(errors="replace")
    assert len(words) == text.count_chars()
    for number, char in enumerate(words):
        yield char, round(pdfium.FPDFText_GetFontSize(text.raw, number), 2)
