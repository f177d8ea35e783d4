"""Whether words are quoted right: verbatim or not, at which address, in which reading; else the nearest place.

``quoting.js`` of the theme does the same in the browser; ``tests/model/quoting.json`` holds both to it.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from build_tools.model.alignment import Step, Tokens, align, tokens
from build_tools.model.folding import KINDS, Folded, fold, trimmed
from build_tools.model.readings import READINGS, RunningText, Stretch, running_text

VERDICTS = ("verbatim", "alike", "near", "nowhere")
"""The best first: to the letter; but for marks and spaces; with other words; nothing like it."""
_FINAL = ".,;:!?"
_MOST_DIFFER = 0.5  # of the words at the nearest place: above, chance has it
_MOST = 600  # words that are held against the whole text at once

Place = tuple[str, str]
"""The addresses at which words begin and end."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two omissions, and what the text has of them."""

    words: str
    verdict: str
    reading: str = ""  #: edited, source, both, or nothing where nothing is like it.
    places: tuple[Place, ...] = ()
    differences: tuple[str, ...] = ()  #: In what the words differ where they are alike.
    diff: tuple[tuple[str, str], ...] = ()  #: ``=``, ``-`` or ``+`` and words, where they are near.


@dataclass(frozen=True, slots=True)
class QuotationCheck:
    """What is found of a quotation: one piece, or several where it leaves words out."""

    pieces: tuple[Piece, ...]

    @property
    def verdict(self) -> str:
        """That of the worst piece."""
        return max((piece.verdict for piece in self.pieces), key=VERDICTS.index, default="nowhere")


@dataclass(frozen=True, slots=True)
class _Found:
    rank: int  #: 0 where to the letter, else 1.
    start: int
    end: int
    differences: tuple[str, ...]


class Quoting:
    """A text made ready, in both readings, to be searched for quotations."""

    def __init__(self, passages: Iterable[Iterable[Stretch]]) -> None:
        passages = [tuple(passage) for passage in passages]
        self._texts = {reading: running_text(passages, reading) for reading in READINGS}
        self._folded = {reading: fold(text.words) for reading, text in self._texts.items()}
        self._tokens: dict[str, Tokens] = {}

    def check(self, words: str) -> QuotationCheck:
        """What the text has of a quotation; dots of omission part it unless the text has them too."""
        whole = trimmed(unicodedata.normalize("NFC", words))
        if not _has_a_word(whole):
            return QuotationCheck(())
        piece, _ = self._found(whole, {})
        if piece:
            return QuotationCheck((piece,))
        return QuotationCheck(tuple(self._pieces(whole)))

    def _pieces(self, whole: str) -> Iterator[Piece]:
        after: dict[str, int] = {}
        for words in _parted(whole):
            piece, ends = self._found(words, after)
            if piece is None:
                piece, ends = self._found(words, {})
                piece = replace(piece, verdict="alike", differences=(*piece.differences, "order")) if piece else None
            after = ends or after
            yield piece or self._nearest(words)

    def _found(self, words: str, after: dict[str, int]) -> tuple[Piece | None, dict[str, int]]:
        """The words as they stand, or without a mark at their end that the quoting sentence may have put there."""
        piece, ends = self._verbatim(words, after)
        if piece is None and words[-1] in _FINAL and len(words) > 1:
            piece, ends = self._verbatim(trimmed(words[:-1]), after)
            if piece:
                piece = replace(piece, words=words, verdict="alike", differences=(*piece.differences, "final mark"))
        return piece, ends

    def _verbatim(self, words: str, after: dict[str, int]) -> tuple[Piece | None, dict[str, int]]:
        quoted = fold(words)
        found = {name: list(_occurrences(quoted, text, after.get(name, 0))) for name, text in self._folded.items()}
        if not any(found.values()):
            return None, {}
        rank = min(one.rank for places in found.values() for one in places)
        best = {name: [one for one in places if one.rank == rank] for name, places in found.items()}
        readings = [name for name in READINGS if best[name]]
        first = best[readings[0]]
        places = tuple(self._place(readings[0], one.start, one.end) for one in first)
        reading = "both" if len(readings) > 1 else readings[0]
        ends = {name: places[0].end for name, places in found.items() if places}
        return Piece(words, VERDICTS[rank], reading, places, first[0].differences), ends

    def _place(self, reading: str, start: int, end: int) -> Place:
        text: RunningText = self._texts[reading]
        starts = self._folded[reading].starts
        return text.locus(starts[start]), text.locus(starts[end] - 1)

    def _nearest(self, words: str) -> Piece:
        quoted = tokens(fold(words))
        if not 1 < len(quoted.words) <= _MOST:
            return Piece(words, "nowhere")
        aligned = {name: align(quoted.words, self._tokens_of(name).words) for name in READINGS}
        name = min(READINGS, key=lambda reading: aligned[reading][0])
        differ, steps = aligned[name]
        if differ >= len(quoted.words) * _MOST_DIFFER:
            return Piece(words, "nowhere")
        text = self._tokens_of(name)
        used = [column for mark, _, column in steps if mark != "-"]
        place = self._place(name, text.spans[used[0]][0], text.spans[used[-1]][1])
        reading = "both" if len({cost for cost, _ in aligned.values()}) == 1 else name
        return Piece(words, "near", reading, (place,), (), tuple(_diff(steps, quoted, text)))

    def _tokens_of(self, reading: str) -> Tokens:
        if reading not in self._tokens:
            self._tokens[reading] = tokens(self._folded[reading])
        return self._tokens[reading]


def _parted(whole: str) -> Iterator[str]:
    folded = fold(whole)
    start = 0
    for part in folded.text.split("…"):
        words = trimmed(folded.slice(start, start + len(part)))
        if _has_a_word(words):
            yield words
        start += len(part) + 1


def _occurrences(quoted: Folded, text: Folded, after: int) -> Iterator[_Found]:
    start = text.text.find(quoted.text, after)
    while start >= 0:
        end = start + len(quoted.text)
        if not (_in_a_word(text.text, start) or _in_a_word(text.text, end)):
            differences = _differences(quoted, text, start)
            yield _Found(1 if differences else 0, start, end, differences)
        start = text.text.find(quoted.text, start + 1)


def _has_a_word(words: str) -> bool:
    return any(character.isalnum() for character in words)


def _in_a_word(text: str, cut: int) -> bool:
    return 0 < cut < len(text) and text[cut - 1].isalnum() and text[cut].isalnum()


def _differences(quoted: Folded, text: Folded, start: int) -> tuple[str, ...]:
    last = len(quoted.text) - 1
    kinds: dict[str, None] = {}
    for index, character in enumerate(quoted.text):
        theirs, ours = quoted.slice(index, index + 1), text.slice(start + index, start + index + 1)
        # A dash or an ellipsis is folded with the spaces around it; those outside the words are not looked at.
        if theirs != ours and not (index in (0, last) and theirs.strip() == ours.strip()):
            kinds[KINDS.get(character, "hidden characters")] = None
    return tuple(kinds)


def _diff(steps: list[Step], quoted: Tokens, text: Tokens) -> Iterator[tuple[str, str]]:
    for same, group in groupby(steps, key=lambda step: step[0] == "="):
        run = list(group)
        for mark in "=" if same else "-+":
            told = [step for step in run if step[0] == mark]
            if told and mark == "-":
                yield mark, quoted.slice(told[0][1], told[-1][1] + 1)
            elif told:
                yield mark, text.slice(told[0][2], told[-1][2] + 1)
