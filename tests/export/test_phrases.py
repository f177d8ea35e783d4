import pytest

from build_tools.export.chicago import author_date
from build_tools.export.csl import verbatim
from build_tools.export.headlines import CHICAGO_SMALL, MLA_SMALL, headline
from build_tools.export.name_lists import names_within, opening_names
from build_tools.export.numerals import chicago_pages, mla_pages, ordinal
from build_tools.export.phrases import italic, joined, plain, quoted, sentences
from build_tools.export.runs import Run

NAMES = [{"family": family, "given": "A."} for family in ("Brook", "Cole", "Moore", "Smith", "Reader", "Lock", "Weir")]


@pytest.mark.parametrize(
    ("title", "quotation"),
    [
        ("Locks", "“Locks.”"),
        ("What is a lock?", "“What is a lock?”"),
        ("On “locks”", "“On ‘locks.’”"),
        ("On “locks and “weirs””", "“On ‘locks and “weirs.”’”"),
        ("On ““locks”", "“On “‘locks.’”"),
        ("Gorod na pamyat’", "“Gorod na pamyat’.”"),
    ],
)
def test_a_full_stop_stands_within_the_marks_and_inner_marks_alternate(title: str, quotation: str) -> None:
    """Chicago: a full stop stands before a closing quotation mark."""
    assert "".join(run.text for run in quoted(title)) == quotation


def test_what_ends_with_a_mark_takes_no_full_stop_and_what_says_nothing_no_space() -> None:
    assert sentences([italic("Why?"), (), plain("Vol. 2"), plain("3rd ed.")]) == (
        Run("Why?", ("i",)),
        Run(" Vol. 2. 3rd ed."),
    )
    assert joined([(), plain("a"), (), plain("b")]) == (Run("a, b"),)


@pytest.mark.parametrize(
    ("title", "chicago", "mla"),
    [
        ("the fight against water", "The Fight Against Water", "The Fight against Water"),
        ("locks: a study of them", "Locks: A Study of Them", "Locks: A Study of Them"),
        ("what locks are for", "What Locks Are For", "What Locks Are For"),
        ("the USSR and iPod (cities15000)", "The USSR and iPod (Cities15000)", "The USSR and iPod (Cities15000)"),
        ("all-union and co-operative", "All-Union and Co-operative", "All-Union and Co-operative"),
        ("<b>weirs</b> & <i>locks</i>", "Weirs & Locks", "Weirs & Locks"),
        (f"on canals, {verbatim('p1-2')}", "On Canals, p1-2", "On Canals, p1-2"),
        (f"note on {verbatim('“barge” (p2)')}", "Note on “barge” (p2)", "Note on “barge” (p2)"),
    ],
)
def test_a_headline_has_capitals_but_for_small_words(title: str, chicago: str, mla: str) -> None:
    """Chicago; and MLA, which writes every preposition small."""
    assert (headline(title, CHICAGO_SMALL), headline(title, MLA_SMALL)) == (chicago, mla)


@pytest.mark.parametrize(
    ("pages", "chicago", "mla"),
    [
        ("71–72", "71–72", "71–72"),
        ("100–104", "100–104", "100–04"),
        ("101–108", "101–8", "101–08"),
        ("321–328", "321–28", "321–28"),
        ("498–532", "498–532", "498–532"),
        ("9–13", "9–13", "9–13"),
        ("22, 24", "22, 24", "22, 24"),
    ],
)
def test_a_range_of_pages_is_cut_as_each_manual_has_it(pages: str, chicago: str, mla: str) -> None:
    """Chicago and MLA."""
    assert (chicago_pages(pages), mla_pages(pages)) == (chicago, mla)


def test_ordinals_know_eleven() -> None:
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 21, 113)] == (
        ["1st", "2nd", "3rd", "4th", "11th", "12th", "21st", "113th"]
    )


def test_many_names_are_cut() -> None:
    """Chicago: of more than six the first three; MLA: of more than two the first."""
    assert opening_names(NAMES, 6, 3) == "Brook, A., A. Cole, A. Moore, et al."
    assert opening_names(NAMES[:3], 2, 1) == "Brook, A., et al."
    assert opening_names(NAMES[:3], 6, 3) == "Brook, A., A. Cole, and A. Moore"
    assert names_within(NAMES[:3], 6, 3) == "A. Brook, A. Cole, and A. Moore"
    assert names_within(NAMES[:3], 2, 1) == "A. Brook et al."


def test_whoever_translated_an_article_is_named() -> None:
    item = {
        "id": "a",
        "type": "article-newspaper",
        "title": "Locks",
        "author": NAMES[:1],
        "translator": NAMES[1:2],
        "container-title": "Courier",
        "issued": {"date-parts": [[1935, 11, 15]]},
    }
    words = "".join(run.text for run in author_date(item))
    assert words == "Brook, A. 1935. “Locks.” Translated by A. Cole. Courier, November 15."
