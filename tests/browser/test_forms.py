"""The single file without any network, and what a browser prints."""

import io

import pypdfium2
import pytest
from counts import PATHS, counts_of_the_model
from forms import Forms
from playwright.sync_api import Browser, BrowserContext, Page
from printed_words import all_words, bare
from sites import ARTICLE_PAGE

from build_tools.model.content import Emendation
from build_tools.model.index import Index

pytestmark = pytest.mark.browser


def printed(page: Page) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=False)))


def test_the_single_file_asks_for_nothing_and_its_calls_lead_to_their_notes(browser: Browser, forms: Forms) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(forms.single.as_uri())
    page.locator("#article .call").nth(3).click()
    assert page.locator(".note:target").is_visible()
    page.evaluate("document.fonts.load('1em \"Edition Serif\"')")
    assert page.evaluate("document.fonts.check('1em \"Edition Serif\"')")
    assert [url for url in asked if not url.startswith("data:")] == [forms.single.as_uri()]
    assert said == []
    context.close()


def test_the_single_file_shows_the_reading_that_is_chosen(browser: Browser, forms: Forms, index: Index) -> None:
    context = browser.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(forms.single.as_uri())
    marks = [place.mark for place in index.occurrences if isinstance(place.mark, Emendation)]
    for choice, readings in (
        ("edited", [mark.edited_reading for mark in marks]),
        ("source", [mark.source_reading for mark in marks]),
        ("both", [mark.source_reading + mark.edited_reading for mark in marks]),
    ):
        page.check(f"#reading-{choice}")
        assert page.locator(".emendation").all_inner_texts() == readings
    context.close()


def test_the_single_file_does_not_scroll_sideways_on_a_narrow_screen(browser: Browser, forms: Forms) -> None:
    context = browser.new_context(offline=True, viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(forms.single.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("form", ["site", "single"])
def test_without_script_everything_is_displayed(
    form: str, browser: Browser, on_disk: str, forms: Forms, index: Index
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(on_disk + ARTICLE_PAGE if form == "site" else forms.single.as_uri())
    model = counts_of_the_model(index)
    shown = {
        thing: page.locator(f"xpath={path}").evaluate_all("found => found.filter(one => one.checkVisibility()).length")
        for thing, path in PATHS.items()
        if form == "single" or thing not in ("people", "sources")
    }
    assert shown == {thing: model[thing] for thing in shown}
    context.close()


def test_the_printed_text_has_running_heads_page_numbers_and_nothing_outside_the_page(
    context: BrowserContext, on_disk: str, index: Index
) -> None:
    page = context.new_page()
    page.goto(on_disk + ARTICLE_PAGE)
    document = printed(page)
    header = index.edition.text.header
    for number, sheet in enumerate(document, 1):
        text, (width, height) = sheet.get_textpage(), sheet.get_size()
        boxes = [text.get_rect(rect) for rect in range(text.count_rects())]
        assert all(left >= 0 and right <= width - 20 for left, _, right, _ in boxes), number
        foot = text.get_text_bounded(left=0, bottom=0, right=width, top=55)
        assert str(number) in foot
        head = text.get_text_bounded(left=0, bottom=height - 55, right=width, top=height)
        assert number == 1 or (header.author in head and header.title in head), number
    words = all_words(document)
    for passage in index.edition.text.passages():
        assert bare(passage.edited_reading[:9]) in words


def test_print_honours_the_reading_and_the_notes_that_were_chosen(
    context: BrowserContext, on_disk: str, index: Index
) -> None:
    page = context.new_page()
    page.goto(on_disk + ARTICLE_PAGE)
    place = next(
        place
        for place in index.occurrences
        if isinstance(place.mark, Emendation) and place.mark.source_reading.isalpha() and place.mark.edited_reading
    )
    edited = bare(place.before[-12:] + place.mark.edited_reading)
    received = bare(place.before[-12:] + place.mark.source_reading)
    before = all_words(printed(page))
    page.click(".masthead > summary")
    page.check("#reading-source")
    page.uncheck("#notes-figures")
    after = all_words(printed(page))
    assert edited in before
    assert received not in before
    assert received in after
    assert len(after) < len(before)


def test_the_first_page_that_is_printed_has_the_title_and_words_of_the_text(
    context: BrowserContext, on_disk: str, index: Index
) -> None:
    page = context.new_page()
    page.goto(on_disk + ARTICLE_PAGE)
    first = bare(printed(page)[0].get_textpage().get_text_range())
    assert bare(index.edition.text.divisions[0].passages[-1].edited_reading[:9]) in first
