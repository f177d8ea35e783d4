"""Addresses that hold: those that are no more still lead somewhere, and whole addresses stand where there is one."""

import json
import tomllib
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from editions import ARTICLE, edited
from lxml import etree
from sites import Site, build, sphinx_project, words_of

from build_tools.cli import main
from build_tools.export.sitemap import NAMESPACE

BASE = "https://canals.example/edition"
LEDGER = "text/loci.toml"
LIST = "# Addresses\n\n```{ed:retired}\n```\n"


def said(root: Path, *arguments: str) -> int:
    return main(["--root", str(root), *arguments])


def retire_a_paragraph_and_a_person(root: Path) -> None:
    """A third paragraph was published and is merged into the second; Cole is found to be Brook, and a weir a lock."""
    (root / "annotations/terms/weir.md").write_text(
        "---\nname: weir\nsummary: a dam\nresp: clerk\n---\nA dam.\n", "utf-8"
    )
    edited(root, ARTICLE, "</div>", '<p xml:id="p3"><milestone unit="sentence" xml:id="p3-1"/>No.</p>\n      </div>')
    assert said(root, "ledger") == 0
    edited(root, ARTICLE, '<p xml:id="p3"><milestone unit="sentence" xml:id="p3-1"/>No.</p>\n', "")
    (root / "people/cole.md").unlink()
    (root / "annotations/terms/weir.md").unlink()
    path = root / ARTICLE
    path.write_text(path.read_text("utf-8").replace("person:cole", "person:brook"), "utf-8")
    text = ("--status", "merged", "--successor", "p2", "--reason", "Its <one> word & no more stands there.")
    assert said(root, "ledger", "p3", "p3-1", *text) == 0
    person = ("--status", "merged", "--reason", "Cole is Ada Brook.")
    assert said(root, "ledger", "people/cole", "--successor", "people/brook", *person) == 0
    assert said(root, "ledger", "note-cole", "--successor", "people/cole", *person) == 0
    term = (
        "--status",
        "merged",
        "--reason",
        "A weir is part of a lock.",
        "--successor",
        "annotations/terms/index#lock",
    )
    assert said(root, "ledger", "annotations/terms/index#weir", *term) == 0


@pytest.fixture(scope="module")
def retired(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = sphinx_project(tmp_path_factory.mktemp("retired"))
    retire_a_paragraph_and_a_person(root)
    (root / "text/addresses.md").write_text(LIST, "utf-8")
    edited(root, "index.md", ":glob:\n\ntext/article\n", ":glob:\n\ntext/article\ntext/addresses\n")
    assert said(root, "check", "--release") == 0
    return build(root, root / "build", "-W", "-D", "edition_interfaces=1")


def test_a_retired_paragraph_leads_to_what_happened_and_from_there_to_its_successor(retired: Site) -> None:
    assert (retired.status, retired.warnings) == (0, ())
    page = retired.page("text/article.html")
    for name in ("p3", "p3-1"):
        (line,) = page.xpath(f"//*[@id='{name}']")
        assert words_of(line) == (
            f"{name} This address was merged in edition 1.0: Its <one> word & no more stands there. See p2."
        )
        (way,) = line.xpath(".//a/@href")
        assert way == "#p2" and page.get_element_by_id("p2").tag == "p"
        assert not line.xpath("ancestor::article"), "it is no part of the text"


def test_a_retired_person_has_a_page_that_says_what_happened_and_leads_to_the_successor(retired: Site) -> None:
    page = retired.page("people/cole.html")
    (told,) = page.get_element_by_id("cole").xpath("./p")
    assert words_of(told) == "This record was merged in edition 1.0: Cole is Ada Brook. See Ada Brook."
    assert told.xpath("./a/@href") == ["brook.html#brook"]
    assert (retired.folder / "people/brook.html").is_file()
    assert not page.xpath("//meta[@http-equiv='refresh']"), "the reader is told before he is sent on"


def test_a_retired_entry_leads_to_what_happened_at_the_foot_of_its_page(retired: Site) -> None:
    page = retired.page("annotations/terms/index.html")
    line = page.get_element_by_id("weir")
    assert words_of(line).endswith("was merged in edition 1.0: A weir is part of a lock. See lock.")
    assert line.xpath(".//a/@href") == ["#lock"] and page.get_element_by_id("lock") is not None


def test_a_retired_note_leads_to_where_the_successors_end(retired: Site) -> None:
    line = retired.page("text/article.html").get_element_by_id("note-cole")
    assert line.xpath(".//a/@href") == ["../people/brook.html#brook"], "its own successor is no more either"


def test_what_is_retired_is_listed_and_each_line_leads_to_where_it_was_and_to_where_it_is(retired: Site) -> None:
    page = retired.page("text/addresses.html")
    rows = page.xpath("//tbody/tr")
    words = [[words_of(cell) for cell in row] for row in rows]
    assert ["people/cole", "merged", "1.0", "Cole is Ada Brook.", "Ada Brook"] in words
    ways = [row.xpath(".//a/@href") for row in rows]
    assert ways == [
        ["article.html#note-cole", "../people/brook.html#brook"],
        ["../people/cole.html", "../people/brook.html#brook"],
        ["article.html#p3", "article.html#p2"],
        ["article.html#p3-1", "article.html#p2"],
    ]


def test_the_inventory_still_names_what_is_retired(retired: Site, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "conf.py").write_text(
        "extensions = ['myst_parser', 'sphinx.ext.intersphinx']\nnitpicky = True\n"
        f"intersphinx_mapping = {{'edition': ('{BASE}/', {str(retired.folder / 'objects.inv')!r})}}\n",
        "utf-8",
    )
    page = "# Another page\n\n[old](inv:edition:ed:locus#p3) and [old](inv:edition:ed:person#cole)\n"
    (other / "index.md").write_text(page, "utf-8")
    site = build(other, tmp_path / "other-site", "-W")
    assert (site.status, site.warnings) == (0, ())
    ways = site.page("index.html").xpath("//a[text()='old']/@href | //a[*='old']/@href")
    assert ways == [f"{BASE}/text/article.html#p3", f"{BASE}/people/cole.html#cole"]


def test_a_retired_record_is_in_no_toctree_and_a_build_after_the_retirement_is_the_clean_build(
    root: Path, tmp_path: Path
) -> None:
    build(root, tmp_path / "site", "-W")
    retire_a_paragraph_and_a_person(root)
    incremental, clean = build(root, tmp_path / "site", "-W"), build(root, tmp_path / "clean", "-W", "-j", "2")
    assert (incremental.warnings, clean.warnings) == ((), ())
    assert incremental.files() == clean.files()


def test_the_site_without_an_address_has_no_sitemap_and_makes_no_address_up(root: Path, tmp_path: Path) -> None:
    site = build(root, tmp_path / "site", "-W")
    assert not (site.folder / "sitemap.xml").exists() and not (site.folder / "robots.txt").exists()
    assert "no sitemap.xml and no robots.txt: they want the address of the edition" in site.said
    page = site.page("text/article.html")
    assert page.xpath("//link[@rel='canonical'] | //meta[@property='og:url']") == []
    assert page.xpath("//link[@rel='cite-as']/@href") == ["article.html"]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = sphinx_project(tmp_path_factory.mktemp("published"))
    numbers = f'<idno type="URL">{BASE}/</idno><idno type="DOI">10.5555/canals.1</idno>'
    edited(root, ARTICLE, "<publisher>the clerk</publisher>", f"<publisher>the clerk</publisher>{numbers}")
    (root / "text/cite.md").write_text("# How to cite\n\n```{ed:citations}\n```\n", "utf-8")
    (root / "text/press.md").write_text("# The press\n\n```{ed:press}\n```\n", "utf-8")
    edited(root, "index.md", ":glob:\n\ntext/article\n", ":glob:\n\ntext/article\ntext/cite\ntext/press\n")
    retire_a_paragraph_and_a_person(root)
    return build(root, root / "build", "-W")


def test_the_sitemap_lists_every_page_by_its_whole_address_and_none_that_is_retired(published: Site) -> None:
    assert (published.status, published.warnings) == (0, ())
    tree = etree.fromstring((published.folder / "sitemap.xml").read_bytes())
    assert tree.tag == f"{{{NAMESPACE}}}urlset"
    listed = [str(place.text) for place in tree.iter(f"{{{NAMESPACE}}}loc")]
    assert len(listed) > 20
    assert listed == [f"{BASE}/{name}" for name in published.page_names() if name != "people/cole.html"]
    assert (published.folder / "robots.txt").read_text("utf-8").splitlines()[-1] == f"Sitemap: {BASE}/sitemap.xml"


def test_every_page_names_its_canonical_address(published: Site) -> None:
    for name in published.page_names():
        assert published.page(name).xpath("//link[@rel='canonical']/@href") == [f"{BASE}/{name}"]


def test_citations_have_whole_addresses_and_the_edition_its_identifier(
    published: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = published.page("text/cite.html").get_element_by_id("cite-edition")
    passage = published.page("text/p2.html").get_element_by_id("cite")
    assert f"{BASE}/text/article.html#p2" in words_of(passage)
    assert "https://doi.org/10.5555/canals.1" in words_of(whole)
    assert "10.5555" not in words_of(passage), "it is that of the whole"
    assert said(published.folder.parent, "cite", "p1-2") == 0
    assert f"{BASE}/text/article.html#p1-2" in capsys.readouterr().out
    front = published.page("index.html")
    assert front.xpath("//meta[@name='citation_doi']/@content") == ["10.5555/canals.1"]
    assert front.xpath("//link[@rel='cite-as']/@href") == ["https://doi.org/10.5555/canals.1"]


def test_a_press_citation_is_read_back_from_its_span(published: Site) -> None:
    page = published.page("text/press.html")
    spans = page.xpath("//span[@class='Z3988']/@title")
    found = [{name: words for name, (words,) in parse_qs(one, strict_parsing=True).items()} for one in spans]
    common = {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
        "rft.type": "newspaperArticle",
        "rft.source": "The Courier",
    }
    read = ("1901-05-05", "1901-05-06")  # the second is printed as the first of May
    assert found == [
        {**common, "rft.title": f"[The Courier, {date}] (c{number})", "rft.date": date}
        for number, date in enumerate(read, 1)
    ]
    assert published.page("text/article.html").xpath("//span[@class='Z3988']") == []


def test_the_head_of_a_page_gives_a_reference_manager_no_path_for_an_address(published: Site, retired: Site) -> None:
    for site in (published, retired):
        for name in ("index.html", "text/article.html", "people/brook.html"):
            page = site.page(name)
            given = page.xpath("//meta[@name='citation_public_url' or @name='DC.identifier']/@content")
            given += [json.loads(data).get("url", BASE) for data in page.xpath("//script[@type]/text()")]
            assert [address for address in given if not address.startswith(BASE)] == [], name
    assert published.page("people/brook.html").xpath("//meta[@name='citation_public_url']/@content")


def test_a_reference_manager_takes_the_edition_for_a_book_and_its_editors_for_a_body(published: Site) -> None:
    kinds = {
        name: published.page(name).xpath("//meta[@property='og:type']/@content")
        for name in ("index.html", "text/article.html", "people/brook.html", "text/press.html")
    }
    assert list(kinds.values()) == [["book"], ["article"], ["article"], ["website"]]
    assert published.page("people/brook.html").xpath("//meta[@name='citation_author']/@content") == ["Clerk"]


def test_the_edition_itself_makes_no_address_up() -> None:
    repository = Path(__file__).parent.parent.parent
    assert "<idno" not in (repository / ARTICLE).read_text("utf-8")
    assert tomllib.loads((repository / LEDGER).read_text("utf-8"))["address"]


def test_an_address_that_is_no_more_has_a_card_that_says_so_and_where_to_go(retired: Site) -> None:
    card = json.loads((retired.folder / "data/cards/p3.json").read_text("utf-8"))
    assert (card["kind"], card["status"], card["since"], card["successor"]) == ("address", "merged", "1.0", "p2")
    assert card["reason"].startswith("Its <one> word")
    page, _, anchor = card["link"].partition("#")
    assert retired.page(page.removeprefix("../../")).xpath("//*[@id=$name]", name=anchor)
    record = json.loads((retired.folder / "data/cards/people/cole.json").read_text("utf-8"))
    assert (retired.folder / "data/cards/people" / record["link"]).resolve().is_file()
