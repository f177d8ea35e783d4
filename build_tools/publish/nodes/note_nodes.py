"""Notes: docutils' own footnotes and references to them.

They are the very classes of docutils and no kinds of them, for its visitors go by the exact name; and they are not
registered with the document, so that nothing numbers them again. Every builder knows them; HTML writes a note with the
ways back to where it is called.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from build_tools.export.note_content import note_content
from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.publish.nodes.glosses import gloss, group_of
from build_tools.publish.nodes.prose_nodes import prose_nodes

NAMES = {
    "person": "person", "place": "place", "organisation": "organisation", "event": "event",
    "press": "press citation", "quotation": "quotation", "emendation": "emendation", "textual": "textual note",
}  # fmt: skip
"""What a note is about, by its kind, as its call says it to those who listen; else a comment."""


class note_list(nodes.section):  # noqa: N801 (docutils names its nodes so)
    """A section of notes."""


def note_section(name: str, title: str, notes: Iterable[nodes.footnote]) -> note_list:
    """The notes of one kind below the text."""
    heading = nodes.title("", title, ids=[f"{name}-heading"])
    return note_list("", heading, *notes, ids=[name], classes=["notes"])


def footnote(note: Note, index: Index, *more: nodes.Node, locus: str = "") -> nodes.footnote:
    """A note: its label, what it says, and where it is called, or where in one passage, with the locus of each call."""
    calls = [one for one in note.calls if locus in ("", one.locus)]
    return nodes.footnote(
        "",
        nodes.label("", note.label),
        *prose_nodes(note_content(note, index), index, ""),
        *more,
        ids=[f"note-{note.id}"],
        classes=["note", f"note-{note.kind}", group_of(note)],
        backrefs=[one.id for one in calls],
        loci=[one.locus for one in calls],
    )


def call(note: Note, index: Index) -> nodes.footnote_reference:
    """Where the text sends the reader to a note, with the gloss that stands in the margin of a wide screen."""
    return nodes.footnote_reference(
        "",
        note.label,
        ids=[note.calls[0].id],
        refid=f"note-{note.id}",
        classes=["call", group_of(note)],
        about=NAMES.get(note.kind, "comment"),
        gloss=gloss(note, index),
    )


def joined(parts: Sequence[nodes.Node], separator: str = ", ") -> list[nodes.Node]:
    """Nodes with a separator between them."""
    result: list[nodes.Node] = []
    for part in parts:
        result += [nodes.Text(separator), part] if result else [part]
    return result


def is_note(node: nodes.Element) -> bool:
    """Whether a footnote is a note of the edition, or of a page that somebody wrote."""
    return "note" in node["classes"]


def is_call(node: nodes.Element) -> bool:
    """Whether a reference to a footnote calls a note of the edition."""
    return "call" in node["classes"]


def _visit_footnote(translator: HTML5Translator, node: nodes.footnote) -> None:
    if not is_note(node):
        HTML5Translator.visit_footnote(translator, node)
        return
    label, back = escape(node[0].astext()), f"#{node['backrefs'][0]}"
    attributes = {"role": "doc-footnote", "aria-label": f"Note {label}"}
    translator.body.append(translator.starttag(node, "aside", "", empty=False, **attributes))
    translator.body.append(f'<a href="{back}" class="label" aria-label="{label}, back to the text">{label}</a>')
    translator.body.append(f'<a href="{back}" class="close" aria-label="Close the note, back to the text">×</a>')
    translator.body.append('<div class="note-body">')
    compact, translator.compact_p = translator.compact_p, False  # or a single paragraph is written without its element
    for child in node.children[1:]:
        child.walkabout(translator)
    translator.compact_p = compact
    translator.body.append(f'<p class="ways">↩ {" ".join(_ways(node))}</p>\n</div>\n</aside>\n')
    raise nodes.SkipNode


def _ways(node: nodes.footnote) -> Iterator[str]:
    """A way back to every place that calls the note: of a thing named more than once, every mention."""
    calls = list(zip(node["backrefs"], node["loci"], strict=True))
    for name, locus in [one for one in calls if not one[0].startswith("call-")] or calls:
        yield f'<a href="#{name}" role="doc-backlink" aria-label="Back to {locus}">{locus}</a>'


def _visit_call(translator: HTML5Translator, node: nodes.footnote_reference) -> None:
    if not is_call(node):
        HTML5Translator.visit_footnote_reference(translator, node)
        return
    label = node.astext()
    attributes = {
        "href": f"#{node['refid']}",
        "role": "doc-noteref",
        "aria-label": f"Note {label}, {node['about']}",
        "data-gloss": f"{label} {node['gloss']}",
    }
    translator.body.append('<sup data-editorial="true">')
    translator.body.append(translator.starttag(node, "a", "", empty=False, **attributes))


def _depart_call(translator: HTML5Translator, node: nodes.footnote_reference) -> None:
    if is_call(node):
        translator.body.append("</a></sup>")
    else:
        HTML5Translator.depart_footnote_reference(translator, node)


def _visit_note_list(translator: HTML5Translator, node: note_list) -> None:
    translator.section_level += 1
    labelled = {"aria-labelledby": f"{node['ids'][0]}-heading"}
    translator.body.append(translator.starttag(node, "section", empty=False, **labelled))


def setup_notes(app: Sphinx) -> None:
    """Register how HTML writes the notes of the edition; footnotes of other pages are written as Sphinx does."""
    app.add_node(note_list, html=(_visit_note_list, HTML5Translator.depart_section))
    app.add_node(nodes.footnote, override=True, html=(_visit_footnote, HTML5Translator.depart_footnote))
    app.add_node(nodes.footnote_reference, override=True, html=(_visit_call, _depart_call))
