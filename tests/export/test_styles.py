"""Each test names the rule of the manual that it holds the output against.

CMOS18 is the Chicago Manual of Style, 18th edition, CMOS17 and CMOS16 the ones before; MLA is the MLA Handbook, 9th.
"""

import re

import pytest
from csl_items import ALL, BOOK, CHAPTER, CYRILLIC, ENTRY, JOURNAL, NEWSPAPER, REPOSITORY, UNSIGNED

from build_tools.export.bibliography import STYLES, bibliography, citations
from build_tools.export.csl import Item, source_items
from build_tools.model.schema import KINDS
from build_tools.parse.edition import load_edition


def cited(item: Item, style: str) -> str:
    return citations([item], style)[item["id"]].text


def test_a_newspaper_has_its_full_date_and_no_page_in_chicago() -> None:
    """CMOS18 14.89: the full date in place of volume and issue; pages are not given."""
    assert cited(NEWSPAPER, "chicago") == "Smith, Ada. 1935. “A Letter from the Mine.” Courier, November 15."
    notes = "Smith, Ada. “A Letter from the Mine.” Courier, November 15, 1935."
    assert cited(NEWSPAPER, "chicago-notes") == notes


def test_the_newspaper_stands_in_place_of_the_author_of_an_unsigned_article_in_chicago() -> None:
    """CMOS18 14.97 (CMOS16 14.207): “the name of the newspaper stands in place of the author”."""
    assert cited(UNSIGNED, "chicago") == "Courier. 1935. “A Letter from the Mine.” November 15."


def test_an_unsigned_article_begins_with_its_title_in_mla() -> None:
    """MLA 5.23–30: without an author the entry begins with the title; 5.68–83 date; 5.84–99 page."""
    assert cited(UNSIGNED, "mla") == "“A Letter from the Mine.” Courier, 15 Nov. 1935, p. 3."


def test_a_book_is_headline_style_with_translator_and_edition_in_chicago() -> None:
    """CMOS18 13.87–101: headline style in italics; 13.101: the title under which it was first published."""
    assert cited(BOOK, "chicago") == (
        "Moore, Samuel, and B. Cole. 1906. On Water: A Study of Canals. 3rd ed. Translated by Ada Brook. Kerr. "
        "Originally published as Über das Wasser."
    )
    (italic, *_) = [run for run in citations([BOOK], "chicago")["moore-1906"].runs if run.tags == ("i",)]
    assert italic.text == "On Water: A Study of Canals"


def test_a_chapter_stands_in_its_book_with_the_editor_in_chicago() -> None:
    """CMOS17 14.107: the chapter in quotation marks, then “In”, the book in italics, “edited by”."""
    words = cited(CHAPTER, "chicago")
    assert words.startswith("Brook, Ada. 1910. “Locks.” In A Handbook of Canals, edited by B. Cole.")
    assert words.endswith("Pluto.")


def test_a_chapter_has_its_pages_in_mla() -> None:
    """MLA 5.38–47: “edited by” after the container; 5.84–99: pp., with the second number cut to two digits."""
    assert cited(CHAPTER, "mla") == (
        "Brook, Ada. “Locks.” A Handbook of Canals, edited by B. Cole, Pluto, 1910, pp. 655–77."
    )


def test_a_journal_has_volume_issue_and_pages() -> None:
    """CMOS18 14.70: volume and issue; in author-date style the issue in brackets. MLA 5.51–53: vol. and no."""
    assert cited(JOURNAL, "chicago") == "Cole, B. 2002. “Barges.” Canal Studies 54 (6): 867–903."
    assert cited(JOURNAL, "mla") == "Cole, B. “Barges.” Canal Studies, vol. 54, no. 6, Sept. 2002, pp. 867–903."


@pytest.mark.parametrize("style", ["chicago", "chicago-notes", "mla"])
def test_no_style_changes_the_capitals_of_a_russian_title(style: str) -> None:
    """CMOS16 11.3 and 14.107: a title in another language, transliterated or not, is sentence style."""
    assert "Trud i podvig istoriyu pishut [Труд и подвиг историю пишут]" in cited(CYRILLIC, style)


def test_an_unsigned_entry_stands_under_the_title_of_the_work_in_chicago() -> None:
    """CMOS18 14.130: an anonymous entry is listed under the work of reference."""
    words = "Great Encyclopedia. n.d. “Canal.” 3rd ed. https://example.org/canal."
    assert cited(ENTRY, "chicago") == words


def test_chicago_notes_leave_a_work_of_reference_out_of_the_bibliography() -> None:
    """CMOS18 14.130: works of reference are cited in notes."""
    assert citations([ENTRY], "chicago-notes") == {}


def test_years_are_told_apart_in_a_list_and_not_in_a_citation_by_itself() -> None:
    """CMOS18 13.114 (author-date): two works of an author and a year are a and b."""
    other = {**CHAPTER, "id": "brook-b", "title": "Weirs"}
    assert [entry.text[:17] for entry in bibliography([other, CHAPTER], "chicago")] == [
        "Brook, Ada. 1910a",
        "Brook, Ada. 1910b",
    ]
    assert citations([other, CHAPTER], "chicago")["brook-b"].text.startswith("Brook, Ada. 1910. “Weirs.”")
    assert "———" in bibliography([other, CHAPTER], "mla")[1].text
    assert citations([other, CHAPTER], "mla")["brook-b"].text.startswith("Brook, Ada. “Weirs.”")


def test_a_list_is_sorted_by_the_style_whatever_the_order_of_the_items() -> None:
    """CMOS18 13.112: alphabetical by author."""
    names = [entry.id for entry in bibliography(ALL, "chicago")]
    assert names == [entry.id for entry in bibliography(ALL[::-1], "chicago")]
    assert names == ["brook-1910", "cole-2002", "unsigned", "entry", "moore-1906", "petrov-1981", "smith-1935"]


def test_every_source_of_the_edition_has_an_entry_with_its_title() -> None:
    items = source_items(load_edition(REPOSITORY))
    for style in ("chicago", "mla"):
        entries = citations(items, style)
        assert set(entries) == {item["id"] for item in items}
        assert all(entry.text and "???" not in entry.text for entry in entries.values())


FIELDS: dict[str, object] = {
    "author": [{"family": "Smith", "given": "Ada"}],
    "editor": [{"family": "Cole", "given": "B."}, {"literal": "the Club"}],
    "container-title": "Canal Studies",
    "volume": "54",
    "issue": "6",
    "page": "867–903",
    "publisher": "Kerr",
    "publisher-place": "Chicago",
    "edition": "3",
    "issued": {"date-parts": [[1935, 11]]},
    "URL": "https://example.org/x",
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", KINDS["source"].fields["type"].choices)
def test_whatever_an_item_lacks_no_mark_stands_twice_or_alone(kind: str, style: str) -> None:
    for lacking in range(0, 2 ** len(FIELDS), 7):  # one in seven, for time
        kept = {name: value for at, (name, value) in enumerate(FIELDS.items()) if not lacking >> at & 1}
        for entry in citations([{"id": "a", "type": kind, "title": "On water", **kept}], style).values():
            assert not re.search(r"\.\.|,,|  |\s[,.]|,\.|:\.|“”|\(\)|\[\]|^[,. ]", entry.text), entry.text
            assert entry.text.endswith((".", ".”"))
