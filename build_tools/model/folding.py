"""Words with their quotation marks, dashes, spaces and ellipses made alike: found however they are set.

``quoting.js`` of the theme does the same in the browser; ``tests/model/quoting.json`` holds both to it.
"""

import re
from dataclasses import dataclass

_SPACE = "[\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]"
_QUOTES = "\"'`´«»‘-‟′″‹›ʼ"
_DASHES = "-‐-―−"
_ELLIPSIS = f"(?:…|\\.{_SPACE}?\\.{_SPACE}?\\.)"
_ALIKE = re.compile(
    f"(?P<none>[\\xad\\u2060])|{_SPACE}*(?P<ellipsis>\\[{_SPACE}*{_ELLIPSIS}{_SPACE}*\\]|{_ELLIPSIS}){_SPACE}*"
    f"|{_SPACE}*(?P<dash>[{_DASHES}]+){_SPACE}*|(?P<space>{_SPACE}+)|(?P<quote>[{_QUOTES}])"
)
_FOLDED = {"none": "", "ellipsis": "…", "dash": "-", "space": " ", "quote": "'"}
_OUTER = re.compile(f"^(?:{_SPACE}|[{_QUOTES}])+|(?:{_SPACE}|[{_QUOTES}])+$")
KINDS = {"…": "ellipses", "-": "dashes", " ": "spaces", "'": "quotation marks"}
"""What differs where two words differ but are folded alike."""


@dataclass(frozen=True, slots=True)
class Folded:
    """Words made alike, with the offset in the words themselves of each character and of the end."""

    text: str
    starts: tuple[int, ...]
    words: str

    def slice(self, start: int, end: int) -> str:
        """The words themselves of a stretch of the folded text."""
        return self.words[self.starts[start] : self.starts[end]]


def fold(words: str) -> Folded:
    """Words made alike."""
    text: list[str] = []
    starts: list[int] = []
    done = 0
    for match in _ALIKE.finditer(words):
        text += words[done : match.start()]
        starts += range(done, match.start())
        if folded := _FOLDED[match.lastgroup or "none"]:
            text.append(folded)
            starts.append(match.start())
        done = match.end()
    text += words[done:]
    starts += range(done, len(words) + 1)
    return Folded("".join(text), tuple(starts), words)


def trimmed(words: str) -> str:
    """Words without the spaces and quotation marks around them."""
    return _OUTER.sub("", words)
