"""The one TEI file, held against the schema of all of TEI P5 and against the model."""

import os
from pathlib import Path

import pytest
from editions import TINY
from lxml import etree
from publications import exported, publication_of
from sites import REPOSITORY
from tei_all_schema import tei_all

from build_tools.export.tei import PATH
from build_tools.export.tei_passages import passages, reading

NAMESPACE = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
POINTERS = ("target", "ref", "source", "resp", "who", "corresp", "ana")

EDITIONS = pytest.mark.parametrize("root", [REPOSITORY, TINY], ids=["article", "tiny"])


def document(root: Path) -> etree._Element:
    return etree.fromstring(exported(root)[PATH])


@pytest.mark.slow
@pytest.mark.skipif(tei_all() is None and not os.environ.get("CI"), reason="no schema; run make test")
@EDITIONS
def test_the_file_is_valid_against_all_of_tei(root: Path) -> None:
    path = tei_all()
    assert path, "the schema of TEI P5 is missing; run make test"
    schema = etree.RelaxNG(etree.parse(path))
    assert schema.validate(document(root)), schema.error_log


@EDITIONS
def test_no_id_stands_twice_and_every_pointer_leads_to_one(root: Path) -> None:
    tree = document(root)
    ids = [str(element.get(XML_ID)) for element in tree.iter() if element.get(XML_ID)]
    assert len(ids) == len(set(ids))
    for element in tree.iter(f"{NAMESPACE}*"):
        for pointer in (part for name in POINTERS for part in element.get(name, "").split()):
            within = pointer.startswith("#") and pointer[1:] in ids
            assert within or pointer.startswith(("https://", "http://")) or pointer in exported(root), pointer


@EDITIONS
def test_every_record_stands_in_it_with_its_title(root: Path) -> None:
    tree = document(root)
    words = {str(element.get(XML_ID)): "".join(element.itertext()) for element in tree.iter() if element.get(XML_ID)}
    edition = publication_of(root).edition
    for record in edition.all_records():
        title = record.lemma if record.kind_name == "annotation" else record.called
        assert title in words[f"{record.kind_name}-{record.id}"] or record.kind_name == "term", record.location


@EDITIONS
@pytest.mark.parametrize("edited", [True, False], ids=["edited", "source"])
def test_its_passages_are_those_of_the_model_to_the_character(root: Path, *, edited: bool) -> None:
    found = passages(reading(document(root), edited=edited))
    for passage in publication_of(root).edition.text.passages():
        wanted = passage.edited_reading if edited else passage.source_reading
        assert "".join(found[passage.locus].itertext()) == wanted


def test_a_role_in_the_prose_is_a_pointer_with_its_words() -> None:
    note = next(element for element in document(TINY).iter() if element.get(XML_ID) == "person-brook")
    refs = [(ref.get("type"), ref.get("target"), ref.text) for ref in note.iter(f"{NAMESPACE}ref")]
    assert refs == [("cite", "#source-handbook", "Handbook, p. 4"), ("locus", "#p1-1", "p1-1")]


def test_a_correction_in_one_of_two_readings_keeps_its_address() -> None:
    tree = reading(document(TINY), edited=True)
    (corr,) = tree.iter(f"{NAMESPACE}corr")
    assert (corr.get(XML_ID), corr.text) == ("e1", "the")
    assert not list(tree.iter(f"{NAMESPACE}choice", f"{NAMESPACE}sic"))
