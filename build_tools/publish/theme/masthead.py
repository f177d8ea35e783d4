"""What stands above the words of the article or beside them, for a template: outline, choices, downloads."""

from collections.abc import Sequence
from typing import Any

from build_tools.model.index import Index
from build_tools.model.text import Division, Passage
from build_tools.publish.nodes.glosses import GROUPS

WORDS_A_MINUTE = 230
READINGS = {"edited": "edited", "source": "as received", "both": "both, where they differ"}
"""The readings that a reader can choose, and what they are called; the first is chosen."""


def masthead(index: Index, downloads: dict[str, str]) -> dict[str, Any]:
    """The outline, the reader’s choices and the downloads: no script is needed for any."""
    divisions = index.edition.text.divisions
    return {
        "time": reading_time(divisions),
        "outline": [_entry(division, index) for division in divisions],
        "readings": READINGS,
        "groups": tuple(GROUPS),
        "downloads": downloads,
    }


def _entry(division: Division, index: Index) -> dict[str, str]:
    paragraphs = _paragraphs(division)
    loci = f"{paragraphs[0].locus}–{paragraphs[-1].locus}" if paragraphs else ""
    return {
        "id": division.id,
        "name": name_of_division(division, index),
        "loci": loci,
        "time": reading_time([division]),
    }


def _paragraphs(division: Division) -> list[Passage]:
    return [passage for passage in division.passages if passage.kind == "paragraph"]


def reading_time(divisions: Sequence[Division]) -> str:
    """How long somebody reads who reads 230 words a minute, in minutes."""
    words = sum(len(passage.edited_reading.split()) for division in divisions for passage in _paragraphs(division))
    return f"{max(1, round(words / WORDS_A_MINUTE))} min"


def name_of_division(division: Division, index: Index) -> str:
    """The heading of a division; of one that has none, the subtitle of the article."""
    headings = [passage.edited_reading for passage in division.passages if passage.kind == "heading"]
    return headings[0] if headings else _subtitle(index)


def _subtitle(index: Index) -> str:
    titles = [passage.edited_reading for passage in index.edition.text.opening if passage.kind == "heading"]
    return titles[-1] if titles else "Beginning"
