"""What Distributed Text Services say of the edition as a collection and of its readings as resources."""

from dataclasses import dataclass
from typing import Any

from build_tools.export.edition_history import KEPT
from build_tools.export.plain_text import EDITED_READING, SOURCE_READING
from build_tools.export.publication import FOLDER as DATA
from build_tools.export.publication import Publication

CONTEXT = "https://dtsapi.org/context/v1.0.json"
VERSION = "1.0"
FOLDER = "dts"
ENTRY = "entry.jsonld"
ROOT = "editions"
READINGS = {"edited-reading": "As edited", "source-reading": "As received"}
"""The resources; the first is the one that the edition shows."""

_DOWNLOADS = {"edited-reading": EDITED_READING, "source-reading": SOURCE_READING}


@dataclass(frozen=True, slots=True)
class Stage:
    """An edition among the editions: this one, or one that is kept below the site with its own answers."""

    number: str
    date: str
    folder: str  #: Of its exports, from the root of the site.
    mark: str = ""  #: By which the ids of its readings are told from those of this edition.

    @property
    def id(self) -> str:
        """The id of its collection."""
        return f"edition-{self.number}"

    @property
    def readings(self) -> dict[str, str]:
        """The ids of its readings, each with its name where it is kept."""
        return {f"{name}{self.mark}": name for name in READINGS}


def stages(publication: Publication) -> tuple[Stage, ...]:
    """The edition at hand first, then the kept ones that have another number."""
    header = publication.edition.text.header
    kept = (
        Stage(number, date, f"{KEPT}/{number}/{DATA}", f"-{number}")
        for number, date in publication.kept
        if number != header.edition
    )
    return (Stage(header.edition, header.edition_date, DATA), *kept)


def templates(publication: Publication, path: str, name: str = "", folder: str = DATA) -> dict[str, str]:
    """The URI templates of the endpoints, as one file names them; of one resource, where its id is given."""
    root = publication.link(path, f"{folder}/{FOLDER}/{ENTRY}").removesuffix(ENTRY)
    return {
        "collection": f"{root}collection{f'/{name}' if name else '{/id}'}{{.nav}}.jsonld",
        "navigation": f"{root}navigation{f'/{name}' if name else '{/resource}'}{{/ref}}{{.down}}.jsonld",
        "document": f"{root}document{f'/{name}' if name else '{/resource}'}{{/ref}}.tei",
    }


def editions(publication: Publication, path: str) -> dict[str, Any]:
    """All editions as a collection."""
    header = publication.edition.text.header
    return {
        "@id": ROOT,
        "@type": "Collection",
        "title": header.title,
        "totalParents": 0,
        "totalChildren": len(stages(publication)),
        "collection": templates(publication, path, ROOT)["collection"],
        "dublinCore": _dublin_core(publication, header.title, header.edition_date),
    }


def edition(publication: Publication, path: str, stage: Stage) -> dict[str, Any]:
    """An edition as a collection of its two readings."""
    title = f"{publication.edition.text.header.title}, edition {stage.number}"
    return {
        "@id": stage.id,
        "@type": "Collection",
        "title": title,
        "totalParents": 1,
        "totalChildren": len(READINGS),
        "collection": templates(publication, path, stage.id)["collection"],
        "dublinCore": _dublin_core(publication, title, stage.date),
    }


def resource(publication: Publication, path: str, stage: Stage, name: str) -> dict[str, Any]:
    """A reading as a resource, as a collection describes it."""
    kept = stage.readings[name]
    return {
        **navigable(publication, path, stage, name),
        "totalParents": 1,
        "totalChildren": 0,
        "mediaTypes": ["application/tei+xml"],
        "download": [publication.link(path, f"{stage.folder}/{_DOWNLOADS[kept]}")],
        "dublinCore": _dublin_core(publication, _title(publication, kept), stage.date),
    }


def navigable(publication: Publication, path: str, stage: Stage, name: str) -> dict[str, Any]:
    """A reading as a resource with its tree of citation, which is what a response on navigation says of it.

    The answers on a reading of a kept edition are those that lie with it; only the collections name it here.
    """
    kept = stage.readings[name]
    here = templates(publication, path, name)["collection"]
    return {
        "@id": name,
        "@type": "Resource",
        "title": _title(publication, kept),
        **templates(publication, path, kept, stage.folder),
        "collection": here,
        "citationTrees": [_citation_tree()],
    }


def _title(publication: Publication, name: str) -> str:
    return f"{publication.edition.text.header.title}. {READINGS[name]}"


def _citation_tree() -> dict[str, Any]:
    sentence = {"@type": "CiteStructure", "citeType": "sentence"}
    kinds = [{"@type": "CiteStructure", "citeType": kind} for kind in ("byline", "heading", "dateline")]
    paragraph = {"@type": "CiteStructure", "citeType": "paragraph", "citeStructure": [sentence]}
    return {"@type": "CitationTree", "citeStructure": [*kinds, paragraph]}


def _dublin_core(publication: Publication, title: str, date: str) -> dict[str, Any]:
    header = publication.edition.text.header
    words = {"title": title, "creator": header.author}
    return {
        **{name: [{"lang": header.language, "value": value}] for name, value in words.items() if value},
        **{name: [value] for name, value in {"language": header.language, "date": date}.items() if value},
        **({"license": [publication.licence]} if publication.licence else {}),
    }
