"""A card for each address: what is needed to show a preview of it elsewhere."""

from collections.abc import Iterator
from typing import Any

from build_tools.export.addresses import TEXT_PAGE
from build_tools.export.cite import item_of
from build_tools.export.prose import plain_text
from build_tools.export.publication import SCHEMA_VERSION, Files, Publication, json_bytes
from build_tools.model.concordance import mark_title
from build_tools.model.ledger import Citable
from build_tools.model.notes import Note
from build_tools.model.record import Record

FOLDER = "cards"


def export(publication: Publication) -> Files:
    """A card for each place of the text, each footnote and each record."""
    return {f"{FOLDER}/{path}.json": json_bytes(card) for path, card in _cards(publication)}


def _cards(publication: Publication) -> Iterator[tuple[str, dict[str, Any]]]:
    """The path of a card is the address: of a place on the page of the text its id, of any other page its path."""
    for citable in publication.citables.values():
        yield citable.id, _of_place(publication, citable)
    for note in publication.concordance.notes:
        yield f"note-{note.id}", _of_note(publication, note)
    for record in publication.edition.all_records():
        yield record.docname, _of_record(publication, record)


def _card(publication: Publication, path: str, kind: str, title: str, words: str, **more: Any) -> dict[str, Any]:
    return {
        "schema-version": SCHEMA_VERSION,
        "address": path,
        "kind": kind,
        "title": title,
        "words": words,
        "edition": publication.edition.text.header.edition,
        **more,
    }


def _of_place(publication: Publication, citable: Citable) -> dict[str, Any]:
    place = publication.concordance.marks.get(citable.id)
    return _card(
        publication,
        citable.id,
        citable.kind,
        mark_title(place) if place else citable.id,
        citable.edited_reading,
        **{
            "words-received": citable.source_reading,
            "sha256": citable.sha256,
            "page": publication.link(f"{FOLDER}/{citable.id}.json", TEXT_PAGE, citable.id),
            "citation": item_of(publication.concordance, citable.id),
        },
    )


def _of_note(publication: Publication, note: Note) -> dict[str, Any]:
    path = f"note-{note.id}"
    bodies = [note.record.lead] if note.record else [record.body for record in note.annotations]
    cited = note.id if note.mark else f"{note.record.kind}:{note.id}" if note.record else f"annotation:{note.id}"
    return _card(
        publication,
        path,
        "note",
        f"Note {note.label}",
        "\n\n".join(plain_text(publication, body) for body in bodies),
        **{
            "note-kind": note.kind,
            "page": publication.link(f"{FOLDER}/{path}.json", TEXT_PAGE, path),
            "calls": [call.locus for call in note.calls],
            "citation": item_of(publication.concordance, cited),
        },
    )


def _of_record(publication: Publication, record: Record) -> dict[str, Any]:
    path = record.docname
    return _card(
        publication,
        path,
        record.kind,
        publication.concordance.title(record),
        record.text("summary") or plain_text(publication, record.lead),
        page=publication.link(f"{FOLDER}/{path}.json", f"{path}.html"),
        citation=item_of(publication.concordance, f"{record.kind}:{record.id}"),
    )
