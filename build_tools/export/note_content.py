"""What a note says, as prose, for every form of the edition: what the machine knows of it, then what the editors say.

The blocks are those of ``model/prose.py``. Besides what Markdown can hold there are ``span`` nodes, whose name says how
their words are set, and paragraphs and strong words with such a name: note-title, reading, cyrillic, suspect, verdict,
figure, signature.
"""

from collections.abc import Iterable, Iterator

from build_tools.export.figure_content import figure_blocks
from build_tools.export.words import CERTAINTY, VERIFICATION, calendar
from build_tools.model.content import Emendation, PressCitation, Quotation
from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.prose import Node
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Person, Registered


def note_content(note: Note, index: Index) -> tuple[Node, ...]:
    """The blocks of a note, without its label and the ways back."""
    said = (block for annotation in note.annotations for block in _annotation(annotation, index))
    return (*_about(note, index), *said)


def text(words: str) -> Node:
    """Words."""
    return Node("text", words)


def span(name: str, *content: Node) -> Node:
    """Words that are set in a way of their own."""
    return Node("span", name=name, children=content)


def paragraph(*content: Node, name: str = "") -> Node:
    """A paragraph."""
    return Node("paragraph", name=name, children=content)


def reference(role: str, target: str, label: str = "") -> Node:
    """A reference to a thing of the edition; without words of its own it shows the title of the thing."""
    return Node("role", f"{label} <{target}>" if label else target, f"ed:{role}", target, label=label)


def joined(parts: Iterable[Node], separator: str = ", ") -> list[Node]:
    """Nodes with words between them."""
    result: list[Node] = []
    for part in parts:
        result += [text(separator), part] if result else [part]
    return result


def _about(note: Note, index: Index) -> Iterator[Node]:
    if note.record:
        yield from _register_note(note.record, index)
    elif isinstance(note.mark, PressCitation):
        yield from _press(note.mark, index)
    elif isinstance(note.mark, Quotation):
        yield _quotation(note.mark)
    elif isinstance(note.mark, Emendation):
        yield _emendation(note.mark)


def _title(*content: Node) -> Node:
    return Node("strong", name="note-title", children=content)


def _register_note(record: Registered, index: Index) -> Iterator[Node]:
    parts = [_title(reference(record.role, record.id, index.title(record)))]
    if isinstance(record, Person) and record.cyrillic:
        parts.append(span("cyrillic", text(f" {record.cyrillic}")))
    yield paragraph(*parts)
    yield from record.prose.lead


def _press(mark: PressCitation, index: Index) -> Iterator[Node]:
    assessment = index.assessments[mark.id]
    parts = [Node("strong", name="suspect", children=(text("Suspect date. "),))] if mark.suspect else []
    parts += [_title(reference("source", mark.source))] if mark.source else []
    yield paragraph(*parts, text(". " + " ".join(calendar(assessment, index.header))))
    if assessment.same_issue:
        others = joined(reference("citation", name, name) for name in assessment.same_issue)
        yield paragraph(text("The same issue is cited at "), *others, text("."))


def _quotation(mark: Quotation) -> Node:
    speakers = joined(reference("person", name) for name in mark.speakers) or [text("Quotation")]
    places = [reference("source", name) for name in mark.sources]
    cited = [reference("citation", name, f"press citation {name}") for name in mark.citations]
    if places or cited:
        return paragraph(_title(*speakers), text(": "), *joined([*places, *cited]), text("."))
    return paragraph(_title(*speakers), text(": the article names no source."))


def _emendation(mark: Emendation) -> Node:
    return paragraph(
        _title(span("reading", text(mark.edited_reading or "nothing"))),
        text(" emended by the editors: "),
        span("reading", text(mark.source_reading or "nothing")),
        text(f" in the transcription ({CERTAINTY.get(mark.cert, mark.cert)})."),
    )


def _annotation(annotation: Annotation, index: Index) -> Iterator[Node]:
    if annotation.kind == "figure":
        yield from figure_blocks(annotation, index)
    yield from annotation.prose.blocks
    yield paragraph(text(signature(annotation, index)), name="signature")


def signature(record: Record, index: Index) -> str:
    """Who answers for a record, how sure they are, and how far a press citation was verified."""
    names = {one.id: one.name for one in index.header.responsibilities}
    words = [names.get(record.resp, record.resp), CERTAINTY.get(record.cert, record.cert)]
    if isinstance(record, Annotation):
        words.append(VERIFICATION.get(record.verification, record.verification))
    return f"{'; '.join(filter(None, words))}. "
