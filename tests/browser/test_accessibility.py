"""What axe finds: nothing."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from sites import ARTICLE_PAGE, PAGES

pytestmark = pytest.mark.browser


# The article has thousands of elements, and axe compares the colours of each: it is asked for everything once, and in
# the other windows for what a window can change.
EVERYTHING = {"resultTypes": ["violations"], "iframes": False}
OF_THE_WINDOW = {
    **EVERYTHING,
    "runOnly": ["scrollable-region-focusable", "meta-viewport", "css-orientation-lock", "skip-link"],
}
COLOURS = {**EVERYTHING, "runOnly": ["color-contrast", "link-in-text-block"]}
WINDOWS = [("light", 1440), ("dark", 1440), ("light", 390), ("dark", 390)]
OF_THE_ARTICLE = dict(zip(WINDOWS, (EVERYTHING, COLOURS, OF_THE_WINDOW, OF_THE_WINDOW), strict=True))


@pytest.mark.parametrize(("scheme", "width"), WINDOWS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(name: str, scheme: str, width: int, open_page: Callable[..., Page], served: str) -> None:
    page = open_page(served + name, viewport={"width": width, "height": 900}, color_scheme=scheme)
    asked = OF_THE_ARTICLE[scheme, width] if name == ARTICLE_PAGE else EVERYTHING
    violations = Axe().run(page, options=asked).response["violations"]
    found = [f"{one['id']}: {node['html'][:120]}" for one in violations for node in one["nodes"]]
    assert found == []
