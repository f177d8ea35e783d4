"""A citation is copied with one action: by a button where there is script, and selected by a click elsewhere."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page
from sites import failed

pytestmark = pytest.mark.browser

CITE_PAGE = "text/p9.html"
RECORD = "text/p17.html"
NOTE = "#note-c11"
SELECTED = "getSelection().toString()"
CLIPBOARD = "navigator.clipboard.readText()"
REFUSED = "() => { navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject(new Error()); }"
SET = "navigator.clipboard.read().then(([one]) => one.getType('text/html')).then(blob => blob.text())"


@pytest.fixture
def record(context: BrowserContext, served: str) -> Iterator[Page]:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page, faults = context.new_page(), []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text))
    page.on("requestfailed", lambda asked: faults.extend(failed(asked)))
    page.goto(served + RECORD)
    page.locator(NOTE).get_by_text("Cite this note").click()
    yield page
    assert faults == []


def entries(page: Page) -> list[Locator]:
    return page.locator(f"{NOTE} .citations .entry").all()


def folded(words: str) -> str:
    return " ".join(words.split())


def test_each_button_copies_its_citation_and_says_so(record: Page) -> None:
    buttons = record.locator(f"{NOTE} .citations .copy").all()
    assert len(buttons) == len(entries(record)) == 5
    for button, entry in zip(buttons, entries(record), strict=True):
        button.press("Enter")
        name = (button.get_attribute("aria-label") or "").removeprefix("Copy ")
        record.get_by_role("status").get_by_text(f"Copied: {name}", exact=True).wait_for(state="attached")
        assert record.evaluate(CLIPBOARD) == entry.text_content()


def test_a_button_is_called_by_its_style_and_by_what_is_cited(record: Page) -> None:
    title = record.get_attribute(NOTE, "aria-label")
    names = [folded(one.get_attribute("aria-label") or "") for one in record.locator(f"{NOTE} .citations .copy").all()]
    styles = ["Chicago, author and date", "MLA", "BibTeX", "RIS", "CSL-JSON"]
    assert names == [f"Copy {style}: {title}" for style in styles]


def test_a_citation_in_a_style_keeps_its_italics(record: Page) -> None:
    record.locator(f"{NOTE} .citations .copy").first.click()
    record.get_by_role("status").get_by_text("Copied: ").wait_for(state="attached")
    assert "<em>" in record.evaluate(SET)


def test_where_copying_is_refused_the_citation_is_selected(record: Page) -> None:
    record.evaluate(REFUSED)
    for button, entry in zip(record.locator(f"{NOTE} .citations .copy").all(), entries(record), strict=True):
        button.click()
        record.get_by_role("status").get_by_text("Selected: ").wait_for(state="attached")
        assert folded(record.evaluate(SELECTED)) == folded(entry.text_content() or "")


@pytest.mark.parametrize("name", [CITE_PAGE, RECORD])
def test_without_script_there_is_no_button_and_one_click_selects_the_whole(
    name: str, open_page: Callable[..., Page], served: str
) -> None:
    page = open_page(served + name, java_script_enabled=False)
    assert page.locator(".copy").count() == 0
    if name == RECORD:
        page.locator(NOTE).get_by_text("Cite this note").click()
    entry = page.locator(f"{NOTE} .citation .entry" if name == RECORD else "#cite > .citation .entry").first
    assert entry.evaluate("entry => getComputedStyle(entry).userSelect") == "all"
    entry.locator("em").first.click()
    assert folded(page.evaluate(SELECTED)) == folded(entry.text_content() or "")


def test_the_sentences_of_a_paragraph_are_opened_and_copied(context: BrowserContext, served: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{served}{CITE_PAGE}")
    section = page.locator("#cite")
    section.get_by_text("sentences").click()
    fourth = section.locator(".sentences > li").nth(3)
    fourth.get_by_role("button", name="Copy MLA: p9-4", exact=True).click()
    page.get_by_role("status").get_by_text("Copied: MLA: p9-4", exact=True).wait_for(state="attached")
    assert "p9-4" in page.evaluate(CLIPBOARD)
    assert page.evaluate(CLIPBOARD) == fourth.locator(".entry").nth(1).text_content()
