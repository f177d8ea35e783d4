"""What a passage holds: the words as they are, the marks in them, and the calls of the notes between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docutils import nodes

from build_tools.model.content import (
    Content,
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
from build_tools.publish.nodes.mark_nodes import emendation, interpolation, mention, press_citation, quotation, sentence
from build_tools.publish.nodes.note_nodes import call


@dataclass
class _Cursor:
    """How far the passage is written, and the calls still to come."""

    calls: list[tuple[int, Note]]
    index: Index
    offset: int = 0
    in_link: bool = False


def passage_content(content: Content, calls: Sequence[tuple[int, Note]], index: Index) -> list[nodes.Node]:
    """The nodes of a content; each call comes with its offset in the edited reading."""
    cursor = _Cursor(sorted(calls, key=lambda one: one[0]), index)
    return [*_content(content, cursor), *_due(cursor)]


def _content(content: Content, cursor: _Cursor) -> list[nodes.Node]:
    return [node for inline in content for node in _inline(inline, cursor)]


def _inline(inline: Inline, cursor: _Cursor) -> Iterator[nodes.Node]:
    """A stretch of a passage, and the calls due before it.

    Of the calls due behind it each stands behind the whole of what ends there: they are left to whatever comes next,
    but for marks that may themselves be called.
    """
    yield from _due(cursor)
    if isinstance(inline, Words):
        yield from _words(inline.text, cursor)
    elif isinstance(inline, Milestone):
        yield sentence("", "", ids=[inline.locus])
    elif isinstance(inline, Mention):
        name = _mention(inline, cursor)
        yield name
        if "refid" in name:
            yield from _due(cursor)
    else:
        yield from [_emendation(inline, cursor)] if isinstance(inline, Emendation) else _marked(inline, cursor)
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


def _emendation(mark: Emendation, cursor: _Cursor) -> emendation:
    cursor.offset += len(mark.edited_reading)
    readings = {"source_reading": mark.source_reading, "cert": mark.cert, "resp": mark.resp}
    return emendation("", mark.edited_reading, ids=_ids(mark.id), **readings)


def _mention(mark: Mention, cursor: _Cursor) -> mention:
    """A mention leads to the note of what it names; a name inside a name is no second link."""
    is_link = mark.kind in REGISTERS and not cursor.in_link
    cursor.in_link = cursor.in_link or is_link
    content = _content(mark.content, cursor)
    cursor.in_link = cursor.in_link and not is_link
    anchor = cursor.index.anchors.get(id(mark), "")
    node = mention("", "", *content, ids=_ids(anchor), kind=mark.kind, refs=list(mark.refs))
    if is_link:
        node["refid"] = f"note-{mark.refs[0]}" if mark.refs else "notes"
    return node


def _marked(mark: PressCitation | Quotation | Interpolation | Date | Number, cursor: _Cursor) -> list[nodes.Node]:
    content = _content(mark.content, cursor)
    match mark:
        case PressCitation():
            dates = {
                "printed": [issue.printed for issue in mark.dates],
                "read": [issue.read for issue in mark.dates],
                "suspect": mark.suspect,
            }
            return [press_citation("", "", *content, ids=_ids(mark.id), paper=mark.source, **dates)]
        case Quotation():
            works = [*mark.citations, *mark.sources]
            own = {"kind": mark.kind, "works": works, "speakers": list(mark.speakers)}
            return [quotation("", "", *content, ids=_ids(mark.id), **own)]
        case Interpolation():
            return [interpolation("", "", *content, kind=mark.kind, resp=mark.resp)]
    return [nodes.inline("", "", *content, ids=[mark.id])] if mark.id else content


def _ids(name: str) -> list[str]:
    return [name] if name else []


def _due(cursor: _Cursor) -> list[nodes.Node]:
    """The calls whose place is reached; never inside a link."""
    due: list[nodes.Node] = []
    while cursor.calls and not cursor.in_link and cursor.calls[0][0] <= cursor.offset:
        due.append(call(cursor.calls.pop(0)[1], cursor.index))
    return due
