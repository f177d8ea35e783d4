"""The switch between the edited reading and the reading as received, without script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from sites import ARTICLE_PAGE

from build_tools.model.content import Emendation
from build_tools.model.index import Index

pytestmark = pytest.mark.browser


LAY_OUT = """
document.head.append(Object.assign(document.createElement('style'),
    {textContent: '* { content-visibility: visible !important; }'}))
"""


COPY = """
locus => {
    const selection = getSelection();
    selection.selectAllChildren(document.getElementById(locus));
    return selection.toString();
}
"""


@pytest.fixture
def page(open_page: Callable[..., Page], served: str) -> Page:
    opened = open_page(served + ARTICLE_PAGE, java_script_enabled=False, bypass_csp=True)
    # The words of a section out of sight are asked for as well.
    opened.evaluate(LAY_OUT)
    opened.click(".masthead > summary")
    return opened


def shown(page: Page) -> list[str]:
    return [" ".join(words.split()) for words in page.locator(".emendation").all_inner_texts()]


def readings(index: Index, name: str) -> list[str]:
    marks = [place.mark for place in index.occurrences if isinstance(place.mark, Emendation)]
    assert marks
    return [" ".join(getattr(mark, name).split()) for mark in marks]


def test_the_edited_reading_is_shown_first(page: Page, index: Index) -> None:
    assert page.is_checked("#reading-edited")
    assert shown(page) == readings(index, "edited_reading")


def test_the_reading_as_received_is_shown_when_it_is_chosen(page: Page, index: Index) -> None:
    page.check("#reading-source")
    assert shown(page) == readings(index, "source_reading")
    page.check("#reading-edited")
    assert shown(page) == readings(index, "edited_reading")


def test_both_readings_are_shown_when_both_are_chosen(page: Page, index: Index) -> None:
    page.check("#reading-both")
    pairs = zip(readings(index, "source_reading"), readings(index, "edited_reading"), strict=True)
    for words, pair in zip(shown(page), pairs, strict=True):
        assert all(reading in words for reading in pair)


def test_the_switch_is_worked_by_keyboard(page: Page, index: Index) -> None:
    page.focus("#reading-edited")
    page.keyboard.press("ArrowRight")
    assert page.is_checked("#reading-source")
    assert shown(page) == readings(index, "source_reading")


def test_what_is_copied_of_a_paragraph_is_its_words_and_no_number_of_a_note(page: Page, index: Index) -> None:
    for passage in index.edition.text.passages():
        copied = page.evaluate(COPY, passage.locus)
        assert copied.split() == passage.edited_reading.split(), passage.locus
