"""A card for each address: what is needed to show a preview of it elsewhere."""

from collections.abc import Iterator
from typing import Any

from build_tools.export.cite import item_of_record
from build_tools.export.csl import Item, source_item
from build_tools.export.own_items import locus_item
from build_tools.export.publication import SCHEMA_VERSION, Files, Publication, json_bytes
from build_tools.export.tei_prose import plain_text
from build_tools.export.web_addresses import TEXT_PAGE
from build_tools.model.addresses import anchor_named, departed, destination
from build_tools.model.citables import Citable, in_force
from build_tools.model.edition import Address
from build_tools.model.index import mark_title
from build_tools.model.notes import Note
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Source
from build_tools.model.text import Division

FOLDER = "cards"


def export(publication: Publication) -> Files:
    """A card for each place of the text, each footnote and each record, and for each address that is no more."""
    return {_file(name): json_bytes(card) for name, card in _cards(publication)}


def _file(name: str) -> str:
    """The path of a card is the address as the ledger has it, with a stroke for the sign of a number."""
    return f"{FOLDER}/{name.replace('#', '/')}.json"


def _cards(publication: Publication) -> Iterator[tuple[str, dict[str, Any]]]:
    for citable in publication.citables.values():
        yield citable.id, _of_place(publication, citable)
    for division in publication.edition.text.divisions:
        yield division.id, _of_section(publication, division)
    for note in publication.index.notes:
        yield f"note-{note.id}", _of_note(publication, note)
    for record in publication.edition.all_records():
        if not isinstance(record, Annotation):
            yield publication.index.anchor(record).name, _of_record(publication, record)
    for address in departed(publication.edition):
        yield address.id, _of_departed(publication, address)


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
    place = publication.index.marks.get(citable.id)
    return _card(
        publication,
        citable.id,
        citable.kind,
        mark_title(place) if place else citable.id,
        citable.edited_reading,
        **{
            "words-received": citable.source_reading,
            "sha256-received": citable.hashes[0],
            "sha256-edited": citable.hashes[1],
            "link": publication.link(_file(citable.id), TEXT_PAGE, citable.id),
            "citation": _with_address(publication, locus_item(publication.index, citable.id)),
        },
    )


def _of_section(publication: Publication, division: Division) -> dict[str, Any]:
    """A section by the words with which it opens: its heading, where it has one."""
    return _card(
        publication,
        division.id,
        "section",
        division.id,
        division.passages[0].edited_reading if division.passages else "",
        link=publication.link(_file(division.id), TEXT_PAGE, division.id),
        citation=_with_address(publication, locus_item(publication.index, division.id)),
    )


def _of_note(publication: Publication, note: Note) -> dict[str, Any]:
    path = f"note-{note.id}"
    bodies = [note.record.prose.lead] if note.record else [record.prose.blocks for record in note.annotations]
    return _card(
        publication,
        path,
        "note",
        _title(publication, note),
        "\n\n".join(plain_text(publication, body) for body in bodies),
        **{
            "note-kind": note.kind,
            "link": publication.link(_file(path), TEXT_PAGE, path),
            "calls": [call.locus for call in note.calls],
            "citation": _of(publication, note.record or next(iter(note.annotations), None), note.id),
        },
    )


def _title(publication: Publication, note: Note) -> str:
    if note.mark:
        return mark_title(publication.index.marks[note.id])
    return publication.index.title(note.record or note.annotations[0])


def _of_record(publication: Publication, record: Record) -> dict[str, Any]:
    anchor = publication.index.anchor(record)
    return _card(
        publication,
        anchor.name,
        record.kind_name,
        publication.index.title(record),
        getattr(record, "summary", "") or plain_text(publication, record.prose.lead),
        link=publication.link(_file(anchor.name), anchor.url),
        citation=_of(publication, record, record.id),
    )


def _of_departed(publication: Publication, address: Address) -> dict[str, Any]:
    """An address that is no more: what happened to it, and where whoever holds it is led."""
    return _card(
        publication,
        address.id,
        "address",
        address.id,
        "",
        status=address.status,
        since=address.since,
        reason=address.reason,
        successor=destination(in_force(publication.edition.ledger), address.id),
        link=publication.link(_file(address.id), anchor_named(address.id).url),
    )


def _of(publication: Publication, record: Record | None, locus: str) -> Item:
    """How a record is cited; a note that no editor has written to is cited by its place in the text."""
    edition = publication.edition
    if record is None:
        return _with_address(publication, locus_item(publication.index, locus))
    if isinstance(record, Source):
        return source_item(record, edition.text.header.language)
    return _with_address(publication, item_of_record(publication.index, record))


def _with_address(publication: Publication, item: Item) -> Item:
    """An item without its address where that would be no address but a path on a site that has none yet."""
    published = publication.edition.text.header.address
    return item if published else {name: value for name, value in item.items() if name != "URL"}
