"""Every footnote as a Web Annotation of the W3C: one collection, in pages, as JSON-LD."""

from collections.abc import Iterator, Sequence
from typing import Any

from build_tools.export.annotation_targets import targets
from build_tools.export.publication import Files, Publication, json_bytes
from build_tools.export.referents import Referent
from build_tools.export.tei_prose import html, prose
from build_tools.export.web_addresses import TEXT_PAGE
from build_tools.model.notes import Note
from build_tools.model.prose import Node
from build_tools.model.record import Record

FOLDER = "web-annotations"
COLLECTION = f"{FOLDER}/collection.jsonld"
CONTEXT = ("http://www.w3.org/ns/anno.jsonld", {"sha256": "https://schema.org/sha256"})
PER_PAGE = 100

_MOTIVATIONS = {
    "person": "identifying",
    "place": "identifying",
    "organisation": "identifying",
    "event": "identifying",
    "identification": "identifying",
    "press": "assessing",
    "figure": "assessing",
    "quotation": "linking",
    "emendation": "editing",
    "textual": "editing",
}
"""Why each kind of note is made; any other describes."""


def export(publication: Publication) -> Files:
    """The collection and its pages."""
    pages = _pages(publication.index.notes)
    files = {COLLECTION: json_bytes(_collection(publication, len(pages)))}
    for number, notes in enumerate(pages, 1):
        files[_page_path(number)] = json_bytes(_page(publication, number, len(pages), notes))
    return files


def _pages(notes: Sequence[Note]) -> list[Sequence[Note]]:
    return [notes[start : start + PER_PAGE] for start in range(0, len(notes), PER_PAGE)] or [()]


def _page_path(number: int) -> str:
    return f"{FOLDER}/page-{number}.jsonld"


def _collection(publication: Publication, pages: int) -> dict[str, Any]:
    def link(path: str) -> str:
        return publication.link_to_file(COLLECTION, path)

    header = publication.edition.text.header
    return {
        "@context": CONTEXT,
        "id": link(COLLECTION),
        "type": "AnnotationCollection",
        "label": f"Notes on {header.title}, edition {header.edition}",
        **({"rights": publication.licence} if publication.licence else {}),
        "total": len(publication.index.notes),
        "first": link(_page_path(1)),
        "last": link(_page_path(pages)),
    }


def _page(publication: Publication, number: int, pages: int, notes: Sequence[Note]) -> dict[str, Any]:
    path = _page_path(number)
    beside = {"prev": number - 1, "next": number + 1}
    return {
        "@context": CONTEXT,
        "id": publication.link_to_file(path, path),
        "type": "AnnotationPage",
        "partOf": publication.link_to_file(path, COLLECTION),
        **{
            name: publication.link_to_file(path, _page_path(other))
            for name, other in beside.items()
            if 1 <= other <= pages
        },
        "startIndex": (number - 1) * PER_PAGE,
        "items": [_annotation(publication, path, note) for note in notes],
    }


def _annotation(publication: Publication, path: str, note: Note) -> dict[str, Any]:
    """A note; its id is its address below the article."""
    bodies = list(_bodies(publication, path, note))
    return {
        "id": publication.link(path, TEXT_PAGE, f"note-{note.id}"),
        "type": "Annotation",
        "motivation": _MOTIVATIONS.get(note.kind, "describing"),
        **({"body": bodies} if bodies else {}),
        "target": list(targets(publication, path, note)),
    }


def _bodies(publication: Publication, path: str, note: Note) -> Iterator[dict[str, Any]]:
    """What the note says, and where the register says more."""

    def pointer(referent: Referent) -> str:
        return publication.link(path, referent.url)

    said: list[tuple[Record, Sequence[Node]]] = [(record, record.prose.blocks) for record in note.annotations]
    if note.record:
        said.append((note.record, note.record.prose.lead))
    names = {one.id: one.name for one in publication.edition.text.header.responsibilities}
    for record, body in said:
        yield {
            "type": "TextualBody",
            "value": html(prose(publication, body, pointer)),
            "format": "text/html",
            "language": publication.edition.text.header.language,
            "creator": {"type": "Agent", "name": names.get(record.resp, record.resp)},
        }
        if record is note.record:
            yield {
                "id": publication.link(path, publication.index.anchor(record).url),
                "type": "Text",
                "format": "text/html",
            }
