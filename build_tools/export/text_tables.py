"""The tables of what stands in the text: the apparatus, the press citations and the quotations."""

from collections.abc import Callable, Iterator
from typing import Any

from build_tools.export.publication import Files, Publication
from build_tools.export.table_files import Column, Table, table_files
from build_tools.export.web_addresses import TEXT_PAGE
from build_tools.model.content import Emendation, PressCitation, Quotation, source_reading
from build_tools.model.occurrences import Occurrence
from build_tools.model.records import Source

_PLACE = (
    Column("id", "text", "the address in the text"),
    Column("locus", "text", "the passage in which it stands"),
    Column("sentence", "text", "the sentence in which it begins"),
)
_END = (
    Column("notes", "texts", "the ids of the annotations on it"),
    Column("link", "text", "its address on the site"),
)
_APPARATUS = (
    *_PLACE,
    Column("lemma", "text", "the edited reading; empty where the editors strike out"),
    Column("witness", "text", "the siglum of the base witness"),
    Column("reading", "text", "the reading of the base witness; empty where the editors add"),
    Column("resp", "optional", "who emended: the id of a statement of responsibility"),
    Column("cert", "optional", "how sure the editors are", ("high", "medium", "low")),
    Column("before", "text", "the words before, in the edited reading"),
    Column("after", "text", "the words after, in the edited reading"),
    *_END,
)
_PRESS = (
    *_PLACE,
    Column("words", "text", "the citation as received"),
    Column("source", "optional", "the id of the newspaper"),
    Column("source-title", "optional", "the title of the newspaper"),
    Column("date-printed", "texts", "the dates of the issues as printed, as TEI writes dates: --11-17 has no year"),
    Column("date-read", "texts", "the same as the editors read them"),
    Column("suspect", "truth", "whether a printed date cannot stand or is open to grave doubt"),
    Column("outside-span", "truth", "whether a printed date cannot stand by the calendar alone"),
    Column("event-date", "optional", "when what it reports happened, where the text says so"),
    Column("same-issue", "texts", "other citations of the same issue"),
    Column("verification", "optional", "how far the citation could be confirmed"),
    Column("checked", "optional", "when that was last checked"),
    *_END,
)
_QUOTATIONS = (
    *_PLACE,
    Column("words", "text", "the quotation as edited"),
    Column("words-received", "text", "the quotation as received"),
    Column("kind", "optional", "echo where the article takes up words that it has quoted", ("echo",)),
    Column("speakers", "texts", "the ids of the people who speak"),
    Column("citations", "texts", "the ids of the press citations that it is drawn from"),
    Column("sources", "texts", "the ids of the works and speeches that it is drawn from"),
    *_END,
)

_Row = Callable[[Publication, Occurrence], dict[str, Any]]


def export(publication: Publication) -> Files:
    """The three tables."""
    found = (
        Table("apparatus", "Apparatus: every emendation", _APPARATUS, _rows(publication, Emendation, _emendation)),
        Table("press-citations", "Citations of the press", _PRESS, _rows(publication, PressCitation, _press)),
        Table("quotations", "Quotations", _QUOTATIONS, _rows(publication, Quotation, _quotation)),
    )
    return {path: words for table in found for path, words in table_files(table, publication).items()}


def _rows(publication: Publication, kind: type, row: _Row) -> tuple[dict[str, Any], ...]:
    return tuple(_all_of(publication, kind, row))


def _all_of(publication: Publication, kind: type, row: _Row) -> Iterator[dict[str, Any]]:
    for place in publication.index.occurrences:
        if isinstance(place.mark, kind):
            yield {
                "id": place.anchor,
                "locus": place.locus,
                "sentence": place.sentence,
                **row(publication, place),
                "notes": [note.id for note in publication.index.annotations_on(place.anchor)],
                "link": publication.link("", TEXT_PAGE, place.anchor),
            }


def _emendation(publication: Publication, place: Occurrence) -> dict[str, Any]:
    mark = place.mark
    assert isinstance(mark, Emendation)  # noqa: S101 (narrows the type)
    witness = publication.edition.text.header.base_witness
    return {
        "lemma": mark.edited_reading,
        "witness": witness.siglum if witness else "",
        "reading": mark.source_reading,
        "resp": mark.resp or None,
        "cert": mark.cert or None,
        "before": place.before,
        "after": place.after,
    }


def _press(publication: Publication, place: Occurrence) -> dict[str, Any]:
    mark = place.mark
    assert isinstance(mark, PressCitation)  # noqa: S101 (narrows the type)
    assessment = publication.index.assessments[mark.id]
    notes = publication.index.annotations_on(mark.id)
    source = publication.edition.of(Source).get(mark.source)
    return {
        "words": source_reading(mark.content),
        "source": mark.source or None,
        "source-title": source.title if source else None,
        "date-printed": [issue.printed for issue in mark.dates],
        "date-read": [issue.read for issue in mark.dates],
        "suspect": mark.suspect,
        "outside-span": assessment.cannot_stand,
        "event-date": assessment.event.isoformat() if assessment.event else None,
        "same-issue": list(assessment.same_issue),
        "verification": next((note.verification for note in notes if note.verification), None),
        "checked": next((note.checked for note in notes if note.checked), None),
    }


def _quotation(publication: Publication, place: Occurrence) -> dict[str, Any]:
    mark = place.mark
    assert isinstance(mark, Quotation)  # noqa: S101 (narrows the type)
    citable = publication.citables[mark.id]
    return {
        "words": citable.edited_reading,
        "words-received": citable.source_reading,
        "kind": mark.kind or None,
        "speakers": list(mark.speakers),
        "citations": list(mark.citations),
        "sources": list(mark.sources),
    }
