from collections.abc import Iterator
from pathlib import Path

import pytest
from csl_items import REPOSITORY
from editions import edited, tiny_edition

from build_tools.export.csl import CUSTOM, NAMES, TEXTS, Item, csl_date, csl_name, source_item, source_items, verbatim
from build_tools.model.location import Location
from build_tools.model.record import Value
from build_tools.model.records import Source
from build_tools.model.schema import KINDS, typed
from build_tools.parse.edition import load_edition

ABOUT_THE_RECORD = {"resp", "cert", "sources"}


def source(**fields: Value) -> Item:
    kind = KINDS["source"]
    header = {"type": "book", "title": "T", **{name.replace("_", "-"): value for name, value in fields.items()}}
    record = Source(id="a", location=Location("sources/a.md"), header=header, **typed(kind, header))
    return source_item(record, "en")


def test_every_field_of_a_source_is_mapped() -> None:
    mapped = {"type", "title", "original-title", "edition", "issued", *NAMES, *TEXTS, *CUSTOM}
    assert set(KINDS["source"].fields) - ABOUT_THE_RECORD == mapped


def test_a_name_with_a_comma_has_family_and_given_name_and_any_other_is_literal() -> None:
    assert csl_name("Khlevnyuk, Oleg") == {"family": "Khlevnyuk", "given": "Oleg"}
    assert csl_name("Geonames") == {"literal": "Geonames"}


@pytest.mark.parametrize(
    ("words", "parts"), [("1935", [1935]), ("1935-09", [1935, 9]), ("1935-09-30", [1935, 9, 30])], ids=str
)
def test_a_date_is_as_exact_as_it_is_given(words: str, parts: list[int]) -> None:
    assert csl_date(words) == {"date-parts": [parts]}


@pytest.mark.parametrize("words", ["", "autumn 1935", "--11-02"])
def test_what_is_no_date_is_left_out(words: str) -> None:
    assert csl_date(words) is None
    assert "issued" not in source(issued=words)


def test_the_original_title_of_a_translation_is_the_title_of_another_work() -> None:
    item = source(original_title="Das Kapital", language="en")
    assert (item["title"], item["original-title"]) == ("T", verbatim("Das Kapital"))


def test_a_title_in_another_script_stands_in_brackets_after_the_title() -> None:
    item = source(title="Trud", original_title="Труд", language="ru")
    assert item["title"] == "Trud [Труд]"
    assert "original-title" not in item


@pytest.mark.parametrize(
    ("words", "number"), [("3", "3"), ("2nd", "2"), ("5th edition", "5"), ("revised edition", "revised edition")]
)
def test_the_edition_is_a_number_where_it_is_one(words: str, number: str) -> None:
    assert source(edition=words)["edition"] == number


def test_what_a_record_does_not_say_is_not_in_the_item() -> None:
    assert source() == {"id": "a", "type": "book", "title": "T", "custom": {}}


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def test_every_source_of_the_edition_is_an_item_with_no_empty_value() -> None:
    edition = load_edition(REPOSITORY)
    items = source_items(edition)
    assert [item["id"] for item in items] == list(edition.of(Source))
    assert all(words.strip() for item in items for words in strings(item))


def test_a_source_with_a_field_that_is_empty_is_still_an_item(tmp_path: Path) -> None:
    root = edited(tiny_edition(tmp_path), "sources/handbook.md", "issued: 1910", "issued:")
    assert "issued" not in source_items(load_edition(root))[2]
