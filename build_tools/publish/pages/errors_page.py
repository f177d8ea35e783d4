"""The page of all suspected errors: emendations, suspect dates, and places left standing."""

from docutils import nodes

from build_tools.export.words import CERTAINTY
from build_tools.model.content import Emendation, PressCitation
from build_tools.model.index import Index
from build_tools.model.occurrences import Occurrence
from build_tools.publish.nodes.listings import marked, section
from build_tools.publish.nodes.note_nodes import joined
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell, table


def errors_page(index: Index) -> list[nodes.Node]:
    """Three tables."""
    emended = [place for place in index.occurrences if isinstance(place.mark, Emendation)]
    suspect = [place for place in index.occurrences if isinstance(place.mark, PressCitation) and place.mark.suspect]
    return [
        section(
            "emended",
            "Emended",
            table(
                "Where the edited text departs from the transcription",
                ("Id", "Where", "As received", "As edited", "Certainty", "Why"),
                [_emendation(place, index) for place in emended],
            ),
        ),
        section(
            "dates",
            "Suspect dates",
            table(
                "Press citations whose printed date cannot stand or is open to doubt",
                ("Citation", "Where", "As printed", "As read", "Why"),
                [_date(place, index) for place in suspect],
            ),
        ),
        section("standing", "Doubtful and left standing", _standing(index)),
    ]


def _emendation(place: Occurrence, index: Index) -> list[Cell]:
    mark = place.mark
    assert isinstance(mark, Emendation)  # noqa: S101 (narrows the type)
    return [
        mark.id,
        reference("emendation", mark.id, place.sentence),
        marked("", mark.source_reading.replace("\xa0", "[no-break space]") or "[nothing]", tag="del"),
        marked("", mark.edited_reading, tag="ins"),
        CERTAINTY.get(mark.cert, mark.cert),
        _reasons(mark.id, index),
    ]


def _date(place: Occurrence, index: Index) -> list[Cell]:
    mark = place.mark
    assert isinstance(mark, PressCitation)  # noqa: S101 (narrows the type)
    return [
        [nodes.Text(f"{mark.id} "), reference("source", mark.source)],
        reference("citation", mark.id, place.sentence),
        "; ".join(issue.words for issue in mark.dates),
        "; ".join(f"{issue.read} ({CERTAINTY.get(issue.cert, issue.cert)})" for issue in mark.dates),
        _reasons(mark.id, index),
    ]


def _reasons(target: str, index: Index) -> list[nodes.Node]:
    return joined([reference("note", annotation.id, "the note") for annotation in index.annotations_on(target)])


def _standing(index: Index) -> nodes.Element:
    rows: list[list[Cell]] = [
        [annotation.target, reference("note", annotation.id), CERTAINTY.get(annotation.cert, "")]
        for note in index.notes
        if note.kind == "textual"
        for annotation in note.annotations
    ]
    return table("Places held to be doubtful that stand as received", ("Where", "Words", "Certainty"), rows)
