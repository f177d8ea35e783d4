"""The quotation check: the browser says what Python says, and the page tells it."""

import json
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from sites import REPOSITORY

from build_tools.model.index import Index
from build_tools.model.quoting import Quoting
from build_tools.model.readings import passages_of

pytestmark = pytest.mark.browser

PAGE = "text/check.html"
SCRIPT = REPOSITORY / "build_tools/publish/theme/edition/static/quoting.js"
TABLE = json.loads((Path(__file__).parent.parent / "model/quoting.json").read_text("utf-8"))
AS_TABLE = """
([passages, quotations]) => {
    const check = quoting(passages ?? editionText.passages);
    const row = ({verdict, reading, places, differences, diff}) => [verdict, reading, places, differences, diff];
    return quotations.map(words => check(words).map(row));
}
"""


def paste(page: Page, words: str) -> str:
    """What is announced."""
    status = page.locator("#check-status")
    page.fill("#check-words", "")
    expect(status).to_be_empty()
    page.fill("#check-words", words)
    expect(status).not_to_be_empty()
    return status.inner_text()


def test_the_browser_says_of_the_table_what_python_says(context: BrowserContext) -> None:
    page = context.new_page()
    page.add_script_tag(path=SCRIPT)
    quotations = [case["words"] for case in TABLE["cases"]]
    told = page.evaluate(AS_TABLE, [TABLE["passages"], quotations])
    for case, pieces in zip(TABLE["cases"], told, strict=True):
        assert pieces == case["pieces"], case["name"]


def test_the_browser_says_of_the_real_text_what_python_says(
    context: BrowserContext, on_disk: str, index: Index
) -> None:
    """Stretches of ten words with one of them changed, taken out or put in."""
    page = context.new_page()
    page.goto(on_disk + PAGE)
    words = " ".join(passage.edited_reading for passage in index.edition.text.passages()).split()
    quotations = []
    for number, start in enumerate(range(0, len(words) - 10, 97)):
        stretch = words[start : start + 10]
        changed = [
            stretch,
            [*stretch[:4], "otherwise", *stretch[5:]],
            stretch[:6] + stretch[7:],
            [*stretch[:3], "…", *stretch[6:]],
        ]
        quotations.append(" ".join(changed[number % 4]))
    real = Quoting(passages_of(index.edition.text))
    expected: list[Any] = [
        [[one.verdict, one.reading, one.places, one.differences, one.diff] for one in real.check(quotation).pieces]
        for quotation in quotations
    ]
    assert len(quotations) > 30
    assert page.evaluate(AS_TABLE, [None, quotations]) == json.loads(json.dumps(expected))


def test_a_quotation_to_the_letter_is_told_with_its_address_and_reading(page: Page) -> None:
    assert paste(page, "“his drill not having been properly prepared”") == "Verbatim."
    told = page.inner_text("#check-pieces")
    assert "It stands at p9-15, in the text as edited and as received." in told
    assert page.get_attribute("#check-pieces a", "href").endswith("text/article.html#p9-15")


def test_the_reading_as_received_is_told_from_the_edited_one(page: Page) -> None:
    paste(page, "probably also often clue to the over-fatigue")
    assert "in the text as received only" in page.inner_text("#check-pieces")
    paste(page, "probably also often due to the over-fatigue")
    assert "in the text as edited only" in page.inner_text("#check-pieces")


def test_other_marks_are_told_of(page: Page) -> None:
    assert paste(page, "as great as at present in the USSR") == "Verbatim."
    assert paste(page, "more than 16 times -- that") == "Not verbatim."
    assert paste(page, "forges 112-127 crank-shafts an hour") == "The same words, but marks or spaces differ."
    assert "What differs: dashes." in page.inner_text("#check-pieces")


def test_the_nearest_place_is_shown_with_the_differences_marked_and_spoken(page: Page) -> None:
    assert paste(page, "his hammer not having been properly prepared") == "Not verbatim."
    assert page.locator("#check-pieces del").text_content() == "[not in the text: hammer]"
    assert page.locator("#check-pieces ins").text_content() == "[the text has: drill]"
    assert "The nearest place is p9-15" in page.inner_text("#check-pieces")


def test_words_that_are_left_out_part_the_quotation(page: Page) -> None:
    said = paste(page, "was unable to work full speed … not having been properly prepared")
    assert said == "2 pieces. The worst of them: Verbatim."
    assert page.locator("#check-pieces > li").count() == 2


def test_what_is_nowhere_is_said_to_be_so(page: Page) -> None:
    assert paste(page, "A swan crossed the river at noon yesterday").startswith("Not in this text")


def test_the_address_keeps_the_quotation_and_nothing_is_said_of_nothing(page: Page) -> None:
    paste(page, "sounded the alarm")
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert page.input_value("#check-words") == "sounded the alarm"
    assert page.inner_text("#check-status") == "Verbatim."
    page.fill("#check-words", "")
    expect(page.locator("#check-pieces > li")).to_have_count(0)
    assert "#" not in page.url


def test_the_box_and_the_answer_are_reached_by_keyboard(page: Page) -> None:
    page.focus("#check-words")
    page.keyboard.type("sounded the alarm")
    page.wait_for_selector("#check-pieces a")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "p9-20"
    assert page.get_attribute("#check-status", "role") == "status"


def test_the_scripts_of_the_page_are_small() -> None:
    sizes = {name: (SCRIPT.parent / name).stat().st_size for name in ("quoting.js", "check.js")}
    assert sizes["check.js"] < 6_000
    assert sum(sizes.values()) < 12_000


def test_without_script_the_page_says_so(browser: Browser, on_disk: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(on_disk + PAGE)
    assert page.is_hidden("#check-words")
    assert "scripts are off" in page.inner_text("main")
    context.close()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_page_with_an_answer(scheme: str, width: int, browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{served}{PAGE}#q=his+hammer+not+having+been+properly+prepared")
    page.wait_for_selector("#check-pieces del")
    violations = Axe().run(page).response["violations"]
    assert [f"{one['id']}: {node['html'][:120]}" for one in violations for node in one["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
