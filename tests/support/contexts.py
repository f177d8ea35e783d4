"""A JSON-LD processor that reads contexts from here and never from the network.

Of the contexts that the exports name, only the terms that the exports use are written down; they mean what the
specifications say. A key that means nothing is an error.
"""

from typing import Any

from pyld import jsonld

OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
DTS = "https://dtsapi.org/v1.0#"


def _ids(namespace: str, names: str, **more: Any) -> dict[str, Any]:
    return {name: {"@id": namespace + name, "@type": "@id", **more} for name in names.split()}


ANNOTATION = {
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    **{name: OA + name for name in ("Annotation", "SpecificResource", "TextualBody", "FragmentSelector", "exact")},
    **{name: OA + name for name in ("TextQuoteSelector", "prefix", "suffix")},
    **{name: f"{OA}{name}" for name in ("identifying", "assessing", "linking", "editing", "describing")},
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "Agent": "http://purl.org/dc/terms/Agent",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "name": "http://xmlns.com/foaf/0.1/name",
    "total": f"{AS}totalItems",
    "startIndex": f"{AS}startIndex",
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "creator": {"@id": "http://purl.org/dc/terms/creator", "@type": "@id"},
    "rights": {"@id": "http://purl.org/dc/terms/rights", "@type": "@id"},
    "conformsTo": {"@id": "http://purl.org/dc/terms/conformsTo", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    **_ids(OA, "refinedBy"),
    **_ids(AS, "first last next prev partOf"),
}

_SERVICE_NAMES = """
CitableUnit CitationTree CiteStructure Collection EntryPoint Navigation Resource citationTrees citeStructure citeType
collection document download dtsVersion identifier level mediaTypes member navigation parent ref resource title
totalChildren totalParents
"""

SERVICES = {
    **{name: DTS + name for name in _SERVICE_NAMES.split()},
    "lang": "@language",
    "value": "@value",
    "dublinCore": {
        "@id": "@nest",
        "@context": {"@vocab": "http://purl.org/dc/terms/", "title": {"@id": "http://purl.org/dc/terms/title"}},
    },
}

CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": ANNOTATION,
    "https://dtsapi.org/context/v1.0.json": SERVICES,
}


def _load(url: str, _options: Any) -> dict[str, Any]:
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": _context(url)}


def _context(url: str) -> dict[str, Any]:
    return {"@context": CONTEXTS[url]}


def _refuse(key: str) -> None:
    raise AssertionError(f"the key “{key}” means nothing and would be dropped")


def expanded(document: Any, base: str) -> list[dict[str, Any]]:
    """The document with every term written out; a context that is not here is a ``KeyError``."""
    options = {"base": base, "documentLoader": _load}
    result: list[dict[str, Any]] = jsonld.expand(document, options, on_property_dropped=_refuse)
    return result
