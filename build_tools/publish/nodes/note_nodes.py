"""From a note to the doctree: label, what the machine knows, what the editors say, and the way back."""

from collections.abc import Iterator, Sequence

from docutils import nodes

from build_tools.export.figure_content import figure_blocks
from build_tools.export.words import CERTAINTY, VERIFICATION, calendar
from build_tools.model.content import Emendation, PressCitation, Quotation
from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Person, Registered
from build_tools.publish.nodes.elements import block, inline, link
from build_tools.publish.nodes.glosses import group_of
from build_tools.publish.nodes.markdown import render_again
from build_tools.publish.nodes.prose import prose_nodes
from build_tools.publish.nodes.reference_nodes import reference

Prose = dict[str, list[nodes.Node]]
"""What the notes say of each record, by the path of the record: already a part of the article's document."""


def prose_of_notes(notes: tuple[Note, ...], document: nodes.document) -> Prose:
    """The first paragraph of each person, place and the like, and the whole of each annotation."""
    pieces = {note.record.location.path: note.record.prose.lead_source for note in notes if note.record}
    pieces |= {record.location.path: record.prose.source for note in notes for record in note.annotations}
    return dict(zip(pieces, render_again(list(pieces.values()), document), strict=True))


def note_node(note: Note, index: Index, prose: Prose) -> nodes.Element:
    """A note as an element whose id is ``note-ID``."""
    attributes = {
        "id": f"note-{note.id}",
        "class": f"note note-{note.kind} {group_of(note)}",
        "role": "doc-footnote",
        "aria-label": f"Note {note.label}",
    }
    label = link(
        f"#{note.calls[0].id}", {"class": "label", "aria-label": f"{note.label}, back to the text"}, note.label
    )
    body = [node for annotation in note.annotations for node in _annotation(annotation, index, prose)]
    close = link(f"#{note.calls[0].id}", {"class": "close", "aria-label": "Close the note, back to the text"}, "×")
    return block(
        "aside",
        attributes,
        label,
        close,
        block("div", {"class": "note-body"}, *_about(note, index, prose), *body, _ways(note)),
    )


def _about(note: Note, index: Index, prose: Prose) -> Iterator[nodes.Node]:
    if note.record:
        yield from _register_note(note.record, index, prose)
    elif isinstance(note.mark, PressCitation):
        yield from _press(note.mark, index)
    elif isinstance(note.mark, Quotation):
        yield from _quotation(note.mark)
    elif isinstance(note.mark, Emendation):
        yield _emendation(note.mark)


def _register_note(record: Registered, index: Index, prose: Prose) -> Iterator[nodes.Node]:
    title = inline("b", {"class": "note-title"}, reference(record.kind_name, record.id, index.title(record)))
    cyrillic = record.cyrillic if isinstance(record, Person) else ""
    yield nodes.paragraph(
        "", "", title, inline("span", {"lang": "ru", "class": "cyrillic"}, f" {cyrillic}" if cyrillic else "")
    )
    yield from prose[record.location.path]


def _press(mark: PressCitation, index: Index) -> Iterator[nodes.Node]:
    assessment = index.assessments[mark.id]
    paper = inline("b", {"class": "note-title"}, reference("source", mark.source)) if mark.source else nodes.Text("")
    paragraph = nodes.paragraph(
        "", "", paper, nodes.Text(". " + " ".join(calendar(assessment, index.header.press_span)))
    )
    if mark.suspect:
        paragraph.insert(0, inline("strong", {"class": "suspect"}, "Suspect date. "))
    yield paragraph
    if assessment.same_issue:
        others = [reference("citation", name, name) for name in assessment.same_issue]
        yield nodes.paragraph("", "", nodes.Text("The same issue is cited at "), *joined(others), nodes.Text("."))


def _quotation(mark: Quotation) -> Iterator[nodes.Node]:
    speakers = [reference("person", name) for name in mark.speakers]
    places = [reference("source", name) for name in mark.sources]
    cited = [reference("citation", name, f"press citation {name}") for name in mark.citations]
    parts: list[nodes.Node] = [inline("b", {"class": "note-title"}, *(joined(speakers) or [nodes.Text("Quotation")]))]
    if places or cited:
        parts += [nodes.Text(": "), *joined([*places, *cited])]
    else:
        parts.append(nodes.Text(": the article names no source"))
    yield nodes.paragraph("", "", *parts, nodes.Text("."))


def _emendation(mark: Emendation) -> nodes.Node:
    received = inline("span", {"class": "reading"}, mark.source_reading or "nothing")
    return nodes.paragraph(
        "",
        "",
        inline("b", {"class": "note-title reading"}, mark.edited_reading or "nothing"),
        nodes.Text(" emended by the editors: "),
        received,
        nodes.Text(f" in the transcription ({CERTAINTY.get(mark.cert, mark.cert)})."),
    )


def _annotation(annotation: Annotation, index: Index, prose: Prose) -> Iterator[nodes.Node]:
    if annotation.kind == "figure":
        yield from prose_nodes(figure_blocks(annotation, index), index, "")
    yield from prose[annotation.location.path]
    yield nodes.paragraph("", "", *signature(annotation, index), classes=["signature"])


def signature(annotation: Record, index: Index, *, own_page: bool = False) -> Iterator[nodes.Node]:
    """Who answers for a record, how sure they are, and, in a footnote, the way to its page."""
    resp = annotation.resp
    names = {responsibility.id: responsibility.name for responsibility in index.header.responsibilities}
    words = [names.get(resp, resp)]
    if annotation.cert:
        words.append(CERTAINTY.get(annotation.cert, annotation.cert))
    if isinstance(annotation, Annotation) and annotation.verification:
        words.append(VERIFICATION.get(annotation.verification, annotation.verification))
    yield nodes.Text("; ".join(words) + ". ")
    if not own_page:
        yield reference("note", annotation.id, "Page of this note")


def _ways(note: Note) -> nodes.Element:
    """A way back to every place that calls the note."""
    places = note.calls if len(note.calls) == 1 else note.calls[1:]
    ways = [
        link(f"#{call.id}", {"role": "doc-backlink", "aria-label": f"Back to {call.locus}"}, call.locus)
        for call in places
    ]
    return block("p", {"class": "ways"}, "↩ ", *joined(list(ways), " "))


def joined(parts: Sequence[nodes.Node], separator: str = ", ") -> list[nodes.Node]:
    """Nodes with a separator between them."""
    result: list[nodes.Node] = []
    for part in parts:
        result += [nodes.Text(separator), part] if result else [part]
    return result
