"""The edition, its people and its sources in the vocabulary of schema.org, as JSON-LD."""

from typing import Any

from build_tools.export.own_items import edition_title
from build_tools.export.plain_text import EDITED_READING, SOURCE_READING
from build_tools.export.publication import Files, Publication, json_bytes
from build_tools.export.tei import PATH as TEI_FILE
from build_tools.export.web_addresses import TEXT_PAGE
from build_tools.model.record import Record
from build_tools.model.records import Person, Source

PATH = "edition.jsonld"
CONTEXT = {"@vocab": "https://schema.org/", "sameAs": {"@type": "@id"}, "url": {"@type": "@id"}}
"""The vocabulary is named here and not fetched: whoever reads the file needs no network."""

_TYPES = {
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "entry-encyclopedia": "Article",
    "periodical": "Periodical",
    "post-weblog": "BlogPosting",
    "webpage": "WebPage",
}
"""The type of schema.org for one of the Citation Style Language; any other is a creative work."""

_FILES = (
    (TEI_FILE, "application/tei+xml"),
    (EDITED_READING, "text/plain"),
    (SOURCE_READING, "text/plain"),
)


def export(publication: Publication) -> Files:
    """One graph."""
    graph = [
        _edition(publication),
        _article(publication),
        *(_person(publication, record) for record in publication.edition.of(Person).values()),
        *(_source(publication, record) for record in publication.edition.of(Source).values()),
    ]
    return {PATH: json_bytes({"@context": CONTEXT, "@graph": graph})}


def _edition(publication: Publication) -> dict[str, Any]:
    header = publication.edition.text.header
    home = publication.link(PATH, "index.html")
    return _told(
        {
            "@id": home,
            "@type": "CreativeWork",
            "name": edition_title(publication.index),
            "url": home,
            "author": _named(header.author),
            "inLanguage": header.language,
            "version": header.edition,
            "datePublished": header.edition_date,
            "license": {"@id": publication.licence} if publication.licence else None,
            "mainEntity": {"@id": publication.link(PATH, TEXT_PAGE)},
            "contributor": [_named(one.name, is_person=one.is_person) for one in header.responsibilities],
            "encoding": [
                {"@type": "MediaObject", "contentUrl": publication.link_to_file(PATH, path), "encodingFormat": format_}
                for path, format_ in _FILES
            ],
        }
    )


def _article(publication: Publication) -> dict[str, Any]:
    header = publication.edition.text.header
    page = publication.link(PATH, TEXT_PAGE)
    return _told(
        {
            "@id": page,
            "@type": "Article",
            "name": header.title,
            "url": page,
            "author": _named(header.author),
            "dateCreated": header.dated,
            "inLanguage": header.language,
            "citation": [
                {"@id": _id(publication, source)}
                for source in publication.edition.of(Source).values()
                if publication.index.places_of_source(source.id)
            ],
            "mentions": [
                {"@id": _id(publication, person)}
                for person in publication.edition.of(Person).values()
                if publication.index.mentions("person", person.id)
            ],
        }
    )


def _person(publication: Publication, record: Person) -> dict[str, Any]:
    cyrillic = record.cyrillic if record.cyrillic_basis == "attested" else ""
    return _told(
        {
            "@id": _id(publication, record),
            "@type": "Person",
            "name": record.name,
            "alternateName": [*record.also, *([cyrillic] if cyrillic else [])],
            "description": record.summary,
            "birthDate": record.born,
            "deathDate": record.died,
            "sameAs": record.same_as,
        }
    )


def _source(publication: Publication, record: Source) -> dict[str, Any]:
    kind = "Newspaper" if record.kind == "newspaper" else _TYPES.get(record.type, "CreativeWork")
    return _told(
        {
            "@id": _id(publication, record),
            "@type": kind,
            "name": record.title,
            "alternateName": record.original_title,
            **{name: [_named(words) for words in getattr(record, name)] for name in ("author", "editor", "translator")},
            "isPartOf": _named(record.container_title, "CreativeWork"),
            "publisher": _named(record.publisher, "Organization"),
            "datePublished": record.issued,
            "inLanguage": record.language,
            "pagination": record.page,
            "url": record.url,
        }
    )


def _id(publication: Publication, record: Record) -> str:
    return publication.link(PATH, publication.index.anchor(record).url)


def _named(name: str, kind: str = "Person", *, is_person: bool = True) -> dict[str, str] | None:
    return {"@type": kind if is_person else "Organization", "name": name} if name else None


def _told(thing: dict[str, Any]) -> dict[str, Any]:
    """A thing without what is not known of it."""
    return {name: value for name, value in thing.items() if value}
