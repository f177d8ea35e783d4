"""A record on a page of its own or among others: its facts, its prose, what names it, and how it is cited."""

from collections.abc import Iterator

from docutils import nodes

from build_tools.export.note_content import signature
from build_tools.model.index import Index
from build_tools.model.occurrences import Occurrence
from build_tools.model.record import Record
from build_tools.publish.nodes.fold_nodes import fold
from build_tools.publish.nodes.listings import paragraph, place_list, printed_forms, record_list, section, words
from build_tools.publish.nodes.note_nodes import joined
from build_tools.publish.nodes.prose_nodes import prose_nodes
from build_tools.publish.pages.bibliographic_entries import entry_of
from build_tools.publish.pages.citation_nodes import citation, citation_of
from build_tools.publish.pages.facts import fact_list


def record_page(record: Record, index: Index) -> nodes.section:
    """The page of a record as one section, whose id is the record's."""
    return nodes.section(
        "",
        nodes.title("", index.title(record)),
        *entry_of(record, citation(index, record.kind_name, record.id)),
        *fact_list(record, index),
        *_said(record, index),
        *_places(record, index),
        *_referrers(record, index),
        *citation_of(record, index),
        ids=[record.id],
        classes=[f"record-{record.kind_name}"],
    )


def register_entry(record: Record, index: Index) -> nodes.section:
    """A record among others: what is said of it first, then its facts; what names it is folded away."""
    places = index.mentions(record.kind_name, record.id)
    loci = ", ".join(dict.fromkeys(place.locus for place in places))
    return nodes.section(
        "",
        nodes.title("", index.title(record)),
        *_said(record, index),
        *fact_list(record, index),
        *([fold(f"Named in the text at {loci}", _forms(places), place_list(places))] if places else ()),
        *named_by(record, index),
        *citation_of(record, index),
        ids=[record.id],
        classes=[f"record-{record.kind_name}", "register-entry"],
    )


def named_by(record: Record, index: Index) -> Iterator[nodes.Node]:
    """The notes and records that name a record, folded away."""
    if found := index.referrers(record.role, record.id):
        many = "one note or record" if len(found) == 1 else f"{len(found)} notes and records"
        yield fold(f"Named by {many}", record_list(found))


def _said(record: Record, index: Index) -> Iterator[nodes.Node]:
    yield from prose_nodes(record.prose.blocks, index, record.location.path)
    yield nodes.paragraph("", signature(record, index), classes=["signature"])


def _places(record: Record, index: Index) -> Iterator[nodes.Node]:
    if record.kind_name == "source":
        if places := index.places_of_source(record.id):
            yield section("in-the-text", "Where the text cites it", place_list(places))
    elif places := index.mentions(record.kind_name, record.id):
        yield section("in-the-text", "Where the text names it", _forms(places), place_list(places))
    else:
        yield nodes.paragraph("", "The text of the article does not name it.", classes=["empty"])


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
        yield section("in-the-notes", "Notes and records that name it", record_list(found))
