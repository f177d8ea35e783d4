"""The second reading: how many statements were held against their sources, and what came of each."""

from collections.abc import Iterable
from itertools import groupby

from docutils import nodes

from build_tools.model.edition import Edition
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Source
from build_tools.model.schema import KINDS
from build_tools.model.second_reading import Check, verdicts
from build_tools.publish.nodes.listings import section
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell, table

VERDICT = {
    "confirmed": "confirmed",
    "mended": "mended",
    "not-reached": "not reached",
}


def checks_page(index: Index) -> list[nodes.Node]:
    """The verdicts counted, then every statement by record."""
    edition = index.edition
    records = {record.location.path: record for record in edition.all_records()}
    order = {kind.folder: number for number, kind in enumerate(KINDS.values())}
    checks = sorted(edition.checks, key=lambda check: (order.get(check.folder, len(order)), check.folder, check.record))
    folders = [(folder, list(group)) for folder, group in groupby(checks, key=lambda check: check.folder)]
    counts = _counts([(_title(folder, edition), group) for folder, group in folders])
    return [counts, *(_of_folder(folder, group, edition, records) for folder, group in folders)]


def _counts(groups: list[tuple[str, list[Check]]]) -> nodes.Element:
    rows = [*groups, ("All", [check for _, group in groups for check in group])]
    return table(
        "Statements that were held against their sources",
        ("Of", *(words.capitalize() for words in VERDICT.values()), "Statements"),
        [[title, *(str(count) for count in verdicts(group).values()), str(len(group))] for title, group in rows],
    )


def _of_folder(folder: str, checks: Iterable[Check], edition: Edition, records: dict[str, Record]) -> nodes.section:
    rows = [[*_where(check, records), *_what(check, edition)] for check in checks]
    headings = ("Record", "Statement, in short", "Held against", "Verdict", "What was mended")
    name = f"checks-{folder.replace('/', '-')}"
    return section(name, _title(folder, edition), table(f"Statements in {folder}/", headings, rows))


def _title(folder: str, edition: Edition) -> str:
    """A folder is called as the kind of its records is, in the plural."""
    kinds = [kind.name for kind in KINDS.values() if kind.folder == folder]
    return {"person": "People"}.get(kinds[0], f"{kinds[0].capitalize()}s") if kinds else "Pages"


def _where(check: Check, records: dict[str, Record]) -> list[Cell]:
    record = records.get(check.record)
    where = [reference(record.role, record.id)] if record else check.record
    return [where, check.statement]


def _what(check: Check, edition: Edition) -> list[Cell]:
    source: Cell = "the record itself"
    if check.source in edition.of(Source):
        source = [reference("source", check.source)]
    elif check.source:
        source = [reference("locus", check.source, check.source)]
    return [source, VERDICT.get(check.verdict, check.verdict), check.what]
