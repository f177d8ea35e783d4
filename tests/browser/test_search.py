"""The search: what it finds, how a hit is reached and announced, from disk as from a server."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from sites import Site

pytestmark = pytest.mark.browser

PAGE = "text/search.html"
WHERE = ["served", "on_disk"]
FIRST = "#search-hits li > a:first-child"


def paths(page: Page, words: str) -> set[str]:
    """The places on the site that the hits lead to."""
    base = page.url.partition("text/search.html")[0]
    page.fill("#search-words", words)
    page.keyboard.press("Enter")
    more = page.locator("#search-hits button")
    while more.count():
        more.first.click()
    links = page.locator(FIRST).evaluate_all("all => all.map(one => one.href)")
    return {str(link).removeprefix(base) for link in links}


@pytest.mark.parametrize("words", ["Ordjonikidze", "Ordzhonikidze", "ORDJONIKIDZE", "Орджоникидзе"])
def test_a_person_is_found_by_every_form_of_the_name(words: str, page: Page) -> None:
    found = paths(page, words)
    assert {"people/ordzhonikidze.html", "text/article.html#p5-7", "text/article.html#p9-2"} <= found


@pytest.mark.parametrize("words", ["Бусыгин", "Busygin", "Boussygin"])
def test_a_name_leads_to_the_sentences_that_have_it_in_another_form(words: str, page: Page) -> None:
    found = paths(page, words)
    assert {"people/busygin.html", "text/article.html#p2-2", "text/article.html#p9-15"} <= found
    sentence = page.locator("#search-hits li", has=page.locator("a[href$='#p2-2']"))
    assert sentence.locator("mark").all_inner_texts() == ["Boussygin"]


def test_both_spellings_find_the_same(page: Page) -> None:
    assert paths(page, "Ordjonikidze") == paths(page, "Ordzhonikidze")


def test_a_name_of_the_text_with_an_apostrophe_or_an_accent_is_found_without(page: Page) -> None:
    assert "people/muraviev.html" in paths(page, "Muravyev")
    assert "people/muraviev.html" in paths(page, "Murav’yev")
    assert "people/muraviev.html" in paths(page, "Муравьев")


def test_a_hit_in_the_text_leads_to_the_very_sentence_with_the_words_marked(page: Page) -> None:
    assert "text/article.html#p9-16" in paths(page, "dies drill idle")
    hit = page.locator("#search-hits li", has=page.locator("a[href$='#p9-16']"))
    assert set(hit.locator("mark").all_inner_texts()) == {"dies", "drill", "idle"}
    hit.locator("a").first.click()
    page.wait_for_url("**/article.html#p9-16")
    assert page.evaluate("document.querySelector(':target').id") == "p9-16"


def test_the_reading_as_received_is_found_and_said_to_be_so(page: Page) -> None:
    assert paths(page, "“often clue to”") == {"text/article.html#p9-7"}
    assert page.locator("#search-hits .form").all_inner_texts() == ["as received"]
    assert "clue" in page.locator("#search-hits mark").all_inner_texts()


def test_an_address_finds_its_sentence_and_quoted_words_stand_together(page: Page) -> None:
    assert paths(page, "p9-4") == {"text/article.html#p9-4"}
    together, anywhere = paths(page, "“piece rates”"), paths(page, "piece rates")
    assert together < anywhere


def test_the_hits_are_counted_by_kind_and_announced(page: Page) -> None:
    assert page.get_attribute("#search-status", "role") == "status"
    paths(page, "Boussygin")
    said = page.inner_text("#search-status")
    kinds = page.locator("#search-hits h2").all_inner_texts()
    total = sum(int(kind.split()[-1]) for kind in kinds)
    assert said == f"{total} hits for “Boussygin”: {', '.join(kinds)}."
    paths(page, "zzyzzx")
    assert page.inner_text("#search-status") == "Nothing is found for “zzyzzx”."


def test_a_misspelt_name_is_told_to_be_found_nearly(page: Page) -> None:
    assert "people/ordzhonikidze.html" in paths(page, "Ordzhonikidse")
    assert page.inner_text("#search-status").startswith("Nothing is spelt so; ")


def test_one_kind_can_be_looked_in_alone_and_the_address_keeps_what_was_asked(page: Page) -> None:
    paths(page, "Boussygin")
    page.select_option("#search-kind", "note")
    assert page.locator("#search-hits section").count() == 1
    address = page.url
    assert address.endswith("#q=Boussygin&in=note")
    shown = page.inner_text("#search-hits")
    page.goto("about:blank")
    page.goto(address)
    assert page.inner_text("#search-hits") == shown
    page.evaluate("location.hash = '#q=coal'")
    expect(page.locator("#search-words")).to_have_value("coal")
    assert page.locator("#search-hits section").count() > 1


def test_the_hits_are_reached_by_keyboard_alone(page: Page) -> None:
    page.focus("#search-words")
    page.keyboard.type("Boussygin")
    page.wait_for_selector(FIRST)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    focused = page.evaluate("document.activeElement.href")
    assert focused == page.locator(FIRST).first.evaluate("one => one.href")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search-words"
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.href") == focused:
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/article.html#p2-2")


def test_the_header_of_every_page_leads_to_the_search(site: Site) -> None:
    for name in ("index.html", "text/article.html", "people/stalin.html"):
        assert [link for link in site.page(name).xpath("//header//a/@href") if link.endswith("search.html")], name


def test_without_script_the_page_says_so_and_leads_to_the_registers(browser: Browser, on_disk: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(on_disk + PAGE)
    assert page.is_hidden("#search-words")
    assert "scripts are off" in page.inner_text("main")
    assert page.locator("main a[href$='people/index.html']").is_visible()
    context.close()


def test_the_scripts_that_are_searched_are_one_value_each(site: Site) -> None:
    for name, key in (("search-text.js", "passages"), ("search-records.js", "records")):
        script = (site.folder / "_static" / name).read_text("utf-8")
        words = script.partition("JSON.parse('")[2].removesuffix("');\n").replace("\\'", "'").replace("\\\\", "\\")
        assert json.loads(words)[key]


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_page_with_hits(scheme: str, width: int, browser: Browser, served: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{served}{PAGE}#q=Boussygin")
    page.wait_for_selector(FIRST)
    violations = Axe().run(page).response["violations"]
    assert [f"{one['id']}: {node['html'][:120]}" for one in violations for node in one["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
