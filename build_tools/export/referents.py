"""What the roles in the prose refer to: its words, its id in the TEI file, and its place on the site."""

from dataclasses import dataclass

from build_tools.export.publication import Publication
from build_tools.export.web_addresses import TEXT_PAGE
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Source

_IN_TEXT = ("locus", "citation", "quotation", "emendation")


@dataclass(frozen=True, slots=True)
class Referent:
    """Something that the prose of a record can name."""

    words: str
    xml_id: str
    url: str  #: From the root of the site.


def referent(publication: Publication, role: str, target: str) -> Referent | None:
    """What a role names; nothing where the edition has no such thing."""
    if role in _IN_TEXT:
        return Referent(target, target, f"{TEXT_PAGE}#{target}") if target in publication.citables else None
    if role == "note":
        return _note(publication, target)
    kind = "source" if role == "cite" else role
    record = publication.edition.named(kind).get(target)
    if record is None:
        return None
    short = record.short if role == "cite" and isinstance(record, Source) else ""
    return Referent(short or publication.index.title(record), xml_id_of(record), publication.index.anchor(record).url)


def xml_id_of(record: Record) -> str:
    """The id of a record in the TEI file, where all kinds of record and the text share one list of ids."""
    return f"{record.kind_name}-{record.id}"


def _note(publication: Publication, target: str) -> Referent | None:
    record = publication.edition.of(Annotation).get(target)
    if record:
        return Referent(publication.index.title(record), xml_id_of(record), publication.index.anchor(record).url)
    note = next((note for note in publication.index.notes if note.id == target), None)
    if note is None:
        return None
    xml_id = xml_id_of(note.record) if note.record else target
    return Referent(f"note {note.label}", xml_id, f"{TEXT_PAGE}#note-{note.id}")
