"""What stands around the words of the article: outline, choices, bibliographic statement, ways between sections."""

from collections.abc import Sequence

from docutils import nodes

from build_tools.model.index import Index
from build_tools.model.text import Division, Passage
from build_tools.publish.nodes.elements import EDITORIAL, block, inline, link
from build_tools.publish.nodes.glosses import GROUPS
from build_tools.publish.nodes.note_nodes import joined

WORDS_A_MINUTE = 230
READINGS = {"edited": "edited", "source": "as received", "both": "both, where they differ"}


def masthead(index: Index, downloads: list[nodes.Node]) -> nodes.Element:
    """The outline, the reader’s choices and the downloads: no script is needed for any."""
    time = _reading_time(index.edition.text.divisions)
    summary = block("summary", {}, f"Contents ({time}) and how to read")
    return block("details", {"class": "masthead"}, summary, _outline(index), *_choices(), *downloads)


def statement(index: Index) -> nodes.Element:
    """Where the text was printed and from which witness it is given."""
    header = index.edition.text.header
    printed = [witness.title for witness in header.witnesses if not witness.file and not witness.language]
    base = [witness.title for witness in header.witnesses if witness.file]
    words = f"{'; '.join(printed)}. Given here after: {'; '.join(base)}." if printed else f"{'; '.join(base)}."
    return block("p", {"class": "statement"}, words)


def turning(division: Division, index: Index) -> nodes.Element:
    """The ways from the end of a section: to the one before, and to the one after or the notes."""
    divisions = index.edition.text.divisions
    at = divisions.index(division)
    ways = []
    if at:
        before = divisions[at - 1]
        ways.append(link(f"#{before.id}", {"class": "previous"}, f"← {_name(before, index)}"))
    after = divisions[at + 1 : at + 2]
    address, name = (after[0].id, _name(after[0], index)) if after else ("notes", "Notes")
    ways.append(link(f"#{address}", {"class": "next"}, f"{name} →"))
    return block("nav", {"class": "turn", "aria-label": f"After “{_name(division, index)}”", **EDITORIAL}, *ways)


def _outline(index: Index) -> nodes.Element:
    divisions = index.edition.text.divisions
    items = [block("li", {}, *_entry(division, index)) for division in divisions]
    extra = [link("#notes", {}, "Notes"), link("#apparatus", {}, "Apparatus")]
    return block(
        "nav",
        {"class": "outline", "aria-label": "Outline of the article"},
        block("ol", {}, *items),
        block("p", {}, *joined(list(extra), " · ")),
    )


def _entry(division: Division, index: Index) -> list[nodes.Node | str]:
    paragraphs = _paragraphs(division)
    loci = f"{paragraphs[0].locus}–{paragraphs[-1].locus}" if paragraphs else ""
    details = inline("span", {"class": "reading-time"}, f" {loci}, {_reading_time([division])}")
    return [link(f"#{division.id}", {}, _name(division, index)), details]


def _paragraphs(division: Division) -> list[Passage]:
    return [passage for passage in division.passages if passage.kind == "paragraph"]


def _reading_time(divisions: Sequence[Division]) -> str:
    words = sum(len(passage.edited_reading.split()) for division in divisions for passage in _paragraphs(division))
    return f"{max(1, round(words / WORDS_A_MINUTE))} min"


def _name(division: Division, index: Index) -> str:
    headings = [passage.edited_reading for passage in division.passages if passage.kind == "heading"]
    return headings[0] if headings else _subtitle(index)


def _subtitle(index: Index) -> str:
    titles = [passage.edited_reading for passage in index.edition.text.opening if passage.kind == "heading"]
    return titles[-1] if titles else "Beginning"


def _choices() -> list[nodes.Element]:
    readings = [
        _choice("radio", f"reading-{name}", words, name="reading", checked=name == "edited")
        for name, words in READINGS.items()
    ]
    groups = [_choice("checkbox", f"notes-{group}", group, name=f"notes-{group}", checked=True) for group in GROUPS]
    return [_fieldset("Text", readings), _fieldset("Call out", groups)]


def _fieldset(legend: str, choices: list[nodes.Element]) -> nodes.Element:
    return block("fieldset", {}, block("legend", {}, legend), *choices)


def _choice(kind: str, id_: str, words: str, *, name: str, checked: bool) -> nodes.Element:
    state = {"checked": ""} if checked else {}
    box = inline("input", {"type": kind, "name": name, "id": id_, **state})
    return block("label", {}, box, f" {words}")
