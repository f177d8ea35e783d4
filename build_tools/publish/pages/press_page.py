"""The register of the press citations: in order, and by newspaper and date."""

from docutils import nodes

from build_tools.export.coins import coins
from build_tools.export.words import VERIFICATION, WEEKDAYS, day
from build_tools.model.content import PressCitation
from build_tools.model.index import Index
from build_tools.model.occurrences import Occurrence
from build_tools.model.records import Source
from build_tools.publish.nodes.listings import section
from build_tools.publish.nodes.note_nodes import joined
from build_tools.publish.nodes.reference_nodes import context_object, reference
from build_tools.publish.nodes.table_nodes import Cell, table

HEADINGS = ("Citation", "Where", "As printed", "As read", "Weekday", "Calendar", "Verification")


def press_page(index: Index) -> list[nodes.Node]:
    """Two tables of the same citations."""
    places = [place for place in index.occurrences if isinstance(place.mark, PressCitation)]
    ordered = table(
        "Press citations in the order of the text",
        HEADINGS,
        [_row(place, index, *_spans(place, index)) for place in places],
    )
    papers: dict[str, list[Occurrence]] = {}
    for place in places:
        papers.setdefault(place.mark.source if isinstance(place.mark, PressCitation) else "", []).append(place)
    by_paper = [_paper(name, found, index) for name, found in sorted(papers.items())]
    return [
        section("in-order", "In the order of the text", ordered),
        section("by-paper", "By newspaper and date", *by_paper),
    ]


def _paper(name: str, places: list[Occurrence], index: Index) -> nodes.Node:
    record = index.edition.of(Source).get(name)
    title = index.title(record) if record else name
    places = sorted(places, key=_date_as_read)
    return table(title, HEADINGS, [_row(place, index) for place in places])


def _date_as_read(place: Occurrence) -> tuple[str, ...]:
    dates = place.mark.dates if isinstance(place.mark, PressCitation) else ()
    return tuple(issue.read for issue in dates) or ("9999",)


def _spans(place: Occurrence, index: Index) -> list[nodes.Node]:
    """What a reference manager finds; in the second table it would find the same citation again."""
    assert isinstance(place.mark, PressCitation)  # noqa: S101 (narrows the type)
    return [context_object(openurl=openurl) for openurl in coins(index.edition, place.mark)]


def _row(place: Occurrence, index: Index, *besides: nodes.Node) -> list[Cell]:
    mark = place.mark
    assert isinstance(mark, PressCitation)  # noqa: S101 (narrows the type)
    checks = index.assessments[mark.id].checks
    return [
        [nodes.Text(f"{mark.id} "), reference("source", mark.source), *besides],
        reference("citation", mark.id, place.sentence),
        "; ".join(check.issue.words for check in checks) or "no date",
        "; ".join(day(check.read) if check.read else check.issue.read for check in checks),
        "; ".join(WEEKDAYS[check.read.weekday()] for check in checks if check.read),
        _verdict(mark, index),
        joined(_verification(mark, index)),
    ]


def _verdict(mark: PressCitation, index: Index) -> nodes.Node | str:
    assessment = index.assessments[mark.id]
    if assessment.cannot_stand:
        return nodes.strong("", "cannot be right as printed", classes=["suspect"])
    if mark.suspect:
        return nodes.strong("", "suspect", classes=["suspect"])
    return "possible" if mark.dates else ""


def _verification(mark: PressCitation, index: Index) -> list[nodes.Node]:
    return [
        reference("note", annotation.id, VERIFICATION.get(annotation.verification, "note"))
        for annotation in index.annotations_on(mark.id)
    ]
