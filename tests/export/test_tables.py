"""The tables, read by the JSON Schema processor of Python and by its CSV reader."""

import csv
import io
import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from editions import TINY
from jsonschema import Draft202012Validator, ValidationError
from publications import exported, publication_of
from sites import REPOSITORY

from build_tools.export.publication import SCHEMA_VERSION
from build_tools.export.table_files import SEPARATOR
from build_tools.model.content import Emendation, PressCitation, Quotation

NAMES = (
    "apparatus", "press-citations", "quotations", "people", "sources", "places", "organisations", "events", "terms",
    "annotations",
)  # fmt: skip

EDITIONS = pytest.mark.parametrize("root", [REPOSITORY, TINY], ids=["article", "tiny"])


def table(root: Path, name: str) -> dict[str, Any]:
    return json.loads(exported(root)[f"{name}.json"])


def validator(root: Path, name: str) -> Draft202012Validator:
    schema = json.loads(exported(root)[f"schema/{name}.json"])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            return SEPARATOR.join(value)
        case dict():
            return json.dumps(value, ensure_ascii=False) if value else ""
    return str(value)


@EDITIONS
@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_valid_against_its_schema(root: Path, name: str) -> None:
    validator(root, name).validate(table(root, name))
    assert table(root, name)["schema-version"] == SCHEMA_VERSION


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_refuses_a_row_that_lacks_a_column_or_has_one_more(name: str) -> None:
    whole = table(REPOSITORY, name)
    for spoil in (lambda row: row.pop("id"), lambda row: row.update(more="")):
        spoilt = deepcopy(whole)
        spoil(spoilt["rows"][0])
        with pytest.raises(ValidationError):
            validator(REPOSITORY, name).validate(spoilt)


@EDITIONS
@pytest.mark.parametrize("name", NAMES)
def test_csv_has_the_same_rows_as_json(root: Path, name: str) -> None:
    words = exported(root)[f"{name}.csv"].decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(words, newline=""), strict=True))
    assert rows == [{key: cell(value) for key, value in row.items()} for row in table(root, name)["rows"]]


@pytest.mark.parametrize("name", NAMES)
def test_csv_ends_each_record_with_carriage_return_and_line_feed(name: str) -> None:
    words = exported(REPOSITORY)[f"{name}.csv"]
    assert words.endswith(b"\r\n")
    assert words.count(b"\r") == words.count(b"\r\n") == len(table(REPOSITORY, name)["rows"]) + 1


def test_no_value_that_shares_a_cell_contains_what_parts_values() -> None:
    for name in NAMES:
        for row in table(REPOSITORY, name)["rows"]:
            values = [value for values in row.values() if isinstance(values, list) for value in values]
            assert not [value for value in values if SEPARATOR in value], name


@EDITIONS
def test_nothing_that_the_edition_has_is_missing_from_the_tables(root: Path) -> None:
    index = publication_of(root).index
    for name, kind in (("apparatus", Emendation), ("press-citations", PressCitation), ("quotations", Quotation)):
        wanted = [place.anchor for place in index.occurrences if isinstance(place.mark, kind)]
        assert [row["id"] for row in table(root, name)["rows"]] == wanted
    records = {row["id"] for name in NAMES[3:] for row in table(root, name)["rows"]}
    assert records == {record.id for record in index.edition.all_records()}


def test_a_press_citation_has_its_date_as_printed_and_as_read() -> None:
    row = next(row for row in table(TINY, "press-citations")["rows"] if row["id"] == "c2")
    assert (row["date-printed"], row["date-read"]) == (["1901-05-01"], ["1901-05-06"])
    assert (row["source"], row["suspect"], row["outside-span"]) == ("courier", True, True)


def test_an_emendation_has_both_readings_and_who_answers_for_it() -> None:
    (row,) = table(TINY, "apparatus")["rows"]
    assert (row["lemma"], row["reading"], row["witness"]) == ("the", "teh", "pamphlet")
    assert (row["resp"], row["cert"], row["sentence"]) == ("clerk", "high", "p1-2")
