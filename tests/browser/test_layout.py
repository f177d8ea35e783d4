"""No page is wider than its window, no words lie on others, and a page prints."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page
from sites import ARTICLE_PAGE, PAGES

pytestmark = pytest.mark.browser

# A line of text as the reader sees it: the band between the tops and the feet of small letters, which a superior
# figure of the line below does not enter. Boxes that scroll by themselves hide what lies outside them.
LINES = """
() => {
    const lines = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode, parent = node.parentElement;
        if (!node.data.trim() || !parent.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
        const range = document.createRange(), clips = [];
        for (let box = parent; box; box = box.parentElement) {
            const scrolls = getComputedStyle(box).overflowX !== 'visible' && box !== document.body;
            if (scrolls) clips.push(box.getBoundingClientRect());
        }
        range.selectNodeContents(node);
        for (const {left, right, top, bottom} of range.getClientRects()) {
            const third = (bottom - top) / 3;
            const line = {left, right, top: top + third, bottom: bottom - third, words: node.data.trim().slice(0, 30)};
            for (const clip of clips) {
                line.left = Math.max(line.left, clip.left);
                line.right = Math.min(line.right, clip.right);
            }
            if (line.right - line.left > 1) lines.push(line);
        }
    }
    return lines;
}
"""
Line = dict[str, float | str]
Opener = Callable[..., Page]


def lines_of(page: Page) -> list[Line]:
    # What is out of the window may wait until it is seen; here all of it is seen.
    page.add_style_tag(content="* { content-visibility: visible !important; }")
    found: list[Line] = page.evaluate(LINES)
    return found


def overlapping(lines: list[Line]) -> list[tuple[str, str]]:
    found, above = [], []
    for line in sorted(lines, key=lambda one: one["top"]):
        above = [one for one in above if one["bottom"] > line["top"] + 1]
        found += [
            (one["words"], line["words"])
            for one in above
            if one["left"] + 1.5 < line["right"] and line["left"] + 1.5 < one["right"]
        ]
        above.append(line)
    return found


@pytest.mark.parametrize("width", [320, 390, 820, 1440, 1920])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_scrolls_sideways_and_no_words_lie_on_others(
    name: str, width: int, open_page: Opener, served: str
) -> None:
    page = open_page(served + name, viewport={"width": width, "height": 900}, bypass_csp=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    lines = lines_of(page)
    assert lines
    assert overlapping(lines) == []
    assert [
        line["words"] for line in lines if (line["left"] < -1 and line["right"] > 0) or line["right"] > width + 1
    ] == []


def test_lines_that_lie_on_one_another_are_seen_by_this_test(open_page: Opener, served: str) -> None:
    page = open_page(served + ARTICLE_PAGE, viewport={"width": 390, "height": 900}, bypass_csp=True)
    page.add_style_tag(content="#p9 { margin-bottom: -1.5em !important; }")
    assert overlapping(lines_of(page)) != []


@pytest.mark.parametrize("choice", ["source", "both"])
def test_the_other_readings_fit_as_well(choice: str, open_page: Opener, served: str) -> None:
    page = open_page(served + ARTICLE_PAGE, viewport={"width": 320, "height": 900}, bypass_csp=True)
    page.click(".masthead > summary")
    page.check(f"#reading-{choice}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert overlapping(lines_of(page)) == []


@pytest.mark.parametrize("width", [820, 1440])
def test_a_line_of_the_text_has_sixty_to_seventy_five_characters(width: int, open_page: Opener, served: str) -> None:
    page = open_page(served + ARTICLE_PAGE, viewport={"width": width, "height": 900}, bypass_csp=True)
    long = page.evaluate("""
        () => [...document.querySelectorAll('p.passage')].map(passage => {
            const shown = passage.cloneNode(true), style = getComputedStyle(passage);
            shown.querySelectorAll('[data-editorial], .source-reading').forEach(other => other.remove());
            const words = shown.textContent.length;
            const lines = passage.getBoundingClientRect().height / parseFloat(style.lineHeight);
            return [words, words / Math.max(1, Math.round(lines))];
        }).filter(([words]) => words > 800).map(([, perLine]) => perLine)
    """)
    assert long
    assert 60 <= sum(long) / len(long) <= 75


def test_where_the_reader_chooses_all_colours_the_place_addressed_the_note_and_the_focus_are_outlined(
    open_page: Opener, served: str
) -> None:
    page = open_page(f"{served}{ARTICLE_PAGE}#p9", forced_colors="active")
    outlined = "one => getComputedStyle(one).outlineStyle !== 'none' || getComputedStyle(one).borderStyle !== 'none'"
    assert page.eval_on_selector("#p9", outlined)
    assert not page.eval_on_selector("#p8", outlined)
    page.click("#p9 .call")
    assert page.eval_on_selector("#popover:popover-open", outlined)
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    assert page.evaluate(f"({outlined})(document.activeElement)")


BESIDE = """
call => {
    const [at, note] = [call, document.getElementById('popover')].map(one => one.getBoundingClientRect());
    const near = [[note.top, at.top], [note.top, at.bottom], [note.bottom, at.top], [note.bottom, at.bottom]];
    return near.some(([one, other]) => Math.abs(one - other) < 2) && note.top >= 0 && note.bottom <= innerHeight
        && note.left >= 0 && note.right <= innerWidth;
}
"""


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_an_open_note_stands_at_its_call_and_within_the_window(width: int, open_page: Opener, served: str) -> None:
    page = open_page(served + ARTICLE_PAGE, viewport={"width": width, "height": 800})
    for name, block in (("c5", "center"), ("busygin", "start"), ("c16", "end"), ("c36", "center")):
        call = page.locator(f"#call-{name}")
        call.evaluate("(call, block) => call.scrollIntoView({block})", block)
        call.click()
        page.wait_for_selector("#popover:popover-open")
        assert call.evaluate(BESIDE), name
        page.keyboard.press("Escape")


def test_the_text_can_be_enlarged_to_twice_its_size(open_page: Opener, served: str) -> None:
    page = open_page(served + ARTICLE_PAGE, viewport={"width": 820, "height": 900}, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 225% !important; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 820


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printed_page_is_black_on_white_and_has_the_text_and_the_notes_but_no_controls(
    scheme: str, context: BrowserContext, served: str
) -> None:
    page = context.new_page()
    page.emulate_media(media="print", color_scheme=scheme)
    page.goto(served + ARTICLE_PAGE)
    for shown in ("#p1", "#h1", "#notes aside >> nth=0", "#apparatus aside >> nth=0"):
        assert page.is_visible(shown), shown
    for hidden in ("nav", ".readings", ".skip"):
        assert not page.is_visible(hidden), hidden
    colours = page.eval_on_selector(
        "body", "body => [getComputedStyle(body).color, getComputedStyle(body).backgroundColor]"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_makes_a_pdf(name: str, context: BrowserContext, served: str) -> None:
    page = context.new_page()
    page.goto(served + name)
    assert page.pdf(format="A4").startswith(b"%PDF-")
