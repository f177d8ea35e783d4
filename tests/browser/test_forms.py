"""The single file without any network, and what a browser prints."""

import io

import pypdfium2
import pytest
from forms import Forms
from playwright.sync_api import Browser, BrowserContext, Page
from sites import ARTICLE_PAGE

from build_tools.export.parity.pages import _PATHS
from build_tools.export.parity.things import counts_of_the_model
from build_tools.model.content import Emendation
from build_tools.model.index import Index

pytestmark = pytest.mark.browser


def bare(words: str) -> str:
    return "".join(words.replace("\x02", "-").replace("\ufffe", "-").split())


def printed(page: Page) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=False)))


def words_of(document: pypdfium2.PdfDocument) -> str:
    return "".join(bare(page.get_textpage().get_text_range()) for page in document)


def test_the_single_file_asks_for_nothing_and_its_notes_open(browser: Browser, forms: Forms) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(forms.single.as_uri())
    page.locator("article .call").nth(3).click()
    assert page.locator("#popover").is_visible()
    page.keyboard.press("Escape")
    page.evaluate("document.fonts.load('1em \"Edition Serif\"')")
    assert page.evaluate("document.fonts.check('1em \"Edition Serif\"')")
    assert [url for url in asked if not url.startswith("data:")] == [forms.single.as_uri()]
    assert said == []
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
        for thing, path in _PATHS.items()
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
    words = words_of(document)
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
    before = words_of(printed(page))
    page.click(".masthead > summary")
    page.check("#reading-source")
    page.uncheck("#notes-figures")
    after = words_of(printed(page))
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
