"""Rules that hold the text to its base witness."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from build_tools.model.index import Index
from build_tools.model.location import Location
from build_tools.model.text import Passage
from build_tools.rules.registry import Said, rule

_AROUND = 12  # characters shown on either side of the first difference

Line = tuple[int, str]


@rule("W-001")
def every_passage_reads_as_the_witness(index: Index) -> Iterator[Said]:
    """The source reading of every passage is a line of the base witness, character for character and in order.

    Put a difference that is meant into a choice of sic and corr; anything else is a slip of the encoding.
    """
    for passage, line in _unlike(index):
        if passage and line:
            yield passage.location, _difference(passage, line)
        elif passage:
            words = f"{passage.locus} is no line of the witness"
            yield passage.location, f"{words}; take it out, or restore the line at its place in the witness"


@rule("W-002")
def every_line_of_the_witness_is_placed(index: Index) -> Iterator[Said]:
    """Every line of the base witness that is not empty is a passage of the text or a navigation line of the header.

    Encode the line as a passage, or list it in the header among the lines that are not part of the text.
    """
    path = _path(index)
    if not index.edition.witness and not index.edition.unreadable:
        yield index.edition.text.header.location, "no witness points to a file; give the base witness a ref to its file"
    for passage, line in _unlike(index):
        if line and not passage:
            where = Location(path, line[0])
            yield where, "the line is neither a passage nor a navigation line; encode it, or list it in the header"
    lines = set(index.edition.witness)
    for words in index.edition.text.header.navigation_lines if lines else ():
        if words not in lines:
            where = index.edition.text.header.location
            yield where, f"the navigation line “{words}” is not in the witness; write it as it stands there"


def _path(index: Index) -> str:
    base = index.edition.text.header.base_witness
    folder = index.edition.text.header.location.path.rpartition("/")[0]
    return f"{folder}/{base.file}" if base else folder


def _unlike(index: Index) -> Iterator[tuple[Passage | None, Line | None]]:
    """Passages and lines of the witness that are not the same, side by side."""
    navigation = set(index.edition.text.header.navigation_lines)
    lines = [(n, line) for n, line in enumerate(index.edition.witness, 1) if line.strip() and line not in navigation]
    passages = list(index.edition.text.passages()) if lines else []
    readings = [passage.source_reading for passage in passages]
    matcher = SequenceMatcher(None, readings, [line for _, line in lines], autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag != "equal":
            yield from zip_longest(passages[first:last], lines[start:end])


def _difference(passage: Passage, line: Line) -> str:
    number, witness = line
    reading = passage.source_reading
    pairs = enumerate(zip_longest(reading, witness))
    at = next(place for place, (ours, theirs) in pairs if ours != theirs)
    ours, theirs = (_visible(words[max(0, at - _AROUND) : at + _AROUND]) for words in (reading, witness))
    place = f"{passage.locus} differs from line {number} of the witness at character {at + 1}"
    return f"{place}: “{ours}”, the witness “{theirs}”; write the witness’s reading, or make it an emendation"


def _visible(words: str) -> str:
    return "".join(sign if sign.isprintable() else f"[U+{ord(sign):04X}]" for sign in words)
