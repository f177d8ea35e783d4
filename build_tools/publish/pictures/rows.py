"""The rows of a picture with their numbers filled in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from build_tools.model.content import Number
from build_tools.model.edition import Edition
from build_tools.model.picture import Amount, Picture, Row, amounts, is_amount
from build_tools.publish.pictures.scales import written, written_range


@dataclass(frozen=True, slots=True)
class Filled:
    """A row whose numbers are known."""

    row: Row
    values: tuple[float, ...]  #: On the scale of the picture.
    norm: tuple[float, ...]  #: Nothing where the text names no norm.
    loci: tuple[str, ...]  #: The sentences of the numbers.
    words: tuple[str, ...]  #: The numbers as the text has them.

    @property
    def low(self) -> float:
        """The lower end of a range, or the amount."""
        return min(self.values)

    @property
    def high(self) -> float:
        """The upper end of a range, or the amount."""
        return max(self.values)

    @property
    def amount(self) -> str:
        """The amount as the picture writes it."""
        several = len(set(self.values)) > 2
        words = record_words(self) if several else written_range(self.low, self.high)
        return f"{self.row.sign} {words}".strip()

    @property
    def times(self) -> list[tuple[float, float]]:
        """Each amount as a multiple of the norm: the least and the most that the norm allows."""
        return [(value / max(self.norm), value / min(self.norm)) for value in self.values] if self.norm else []

    @property
    def multiple(self) -> str:
        """The multiples in words."""
        return ", ".join(written_range(*self._rounded(one)) for one in self.times)

    def _rounded(self, ends: tuple[float, float]) -> tuple[float, float]:
        low, high = ends
        return round(low, 1), round(high, 1)


def filled_rows(picture: Picture, edition: Edition) -> Iterator[Filled]:
    """The rows of a picture; one that cannot be filled in is left out, and a finding has said why."""
    known = amounts(edition.text)
    for row in picture.rows:
        ids = [*row.numbers, *(norm for norm in row.norms if not is_amount(norm))]
        if row.numbers and all(is_amount(words) for words in (row.factor, *(_words(name, known) for name in ids))):
            yield _filled(row, known, ids)


def _filled(row: Row, known: Mapping[str, Amount], ids: list[str]) -> Filled:
    return Filled(
        row=row,
        values=tuple(_value(name, known) * float(Fraction(row.factor)) for name in row.numbers),
        norm=tuple(float(Fraction(name)) if is_amount(name) else _value(name, known) for name in row.norms),
        loci=tuple(known[name].sentence for name in ids),
        words=tuple(known[name].words for name in row.numbers),
    )


def _value(name: str, known: Mapping[str, Amount]) -> float:
    return float(Fraction(_words(name, known)))


def _words(name: str, known: Mapping[str, Amount]) -> str:
    mark = known[name].mark if name in known else None
    return mark.value if isinstance(mark, Number) else ""


def norm_words(filled: Filled) -> str:
    """The norm in words."""
    return written_range(min(filled.norm), max(filled.norm)) if filled.norm else "none named"


def record_words(filled: Filled) -> str:
    """The records in words, one after the other."""
    return ", ".join(written(value) for value in filled.values)
