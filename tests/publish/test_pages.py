"""What holds of every page of the real site."""

import itertools
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from sites import ARTICLE_PAGE, Site, words_of

from build_tools.model.index import Index

_ID = re.compile(r"[a-z](-?[a-z0-9]+)*")
_FETCHING = ("stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest")
_CARRIED = "//link[@rel='preload' and @as='font' and starts-with(@href, 'data:font/woff2;base64,')]/@href"
"""The type that a page carries: nothing is asked for, and nothing runs."""
_FETCHED = f"//link[{' or '.join(f'@rel={rel!r}' for rel in _FETCHING)}][not(starts-with(@href, 'data:'))]/@href"
_OF_SCRIPT = {
    ARTICLE_PAGE: ["edition.js"],
    "text/search.html": ["search-text.js", "search-records.js", "vendor/minisearch.min.js", "search.js"],
    "text/check.html": ["search-text.js", "quoting.js", "check.js"],
}
"""The page of the text, and the two pages that do nothing without script, and say so."""
_OF_CITATIONS = ["copy.js"]
"""The script of any other page that has citations."""
_VOID = {"meta", "link", "input", "br", "img", "hr", "wbr", "col"}
_ENDS_A_PARAGRAPH = {
    "p", "div", "ul", "ol", "dl", "table", "section", "article", "aside", "header", "footer", "blockquote", "pre",
    "h1", "h2", "h3", "h4", "fieldset", "nav", "main", "figure",
}  # fmt: skip


class Nesting(HTMLParser):
    """Where a page closes what is not open, or holds what HTML does not let it hold: lxml would mend it unsaid."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.feed(source)
        self.close()
        self.faults += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, _ = self.getpos()
        if tag == "a" and "a" in self.open:
            self.faults.append(f"line {line}: a link in a link")
        if tag in _ENDS_A_PARAGRAPH and "p" in self.open:
            self.faults.append(f"line {line}: <{tag}> in a paragraph")
        if len({name for name, _ in attrs}) < len(attrs):
            self.faults.append(f"line {line}: <{tag}> has an attribute twice")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        line, _ = self.getpos()
        if tag not in self.open:
            self.faults.append(f"line {line}: </{tag}> closes nothing")
        else:
            while (inner := self.open.pop()) != tag:
                self.faults.append(f"line {line}: <{inner}> is not closed before </{tag}>")


@pytest.fixture(scope="session")
def pages(site: Site) -> dict[str, html.HtmlElement]:
    found = {name: site.page(name) for name in site.page_names()}
    assert ARTICLE_PAGE in found, site.warnings
    return found


def test_the_real_edition_builds_without_a_finding_and_without_a_warning(site: Site) -> None:
    assert site.warnings == ()
    assert site.status == 0


def test_the_site_has_few_pages_and_few_files(site: Site, index: Index) -> None:
    assert len(site.page_names()) <= 200
    assert len(site.files()) <= 320
    assert sum(map(len, site.files().values())) < 10_000_000
    assert {f"text/{locus}.html" for locus in index.loci} <= set(site.page_names())


def test_no_static_file_is_there_that_nothing_asks_for(site: Site, pages: dict[str, html.HtmlElement]) -> None:
    asked = {href.rpartition("_static/")[2] for page in pages.values() for href in page.xpath("//@href | //@src")}
    there = {name.removeprefix("_static/") for name in site.files() if name.startswith("_static/")}
    legal = {"fonts/OFL.txt", "vendor/README.txt", "vendor/minisearch.LICENSE.txt"}
    assert {name for name in there - asked - legal if not name.endswith(".woff2")} == set()


def test_every_id_is_on_its_page_once_and_in_the_form_that_no_tool_rewrites(
    pages: dict[str, html.HtmlElement],
) -> None:
    for name, page in pages.items():
        ids = Counter(page.xpath("//@id"))
        assert [one for one, count in ids.items() if count > 1] == [], name
        assert [one for one in ids if not _ID.fullmatch(one)] == [], name


def test_every_link_inside_the_site_leads_to_a_page_and_a_place_that_are_there(
    site: Site, pages: dict[str, html.HtmlElement]
) -> None:
    ids = {name: set(page.xpath("//@id")) for name, page in pages.items()}
    dead = [
        f"{name}: {address}"
        for name, page in pages.items()
        for address in page.xpath("//@href | //@src")
        if not _resolves(site, ids, name, address)
    ]
    assert dead == []


def _resolves(site: Site, ids: dict[str, set[str]], name: str, address: str) -> bool:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return True
    path = (site.folder / PurePosixPath(name).parent / unquote(parts.path)).resolve() if parts.path else None
    target = path.relative_to(site.folder.resolve()).as_posix() if path else name
    if path and not path.is_file():
        return False
    return not parts.fragment or unquote(parts.fragment) in ids.get(target, set())


def test_no_link_stands_in_a_link_and_every_element_is_closed_where_it_was_opened(site: Site) -> None:
    for name in site.page_names():
        assert Nesting((site.folder / name).read_text("utf-8")).faults == [], name


def test_no_page_has_a_script_or_an_address_that_runs_one(pages: dict[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        # A block of data about the page is no script: nothing runs it.
        scripts = page.xpath("//script[not(@type='application/ld+json')]")
        assert [one.text for one in scripts if one.text] == [], name
        # Every script is the edition's own, in a file; tests/browser shows that a page does without it.
        static = f"{'../' * name.count('/')}_static/"
        assert [one.get("src") for one in scripts] == [f"{static}{script}" for script in _scripts_of(name, page)], name
        assert all(one.get("defer") is not None for one in scripts), name
        assert page.xpath("//iframe | //object | //embed | //base | //form") == [], name
        carried = page.xpath(_CARRIED)
        others = [one for one in page.xpath("//@*") if one not in carried]
        assert [one for one in others if one.strip().lower().startswith(("javascript:", "data:"))] == [], name
        assert [one.attrname for one in page.xpath("//@*") if one.attrname.startswith("on")] == [], name
        assert page.xpath("//@style") == [], name


def _scripts_of(name: str, page: html.HtmlElement) -> list[str]:
    """The scripts that a page loads; none where nothing on it could use one."""
    return _OF_SCRIPT.get(name, _OF_CITATIONS if page.find_class("entry") else [])


def test_no_page_asks_another_host_for_anything(site: Site, pages: dict[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        asked = page.xpath(f"{_FETCHED} | //@src | //@srcset | //@poster")
        assert [one for one in asked if urlsplit(one).scheme or urlsplit(one).netloc] == [], name
    sheets = {
        (site.folder / PurePosixPath(name).parent / href).resolve()
        for name, page in pages.items()
        for href in page.xpath("//link[@rel='stylesheet']/@href")
    }
    assert sheets
    styles = {sheet.name: sheet.read_text("utf-8") for sheet in sheets}
    styles |= {name: "".join(page.xpath("//style/text()")) for name, page in pages.items()}
    for name, style in styles.items():
        assert "@import" not in style, name
        addresses = [part.split(")")[0].strip("\"'") for part in style.split("url(")[1:]]
        assert [one for one in addresses if "//" in one and not one.startswith("data:font/")] == [], name


def test_every_page_has_one_heading_of_the_first_level_a_title_and_a_language(
    pages: dict[str, html.HtmlElement],
) -> None:
    for name, page in pages.items():
        assert [bool(words_of(heading)) for heading in page.xpath("//h1")] == [True], name
        assert words_of(page.find("head/title")), name
        assert page.get("lang") == "en", name


def test_headings_never_skip_a_level(pages: dict[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
        assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == [], name


def test_every_page_has_a_way_to_the_text(pages: dict[str, html.HtmlElement]) -> None:
    for name, page in pages.items():
        page.make_links_absolute(f"file:///{name}")
        assert f"file:///{ARTICLE_PAGE}" in {str(link).partition("#")[0] for link in page.xpath("//nav//a/@href")}, name


def test_only_pages_with_grids_and_cards_load_their_style_sheet(site: Site) -> None:
    for name in site.page_names():
        page = site.page(name)
        loads = any("design" in href for href in page.xpath("//link/@href"))
        assert loads == bool(page.xpath("//*[contains(@class, 'sd-')]")), name


def test_a_page_asks_for_at_most_four_files_besides_its_pictures_and_its_scripts(
    pages: dict[str, html.HtmlElement],
) -> None:
    for name, page in pages.items():
        assert len(page.xpath(_FETCHED)) <= 4, name


def test_only_the_page_of_the_text_carries_type(pages: dict[str, html.HtmlElement]) -> None:
    assert [name for name, page in pages.items() if page.xpath(_CARRIED)] == [ARTICLE_PAGE]


def test_no_pickled_page_holds_more_than_itself(site: Site) -> None:
    article = (site.folder / ".doctrees/text/article.doctree").stat().st_size
    for path in (site.folder / ".doctrees").rglob("*.doctree"):
        # A leak of the environment would carry the model of the whole article, whose page is far larger than any other.
        size, shown = (
            path.stat().st_size,
            (site.folder / path.relative_to(site.folder / ".doctrees")).with_suffix(".html"),
        )
        assert size < 40_000 + 12 * shown.stat().st_size, path.name
    assert article < 3_000_000
