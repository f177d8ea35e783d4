"""Quotations in somebody’s manuscript, each with the address of the text that stands by it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|„([^„“”]+)[“”]|«([^«»]+)»", re.DOTALL)
_ID = r"[a-z]\d+[a-z]?(?:-\d+[a-z]?)?"
_ADDRESS = re.compile(rf"(?P<hash>#)?(?<![\w-])(?P<id>{_ID})(?![\w-]*\w)(?:\s?[–-]\s?#?(?P<to>{_ID})\b)?")
_BETWEEN = re.compile(r"(?:(?<=\d)|(?<=\d[a-z]))-(?=[a-z]\d)")
_SENTENCE_END = re.compile(r"[.!?][)\]]?\s+(?=[^\W\d_a-z]|[“\"„«])")
_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
_MARGIN = re.compile(r"^ {0,3}> ?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks, or set off, on a line of a manuscript; nothing for an address it has not."""

    words: str
    line: int
    address: str = ""
    to: str = ""  #: The last address, where a range is given.


def quoted_words(manuscript: str, is_address: Callable[[str], bool]) -> Iterator[Quoted]:
    """Every quotation, with the address that follows it in its sentence or else the one before it.

    A paragraph that is set off as Markdown does it is one quotation; its address may stand in the paragraph after it.
    Where nothing is quoted, all of it is one quotation.
    """
    blocks = [(match[0], manuscript.count("\n", 0, match.start()) + 1) for match in _BLOCK.finditer(manuscript)]
    found = False
    for (words, line), (after, _) in pairwise([*blocks, ("", 0)]):
        read = _set_off(words, after, is_address) if words.lstrip().startswith(">") else _in_line(words, is_address)
        for quoted in read:
            found = True
            yield replace(quoted, line=line + quoted.line)
    if not found and blocks:
        yield Quoted(manuscript.strip(), blocks[0][1])


def _set_off(words: str, after: str, is_address: Callable[[str], bool]) -> Iterator[Quoted]:
    whole = _MARGIN.sub("", words).strip()
    within = list(_addresses(whole, is_address))
    kept = whole[: within[0].start()].rstrip(" \n(—–-[") if within else whole
    yield Quoted(kept, 0, *_named((within or list(_addresses(after, is_address)))[:1]))


def _in_line(words: str, is_address: Callable[[str], bool]) -> Iterator[Quoted]:
    quotations = list(_QUOTED.finditer(words))
    addresses = list(_addresses(words, is_address))
    done = 0  # how far the addresses belong to the quotations before
    for number, match in enumerate(quotations):
        end = quotations[number + 1].start() if number + 1 < len(quotations) else len(words)
        following = [one for one in addresses if match.end() <= one.start() < end]
        before = [one for one in addresses if done <= one.start() < match.start()]
        near = [one for one in following[:1] if not _SENTENCE_END.search(words, match.end(), one.start())]
        near = near or [one for one in before[-1:] if not _SENTENCE_END.search(words, one.end(), match.start() + 1)]
        done = max(match.end(), *(one.end() for one in near), 0)
        inner = next(group for group in match.groups() if group)
        yield Quoted(inner, words.count("\n", 0, match.start()), *_named(near))


def _addresses(words: str, is_address: Callable[[str], bool]) -> Iterator[re.Match[str]]:
    for match in _ADDRESS.finditer(_BETWEEN.sub("–", words)):
        if match["hash"] or is_address(match["id"]):
            yield match


def _named(matches: list[re.Match[str]]) -> tuple[str, ...]:
    return (matches[0]["id"], matches[0]["to"] or "") if matches else ()
