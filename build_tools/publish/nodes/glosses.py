"""The gloss of a note: one line beside the text, for whoever only glances."""

import re
from collections.abc import Iterable
from textwrap import shorten

from build_tools.export.words import VERIFICATION, WEEKDAYS, written_date
from build_tools.model.content import Emendation, PressCitation, Quotation
from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.prose import Node
from build_tools.model.records import Person, Source

LONGEST = 60  # characters: about one line of the margin
GROUPS = {
    "identify": ("person", "place", "organisation", "event", "press", "identification"),
    "explain": ("quotation", "explanation", "translation"),
    "textual": ("emendation", "textual"),
    "figures": ("figure",),
}
"""What a reader can choose to have called out, and the kinds of note in it."""


def group_of(note: Note) -> str:
    """The group in which a note is called out."""
    return next((group for group, kinds in GROUPS.items() if note.kind in kinds), "explain")


def gloss(note: Note, index: Index) -> str:
    """What the margin says of a note."""
    mark = note.mark
    if note.record:
        return _short(f"{index.title(note.record)}: {note.record.summary}")
    if isinstance(mark, PressCitation):
        return _press(mark, index)
    if isinstance(mark, Quotation):
        return _quotation(mark, index)
    if isinstance(mark, Emendation):
        return f"received: {mark.source_reading.strip() or 'nothing'}"
    return _short(plain(note.annotations[0].prose.blocks))


def _short(words: str) -> str:
    return shorten(words, LONGEST, placeholder=" …")


def _press(mark: PressCitation, index: Index) -> str:
    assessment = index.assessments[mark.id]
    days = " and ".join(
        f"{WEEKDAYS[check.read.weekday()][:3]} {written_date(check.issue.read)}" if check.read else check.issue.read
        for check in assessment.checks
    )
    states = [note.verification for note in index.annotations_on(mark.id)]
    verification = next((VERIFICATION.get(state, state) for state in states if state), "")
    suspect = "suspect: " if mark.suspect else ""
    return f"{suspect}{days or 'no date'}{', ' if verification else ''}{verification}"


def _quotation(mark: Quotation, index: Index) -> str:
    speakers = [_title("person", name, index) for name in mark.speakers]
    places = [_title("source", name, index) for name in mark.sources]
    speakers = [name for name in speakers if not any(place.startswith(name) for place in places)]
    named = ", ".join([*speakers, *places])
    return _short(named) or ("from the press" if mark.citations else "source not named")


def _title(kind: str, name: str, index: Index) -> str:
    match index.record(kind, name):
        case Person() as person:
            return person.sort.partition(",")[0] or person.called
        case Source() as source:
            return source.short or source.called
    return name


def plain(blocks: Iterable[Node]) -> str:
    """The words of a piece of prose, without what it cites and its markup."""
    words = "".join(_shown(node) for block in blocks for node in block.walk())
    return re.sub(r"\s+", " ", words).strip().replace(" .", ".")


def _shown(node: Node) -> str:
    if node.type == "role":
        return "" if node.name in ("ed:cite", "ed:cert") else node.label or node.target
    return node.words if node.type in ("text", "code") else " " if node.type.endswith("break") else ""
