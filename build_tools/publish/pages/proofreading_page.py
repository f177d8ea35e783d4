"""The state of the proof-reading, passage by passage."""

from docutils import nodes

from build_tools.export.words import written_date
from build_tools.model.edition import Comparison
from build_tools.model.index import Index
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell, table


def proofreading_page(index: Index) -> list[nodes.Node]:
    """What was compared, and the state of each passage."""
    comparisons = index.edition.comparisons
    passages = list(index.edition.text.passages())
    unseen = [witness.siglum for witness in index.edition.text.header.witnesses if not witness.file]
    done = table(
        "Comparisons and readings",
        ("No.", "Against", "How", "When", "Readers", "Passes", "Passages", "Differences"),
        [_comparison(number, one, len(passages)) for number, one in enumerate(comparisons, 1)],
    )
    state = table(
        "The state of each passage",
        ("Passage", "Compared with", "Read by", "Not compared with"),
        [
            [
                [reference("locus", passage.locus, passage.locus)],
                ", ".join(one.witness for one in comparisons if one.witness and one.covers(passage.locus)) or "nothing",
                _readers(sum(one.readers for one in comparisons if one.covers(passage.locus))),
                ", ".join(sorted(set(unseen) - _seen(comparisons, passage.locus))) or "nothing",
            ]
            for passage in passages
        ],
    )
    return [done, state]


def _comparison(number: int, one: Comparison, passages: int) -> list[Cell]:
    return [
        str(number),
        one.witness or "nothing: the text by itself",
        one.method,
        written_date(one.date),
        str(one.readers) if one.readers else "a machine",
        str(one.passes),
        f"all {passages}" if "all" in one.loci else str(len(one.loci)),
        str(one.differences) if one.witness else "",
    ]


def _seen(comparisons: tuple[Comparison, ...], locus: str) -> set[str]:
    return {one.witness for one in comparisons if one.covers(locus)}


def _readers(count: int) -> str:
    return {0: "nobody", 1: "one person", 2: "two people"}.get(count, f"{count} people")
