"""What axe finds: nothing."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from sites import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(name: str, scheme: str, width: int, browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(served + name)
    violations = Axe().run(page).response["violations"]
    context.close()
    found = [f"{one['id']}: {node['html'][:120]}" for one in violations for node in one["nodes"]]
    assert found == []
