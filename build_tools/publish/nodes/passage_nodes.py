"""From a passage to the doctree: the words as they are, the marks as elements, and the calls to the notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docutils import nodes

from build_tools.model.content import (
    Date,
    Emendation,
    Inline,
    Interpolation,
    Mention,
    Milestone,
    Number,
    PressCitation,
    Quotation,
    Words,
)
from build_tools.model.index import Index
from build_tools.model.notes import REGISTERS, Note
from build_tools.model.text import Passage
from build_tools.publish.nodes.elements import EDITORIAL, block, editorial, inline, link
from build_tools.publish.nodes.glosses import gloss, group_of
from build_tools.publish.nodes.reference_nodes import reference

NAMES = {
    "person": "person", "place": "place", "organisation": "organisation", "event": "event",
    "press": "press citation", "quotation": "quotation", "emendation": "emendation", "textual": "textual note",
}  # fmt: skip


@dataclass
class _Cursor:
    """How far the passage is written, and the calls still to come."""

    calls: list[tuple[int, Note]]
    index: Index
    offset: int = 0
    in_link: bool = False


def passage_node(passage: Passage, calls: Sequence[tuple[int, Note]], index: Index) -> nodes.Element:
    """A passage as an element whose id is its locus."""
    cursor = _Cursor(sorted(calls, key=lambda call: call[0]), index)
    content = [*_locus_link(passage), *_content(passage.content, cursor), *_due(cursor), *_tools(passage)]
    tag, classes = _TAGS.get((passage.kind, passage.form), ("p", f"passage {passage.form or passage.kind}"))
    node = block(tag, {"id": passage.locus, "class": classes}, *content)
    node["support_smartquotes"] = False
    return node


_TAGS = {
    ("paragraph", ""): ("p", "passage"),
    ("paragraph", "display"): ("p", "passage display"),
    ("heading", "main"): ("h1", "passage title"),
    ("heading", "sub"): ("p", "passage subtitle"),
    ("heading", ""): ("h2", "passage heading"),
}


def _locus_link(passage: Passage) -> list[nodes.Element]:
    if passage.kind != "paragraph":
        return []
    label = f"Paragraph {passage.locus.removeprefix('p')}"
    number = passage.locus.removeprefix("p")
    return [editorial("a", {"class": "locus", "href": f"#{passage.locus}", "aria-label": label}, number)]


def _tools(passage: Passage) -> list[nodes.Element]:
    """The way to the citation of a paragraph, and to how it is annotated: both on one page."""
    if passage.kind != "paragraph":
        return []
    way = reference("cite-page", passage.locus, f"Cite or annotate {passage.locus}")
    return [editorial("span", {"class": "tools"}, " ", way)]


def _content(content: Sequence[Inline], cursor: _Cursor) -> list[nodes.Node]:
    return [node for inline_ in content for node in _inline(inline_, cursor)]


def _inline(mark: Inline, cursor: _Cursor) -> Iterator[nodes.Node]:
    yield from _due(cursor)
    if isinstance(mark, Words):
        yield from _words(mark.text, cursor)
    elif isinstance(mark, Milestone):
        yield editorial("span", {"id": mark.locus, "class": "sentence"})
    elif isinstance(mark, Emendation):
        yield from _emendation(mark, cursor)
    elif isinstance(mark, Mention):
        yield from _mention(mark, cursor)
    else:
        yield from _marked(mark, cursor)
        yield from _due(cursor)


def _words(text: str, cursor: _Cursor) -> Iterator[nodes.Node]:
    """The characters, parted where a call stands between them."""
    end = cursor.offset + len(text)
    while cursor.calls and not cursor.in_link and cursor.calls[0][0] < end:
        cut = cursor.calls[0][0] - cursor.offset
        if cut > 0:
            yield nodes.Text(text[:cut])
            text, cursor.offset = text[cut:], cursor.offset + cut
        yield from _due(cursor)
    yield nodes.Text(text)
    cursor.offset = end


def _emendation(mark: Emendation, cursor: _Cursor) -> Iterator[nodes.Node]:
    cursor.offset += len(mark.edited_reading)
    yield inline(
        "span",
        {"class": "emendation", "id": mark.id, "data-cert": mark.cert, "data-resp": mark.resp},
        inline("del", {"class": "source-reading"}, mark.source_reading),
        inline("ins", {"class": "edited-reading"}, mark.edited_reading),
    )
    yield from _due(cursor)


def _mention(mark: Mention, cursor: _Cursor) -> Iterator[nodes.Node]:
    attributes = {
        "class": "mention" if mark.kind == "person" else f"mention {mark.kind}",
        "id": cursor.index.anchor_of(mark),
        f"data-{mark.kind}": " ".join(mark.refs),
    }
    if mark.kind not in REGISTERS or cursor.in_link:
        # The title of a paper stands in a citation, which has its own note; a name inside a name is no second link.
        tag = "cite" if mark.kind == "source" else "span"
        yield inline(tag, attributes, *_content(mark.content, cursor))
        return
    cursor.in_link = True
    content = _content(mark.content, cursor)
    cursor.in_link = False
    yield link(f"#note-{mark.refs[0]}" if mark.refs else "#notes", attributes, *content)
    yield from _due(cursor)


def _marked(mark: PressCitation | Quotation | Interpolation | Date | Number, cursor: _Cursor) -> list[nodes.Node]:
    content = _content(mark.content, cursor)
    attributes = _attributes(mark)
    return [inline("span", attributes, *content)] if attributes else content


def _attributes(mark: PressCitation | Quotation | Interpolation | Date | Number) -> dict[str, str]:
    match mark:
        case PressCitation():
            attributes = {
                "class": "press-citation",
                "id": mark.id,
                "data-source": mark.source,
                "data-date-printed": " ".join(issue.printed for issue in mark.dates),
                "data-date": " ".join(issue.read for issue in mark.dates),
            }
            return {**attributes, "data-suspect": "true"} if mark.suspect else attributes
        case Quotation():
            return {
                "class": f"quotation {mark.kind}".strip(),
                "id": mark.id,
                "data-source": " ".join((*mark.citations, *mark.sources)),
                "data-speaker": " ".join(mark.speakers),
            }
        case Interpolation():
            return {"class": f"bracket {mark.kind}", "data-resp": mark.resp}
    return {"id": mark.id} if mark.id else {}


def _due(cursor: _Cursor) -> list[nodes.Node]:
    """The calls whose place is reached; never inside a link."""
    due: list[nodes.Node] = []
    while cursor.calls and not cursor.in_link and cursor.calls[0][0] <= cursor.offset:
        due.append(_call(cursor.calls.pop(0)[1], cursor.index))
    return due


def _call(note: Note, index: Index) -> nodes.Element:
    """A raised label; the gloss is set in the margin by the style sheet, and only on wide screens."""
    name = NAMES.get(note.kind, "comment")
    attributes = {
        "id": note.calls[0].id,
        "class": f"call {group_of(note)}",
        "role": "doc-noteref",
        "aria-label": f"Note {note.label}, {name}",
        "data-gloss": f"{note.label} {gloss(note, index)}",
    }
    return inline("sup", EDITORIAL, link(f"#note-{note.id}", attributes, note.label))
