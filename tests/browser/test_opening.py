"""A page opens, and asks nobody else for anything."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page
from sites import ARTICLE_PAGE, PAGES

pytestmark = pytest.mark.browser


def watched(context: BrowserContext) -> tuple[Page, list[str], list[str]]:
    page, faults, asked = context.new_page(), [], []
    page.on("console", lambda message: faults.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    page.on(
        "response", lambda answer: faults.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None
    )
    page.on("request", lambda request: asked.append(request.url))
    return page, faults, asked


@pytest.mark.parametrize("where", ["served", "on_disk"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_without_an_error_and_without_a_foreign_request(
    name: str, where: str, context: BrowserContext, request: pytest.FixtureRequest
) -> None:
    address = request.getfixturevalue(where)
    page, faults, asked = watched(context)
    page.goto(address + name, wait_until="networkidle")
    assert faults == []
    assert asked
    assert [url for url in asked if not url.startswith(address)] == []
    assert page.inner_text("main").strip()


def test_the_style_sheet_is_applied_from_disk_as_from_a_server(
    context: BrowserContext, served: str, on_disk: str
) -> None:
    page = context.new_page()
    fonts = []
    for address in (served, on_disk):
        page.goto(address + ARTICLE_PAGE)
        fonts.append(page.eval_on_selector("body", "body => getComputedStyle(body).lineHeight"))
    assert fonts[0] == fonts[1] != "normal"


@pytest.mark.parametrize("name", PAGES)
def test_with_script_off_the_same_words_are_shown(name: str, open_page: Callable[..., Page], served: str) -> None:
    with_script, without = (open_page(served + name, java_script_enabled=script) for script in (True, False))
    # A button that only a script can serve is put there by it.
    with_script.eval_on_selector_all("button", "buttons => buttons.forEach((button) => button.remove())")
    words = [" ".join(page.inner_text("body").split()) for page in (with_script, without)]
    assert words[0] == words[1] != ""
