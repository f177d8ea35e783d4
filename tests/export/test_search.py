"""What the search of the site reads."""

import json
from typing import Any

import pytest
from sites import REPOSITORY

from build_tools.export.publication import Publication
from build_tools.export.search_scripts import RECORDS, TEXT, export
from build_tools.model.index import Index
from build_tools.parse.edition import ARTICLE
from build_tools.parse.xml import parse_xml, read_text


def value(script: bytes) -> Any:
    words = script.decode().partition("JSON.parse('")[2].removesuffix("');\n")
    return json.loads(words.replace("\\'", "'").replace("\\\\", "\\"))


@pytest.fixture(scope="module")
def scripts(index: Index) -> dict[str, bytes]:
    article = parse_xml(read_text(REPOSITORY / ARTICLE, ARTICLE), ARTICLE)
    found = export(Publication(index, article))
    assert found == export(Publication(index, article)), "the same bytes each time"
    return found


def test_the_text_is_there_to_the_letter_in_both_readings(scripts: dict[str, bytes], index: Index) -> None:
    for passage, rows in zip(index.edition.text.passages(), value(scripts[TEXT])["passages"], strict=True):
        assert "".join(row[1] for row in rows) == passage.edited_reading
        assert "".join(row[-1] for row in rows) == passage.source_reading


def test_every_record_is_there_once_with_its_forms(scripts: dict[str, bytes], index: Index) -> None:
    records = value(scripts[RECORDS])["records"]
    assert [record["url"] for record in records] == [index.anchor(one).url for one in index.edition.all_records()]
    for record, one in zip(records, index.edition.all_records(), strict=True):
        forms = {record["title"], *record.get("forms", ())}
        assert {*getattr(one, "also", ()), getattr(one, "cyrillic", "")} - {""} <= forms, one.id
        assert not {"{", "}", "`", "\0"} & set(record.get("words", "")), one.id


def test_what_a_sentence_names_leads_to_its_record(scripts: dict[str, bytes], index: Index) -> None:
    found = value(scripts[RECORDS])
    for place in index.mentions("person", "busygin"):
        named = [found["records"][number]["url"] for number, _ in found["named"][place.sentence]]
        assert "people/busygin.html" in named
