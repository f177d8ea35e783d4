"""The sentences of a passage."""

from dataclasses import dataclass

from build_tools.model.content import Milestone, spans
from build_tools.model.text import Passage, Text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the edited reading: the offsets of its first character and of what follows its last."""

    locus: str
    passage: Passage
    start: int
    end: int

    @property
    def edited_reading(self) -> str:
        """The sentence as edited, without the space that parts it from the next."""
        return self.passage.edited_reading[self.start : self.end].rstrip(" ")


def sentences_of(passage: Passage) -> tuple[Sentence, ...]:
    """The sentences of a passage in order; a heading has none."""
    starts = [(inline.locus, start) for inline, start, _ in spans(passage.content) if isinstance(inline, Milestone)]
    ends = [start for _, start in starts[1:]] + [len(passage.edited_reading)]
    return tuple(Sentence(locus, passage, start, end) for (locus, start), end in zip(starts, ends, strict=False))


def sentences(text: Text) -> dict[str, Sentence]:
    """Every sentence of a text, by locus."""
    return {sentence.locus: sentence for passage in text.passages() for sentence in sentences_of(passage)}


def sentence_at(passage: Passage, offset: int) -> str:
    """The locus of the sentence in which a character stands; the locus of the passage where it has no sentences."""
    inside = [sentence.locus for sentence in sentences_of(passage) if sentence.start <= offset]
    return inside[-1] if inside else passage.locus
