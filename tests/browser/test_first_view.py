"""The first sight of the article: the words after one request, in the edition's own type, and nothing moves."""

import gzip
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page
from sites import ARTICLE_PAGE, Site

pytestmark = pytest.mark.browser

OBSERVE = """
window.moved = [];
new PerformanceObserver(list => moved.push(...list.getEntries().map(one => [one.value, one.sources.map(
    source => source.node && (source.node.id || source.node.className || source.node.data || source.node.nodeName))])))
    .observe({type: 'layout-shift', buffered: true});
"""
# A line of which half has arrived may move a word or two when the rest comes; another face moved ten times as much.
MOVED = "moved.filter(([value]) => value >= 0.01)"
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}


def faces_of(page: Page, selector: str) -> set[str]:
    """The faces in which a browser has painted the words of an element."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {max(fonts, key=lambda font: font["glyphCount"])["familyName"].removesuffix(" SemiBold")}


@pytest.mark.parametrize("where", ["served", "on_disk"])
@pytest.mark.parametrize("selector", ["#p1", ".text .title", ".text .subtitle"])
def test_the_first_words_are_set_in_the_type_of_the_edition_at_once(
    selector: str, where: str, context: BrowserContext, request: pytest.FixtureRequest
) -> None:
    page = context.new_page()
    page.goto(request.getfixturevalue(where) + ARTICLE_PAGE)
    assert faces_of(page, selector) == {"Source Serif 4"}


@pytest.mark.parametrize("width", [320, 390, 820, 1152, 1440, 1920])
@pytest.mark.parametrize("network", [None, SLOW])
def test_nothing_moves_while_the_text_arrives(
    network: dict[str, object] | None, width: int, open_page: Callable[..., Page], served: str
) -> None:
    page = open_page("about:blank", viewport={"width": width, "height": 900})
    page.add_init_script(OBSERVE)
    if network:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", network)
    page.goto(served + ARTICLE_PAGE, wait_until="networkidle")
    assert page.evaluate(MOVED) == []


def test_words_that_move_are_seen_by_this_test(open_page: Callable[..., Page], served: str) -> None:
    page = open_page("about:blank", bypass_csp=True)
    page.add_init_script(OBSERVE)
    page.goto(served + ARTICLE_PAGE, wait_until="networkidle")
    page.evaluate("document.querySelector('.text').before(...[...Array(9)].map(() => document.createElement('hr')))")
    page.wait_for_function(f"{MOVED}.length > 0")


def test_the_words_are_shown_though_nothing_but_the_page_is_answered(context: BrowserContext, served: str) -> None:
    page, asked = context.new_page(), []
    page.route("**/_static/**", lambda route: (asked.append(route.request.url), route.abort()))
    page.goto(served + ARTICLE_PAGE)
    assert asked
    assert page.inner_text("#p1").startswith("1")
    assert page.eval_on_selector("body", "body => getComputedStyle(body).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert faces_of(page, "#p1") == {"Source Serif 4"}


def test_style_and_script_of_the_article_are_at_most_half_of_its_words(
    context: BrowserContext, site: Site, served: str
) -> None:
    page, asked = context.new_page(), set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(served)))
    page.goto(served + ARTICLE_PAGE, wait_until="networkidle")
    sizes = {name: len(gzip.compress((site.folder / name).read_bytes(), 9)) for name in asked}
    sizes = {name: size for name, size in sizes.items() if not name.endswith(".woff2")}
    assert len(sizes) > 1
    assert sum(sizes.values()) <= 1.5 * sizes[ARTICLE_PAGE]
    assert (site.folder / "_static" / "edition.js").stat().st_size < 8000
