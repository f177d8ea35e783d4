"""Notes and citations by paragraph: an overview of the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.model.index import Index
from build_tools.model.picture import Picture
from build_tools.model.text import Passage
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.nodes.table_nodes import Cell
from build_tools.publish.pictures.plates import Plate
from build_tools.publish.pictures.scales import written
from build_tools.publish.pictures.svg import WIDTH, Drawing, Element, Link, Part, element, line, words

START, END, PITCH, HEADING, TOP = 34, 318, 14, 24, 8
CAPTION = "Dark: press citations. Light: all other notes. The figure is their sum. A bar leads to its paragraph."


@dataclass(frozen=True, slots=True)
class Count:
    """How many notes a passage calls."""

    passage: Passage
    citations: int
    others: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.citations + self.others

    @property
    def length(self) -> int:
        """The words of the passage."""
        return len(self.passage.edited_reading.split())

    @property
    def said(self) -> str:
        """The count in words."""
        return f"{self.passage.locus}: {self.total} notes, {self.citations} of them press citations"


def counts(index: Index) -> tuple[Count, ...]:
    """The count of each passage, in reading order."""
    called = [(note.calls[0].locus, note.kind == "press") for note in index.notes]
    return tuple(
        Count(passage, called.count((passage.locus, True)), called.count((passage.locus, False)))
        for passage in index.edition.text.passages()
    )


def density(picture: Picture, index: Index) -> Plate:
    """A bar to each paragraph, under the heading of its section."""
    found = counts(index)
    paragraphs = [count for count in found if count.passage.kind == "paragraph"]
    most = max((count.total for count in paragraphs), default=1) or 1
    parts: list[Part] = []
    y = float(TOP)
    for count in found:
        if count.passage.kind == "paragraph":
            parts.append(_bar(count, y, (END - START) / most))
            y += PITCH
        elif count.passage.kind == "heading" and not count.passage.form:
            parts.append(_heading(count.passage, y + HEADING - 8))
            y += HEADING
    notes = sum(count.total for count in paragraphs)
    description = f"{len(paragraphs)} paragraphs with {notes} notes; the most, {most}, stand in one."
    drawing = Drawing(f"picture-{picture.id}", picture.title, description, y + 4, tuple(parts))
    return Plate(
        drawing,
        (CAPTION,),
        ("Paragraph", "Words", "Citations", "Other notes", "Notes to 100 words"),
        tuple(_rows(paragraphs)),
    )


def _heading(passage: Passage, y: float) -> Link:
    title = passage.edited_reading
    return Link("locus", passage.locus, title, (words(title, START, y, "heading"),))


def _bar(count: Count, y: float, unit: float) -> Link:
    return Link(
        "locus",
        count.passage.locus,
        count.said,
        (
            element("rect", y=y, width=WIDTH, height=PITCH, class_="reach"),
            words(count.passage.locus, START - 6, y + 11, "soft", "end"),
            *_blocks(count, y + 2, unit),
            words(str(count.total), START + unit * count.total + 5, y + 11),
        ),
    )


def _blocks(count: Count, y: float, unit: float) -> Iterator[Element]:
    cited = unit * count.citations
    if count.citations:
        yield element("rect", x=START, y=y, width=cited, height=PITCH - 4, class_="dark")
    if count.others:
        yield element("rect", x=START + cited, y=y, width=unit * count.others, height=PITCH - 4, class_="light")
    if not count.total:
        yield line(START, y, START, y + PITCH - 4, "stroke thin")


def _rows(paragraphs: Sequence[Count]) -> Iterator[list[Cell]]:
    for count in paragraphs:
        rate = written(round(100 * count.total / count.length, 1)) if count.length else ""
        locus = count.passage.locus
        yield [[reference("locus", locus, locus)], str(count.length), str(count.citations), str(count.others), rate]


def density_strip(index: Index, height: float = 40) -> Drawing:
    """The same as a strip without words, for the head of the text: a bar to each paragraph."""
    paragraphs = [count for count in counts(index) if count.passage.kind == "paragraph"]
    most = max((count.total for count in paragraphs), default=1) or 1
    step = WIDTH / max(1, len(paragraphs))
    bars = tuple(_upright(count, number * step, step, height, height / most) for number, count in enumerate(paragraphs))
    description = f"{len(paragraphs)} bars, one to a paragraph, as high as it has notes."
    return Drawing("density-strip", "Notes by paragraph", description, height, bars)


def _upright(count: Count, x: float, step: float, height: float, unit: float) -> Link:
    cited, all_ = unit * count.citations, unit * count.total
    parts = (
        element("rect", x=x, y=0, width=step, height=height, class_="reach"),
        element("rect", x=x + 1, y=height - cited, width=step - 2, height=cited, class_="dark"),
        element("rect", x=x + 1, y=height - all_, width=step - 2, height=all_ - cited, class_="light"),
    )
    return Link("locus", count.passage.locus, count.said, parts)
