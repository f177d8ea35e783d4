"""The gloss of a note: one line beside the text, for whoever only glances."""

import re
from textwrap import shorten

from build_tools.model.concordance import Concordance
from build_tools.model.content import Emendation, PressCitation, Quotation
from build_tools.model.notes import Note
from build_tools.model.references import ROLE
from build_tools.publish.words import VERIFICATION, WEEKDAYS, written_date

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


def gloss(note: Note, concordance: Concordance) -> str:
    """What the margin says of a note."""
    mark = note.mark
    if note.record:
        return _short(f"{concordance.title(note.record)}: {note.record.text('summary')}")
    if isinstance(mark, PressCitation):
        return _press(mark, concordance)
    if isinstance(mark, Quotation):
        return _quotation(mark, concordance)
    if isinstance(mark, Emendation):
        return f"received: {mark.source_reading.strip() or 'nothing'}"
    return _short(plain(note.annotations[0].body))


def _short(words: str) -> str:
    return shorten(words, LONGEST, placeholder=" …")


def _press(mark: PressCitation, concordance: Concordance) -> str:
    assessment = concordance.assessments[mark.id]
    days = " and ".join(
        f"{WEEKDAYS[check.read.weekday()][:3]} {written_date(check.issue.read)}" if check.read else check.issue.read
        for check in assessment.checks
    )
    states = [note.text("verification") for note in concordance.annotations_on(mark.id)]
    verification = next((VERIFICATION.get(state, state) for state in states if state), "")
    suspect = "suspect: " if mark.suspect else ""
    return f"{suspect}{days or 'no date'}{', ' if verification else ''}{verification}"


def _quotation(mark: Quotation, concordance: Concordance) -> str:
    speakers = [_title("person", name, concordance) for name in mark.speakers]
    places = [_title("source", name, concordance) for name in mark.sources]
    speakers = [name for name in speakers if not any(place.startswith(name) for place in places)]
    named = ", ".join([*speakers, *places])
    return _short(named) or ("from the press" if mark.citations else "source not named")


def _title(kind: str, name: str, concordance: Concordance) -> str:
    record = concordance.edition.of(kind).get(name)
    if record is None:
        return name
    return record.text("sort").partition(",")[0] or record.text("short") or concordance.title(record)


def plain(body: str) -> str:
    """The words of a piece of prose, without its roles and its markup."""
    body = ROLE.sub(lambda role: "" if role["role"] in ("cite", "cert") else role["content"].partition(" <")[0], body)
    return re.sub(r"\s+", " ", re.sub(r"[*_`]", "", body)).strip().replace(" .", ".")
