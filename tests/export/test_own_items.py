from pathlib import Path

from csl_items import canals
from editions import ARTICLE, edited

from build_tools.export.bibliography import citations
from build_tools.export.own_items import article_item, edition_item, inverted, locus_item, note_item, record_item
from build_tools.model.index import Index
from build_tools.model.records import Annotation, Person
from build_tools.parse.edition import load_edition

READER = [{"family": "Reader", "given": "A."}]
EDITION = {
    "edition": "Edition 1.0",
    "issued": {"date-parts": [[2001]]},
    "language": "en",
    "editor": [{"literal": "a clerk"}],
}


def test_the_edition_has_its_number_its_date_and_its_address(tmp_path: Path) -> None:
    assert edition_item(canals(tmp_path)) == {
        "id": "edition",
        "type": "book",
        "title": "On Canals: A digital edition",
        "author": READER,
        "original-date": {"date-parts": [[1901, 6]]},
        "URL": "https://example.org/canals/",
        **EDITION,
    }


def test_the_article_is_what_was_printed_first(tmp_path: Path) -> None:
    assert article_item(canals(tmp_path)) == {
        "id": "article",
        "type": "article-journal",
        "title": "On Canals",
        "author": READER,
        "container-title": "Canal Monthly",
        "volume": "3",
        "issue": "1",
        "page": "9–13",
        "issued": {"date-parts": [[1901, 6]]},
        "language": "en",
    }


def test_a_sentence_is_a_part_of_the_edition_at_its_own_address(tmp_path: Path) -> None:
    item = locus_item(canals(tmp_path), "p1-2")
    assert item["title"] == 'On Canals, <span class="nocase">p1-2</span>'
    assert (item["container-title"], item["author"]) == ("On Canals: A digital edition", READER)
    assert item["URL"] == "https://example.org/canals/text/article.html#p1-2"
    assert item["original-date"] == {"date-parts": [[1901, 6]]}
    assert item.items() >= EDITION.items()


def test_the_writers_of_a_note_are_its_authors(tmp_path: Path) -> None:
    index = canals(tmp_path)
    item = note_item(index, index.edition.of(Annotation)["explanation-barge"])
    assert (item["author"], item["container-author"]) == ([{"literal": "A clerk"}], READER)
    assert item["title"] == 'Note on <span class="nocase">“barge” (p2-3)</span>'
    assert item["URL"] == "https://example.org/canals/text/article.html#note-explanation-barge"
    assert item.items() >= EDITION.items()


def test_a_person_who_wrote_a_note_is_cited_by_family_name(tmp_path: Path) -> None:
    canals(tmp_path)
    root = edited(tmp_path / "edition", ARTICLE, "<name>a clerk</name>", "<persName>Jane M. Doe</persName>")
    index = Index(load_edition(root))
    item = note_item(index, index.edition.of(Annotation)["explanation-barge"])
    assert item["author"] == [{"family": "Doe", "given": "Jane M."}]


def test_a_record_is_cited_by_its_name_and_its_page(tmp_path: Path) -> None:
    index = canals(tmp_path)
    item = record_item(index, index.edition.of(Person)["brook"])
    assert item["title"] == '<span class="nocase">Ada Brook</span>'
    assert item["URL"] == "https://example.org/canals/people/brook.html"
    assert item.items() >= EDITION.items()


def test_without_an_address_an_item_has_a_relative_one(tmp_path: Path) -> None:
    index = canals(tmp_path, address="")
    assert locus_item(index, "p1")["URL"] == "text/article.html#p1"
    assert "URL" not in edition_item(index)


def test_a_relative_address_is_no_link(tmp_path: Path) -> None:
    item = locus_item(canals(tmp_path, address=""), "p1")
    entry = citations([item], "chicago")["p1"]
    assert "text/article.html#p1" in entry.text
    assert not any(run.href for run in entry.runs)


def test_no_style_changes_the_words_of_a_lemma_or_an_address(tmp_path: Path) -> None:
    index = canals(tmp_path)
    note = note_item(index, index.edition.of(Annotation)["explanation-barge"])
    for style in ("chicago", "chicago-notes", "mla"):
        assert "“Note on ‘barge’ (p2-3).”" in citations([note], style)[note["id"]].text
        assert "“On Canals, p1-2.”" in citations([locus_item(index, "p1-2")], style)["p1-2"].text


def test_the_last_word_of_a_name_is_the_family_name() -> None:
    assert [inverted(name) for name in ("A. Reader", "Jane M. Doe", "Cole")] == ["Reader, A.", "Doe, Jane M.", "Cole"]
