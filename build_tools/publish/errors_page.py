"""The page of all suspected errors: emendations, suspect dates, and places left standing."""

from docutils import nodes

from build_tools.model.concordance import Concordance
from build_tools.model.content import Emendation, PressCitation
from build_tools.model.occurrences import Occurrence
from build_tools.publish.listings import section
from build_tools.publish.nodes import inline
from build_tools.publish.note_nodes import joined
from build_tools.publish.references import reference
from build_tools.publish.tables import table
from build_tools.publish.words import CERTAINTY


def errors_page(concordance: Concordance) -> list[nodes.Node]:
    """Three tables."""
    emended = [place for place in concordance.occurrences if isinstance(place.mark, Emendation)]
    suspect = [
        place for place in concordance.occurrences if isinstance(place.mark, PressCitation) and place.mark.suspect
    ]
    return [
        section(
            "emended",
            "Emended",
            table(
                "Where the edited text departs from the transcription",
                ("Id", "Where", "As received", "As edited", "Certainty", "Why"),
                [_emendation(place, concordance) for place in emended],
            ),
        ),
        section(
            "dates",
            "Suspect dates",
            table(
                "Press citations whose printed date cannot stand or is open to doubt",
                ("Citation", "Where", "As printed", "As read", "Why"),
                [_date(place, concordance) for place in suspect],
            ),
        ),
        section("standing", "Doubtful and left standing", _standing(concordance)),
    ]


def _emendation(place: Occurrence, concordance: Concordance) -> list[nodes.Node | str | list[nodes.Node]]:
    mark = place.mark
    assert isinstance(mark, Emendation)  # noqa: S101 (narrows the type)
    return [
        mark.id,
        reference("emendation", mark.id, place.sentence),
        inline("del", {"class": "reading"}, mark.source_reading.replace("\xa0", "[no-break space]") or "[nothing]"),
        inline("ins", {"class": "reading"}, mark.edited_reading),
        CERTAINTY.get(mark.cert, mark.cert),
        _reasons(mark.id, concordance),
    ]


def _date(place: Occurrence, concordance: Concordance) -> list[nodes.Node | str | list[nodes.Node]]:
    mark = place.mark
    assert isinstance(mark, PressCitation)  # noqa: S101 (narrows the type)
    return [
        [nodes.Text(f"{mark.id} "), reference("source", mark.source)],
        reference("citation", mark.id, place.sentence),
        "; ".join(issue.words for issue in mark.dates),
        "; ".join(f"{issue.read} ({CERTAINTY.get(issue.cert, issue.cert)})" for issue in mark.dates),
        _reasons(mark.id, concordance),
    ]


def _reasons(target: str, concordance: Concordance) -> list[nodes.Node]:
    return joined([reference("note", annotation.id, "the note") for annotation in concordance.annotations_on(target)])


def _standing(concordance: Concordance) -> nodes.Element:
    rows: list[list[nodes.Node | str]] = [
        [annotation.text("target"), reference("note", annotation.id), CERTAINTY.get(annotation.text("cert"), "")]
        for note in concordance.notes
        if note.kind == "textual"
        for annotation in note.annotations
    ]
    return table("Places held to be doubtful that stand as received", ("Where", "Words", "Certainty"), rows)
