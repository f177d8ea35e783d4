"""From the text to a note and back, without a mouse."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page
from sites import ARTICLE_PAGE, Site, has_class

pytestmark = pytest.mark.browser

ACTIVE = "document.activeElement"
FOCUSABLE = """
addresses => addresses.map(address => {
    const links = [...document.querySelectorAll(`a[href="#${address}"]`)];
    const place = document.getElementById(address);
    const shown = links.filter(link => link.checkVisibility() && link.getClientRects().length > 0);
    return [address, place !== null && place.checkVisibility(), shown.length > 0 && shown.every(
        link => link.tabIndex === 0)];
}).filter(([, shown, reached]) => !(shown && reached)).map(([address]) => address)
"""
IN_VIEW = """
address => {
    const box = document.getElementById(address).getBoundingClientRect();
    return box.top < innerHeight && box.bottom > 0;
}
"""


@pytest.fixture
def page(context: BrowserContext, served: str) -> Page:
    opened = context.new_page()
    opened.goto(served + ARTICLE_PAGE)
    return opened


def calls(site: Site) -> list[str]:
    found: list[str] = site.page(ARTICLE_PAGE).xpath(f"//a[{has_class('call')}]/@id")
    return found


def tab_to(page: Page, attribute: str, value: str, most: int = 40) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"{ACTIVE}.getAttribute('{attribute}')") == value:
            return
    raise AssertionError(f"no {attribute}={value} within {most} tabs")


def sample(site: Site) -> list[str]:
    everything = calls(site)
    return everything[:: len(everything) // 8]


def test_a_sample_of_notes_is_reached_by_keyboard_and_left_again_without_script(
    open_page: Callable[..., Page], site: Site, served: str
) -> None:
    page = open_page(served + ARTICLE_PAGE, java_script_enabled=False)
    for call in sample(site):
        note = f"note-{call.removeprefix('call-')}"
        tab_from_its_passage(page, call)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**#{note}")
        assert page.evaluate(IN_VIEW, note)
        tab_to(page, "role", "doc-backlink")
        back = page.evaluate(f"{ACTIVE}.getAttribute('href')")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{back}")
        assert page.evaluate(IN_VIEW, back.removeprefix("#"))


def test_a_sample_of_notes_opens_beside_the_text_and_gives_the_focus_back_with_script(page: Page, site: Site) -> None:
    for call in sample(site):
        tab_from_its_passage(page, call)
        page.keyboard.press("Enter")
        page.wait_for_selector("#popover:popover-open")
        first = page.inner_text(f"#note-{call.removeprefix('call-')} .note-body").split()[:3]
        assert " ".join(first) in " ".join(page.inner_text("#popover").split())
        page.keyboard.press("Escape")
        page.wait_for_selector("#popover", state="hidden")
        assert page.evaluate(f"{ACTIVE}.id") == call


def tab_from_its_passage(page: Page, call: str) -> None:
    passage = page.evaluate("call => document.getElementById(call).closest('.passage').id", call)
    page.goto(f"{page.url.partition('#')[0]}#{passage}")
    tab_to(page, "id", call, 200)


def test_every_note_and_every_call_can_be_reached_by_keyboard_and_is_shown(page: Page, site: Site) -> None:
    addresses = calls(site) + [f"note-{call.removeprefix('call-')}" for call in calls(site)]
    assert page.evaluate(FOCUSABLE, addresses) == []


def test_every_mention_of_a_person_can_be_reached_by_keyboard(page: Page) -> None:
    mentions = page.locator("a.mention[data-person]")
    assert mentions.count() > 0
    assert mentions.evaluate_all("all => all.every(one => one.tabIndex === 0 && one.checkVisibility())")


def test_the_order_of_tabs_is_the_order_of_the_page(page: Page) -> None:
    assert page.locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").count() == 0


def test_the_first_tab_offers_to_skip_to_the_text(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate(f"{ACTIVE}.getAttribute('href')") == "#main"
    assert page.evaluate(f"{ACTIVE}.getBoundingClientRect().left >= 0")
    page.keyboard.press("Enter")
    assert page.evaluate(f"{ACTIVE}.id") == "main"


def test_what_has_the_focus_is_seen_to_have_it(page: Page) -> None:
    page.keyboard.press("Tab")
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate(f"getComputedStyle({ACTIVE}).outlineStyle") != "none"


def test_the_address_of_a_paragraph_leads_back_to_it(page: Page) -> None:
    page.click("#p9 > a.locus")
    address = page.url
    assert address.endswith("#p9")
    page.goto("about:blank")
    page.goto(address)
    assert page.evaluate(IN_VIEW, "p9")
    assert page.evaluate("document.querySelector(':target').id") == "p9"
