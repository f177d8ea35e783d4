from pathlib import Path

from editions import edited
from lxml import html
from sites import Site, build, has_class, words_of

from build_tools.export.bibliography import bibliography
from build_tools.export.csl import source_items
from build_tools.model.index import Index
from build_tools.model.records import Source


def lines(page: html.HtmlElement) -> list[html.HtmlElement]:
    found = page.xpath(f"//ul[{has_class('bibliography')}]/li")
    assert isinstance(found, list)
    return found


def test_the_bibliography_lists_every_source_in_the_order_of_the_style(site: Site, index: Index) -> None:
    entries = bibliography(source_items(index.edition), "chicago")
    listed = lines(site.page("sources/bibliography.html"))
    assert [words_of(line.find("p")).partition(" → ")[0] for line in listed] == [
        " ".join(entry.text.split()) for entry in entries
    ]


def test_what_the_article_cites_leads_to_its_page_and_what_only_the_editors_used_is_an_entry(
    site: Site, index: Index
) -> None:
    listed = lines(site.page("sources/bibliography.html"))
    links = [line.xpath(f".//span[{has_class('record-link')}]/a/@href") for line in listed]
    pages = [source for source in index.edition.of(Source).values() if source.kind != "reference"]
    assert sorted(href for found in links for href in found) == sorted(f"{one.id}.html#{one.id}" for one in pages)
    others = {source.id for source in index.edition.of(Source).values()} - {one.id for one in pages}
    assert {line.get("id") for line in listed if line.get("id")} == others


def test_an_entry_says_what_the_work_was_used_for_how_much_was_read_and_who_names_it(site: Site, index: Index) -> None:
    page = site.page("sources/bibliography.html")
    for source in index.edition.of(Source).values():
        if source.kind == "reference":
            entry = page.get_element_by_id(source.id)
            assert source.prose.source.split()[0] in words_of(entry), source.id
            (seen,) = entry.find_class("seen")
            assert words_of(seen) == f"Cited as {source.short}; read by the editors: {source.seen}."
            assert not source.url or source.url in entry.xpath("./p[1]//a/@href"), source.id
            assert len(entry.xpath(".//details//li")) == len(index.referrers("source", source.id)), source.id


def test_the_page_of_every_source_opens_with_its_entry(site: Site, index: Index) -> None:
    for record in index.edition.of(Source).values():
        if record.kind != "reference":
            section = site.page(f"{record.docname}.html").get_element_by_id(record.id)
            assert section[1].get("class") == "bibliographic-entry", record.id
            assert words_of(section[1])


def test_a_changed_title_changes_the_bibliography_in_the_next_build(root: Path, tmp_path: Path) -> None:
    site = build(root, tmp_path / "site")
    assert entry_of(site, "handbook") == "A Handbook of Canals. 1910. https://example.org/handbook."
    edited(root, "sources/handbook.md", "title: A Handbook of Canals", "title: <b>Weirs</b> & <script>")
    site = build(root, tmp_path / "site")
    assert entry_of(site, "handbook") == "Weirs & <Script>. 1910. https://example.org/handbook."


def entry_of(site: Site, name: str) -> str:
    return words_of(site.page("sources/bibliography.html").get_element_by_id(name).find("p"))


def test_a_page_called_bibliography_is_no_record(root: Path, tmp_path: Path) -> None:
    site = build(root, tmp_path / "site")
    assert not [warning for warning in site.warnings if "bibliography" in warning]
    assert len(lines(site.page("sources/bibliography.html"))) == 3
