"""Lists of places in the text and of records, for the pages of records and registers."""

from collections.abc import Iterable

from docutils import nodes

from build_tools.model.content import Mention
from build_tools.model.occurrences import Occurrence
from build_tools.model.record import Record
from build_tools.publish.nodes.elements import block, inline
from build_tools.publish.nodes.reference_nodes import reference


def section(name: str, title: str, *content: nodes.Node) -> nodes.section:
    """A section with an id of its own."""
    return nodes.section("", nodes.title("", title), *content, ids=[name])


def place_list(places: Iterable[Occurrence]) -> nodes.Element:
    """Places in the text with the words around them, each linked to the very place."""
    return block("ul", {"class": "concordance"}, *(_line(place) for place in places))


def _line(place: Occurrence) -> nodes.Element:
    where = reference("mention", place.anchor, place.sentence)
    words = inline("mark", {}, place.words)
    return block("li", {}, inline("span", {"class": "where"}, where), " ", place.before, words, place.after)


def record_list(records: Iterable[Record], kind: str = "") -> nodes.Element:
    """Records as links to their pages, in the order given."""
    items = [block("li", {}, reference(kind or role_of(record), record.id)) for record in records]
    return block("ul", {"class": "records"}, *items)


def role_of(record: Record) -> str:
    """The role that refers to a record."""
    return "note" if record.kind_name == "annotation" else record.kind_name


def printed_forms(places: Iterable[Occurrence]) -> dict[str, list[Occurrence]]:
    """The places by the words in which the text names a thing."""
    forms: dict[str, list[Occurrence]] = {}
    for place in places:
        if isinstance(place.mark, Mention):
            forms.setdefault(place.words, []).append(place)
    return forms
