"""What LaTeX asks of a document besides: numbers for footnotes, and a target for whatever is linked to."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from build_tools.publish.nodes.mark_nodes import mention
from build_tools.publish.nodes.note_nodes import is_call, is_note, note_list

_WITHOUT_LABEL = (nodes.inline, nodes.paragraph, nodes.container, nodes.list_item)
"""Nodes of which Sphinx writes no label as LaTeX, even where they have an id."""


class LatexNotes(SphinxPostTransform):
    """Numbers the apparatus after the notes, and lets whatever leads to a note lead to its call.

    A footnote of LaTeX takes digits only, and Sphinx sets it where it is called: before Sphinx does that (at 600), the
    sections of notes give up their footnotes and go.
    """

    default_priority = 590
    formats = ("latex",)

    def run(self, **kwargs: Any) -> None:
        """Change the document that is written."""
        labels = self._number()
        for call in [call for call in self.document.findall(nodes.footnote_reference) if is_call(call)]:
            call[:] = [nodes.Text(labels[call["refid"]])]
            _put_target(call, [*call["ids"], call["refid"]])
        for name in [name for name in self.document.findall(mention) if "refid" in name]:
            if not _section_titled(name):
                name[:] = [nodes.reference("", "", *name.children, refid=name["refid"], internal=True)]
        for notes in list(self.document.findall(note_list)):
            notes.parent["ids"] += notes["ids"]
            notes.replace_self(notes.children[1:])

    def _number(self) -> dict[str, str]:
        """The number of each note, by its id: that of its label, or one beyond all of them."""
        notes = [footnote for footnote in self.document.findall(nodes.footnote) if is_note(footnote)]
        notes.sort(key=lambda note: not note[0].astext().isdecimal())
        labels = {}
        for number, note in enumerate(notes, start=1):
            note[0] = nodes.label("", str(number))
            labels[note["ids"][0]] = str(number)
        return labels


class LatexTargets(SphinxPostTransform):
    """Gives every id a label that a link can lead to."""

    default_priority = 595
    formats = ("latex",)

    def run(self, **kwargs: Any) -> None:
        """Put a target into each element that has an id and no label."""
        for element in list(self.document.findall(nodes.Element)):
            if element["ids"] and isinstance(element, nodes.title):
                element.parent["ids"] += element["ids"]
            elif element["ids"] and isinstance(element, _WITHOUT_LABEL):
                if section := _section_titled(element):
                    section["ids"] += element["ids"]
                else:
                    element.insert(0, nodes.target("", "", ids=element["ids"]))


def _put_target(node: nodes.Element, ids: list[str]) -> None:
    """A target before a node; in a heading, which LaTeX writes more than once, the section has the ids."""
    if section := _section_titled(node):
        section["ids"] += ids
    else:
        node.parent.insert(node.parent.index(node), nodes.target("", "", ids=ids))


def _section_titled(node: nodes.Node) -> nodes.Element | None:
    """The section in whose title a node stands; nothing where it stands in none."""
    while node.parent is not None:
        node = node.parent
        if isinstance(node, nodes.title):
            section: nodes.Element = node.parent
            return section
    return None


def setup_latex(app: Sphinx) -> None:
    """Register the transforms."""
    app.add_post_transform(LatexNotes)
    app.add_post_transform(LatexTargets)
