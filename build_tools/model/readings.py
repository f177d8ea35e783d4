"""The text as one string in each reading, with the address of every stretch of it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.model.content import Emendation, Milestone, Words, walk
from build_tools.model.text import Passage, Text

READINGS = ("edited", "source")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, or what stands in a passage before its first, in both readings, with the space that follows it."""

    locus: str
    edited: str
    source: str


@dataclass(frozen=True, slots=True)
class RunningText:
    """One reading of the whole text, its passages parted by a line feed."""

    words: str
    starts: tuple[int, ...]  #: Where each stretch begins.
    loci: tuple[str, ...]

    def locus(self, offset: int) -> str:
        """The address at which a character stands."""
        return self.loci[max(0, bisect_right(self.starts, offset) - 1)]


def stretches(passage: Passage) -> tuple[Stretch, ...]:
    """The stretches of a passage; together they are the whole of it."""
    return tuple(Stretch(locus, *readings) for locus, *readings in _stretches(passage) if any(readings))


def _stretches(passage: Passage) -> Iterator[tuple[str, str, str]]:
    locus, edited, source = passage.locus, "", ""
    for inline in walk(passage.content):
        if isinstance(inline, Milestone):
            yield locus, edited, source
            locus, edited, source = inline.locus, "", ""
        elif isinstance(inline, Words):
            edited, source = edited + inline.text, source + inline.text
        elif isinstance(inline, Emendation):
            edited, source = edited + inline.edited_reading, source + inline.source_reading
    yield locus, edited, source


def passages_of(text: Text) -> tuple[tuple[Stretch, ...], ...]:
    """The stretches of every passage in reading order."""
    return tuple(stretches(passage) for passage in text.passages())


def running_text(passages: Iterable[Iterable[Stretch]], reading: str) -> RunningText:
    """The whole text in one reading."""
    words, starts, loci = "", [], []
    for passage in passages:
        words += "\n" if words else ""
        for stretch in passage:
            starts.append(len(words))
            loci.append(stretch.locus)
            words += getattr(stretch, reading)
    return RunningText(words, tuple(starts), tuple(loci))
