"""The place of a text that is nearest to given words, word by word.

A quotation is held whole against every stretch of the text (an alignment that may begin and end anywhere in it), by the
same few lines as in the browser; difflib has no such alignment, and no browser has difflib.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.model.folding import Folded

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w ]|_")
Step = tuple[str, int, int]
"""``=`` the same word, ``-`` only in the quotation, ``+`` only in the text, with how far both were read before."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and punctuation marks with where each begins and ends in the folded text."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    folded: Folded

    def slice(self, start: int, end: int) -> str:
        """The words themselves, from one token to before another, with the space that follows."""
        last = self.spans[end][0] if end < len(self.spans) else self.spans[end - 1][1]
        return self.folded.slice(self.spans[start][0], last)


def tokens(folded: Folded) -> Tokens:
    """The words and punctuation marks of a folded text."""
    matches = list(_TOKEN.finditer(folded.text))
    return Tokens(tuple(match[0] for match in matches), tuple(match.span() for match in matches), folded)


def align(quoted: Sequence[str], text: Sequence[str]) -> tuple[int, list[Step]]:
    """How many words differ at the nearest place, and the steps that lead through it."""
    row = [0] * (len(text) + 1)
    rows = [row]
    for number, word in enumerate(quoted, 1):
        above, row, left = row, [number], number
        for column, other in enumerate(text):
            here = above[column] if word == other else 1 + min(above[column], above[column + 1], left)
            row.append(here)
            left = here
        rows.append(row)
    end = row.index(min(row))
    while end < len(text) and row[end + 1] == row[end]:
        end += 1  # another word at the end was put for one of the text, not added after it
    return row[end], _steps(rows, quoted, text, end)


def _steps(rows: list[list[int]], quoted: Sequence[str], text: Sequence[str], column: int) -> list[Step]:
    steps: list[Step] = []
    line = len(quoted)
    while line:
        here = rows[line][column]
        if column and quoted[line - 1] == text[column - 1]:
            line, column = line - 1, column - 1
            steps.append(("=", line, column))
        elif column and here == rows[line - 1][column - 1] + 1:
            line, column = line - 1, column - 1
            steps += [("+", line + 1, column), ("-", line, column)]
        elif here == rows[line - 1][column] + 1:
            line -= 1
            steps.append(("-", line, column))
        else:
            column -= 1
            steps.append(("+", line, column))
    return steps[::-1]
