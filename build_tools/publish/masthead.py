"""What stands above and below the article besides its words: outline, choices, bibliographic statement."""

from docutils import nodes

from build_tools.model.concordance import Concordance
from build_tools.model.text import Division
from build_tools.publish.gloss import GROUPS
from build_tools.publish.nodes import block, inline, link
from build_tools.publish.note_nodes import joined

WORDS_A_MINUTE = 230
READINGS = {"edited": "edited", "source": "as received", "both": "both, where they differ"}


def masthead(concordance: Concordance) -> nodes.Element:
    """The outline and the reader’s choices: no script is needed for either."""
    return block("div", {"class": "masthead"}, _outline(concordance), _choices())


def statement(concordance: Concordance) -> nodes.Element:
    """Where the text was printed and from which witness it is given."""
    header = concordance.edition.text.header
    printed = [witness.title for witness in header.witnesses if not witness.file and not witness.language]
    base = [witness.title for witness in header.witnesses if witness.file]
    words = f"{'; '.join(printed)}. Given here after: {'; '.join(base)}." if printed else f"{'; '.join(base)}."
    return block("p", {"class": "statement"}, words)


def _outline(concordance: Concordance) -> nodes.Element:
    divisions = concordance.edition.text.divisions
    items = [block("li", {}, *_entry(division, concordance)) for division in divisions]
    extra = [link("#notes", {}, "Notes"), link("#apparatus", {}, "Apparatus")]
    return block(
        "nav",
        {"class": "outline", "aria-label": "Outline of the article"},
        block("ol", {}, *items),
        block("p", {}, *joined(list(extra), " · ")),
    )


def _entry(division: Division, concordance: Concordance) -> list[nodes.Node | str]:
    headings = [passage.edited_reading for passage in division.passages if passage.kind == "heading"]
    paragraphs = [passage for passage in division.passages if passage.kind == "paragraph"]
    words = sum(len(passage.edited_reading.split()) for passage in paragraphs)
    minutes = max(1, round(words / WORDS_A_MINUTE))
    name = headings[0] if headings else _subtitle(concordance)
    loci = f"{paragraphs[0].locus}–{paragraphs[-1].locus}" if paragraphs else ""
    details = inline("span", {"class": "reading-time"}, f" {loci}, {minutes} min")
    return [link(f"#{division.id}", {}, name), details]


def _subtitle(concordance: Concordance) -> str:
    titles = [passage.edited_reading for passage in concordance.edition.text.opening if passage.kind == "heading"]
    return titles[-1] if titles else "Beginning"


def _choices() -> nodes.Element:
    readings = [
        _choice("radio", f"reading-{name}", words, name="reading", checked=name == "edited")
        for name, words in READINGS.items()
    ]
    groups = [_choice("checkbox", f"notes-{group}", group, name=f"notes-{group}", checked=True) for group in GROUPS]
    return block(
        "details",
        {"class": "choices", "open": ""},
        block("summary", {}, "How to read"),
        _fieldset("Text", readings),
        _fieldset("Call out", groups),
    )


def _fieldset(legend: str, choices: list[nodes.Element]) -> nodes.Element:
    return block("fieldset", {}, block("legend", {}, legend), *choices)


def _choice(kind: str, id_: str, words: str, *, name: str, checked: bool) -> nodes.Element:
    state = {"checked": ""} if checked else {}
    box = inline("input", {"type": kind, "name": name, "id": id_, **state})
    return block("label", {}, box, f" {words}")
