"""The page of a record: its facts, its prose, every place that names it, and how it is cited."""

from collections.abc import Iterator

from docutils import nodes

from build_tools.export.figure_content import figure_blocks
from build_tools.export.note_content import signature
from build_tools.model.addresses import key_of
from build_tools.model.index import Index
from build_tools.model.notes import REGISTERS
from build_tools.model.occurrences import Occurrence
from build_tools.model.record import Record
from build_tools.model.records import Annotation
from build_tools.publish.nodes.listings import paragraph, place_list, printed_forms, record_list, section, words
from build_tools.publish.nodes.note_nodes import joined
from build_tools.publish.nodes.prose_nodes import prose_nodes
from build_tools.publish.pages.bibliography_page import entry_of
from build_tools.publish.pages.citation_nodes import citation, citation_of
from build_tools.publish.pages.facts import fact_list


def record_page(record: Record, index: Index) -> nodes.section:
    """The page of a record as one section, whose id is the record's."""
    title = nodes.title("", index.title(record))
    return nodes.section(
        "",
        title,
        *entry_of(record, citation(index, record.kind_name, record.id)),
        *fact_list(record, index),
        *(
            prose_nodes(figure_blocks(record, index), index, "")
            if isinstance(record, Annotation) and record.kind == "figure"
            else ()
        ),
        *prose_nodes(record.prose.blocks, index, record.location.path),
        nodes.paragraph("", signature(record, index), classes=["signature"]),
        *_places(record, index),
        *_referrers(record, index),
        *citation_of(record, index),
        ids=[record.id],
        classes=[f"record-{record.kind_name}"],
    )


def _places(record: Record, index: Index) -> Iterator[nodes.Node]:
    if record.kind_name in REGISTERS:
        places = index.mentions(record.kind_name, record.id)
        if not places:
            yield nodes.paragraph("", "The text of the article does not name it.", classes=["empty"])
            return
        yield section("in-the-text", "Where the text names it", _forms(places), place_list(places))
    elif record.kind_name == "source":
        places = index.places_of_source(record.id)
        if places:
            yield section("in-the-text", "Where the text cites it", place_list(places))


def _forms(places: tuple[Occurrence, ...]) -> nodes.paragraph:
    forms = printed_forms(places)
    parts: list[nodes.Node] = [
        words(f"{form} ", words(str(len(found)), classes=["count"]))
        for form, found in sorted(forms.items(), key=lambda one: (-len(one[1]), one[0]))
    ]
    return paragraph("As printed: ", *joined(parts), ".")


def _referrers(record: Record, index: Index) -> Iterator[nodes.Node]:
    found = index.referrers(record.role, record.id)
    if found:
        yield section("in-the-notes", "Notes and records that name it", record_list(map(key_of, found)))
