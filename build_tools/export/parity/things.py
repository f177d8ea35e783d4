"""What is counted, how many there are, and where a count has no meaning."""

from collections.abc import Iterator, Mapping

from build_tools.model.content import Emendation, Mention, PressCitation, Quotation
from build_tools.model.index import Index
from build_tools.model.records import Person, Source
from build_tools.model.sentences import sentences

Counts = Mapping[str, int]

THINGS = (
    "loci",
    "sentences",
    "notes",
    "annotations",
    "emendations",
    "mentions",
    "press citations",
    "quotations",
    "people",
    "sources",
)

PAGE, WITHOUT_SCRIPT, SINGLE, EPUB, PDF = "web page", "web page without script", "single file", "EPUB", "PDF"
ENCODING, TEI, JSON = "encoded text", "TEI export", "JSON tables"

_APART = "the records stand in files of their own"
_NO_TEXT = "the tables hold what is marked in the text, not the text"
_GATHERED = "a note of the page may gather several annotations; the annotations are counted"

UNDEFINED: Mapping[str, Mapping[str, str]] = {
    PDF: {"annotations": "nothing in the printed words parts one annotation from the next within a note"},
    ENCODING: dict.fromkeys(("notes", "annotations", "people", "sources"), _APART),
    TEI: {"notes": _GATHERED},
    JSON: {
        "loci": _NO_TEXT,
        "sentences": _NO_TEXT,
        "notes": _GATHERED,
        "mentions": "the tables list, for each record, the sentences that name it",
    },
}
"""By form, the things that cannot be counted in it, each with the reason."""

FORMS = (PAGE, WITHOUT_SCRIPT, SINGLE, EPUB, PDF, ENCODING, TEI, JSON)

HOW: Mapping[str, str] = {
    PAGE: "elements of the page of the text; people and sources by their pages",
    WITHOUT_SCRIPT: "the same, without what only a script would show",
    SINGLE: "elements of the file",
    EPUB: "elements of all its files",
    PDF: "loci, sentences and notes by their first words in the extracted text, one after the other; people and "
    "sources by the bookmarks; what is marked in the text by the targets of links",
    ENCODING: "elements of the body",
    TEI: "elements of the body; records in its stand-off part",
    JSON: "rows",
}
"""By form, what is counted."""


def counts_of_the_model(index: Index) -> Counts:
    """How many there are."""
    edition = index.edition
    marks = [type(place.mark) for place in index.occurrences]
    return {
        "loci": len(edition.passages),
        "sentences": len(sentences(edition.text)),
        "notes": len(index.notes),
        "annotations": sum(len(note.annotations) for note in index.notes),
        "emendations": marks.count(Emendation),
        "mentions": marks.count(Mention),
        "press citations": marks.count(PressCitation),
        "quotations": marks.count(Quotation),
        "people": len(edition.of(Person)),
        "sources": len(edition.of(Source)),
    }


def unequal(model: Counts, forms: Mapping[str, Counts]) -> Iterator[str]:
    """A line for each count that differs from the model's."""
    for form, counts in forms.items():
        for thing in THINGS:
            if thing in UNDEFINED.get(form, {}):
                continue
            found = counts.get(thing, 0)
            if found != model[thing]:
                yield (
                    f"the {form} has {found} {thing}, the edition {model[thing]}; "
                    "see what the making of this form adds or leaves out"
                )
