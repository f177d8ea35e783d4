"""Phrases of an entry: words in roman, italics or quotation marks, joined and ended as in American English."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from build_tools.export.runs import Run

Words = tuple[Run, ...]
"""Words of an entry; none where an item has nothing to say."""

_SAFE = ("https://", "http://")


def plain(text: str) -> Words:
    """Words in roman."""
    return (Run(text),) if text else ()


def italic(text: str) -> Words:
    """Words in italics."""
    return (Run(text, ("i",)),) if text else ()


def quoted(text: str) -> Words:
    """Words in quotation marks with the full stop before the closing one; marks within them become single."""
    return (Run(f"“{_within_marks(stopped(text))}”"),) if text else ()


def linked(address: str) -> Words:
    """An address, which is a link where it is a whole one."""
    return (Run(address, (), address if address.startswith(_SAFE) else ""),) if address else ()


def joined(phrases: Iterable[Words], between: str = ", ") -> Words:
    """Phrases with a mark between each two; those that say nothing are left out."""
    kept = [phrase for phrase in phrases if phrase]
    apart = [(Run(between), *phrase) for phrase in kept[1:]]
    return _merged([run for phrase in (*kept[:1], *apart) for run in phrase])


def sentences(phrases: Iterable[Words]) -> Words:
    """Phrases that each end with a full stop."""
    return joined([_ended(phrase) for phrase in phrases if phrase], " ")


def capital(phrase: Words) -> Words:
    """A phrase that opens with a capital."""
    return tuple(
        replace(run, text=run.text[:1].upper() + run.text[1:]) if not at else run for at, run in enumerate(phrase)
    )


def stopped(text: str) -> str:
    """Text with a full stop, which stands before a closing quotation mark and never after ? or !."""
    if text.rstrip("”’").endswith((".", "?", "!")):
        return text
    open_end = text.rstrip("”")
    return f"{open_end}.{text[len(open_end) :]}"


def _ended(phrase: Words) -> Words:
    *before, last = phrase
    if stopped(last.text) == last.text:
        return phrase
    if last.text.endswith("”"):
        return (*before, replace(last, text=stopped(last.text)))
    return (*phrase, Run("."))


def _within_marks(text: str) -> str:
    """Text whose pairs of quotation marks are single and double in turn; a mark without its other stays as it is."""
    letters, open_marks, pairs = list(text), [], []
    for at, letter in enumerate(text):
        if letter == "“":
            open_marks.append(at)
        elif letter == "”" and open_marks:
            pairs.append((open_marks.pop(), at))
    for first, last in pairs:
        if not sum(outer < first and last < other for outer, other in pairs) % 2:
            letters[first], letters[last] = "‘", "’"
    return "".join(letters)


def _merged(runs: list[Run]) -> Words:
    alike = groupby(runs, key=lambda run: (run.tags, run.href))
    return tuple(Run("".join(run.text for run in group), *key) for key, group in alike)
