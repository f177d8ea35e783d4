"""What Distributed Text Services say of the edition as a collection and of its readings as resources."""

from typing import Any

from build_tools.export.plain_text import EDITED_READING, SOURCE_READING
from build_tools.export.publication import Publication

CONTEXT = "https://dtsapi.org/context/v1.0.json"
VERSION = "1.0"
FOLDER = "dts"
ENTRY = "entry.jsonld"
ROOT = "editions"
READINGS = {"edited-reading": "As edited", "source-reading": "As received"}
"""The resources; the first is the one that the edition shows."""

_DOWNLOADS = {"edited-reading": EDITED_READING, "source-reading": SOURCE_READING}


def templates(publication: Publication, path: str, name: str = "") -> dict[str, str]:
    """The URI templates of the endpoints, as one file names them; of one resource, where its id is given."""
    root = publication.link_to_file(path, f"{FOLDER}/{ENTRY}").removesuffix(ENTRY)
    return {
        "collection": f"{root}collection{f'/{name}' if name else '{/id}'}{{.nav}}.jsonld",
        "navigation": f"{root}navigation{f'/{name}' if name else '{/resource}'}{{/ref}}{{.down}}.jsonld",
        "document": f"{root}document{f'/{name}' if name else '{/resource}'}{{/ref}}.tei",
    }


def edition_id(publication: Publication) -> str:
    """The id of this edition among the editions."""
    return f"edition-{publication.edition.text.header.edition}"


def collection(publication: Publication, path: str, name: str) -> dict[str, Any]:
    """The editions as a collection, or this edition as a collection of its two readings."""
    header = publication.edition.text.header
    is_root = name == ROOT
    title = header.title if is_root else f"{header.title}, edition {header.edition}"
    return {
        "@id": name,
        "@type": "Collection",
        "title": title,
        "totalParents": 0 if is_root else 1,
        "totalChildren": 1 if is_root else len(READINGS),
        "collection": templates(publication, path, name)["collection"],
        "dublinCore": _dublin_core(publication, title),
    }


def resource(publication: Publication, path: str, name: str) -> dict[str, Any]:
    """A reading as a resource, as a collection describes it."""
    return {
        **navigable(publication, path, name),
        "totalParents": 1,
        "totalChildren": 0,
        "mediaTypes": ["application/tei+xml"],
        "download": [publication.link_to_file(path, _DOWNLOADS[name])],
        "dublinCore": _dublin_core(publication, _title(publication, name)),
    }


def navigable(publication: Publication, path: str, name: str) -> dict[str, Any]:
    """A reading as a resource with its tree of citation, which is what a response on navigation says of it."""
    return {
        "@id": name,
        "@type": "Resource",
        "title": _title(publication, name),
        **templates(publication, path, name),
        "citationTrees": [_citation_tree()],
    }


def _title(publication: Publication, name: str) -> str:
    return f"{publication.edition.text.header.title}. {READINGS[name]}"


def _citation_tree() -> dict[str, Any]:
    sentence = {"@type": "CiteStructure", "citeType": "sentence"}
    kinds = [{"@type": "CiteStructure", "citeType": kind} for kind in ("byline", "heading", "dateline")]
    paragraph = {"@type": "CiteStructure", "citeType": "paragraph", "citeStructure": [sentence]}
    return {"@type": "CitationTree", "citeStructure": [*kinds, paragraph]}


def _dublin_core(publication: Publication, title: str) -> dict[str, Any]:
    header = publication.edition.text.header
    words = {"title": title, "creator": header.author}
    return {
        **{name: [{"lang": header.language, "value": value}] for name, value in words.items() if value},
        **{
            name: [value] for name, value in {"language": header.language, "date": header.edition_date}.items() if value
        },
        **({"license": [publication.licence]} if publication.licence else {}),
    }
