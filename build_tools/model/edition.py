"""The whole edition as one value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar, cast

from build_tools.model.finding import Finding
from build_tools.model.location import Location
from build_tools.model.numbering import Repetition
from build_tools.model.picture import BaseMap, ChartRow
from build_tools.model.record import Page, Record, Written
from build_tools.model.schema import KINDS
from build_tools.model.second_reading import Check
from build_tools.model.text import Passage, Text

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Exemption:
    """A place where a rule need not hold, with the reason (an entry of ``exceptions.toml``)."""

    code: str
    where: str  #: The path of the file, or a part of the message.
    reason: str
    location: Location


@dataclass(frozen=True, slots=True)
class Address:
    """An entry of the ledger: an address that was published, the hashes of its words, and what became of it."""

    id: str
    source_sha256: str  #: Of the source reading; nothing where the address is that of a note or a record.
    edited_sha256: str
    since: str
    status: str
    successor: str
    reason: str
    location: Location

    @property
    def hashes(self) -> tuple[str, str]:
        """The hash of the source reading and that of the edited reading."""
        return self.source_sha256, self.edited_sha256


@dataclass(frozen=True, slots=True)
class Comparison:
    """A reading of passages against a witness, or by themselves (an entry of ``text/proofreading.toml``)."""

    loci: tuple[str, ...]  #: ``all`` for every passage.
    witness: str  #: A siglum, or nothing where the text was read by itself.
    method: str
    date: str
    readers: int  #: People; none where a machine compared.
    passes: int
    differences: int  #: Places where the text was found to differ from the witness.
    location: Location

    def covers(self, locus: str) -> bool:
        """Whether a passage was read."""
        return "all" in self.loci or locus in self.loci


@dataclass(frozen=True, slots=True)
class Edition:
    """Text, witness, records, ledger and exceptions, as read from their files."""

    text: Text
    witness: tuple[str, ...]  #: The lines of the base witness.
    records: Mapping[str, Mapping[str, Record]]  #: By kind, then by id.
    pages: Mapping[str, Page]  #: Markdown pages that are no records, by path.
    ledger: tuple[Address, ...] = ()
    exceptions: tuple[Exemption, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    checks: tuple[Check, ...] = ()
    chart_rows: tuple[ChartRow, ...] = ()
    base_map: BaseMap | None = None
    repetitions: tuple[Repetition, ...] = ()
    unreadable: tuple[Finding, ...] = ()
    schema_findings: tuple[Finding, ...] = ()
    passages: Mapping[str, Passage] = field(default_factory=dict)

    def of(self, kind: type[R]) -> Mapping[str, R]:
        """The records of one kind, by id."""
        return cast("Mapping[str, R]", self.records.get(kind.kind_name, {}))

    def named(self, kind: str) -> Mapping[str, Record]:
        """The records of the kind with a name, by id."""
        return self.records.get(kind, {})

    def ids(self, kind: str) -> frozenset[str]:
        """The ids of one kind of record, with those of files that are there but cannot be read."""
        folder = KINDS[kind].folder
        broken = (finding.location.path.rpartition("/") for finding in self.unreadable)
        return frozenset(self.named(kind)) | {name.removesuffix(".md") for where, _, name in broken if where == folder}

    def all_records(self) -> Iterator[Record]:
        """Every record, kind by kind."""
        for records in self.records.values():
            yield from records.values()

    def written(self) -> Iterator[Written]:
        """Whatever holds prose: every record and every page."""
        yield from self.all_records()
        yield from self.pages.values()
