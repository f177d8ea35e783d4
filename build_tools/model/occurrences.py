"""Where the text names something, with the words around it."""

import re
from collections import Counter
from dataclasses import dataclass

from build_tools.model.content import Emendation, Inline, Mention, PressCitation, Quotation, spans
from build_tools.model.sentences import sentence_at
from build_tools.model.text import Passage, Text

CONTEXT = 60  # characters on either side


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place of the text: the address of the mark, its words, and the words before and after."""

    anchor: str  #: The id of the element on the page of the article.
    locus: str
    sentence: str
    before: str
    words: str
    after: str
    mark: Mention | PressCitation | Quotation | Emendation
    start: int  #: Offsets in the edited reading of the passage.
    end: int


def occurrences(text: Text) -> tuple[Occurrence, ...]:
    """Every mention, press citation, quotation and emendation in reading order."""
    count: Counter[str] = Counter()
    return tuple(
        _occurrence(passage, inline, start, end, _anchor(inline, count))
        for passage in text.passages()
        for inline, start, end in spans(passage.content)
        if isinstance(inline, Mention | PressCitation | Quotation | Emendation)
    )


def context(passage: Passage, start: int, end: int) -> tuple[str, str, str]:
    """The words before a stretch of the edited reading, the stretch, and the words after, cut between words."""
    reading = passage.edited_reading
    before, after = reading[max(0, start - CONTEXT) : start], reading[end : end + CONTEXT]
    if start > CONTEXT:
        before = re.sub(r"^\S*\s", "… ", before, count=1)
    if end + CONTEXT < len(reading):
        after = re.sub(r"\s\S*$", " …", after, count=1)
    return before, reading[start:end], after


def _occurrence(passage: Passage, inline: Inline, start: int, end: int, anchor: str) -> Occurrence:
    assert isinstance(inline, Mention | PressCitation | Quotation | Emendation)  # noqa: S101 (narrows the type)
    before, words, after = context(passage, start, end)
    return Occurrence(anchor, passage.locus, sentence_at(passage, start), before, words, after, inline, start, end)


def _anchor(inline: Inline, count: Counter[str]) -> str:
    if isinstance(inline, Mention):
        name = f"{inline.kind}-{inline.refs[0] if inline.refs else 'unknown'}"
        count[name] += 1
        return f"{name}-{count[name]}"
    return getattr(inline, "id", "")
