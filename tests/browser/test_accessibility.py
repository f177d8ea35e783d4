"""What axe finds: nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from sites import ARTICLE_PAGE, PAGES, Site

pytestmark = pytest.mark.browser


# The article has thousands of elements, and axe compares the colours of each: it is asked for everything once, and in
# the other windows for what a window can change.
EVERYTHING = {"resultTypes": ["violations"], "iframes": False}
OF_THE_WINDOW = {
    **EVERYTHING,
    "runOnly": ["scrollable-region-focusable", "meta-viewport", "css-orientation-lock", "skip-link"],
}
# Comparing colours and reading style sheets take half of the time, and the hundreds of records have those of the
# records in PAGES: of each of them the rest is asked.
OFF = {"enabled": False}
OF_A_RECORD = {**EVERYTHING, "preload": False, "rules": {"color-contrast": OFF, "css-orientation-lock": OFF}}
RECORDS = ("annotations/", "people/", "sources/", "text/p", "text/h")
COLOURS = {**EVERYTHING, "runOnly": ["color-contrast", "link-in-text-block"]}
WINDOWS = [("light", 1440), ("dark", 1440), ("light", 390), ("dark", 390)]
OF_THE_ARTICLE = dict(zip(WINDOWS, (EVERYTHING, COLOURS, OF_THE_WINDOW, OF_THE_WINDOW), strict=True))


def violations(page: Page, asked: dict[str, Any]) -> list[str]:
    """What axe says is wrong, a line to an element."""
    said = Axe().run(page, options=asked).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in said for node in one["nodes"]]


@pytest.mark.parametrize(("scheme", "width"), WINDOWS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(name: str, scheme: str, width: int, open_page: Callable[..., Page], served: str) -> None:
    page = open_page(served + name, viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked = OF_THE_ARTICLE[scheme, width] if name == ARTICLE_PAGE else EVERYTHING
    assert violations(page, asked) == []


def test_axe_finds_nothing_on_any_page(site: Site, open_page: Callable[..., Page], served: str) -> None:
    names = [name for name in site.page_names() if name != ARTICLE_PAGE]
    page = open_page("about:blank", viewport={"width": 1280, "height": 900}, color_scheme="light")
    found = []
    for name in names:
        page.goto(served + name)
        asked = OF_A_RECORD if name.startswith(RECORDS) else EVERYTHING
        found += [f"{name}: {said}" for said in violations(page, asked)]
    assert found == []
