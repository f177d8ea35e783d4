"""What axe finds: nothing."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from sites import PAGES

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(name: str, scheme: str, width: int, open_page: Callable[..., Page], served: str) -> None:
    page = open_page(served + name, viewport={"width": width, "height": 900}, color_scheme=scheme)
    violations = Axe().run(page).response["violations"]
    found = [f"{one['id']}: {node['html'][:120]}" for one in violations for node in one["nodes"]]
    assert found == []
