"""Every published edition at a path of its own, and what the pages say of the changes between them."""

import json
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from editions import ARTICLE, edited
from lxml import etree, html
from repositories import committed, git, repository, second_edition
from sites import Site, build, sphinx_project, words_of
from uritemplate import expand

from build_tools.cli import main
from build_tools.export.edition_history import history

CHANGED = {"p1", "p1-1", "people/brook"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Editions 1.0 and 1.1 are tagged; what is worked on has the number 1.2. The tools of the two differ."""
    root = repository(tmp_path_factory.mktemp("editions"))
    second_edition(root)
    layout = "build_tools/publish/theme/edition/layout.html"
    edited(root, layout, "Editions and changes</a>", "Editions and their changes</a>")
    committed(root, "second edition", "edition-1.1")
    git(root, "tag", "edition-draft")
    edited(root, ARTICLE, '<edition n="1.1">', '<edition n="1.2">')
    assert main(["--root", str(root), "editions"]) == 0
    return root


@pytest.fixture(scope="module")
def site(root: Path) -> Site:
    return Site(root / "build/site", 0, (), "")


def pages_below(site: Site, folder: str) -> list[str]:
    return [name for name in site.page_names() if name.startswith(folder)]


def test_each_published_edition_lies_at_its_number_with_all_that_it_had(site: Site) -> None:
    assert "opened a canal at" in words_of(site.page("e/1.0/text/article.html"))
    assert "opened the canal at" in words_of(site.page("e/1.1/text/article.html"))
    assert "A flat boat" in words_of(site.page("e/1.0/text/p2.html").get_element_by_id("note-explanation-barge"))
    assert (site.folder / "e/1.0/text/afterword.html").is_file()
    assert not (site.folder / "e/1.1/text/afterword.html").exists()
    assert (site.folder / "e/1.0/data/edition.tei.xml").is_file()
    assert not (site.folder / "e/draft").exists()


def test_each_published_edition_is_built_by_its_own_tool(site: Site) -> None:
    assert "Editions and changes" in words_of(site.page("e/1.0/index.html"))
    assert "Editions and their changes" in words_of(site.page("e/1.1/index.html"))


def test_every_page_of_an_older_edition_says_so_and_leads_to_the_same_page_of_the_current_one(site: Site) -> None:
    for number in ("1.0", "1.1"):
        for name in pages_below(site, f"e/{number}/"):
            (line,) = site.page(name).xpath("//aside[@class='kept-edition']")
            words = f"This is an older edition, {number} of 2001, as it was published. The current edition is 1.2."
            assert words_of(line).startswith(words), name
            here = (site.folder / name).parent / line.xpath(".//a/@href")[0]
            current = here.resolve().relative_to(site.folder.resolve()).as_posix()
            assert current in (name.removeprefix(f"e/{number}/"), "index.html"), name


def test_no_page_of_the_current_edition_has_that_line(site: Site) -> None:
    current = [name for name in site.page_names() if not name.startswith(("e/1.0/", "e/1.1/"))]
    assert "text/article.html" in current and "e/changes.html" in current
    for name in current:
        assert site.page(name).xpath("//aside[@class='kept-edition']") == [], name


def test_a_page_that_is_no_more_leads_to_the_front_page_and_says_so(site: Site) -> None:
    (line,) = site.page("e/1.0/text/afterword.html").xpath("//aside[@class='kept-edition']")
    assert "This page is no more in the current edition" in words_of(line)
    assert line.xpath(".//a/@href") == ["../../../index.html", "../../../e/changes.html"]


def test_a_record_and_a_passage_of_a_kept_edition_lead_to_what_became_of_it(site: Site) -> None:
    for name, row in (("people/brook", "people-brook"), ("text/p2", "p2")):
        (line,) = site.page(f"e/1.0/{name}.html").xpath("//aside[@class='kept-edition']")
        assert line.xpath(".//a/@href")[1] == f"../../../e/changes.html#{row}"


def test_every_link_from_a_kept_edition_and_from_the_pages_on_editions_leads_to_a_page_and_a_place(site: Site) -> None:
    parsed = {name: site.page(name) for name in site.page_names()}
    links = {
        (name, href)
        for name in pages_below(site, "e/")
        for href in parsed[name].xpath("//aside//a/@href")
        + (parsed[name].xpath("//main//a/@href") if name in ("e/index.html", "e/changes.html") else [])
    }
    assert len(links) > 100
    for name, href in links:
        parts = urlsplit(href)
        path = ((site.folder / name).parent / unquote(parts.path)).resolve() if parts.path else site.folder / name
        assert path.is_file(), (name, href)
        target = path.relative_to(site.folder.resolve()).as_posix()
        assert not parts.fragment or parsed[target].xpath(f"//*[@id='{parts.fragment}']"), (name, href)


def test_the_list_of_editions_has_each_with_its_date_the_latest_first(site: Site) -> None:
    page = site.page("e/index.html")
    rows = [[words_of(cell) for cell in row.xpath("th | td")] for row in page.xpath("//tbody/tr")]
    assert rows == [["1.1", "2001"], ["1.0", "2001"]]
    assert "Edition 1.2, which is not published, is in preparation." in words_of(page)


def row(page: html.HtmlElement, name: str) -> list[str]:
    (found,) = page.xpath(f"//tr[@id='{name}']")
    return [words_of(cell) for cell in found.xpath("th | td")]


def test_the_page_says_of_every_address_whether_it_has_changed_since_each_edition(site: Site) -> None:
    page = site.page("e/changes.html")
    assert words_of(page.xpath("//thead/tr")[0]) == "AddressSince edition 1.1Since edition 1.0"
    assert row(page, "p2") == ["p2", "unchanged", "unchanged"]
    name, since_second, since_first = row(page, "p1-1")
    assert (name, since_second) == ("p1-1", "unchanged")
    assert since_first.startswith("changed") and "opened athe canal at Dunmere" in since_first
    assert page.xpath("//tr[@id='p1-1']//del/text() | //tr[@id='p1-1']//ins/text()") == ["a", "the"] * 2
    assert row(page, "note-explanation-pass")[1:] == ["unchanged", "added"]
    gone = row(page, "note-explanation-barge")
    assert gone[1] == "not in it"
    assert gone[2].startswith("merged into annotations/terms/index#lock (It said no more than the glossary.)")


def test_the_changelog_goes_from_each_edition_to_the_next(site: Site) -> None:
    page = site.page("e/changes.html")
    assert [words_of(heading) for heading in page.xpath("//h2")] == [
        "From edition 1.1 to edition 1.2, these pages",
        "From edition 1.0 to edition 1.1",
        "Every address",
    ]
    assert [words_of(entry).split(":")[0] for entry in page.xpath("//li[@class='change']")] == [
        "passage p1",
        "note note-explanation-pass “pass it” (p2-3)",
        "person people/brook Ada Brook",
        "note note-explanation-barge “barge” (p2-3)",
    ]


def test_the_same_is_said_as_json(site: Site) -> None:
    told = json.loads((site.folder / "data/changes.json").read_text("utf-8"))
    assert told["edition"] == "1.2"
    assert told["published"] == [
        {"edition": number, "date": "2001", "folder": f"e/{number}/"} for number in ("1.0", "1.1")
    ]
    addresses = told["addresses"]
    since_first = {name: since["1.0"]["status"] for name, since in addresses.items() if "1.0" in since}
    assert {name for name, status in since_first.items() if status == "changed"} == CHANGED
    assert {since["1.1"]["status"] for since in addresses.values() if "1.1" in since} == {"unchanged"}
    (summary,) = addresses["people/brook"]["1.0"]["differences"]
    assert summary == {"part": "summary", "before": "engineer", "after": "engineer of canals"}
    assert addresses["note-explanation-barge"]["1.0"]["successor"] == "annotations/terms/index#lock"


def test_a_second_run_keeps_what_has_not_changed_and_a_failure_leaves_the_kept_edition_alone(
    root: Path, site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {name: path for name, path in site.ages().items() if name.startswith("e/1.")}
    assert main(["--root", str(root), "editions"]) == 0
    assert "edition 1.0 is kept as it is" in capsys.readouterr().out
    assert {name: path for name, path in site.ages().items() if name.startswith("e/1.")} == before
    (root / "build/editions/1.0").write_text("of another state", "utf-8")
    subprocess.run(["git", "-C", str(root), "tag", "--force", "edition-1.0", "edition-1.1"], check=True)
    assert main(["--root", str(root), "editions"]) == 1
    assert capsys.readouterr().err.startswith("edition-1.0 has the number 1.1 in its header")
    assert {name: path for name, path in site.ages().items() if name.startswith("e/1.")} == before


def test_a_build_by_itself_says_that_it_knows_of_no_edition_and_one_before_the_first_that_there_is_none(
    tmp_path: Path,
) -> None:
    root = sphinx_project(tmp_path)
    alone = build(root, tmp_path / "alone", "-W")
    (root / "history.json").write_bytes(history(()))
    first = build(root, tmp_path / "first", "-W", "-D", "edition_history=history.json")
    for site, words in (
        (alone, "This copy of the site was built by itself and knows of no published edition"),
        (first, "No edition has been published yet. These pages show edition 1.0 as it is being prepared"),
    ):
        assert (site.status, site.warnings) == (0, ())
        assert words in words_of(site.page("e/index.html"))
        assert words in words_of(site.page("e/changes.html"))
        told = json.loads((site.folder / "data/changes.json").read_text("utf-8"))
        assert (told["published"], told["addresses"]) == ([], {})


def test_a_broken_history_is_one_warning(tmp_path: Path) -> None:
    root = sphinx_project(tmp_path)
    (root / "history.json").write_text('{"schema": "history-0"}', "utf-8")
    site = build(root, tmp_path / "site", "-D", "edition_history=history.json")
    assert site.status == 0 and "Traceback" not in " ".join(site.warnings)
    said = {line for line in site.warnings if "history.json" in line}
    assert len(said) == 1 and "write it anew: make publish" in said.pop()


def test_sphinx_has_the_number_of_the_header(tmp_path: Path) -> None:
    root = edited(sphinx_project(tmp_path), ARTICLE, '<edition n="1.0">', '<edition n="2.7">')
    site = build(root, tmp_path / "site")
    assert b"# Version: 2.7\n" in (site.folder / "objects.inv").read_bytes()


def test_each_published_edition_is_among_the_editions_of_the_text_service_with_its_own_words(site: Site) -> None:
    service = site.folder / "data/dts"

    def ask(base: Path, address: str) -> dict[str, Any]:
        return dict(json.loads((base.parent / address).read_text("utf-8")))

    root = ask(service / "-", "collection.jsonld")
    assert [member["@id"] for member in root["member"]] == ["edition-1.2", "edition-1.0", "edition-1.1"]
    assert root["totalChildren"] == 3
    assert root["member"][1]["dublinCore"]["date"] == ["2001"]
    words = {}
    for member in root["member"]:
        path = expand(member["collection"]).removeprefix("./")
        edition = ask(service / "collection.jsonld", path)
        for resource in edition["member"]:
            tei = (service / path).parent / expand(resource["document"], ref="p1-1")
            words[resource["@id"]] = "".join(etree.parse(tei).getroot().itertext())
            here = ask((service / path).parent / "-", expand(resource["navigation"], down=1))
            assert [unit["identifier"] for unit in here["member"]][:3] == ["b1", "h1", "h2"]
    assert "opened a canal" in words["edited-reading-1.0"]
    assert "opened the canal" in words["edited-reading-1.1"]
    assert "opened the canal" in words["edited-reading"]
    assert len(words) == 6
