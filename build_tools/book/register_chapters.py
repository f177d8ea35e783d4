"""The registers as chapters: each record with its facts, what is said of it, and where the text has it."""

from collections.abc import Iterator, Mapping

from build_tools.book.book_notes import loci, run_on
from build_tools.book.contents import Chapter
from build_tools.book.prose_blocks import ProseBlocks, anchor_of
from build_tools.book.record_facts import record_facts
from build_tools.export.note_content import joined, paragraph, signature, span, text
from build_tools.export.runs import Entry, Run
from build_tools.model.index import Index
from build_tools.model.notes import REGISTERS
from build_tools.model.prose import Node
from build_tools.model.record import Record
from build_tools.model.records import Person, Source
from build_tools.model.schema import KINDS

TITLES = {
    "person": "People",
    "place": "Places",
    "organisation": "Organisations",
    "event": "Events",
    "term": "Terms",
    "source": "Sources",
}
"""The registers in the order of the book."""

_SET = {"i": "em", "b": "strong"}


def register_chapters(index: Index, entries: Mapping[str, Entry]) -> Iterator[Chapter]:
    """A chapter for each register that has records; the entries of sources are given as a style formats them."""
    prose = ProseBlocks(index)
    for kind, title in TITLES.items():
        records = sorted(index.edition.named(kind).values(), key=lambda record: _order(record, index))
        sections = tuple(_section(record, index, prose, entries) for record in records)
        if sections:
            yield Chapter(anchor_of(KINDS[kind].folder), title, sections, "appendix", kind)


def _order(record: Record, index: Index) -> tuple[str, str]:
    return _called(record, index).casefold(), record.id


def _called(record: Record, index: Index) -> str:
    """The name under which a register sorts a record; of a source the short form in which the notes cite it."""
    short = record.short if isinstance(record, Source) else record.sort if isinstance(record, Person) else ""
    return short or index.title(record)


def _section(record: Record, index: Index, prose: ProseBlocks, entries: Mapping[str, Entry]) -> Node:
    anchor = anchor_of(record.docname)
    heading = Node("heading", name="h2", children=(text(_called(record, index)),))
    said = prose.sections(record.prose.blocks, anchor, down=1)
    if isinstance(record, Source):
        entry = entries.get(record.id)
        blocks = (*((_entry(entry),) if entry else ()), *said)
    else:
        facts = record_facts(record, prose)
        signed = run_on((*said, paragraph(text(signature(record, index)), name="signature")))
        blocks = (*((Node("definitions", children=facts),) if facts else ()), *signed)
    places = tuple(_places(record, index))
    return Node("section", name=f"record-{record.kind_name}", target=anchor, children=(heading, *blocks, *places))


def _entry(entry: Entry) -> Node:
    return paragraph(*(_run(run) for run in entry.runs), name="bibliographic-entry")


def _run(run: Run) -> Node:
    words = text(run.text)
    for tag in reversed(run.tags):
        words = Node(_SET[tag], children=(words,)) if tag in _SET else span(tag, words)
    return Node("link", target=run.href, children=(words,)) if run.href else words


def _places(record: Record, index: Index) -> Iterator[Node]:
    """The addresses at which the text names or cites a record."""
    found = index.places_of_source(record.id) if isinstance(record, Source) else ()
    if record.kind_name in REGISTERS:
        found = index.mentions(record.kind_name, record.id)
    if found:
        links = loci((place.sentence, place.anchor) for place in found)
        yield paragraph(text("In the text: "), *joined(links), text("."), name="loci")
