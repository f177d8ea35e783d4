"""The static service of Distributed Text Services, asked over HTTP as a client asks: by its URI templates alone."""

import json
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import requests
from editions import TINY
from lxml import etree
from publications import exported, publication_of
from sites import REPOSITORY
from uritemplate import expand

from build_tools.model.citables import citables

WRAPPER = "{https://w3id.org/api/dts#}wrapper"
TEI_ROOT = "{http://www.tei-c.org/ns/1.0}TEI"

REQUIRED = {
    "EntryPoint": {"@id", "@type", "dtsVersion", "collection", "navigation", "document"},
    "Collection": {"@id", "@type", "title", "totalParents", "totalChildren", "collection"},
    "Resource": {"@id", "@type", "collection", "navigation", "document", "citationTrees"},
    "Navigation": {"@id", "@type", "dtsVersion", "resource"},
    "CitationTree": {"@type"},
    "CiteStructure": {"citeType"},
    "CitableUnit": {"identifier", "@type", "level", "parent"},
}
"""What the tables of the specification call mandatory."""


class Quiet(SimpleHTTPRequestHandler):
    extensions_map = {".jsonld": "application/ld+json", ".tei": "application/tei+xml"}  # noqa: RUF012

    def log_message(self, *_: Any) -> None:
        pass


class Client:
    """A client that knows the address of the entry and nothing else."""

    def __init__(self, entry: str) -> None:
        self.entry = self.ask(entry)

    def ask(self, address: str) -> dict[str, Any]:
        response = requests.get(address, timeout=10)
        response.raise_for_status()
        assert response.headers["Content-Type"] == "application/ld+json"
        return dict(response.json())

    def collection(self, **parameters: Any) -> dict[str, Any]:
        return self.ask(expand(self.entry["collection"], **parameters))

    def resources(self) -> list[dict[str, Any]]:
        return [member for one in self.collection()["member"] for member in self.collection(id=one["@id"])["member"]]

    def navigation(self, **parameters: Any) -> dict[str, Any]:
        return self.ask(expand(self.entry["navigation"], **parameters))

    def document(self, **parameters: Any) -> etree._Element:
        response = requests.get(expand(self.entry["document"], **parameters), timeout=10)
        response.raise_for_status()
        assert response.headers["Content-Type"] == "application/tei+xml"
        return etree.fromstring(response.content)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = tmp_path_factory.mktemp("dts")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    address = f"http://127.0.0.1:{server.server_port}/edition"
    for path, words in exported(TINY, address).items():
        place = folder / "edition" / "data" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(words)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield Client(f"{address}/data/dts/entry.jsonld")
    server.shutdown()
    thread.join()
    server.server_close()


def units(response: dict[str, Any]) -> list[str]:
    return [unit["identifier"] for unit in response["member"]]


def test_a_client_comes_from_the_entry_to_the_words_of_every_sentence_in_both_readings(client: Client) -> None:
    seen = {}
    for resource in client.resources():
        for unit in client.navigation(resource=resource["@id"], down=-1)["member"]:
            document = client.document(resource=resource["@id"], ref=unit["identifier"])
            assert document.tag == TEI_ROOT
            (wrapper,) = document.iter(WRAPPER)
            seen[resource["@id"], unit["identifier"]] = "".join(wrapper.itertext())
    wanted = {}
    for citable in citables(publication_of(TINY).edition.text).values():
        if citable.kind in ("passage", "sentence"):
            wanted["edited-reading", citable.id] = citable.edited_reading
            wanted["source-reading", citable.id] = citable.source_reading
    assert seen == wanted


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({"down": 1}, ["b1", "h1", "h2", "p1", "p2", "d1"]),
        ({"down": 2}, ["b1", "h1", "h2", "p1", "p1-1", "p1-2", "p2", "p2-1", "p2-2", "p2-3", "d1"]),
        ({"down": -1}, ["b1", "h1", "h2", "p1", "p1-1", "p1-2", "p2", "p2-1", "p2-2", "p2-3", "d1"]),
        ({"ref": "p1", "down": 0}, ["b1", "h1", "h2", "p1", "p2", "d1"]),
        ({"ref": "p1", "down": 1}, ["p1", "p1-1", "p1-2"]),
        ({"ref": "p1", "down": 2}, ["p1", "p1-1", "p1-2"]),
        ({"ref": "p1-2", "down": 0}, ["p1-1", "p1-2"]),
        ({"ref": "p1-2", "down": 1}, ["p1-2"]),
        ({"ref": "h1", "down": -1}, ["h1"]),
    ],
    ids=str,
)
def test_navigation_answers_as_the_table_of_the_specification_says(
    client: Client, parameters: dict[str, Any], found: list[str]
) -> None:
    response = client.navigation(resource="edited-reading", **parameters)
    assert units(response) == found
    assert response.get("ref", {}).get("identifier") == parameters.get("ref")


def test_a_unit_without_depth_has_no_members(client: Client) -> None:
    response = client.navigation(resource="source-reading", ref="p1-1")
    assert "member" not in response
    assert (response["ref"]["level"], response["ref"]["parent"]) == (2, "p1")


def test_children_and_parents_of_the_collections_agree(client: Client) -> None:
    root = client.collection()
    assert root["@id"] == client.collection(id=root["@id"])["@id"]
    assert client.collection(nav="parents")["member"] == []
    waiting = [(root, [])]
    seen = []
    while waiting:
        described, parents = waiting.pop()
        seen.append(described["@id"])
        here = client.collection(id=described["@id"])
        assert here["totalChildren"] == described["totalChildren"] == len(here["member"])
        assert here["member"] == client.collection(id=described["@id"], nav="children")["member"]
        above = client.collection(id=described["@id"], nav="parents")
        assert [parent["@id"] for parent in above["member"]] == parents
        assert above["totalParents"] == len(parents)
        waiting += [(member, [described["@id"]]) for member in here["member"]]
    assert sorted(seen) == ["edited-reading", "edition-1.0", "editions", "source-reading"]


def test_a_resource_names_its_own_templates(client: Client) -> None:
    for member in client.resources():
        for document in (expand(member["document"]), expand(member["document"], ref="p1")):
            assert requests.get(document, timeout=10).ok
        assert client.ask(expand(member["navigation"], down=1))["resource"]["@id"] == member["@id"]
        assert client.ask(expand(member["collection"], nav="parents"))["@id"] == member["@id"]


def test_what_is_not_there_is_not_found(client: Client) -> None:
    for name, parameters in (("document", {"ref": "p99"}), ("navigation", {"ref": "p99"}), ("navigation", {})):
        address = expand(client.entry[name], resource="edited-reading", **parameters)
        assert requests.get(address, timeout=10).status_code == 404


@pytest.mark.parametrize("root", [REPOSITORY, TINY], ids=["article", "tiny"])
def test_every_object_has_what_the_specification_calls_mandatory(root: Path) -> None:
    responses = {path: words for path, words in exported(root).items() if path.startswith("dts/") and "jsonld" in path}
    assert responses
    for path, words in responses.items():
        response = json.loads(words)
        assert response["@context"] == "https://dtsapi.org/context/v1.0.json"
        assert response["dtsVersion"] == "1.0"
        for one in objects(response):
            assert REQUIRED[one["@type"]] <= one.keys(), path


def objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for key, one in value.items():
            if key != "dublinCore":
                yield from objects(one)
    elif isinstance(value, list):
        for one in value:
            yield from objects(one)
