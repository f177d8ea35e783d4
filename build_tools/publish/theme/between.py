"""What stands between the words on the page of the article: numbers and tools of its paragraphs, ways to turn to."""

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from build_tools.model.addresses import NOTE, TEXT, page_of
from build_tools.model.index import Index
from build_tools.model.notes import Note
from build_tools.model.text import Division
from build_tools.publish.theme.masthead import name_of_division

THEME = "edition"


class Between(SphinxPostTransform):
    """Puts pieces of the theme into the article that is written: they are no part of the document that is kept."""

    default_priority = 900
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Fill the templates, on the page of the article in the theme that has them."""
        builder = self.app.builder
        if self.env.docname != TEXT or builder.theme.name != THEME:  # type: ignore[attr-defined]
            return
        index: Index = self.env.domains["ed"].index  # type: ignore[attr-defined]
        places = {element["ids"][0]: element for element in self.document.findall(nodes.Element) if element["ids"]}
        for division in index.edition.text.divisions:
            places[division.id] += self._piece("turning.html", **_ways(division, index))
            for passage in division.passages:
                if passage.kind == "paragraph":
                    place = places[passage.locus]
                    place.insert(0, self._piece("number.html", locus=passage.locus))
                    place += self._piece("tools.html", locus=passage.locus, href=self._page(passage.locus))
        self._link_pages(index, places)

    def _link_pages(self, index: Index, places: dict[str, nodes.Element]) -> None:
        """In each note, behind the signature of an annotation, the way to its sources and its citation."""
        for note in index.notes:
            found = places[f"note-{note.id}"].findall(nodes.paragraph)
            signatures = [paragraph for paragraph in found if "signature" in paragraph["classes"]]
            for signature in signatures:
                signature.append(self._piece("more-of-note.html", href=self._about(note)))

    def _page(self, locus: str) -> str:
        return self.app.builder.get_relative_uri(TEXT, page_of(locus))

    def _about(self, note: Note) -> str:
        return f"{self._page(note.calls[0].locus)}#{NOTE}{note.id}"

    def _piece(self, template: str, **values: Any) -> nodes.raw:
        written = self.app.builder.templates.render(template, values)
        return nodes.raw("", written, format="html")


def _ways(division: Division, index: Index) -> dict[str, Any]:
    """From the end of a section to the one before, and to the one after or the notes."""
    divisions = index.edition.text.divisions
    at = divisions.index(division)
    before, after = divisions[at - 1 : at] if at else (), divisions[at + 1 : at + 2]
    ahead = next(_named(after, index), {"id": "notes", "name": "Notes"})
    return {"name": name_of_division(division, index), "before": next(_named(before, index), None), "after": ahead}


def _named(divisions: tuple[Division, ...], index: Index) -> Iterator[dict[str, str]]:
    for division in divisions:
        yield {"id": division.id, "name": name_of_division(division, index)}


def setup_between(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(Between)
