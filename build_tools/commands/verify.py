"""``verify``: whether the quotations in a text or a manuscript are verbatim, and whether their addresses hold."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.errors import UsageError
from build_tools.model.addresses import is_of_text
from build_tools.model.citables import in_force
from build_tools.model.edition import Address, Edition
from build_tools.model.index import Index
from build_tools.model.quoted import Quoted, quoted_words
from build_tools.model.quoting import Piece, Quoting
from build_tools.model.readings import passages_of
from build_tools.parse.edition import load_edition

_READINGS = {"both": "as edited and as received", "edited": "as edited only", "source": "as received only"}
_GOOD = ("verbatim", "alike")
_SHOWN = 60  # characters of a quotation in a line
_GONE = {"moved": "was moved to", "merged": "was merged into", "retired": "is retired: see"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one quotation."""

    line: int
    words: str
    is_right: bool


HELP = "say whether quotations are verbatim and their addresses hold"


def add(command: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    command.add_argument("words", metavar="FILE-OR-TEXT", help="a manuscript, or words with or without quotation marks")


def verify(edition: Edition, manuscript: str) -> Iterator[Answer]:
    """An answer for each quotation of a manuscript: where some have an address of the text, for those alone."""
    verifier = _Verifier(edition)
    quotations = list(quoted_words(manuscript, verifier.is_address))
    addressed = [quoted for quoted in quotations if quoted.address]
    for quoted in addressed or quotations:
        yield verifier.answer(quoted)
    if addressed and len(addressed) < len(quotations):
        line = next(quoted.line for quoted in quotations if not quoted.address)
        passed = len(quotations) - len(addressed)
        yield Answer(line, f"from here on, {passed} without an address of the text passed over", is_right=True)


class _Verifier:
    """The text, ready to be searched, and what its addresses are and were."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        index = Index(edition)
        passages = passages_of(edition.text)
        self.quoting = Quoting(passages)
        self.order = [stretch.locus for passage in passages for stretch in passage]
        self.marks = index.marks
        self.citables = index.citables
        self.ledger = {name: one for name, one in in_force(edition.ledger).items() if is_of_text(name)}

    def is_address(self, name: str) -> bool:
        """Whether it is an address of the text, or was one."""
        return name in self.citables or name in self.ledger

    def answer(self, quoted: Quoted) -> Answer:
        """The verdict, the place, and the state of the address."""
        check = self.quoting.check(quoted.words)
        shown = f"“{_shortened(quoted.words)}”"
        unknown = next((name for name in (quoted.address, quoted.to) if name and not self.is_address(name)), "")
        if unknown:
            state = f"; {unknown} is no address of the text; take one from the page of the article"
        else:
            state = f"; {self._state(quoted.address)}" if quoted.address else ""
        right = check.verdict in _GOOD and not unknown
        told = [self._piece(piece, quoted) for piece in check.pieces] or [("has no words to look for", False)]
        right = right and all(at_home for _, at_home in told)
        return Answer(quoted.line, f"{shown} {'; then '.join(words for words, _ in told)}{state}", right)

    def _piece(self, piece: Piece, quoted: Quoted) -> tuple[str, bool]:
        """What is said of a piece, and whether it stands where it is said to."""
        if piece.verdict == "nowhere":
            return "is not in the text, nor anything like it", False
        home = self._home(quoted)
        places = [place for place in piece.places if not home or place[0] in home]
        where = " and ".join(dict.fromkeys(_range(*place) for place in places or piece.places))
        if piece.verdict == "near":
            return f"is not verbatim; {where} has: {_marked(piece)}", False
        but = f" but for {' and '.join(piece.differences)}" if piece.differences else ""
        elsewhere = "" if places else f", not at {_range(quoted.address, quoted.to or quoted.address)}"
        return f"is verbatim{but} at {where}{elsewhere}, {_READINGS[piece.reading]}", bool(places)

    def _home(self, quoted: Quoted) -> set[str]:
        """The sentences at the address of a quotation; nothing where it has none that is live."""
        first = self._sentences(quoted.address)
        last = self._sentences(quoted.to) or first
        if not first:
            return set()
        numbers = [self.order.index(locus) for locus in (*first, *last)]
        return set(self.order[min(numbers) : max(numbers) + 1])

    def _sentences(self, name: str) -> list[str]:
        name = self.marks[name].sentence if name in self.marks else name
        return [locus for locus in self.order if name and (locus == name or locus.rpartition("-")[0] == name)]

    def _state(self, name: str) -> str:
        """Whether an address says what it has said, as the ledger has it."""
        entries = [address for address in self.edition.ledger if address.id == name]
        if not entries:
            return f"{name} is not in the ledger yet"
        last = entries[-1]
        if last.status in _GONE:
            return f"{name} {_GONE[last.status]} {last.successor or 'nothing'}"
        return self._same(last, entries[0])

    def _same(self, last: Address, first: Address) -> str:
        name = last.id
        if name in self.citables and self.citables[name].hashes != last.hashes:
            return f"the words of {name} are not those of the ledger"
        if last.hashes != first.hashes:
            return f"the words of {name} changed in edition {last.since}"
        return f"{name} says the same since edition {first.since}"


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"


def _marked(piece: Piece) -> str:
    """The words of the text, with those that only the quotation has, as wdiff marks them."""
    marks = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return " ".join(marks[mark].format(" ".join(words.split())) for mark, words in piece.diff)


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rpartition(" ")[0] + " …"


def run(asked: argparse.Namespace) -> int:
    """Print an answer for each quotation; the status is 1 where one is wrong."""
    edition = load_edition(asked.root)
    if not edition.passages:
        raise UsageError("the text cannot be read; mend it: python -m build_tools check text")
    name, manuscript = _read(asked.words)
    answers = list(verify(edition, manuscript))
    if not answers:
        raise UsageError("nothing is quoted; name a file with quotations, or give the words themselves")
    sys.stdout.writelines(f"{name}:{answer.line}: {answer.words}\n" for answer in answers)
    return 0 if all(answer.is_right for answer in answers) else 1


def _read(words: str) -> tuple[str, str]:
    try:
        is_file = Path(words).is_file()
    except (OSError, ValueError):  # too long to be a name
        is_file = False
    if not is_file:
        return "text", words
    try:
        return words, Path(words).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{words} cannot be read as UTF-8; save it as plain text: {error}") from error
