"""What is written is read back by somebody else's parser."""

import json
import re
from collections.abc import Callable

import pytest
import rispy
from csl_items import ALL, BOOK, CYRILLIC, JOURNAL, NEWSPAPER, REPOSITORY
from pybtex.database import BibliographyData, parse_string

from build_tools.export.bibtex import biblatex, bibtex
from build_tools.export.csl import Item, source_items, verbatim
from build_tools.export.csl_json import csl_json
from build_tools.export.ris import TYPES, ris
from build_tools.model.schema import KINDS
from build_tools.parse.edition import load_edition

SOURCES = source_items(load_edition(REPOSITORY))


def read_bibtex(source: str) -> BibliographyData:
    return parse_string(source, "bibtex")


def plain(words: str) -> str:
    return words.replace("{", "").replace("}", "")


@pytest.mark.parametrize("write", [bibtex, biblatex], ids=lambda write: write.__name__)
def test_pybtex_reads_every_source_of_the_edition(write: Callable[[list[Item]], str]) -> None:
    entries = read_bibtex(write(SOURCES)).entries
    assert set(entries) == {item["id"] for item in SOURCES}
    for item in SOURCES:
        assert len(entries[item["id"]].persons.get("author", ())) == len(item.get("author", ()))


def test_bibtex_keeps_names_numbers_and_characters() -> None:
    entries = read_bibtex(bibtex(ALL)).entries
    journal, cyrillic = entries[JOURNAL["id"]], entries[CYRILLIC["id"]]
    assert (journal.type, journal.fields["volume"], journal.fields["number"]) == ("article", "54", "6")
    assert str(journal.persons["author"][0]) == "Cole, B."
    assert plain(cyrillic.fields["title"]) == CYRILLIC["title"]


@pytest.mark.parametrize("write", [bibtex, biblatex], ids=lambda write: write.__name__)
def test_titles_keep_their_capitals_and_every_item_its_language(write: Callable[[list[Item]], str]) -> None:
    entries = read_bibtex(write(SOURCES)).entries
    for item in SOURCES:
        fields = entries[item["id"]].fields
        assert plain(fields["title"]).replace("\\", "") == re.sub("<[^>]*>", "", item["title"]), item["id"]
        assert fields.get("language") == item.get("language"), item["id"]


def test_biblatex_keeps_the_day_and_the_kind_of_a_newspaper() -> None:
    fields = read_bibtex(biblatex([NEWSPAPER])).entries["smith-1935"].fields
    assert (fields["date"], fields["entrysubtype"]) == ("1935-11-15", "newspaper")


def test_rispy_reads_every_source_of_the_edition() -> None:
    references = rispy.loads(ris(SOURCES))
    assert [reference["id"] for reference in references] == [item["id"] for item in SOURCES]
    assert [reference["title"] for reference in references] == [item["title"] for item in SOURCES]


def test_ris_has_date_pages_and_names_in_their_tags() -> None:
    reference, book = rispy.loads(ris([JOURNAL, BOOK]))
    assert reference["type_of_reference"] == "JOUR"
    assert (reference["year"], reference["date"]) == ("2002", "2002/09//")
    assert (reference["start_page"], reference["end_page"]) == ("867", "903")
    assert book["subsidiary_authors"] == ["Brook, Ada"]


def test_the_editor_of_a_book_is_not_the_editor_of_its_series_in_ris() -> None:
    editor = [{"family": "Cole", "given": "B."}]
    book, chapter = rispy.loads(ris([{**BOOK, "editor": editor}, {**BOOK, "type": "chapter", "editor": editor}]))
    assert (book["tertiary_authors"], "secondary_authors" in book) == (["Cole, B."], False)
    assert chapter["secondary_authors"] == ["Cole, B."]


def test_every_line_of_ris_is_a_tag_and_its_words() -> None:
    lines = [line for line in ris(ALL).splitlines() if line]
    assert all(line[2:6] == "  - " and line[:2].isupper() for line in lines)


def test_ris_has_no_mark_up() -> None:
    (reference,) = rispy.loads(ris([{**BOOK, "title": verbatim("p9-4")}]))
    assert reference["title"] == "p9-4"


def test_ris_knows_every_type_that_a_source_may_have() -> None:
    assert set(KINDS["source"].fields["type"].choices) <= set(TYPES)


def test_csl_json_reads_back_as_it_was() -> None:
    assert json.loads(csl_json(ALL)) == ALL
    assert "Труд" in csl_json(ALL)
