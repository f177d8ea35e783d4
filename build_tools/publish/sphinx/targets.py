"""What the roles of the edition can refer to, made from the model."""

from collections.abc import Iterator

from build_tools.export.words import written_date
from build_tools.model.addresses import departed, is_of_record, key_of
from build_tools.model.content import Emendation, Mention, PressCitation, Quotation
from build_tools.model.index import Index, mark_title
from build_tools.model.occurrences import Occurrence
from build_tools.model.records import Annotation, Source
from build_tools.model.sentences import sentences
from build_tools.publish.sphinx.domain import ARTICLE, CITE_PAGE, RECORDS, Target

_KINDS = {PressCitation: "citation", Quotation: "quotation", Emendation: "emendation"}


def targets(index: Index) -> dict[tuple[str, str], Target]:
    """Every target by kind and id."""
    return {
        **dict(_departed(index)),
        **dict(_loci(index)),
        **dict(_marks(index)),
        **dict(_records(index)),
        **dict(_notes(index)),
    }


def _departed(index: Index) -> Iterator[tuple[tuple[str, str], Target]]:
    """Addresses that are no more: who links to them from elsewhere is led to what became of them."""
    for address in departed(index.edition):
        kind, name = key_of(address.id)
        page = (address.id, name) if is_of_record(address.id) else (ARTICLE, address.id)
        yield (kind, name), Target(*page, f"{name} ({address.status})")


def _loci(index: Index) -> Iterator[tuple[tuple[str, str], Target]]:
    edition = index.edition
    for locus in (*edition.passages, *sentences(edition.text), *(division.id for division in edition.text.divisions)):
        yield ("locus", locus), Target(ARTICLE, locus, locus)
    for passage in edition.text.passages():
        yield ("cite-page", passage.locus), Target(CITE_PAGE, f"cite-{passage.locus}", passage.locus)


def _marks(index: Index) -> Iterator[tuple[tuple[str, str], Target]]:
    for place in index.occurrences:
        yield ("mention", place.anchor), Target(ARTICLE, place.anchor, place.sentence)
        if not isinstance(place.mark, Mention):
            yield (_KINDS[type(place.mark)], place.anchor), Target(ARTICLE, place.anchor, _title(place, index))


def _title(place: Occurrence, index: Index) -> str:
    if isinstance(place.mark, PressCitation):
        source = index.edition.of(Source).get(place.mark.source)
        paper = source.called if source else place.mark.source
        dates = " and ".join(written_date(issue.read) for issue in place.mark.dates)
        return f"{paper}, {dates}" if dates else f"{paper}, undated"
    return mark_title(place)


def _records(index: Index) -> Iterator[tuple[tuple[str, str], Target]]:
    for kind in RECORDS:
        for record in index.edition.named(kind).values():
            yield (kind, record.id), Target(record.docname, record.id, index.title(record))


def _notes(index: Index) -> Iterator[tuple[tuple[str, str], Target]]:
    """An annotation is cited by its own page, a note that the machine makes by its place below the article."""
    for note in index.notes:
        yield ("note", note.id), Target(ARTICLE, f"note-{note.id}", f"note {note.label}")
        yield ("note-call", note.calls[0].id), Target(ARTICLE, note.calls[0].id, note.calls[0].locus)
    for annotation in index.edition.of(Annotation).values():
        yield ("note", annotation.id), Target(annotation.docname, annotation.id, index.title(annotation))
