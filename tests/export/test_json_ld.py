"""The JSON-LD, expanded by a JSON-LD processor without the network."""

import json
from pathlib import Path
from typing import Any

import pytest
from contexts import OA, expanded
from editions import TINY, edited, tiny_edition
from publications import exported, publication_of
from sites import REPOSITORY

from build_tools.export.json_ld import PATH
from build_tools.model.records import Person, Source

SCHEMA = "https://schema.org/"
BASE = "https://example.org/"
ITEMS = "http://www.w3.org/ns/activitystreams#items"

EDITIONS = pytest.mark.parametrize("root", [REPOSITORY, TINY], ids=["article", "tiny"])


def graph(root: Path, path: str = PATH) -> list[dict[str, Any]]:
    return expanded(json.loads(exported(root)[path]), f"{BASE}data/{path}")


@EDITIONS
def test_every_person_and_every_source_is_a_thing_with_its_address_for_an_id(root: Path) -> None:
    things = {thing["@id"]: thing for thing in graph(root)}
    edition = publication_of(root).edition
    for person in edition.of(Person).values():
        thing = things[f"{BASE}people/{person.id}.html"]
        assert thing["@type"] == [f"{SCHEMA}Person"]
        assert thing[f"{SCHEMA}name"] == [{"@value": person.name}]
    for source in edition.of(Source).values():
        where = f"bibliography.html#{source.id}" if source.kind == "reference" else f"{source.id}.html"
        assert things[f"{BASE}sources/{where}"][f"{SCHEMA}name"] == [{"@value": source.title}]


def test_same_as_stands_only_where_a_record_has_it(tmp_path: Path) -> None:
    assert not [thing for thing in graph(TINY) if f"{SCHEMA}sameAs" in thing]
    root = edited(tiny_edition(tmp_path), "people/brook.md", "known:", "same-as: https://example.org/brook\nknown:")
    same = {thing["@id"]: thing[f"{SCHEMA}sameAs"] for thing in graph(root) if f"{SCHEMA}sameAs" in thing}
    assert same == {f"{BASE}people/brook.html": [{"@id": "https://example.org/brook"}]}


def test_the_graph_holds_no_relative_address_once_it_is_expanded() -> None:
    for thing in graph(REPOSITORY):
        assert thing["@id"].startswith(BASE)


@EDITIONS
def test_the_notes_expand_to_annotations_of_the_w3c(root: Path) -> None:
    notes = publication_of(root).index.notes
    pages = [path for path in exported(root) if path.startswith("web-annotations/page-")]
    items = [item for path in pages for item in graph(root, path)[0][ITEMS][0]["@list"]]
    assert [item["@id"] for item in items] == [f"{BASE}text/article.html#note-{note.id}" for note in notes]
    for item in items:
        assert item["@type"] == [f"{OA}Annotation"]
        for target in item[f"{OA}hasTarget"]:
            assert target[f"{OA}hasSource"] == [{"@id": f"{BASE}text/article.html"}]
            assert len(target["https://schema.org/sha256"][0]["@value"]) == 64


@pytest.mark.parametrize("path", ["entry.jsonld", "collection.jsonld", "navigation/edited-reading/p1.1.jsonld"])
def test_the_responses_of_dts_expand(path: str) -> None:
    (response,) = graph(TINY, f"dts/{path}")
    assert response["https://dtsapi.org/v1.0#dtsVersion"] == [{"@value": "1.0"}]


def test_a_key_that_means_nothing_is_refused() -> None:
    document = json.loads(exported(TINY)["web-annotations/collection.jsonld"])
    with pytest.raises(AssertionError, match="colour"):
        expanded({**document, "colour": "red"}, BASE)
