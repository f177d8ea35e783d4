from pathlib import Path

from editions import edited
from lxml import html
from sites import Site, build, has_class, words_of

from build_tools.export.bibliography import bibliography
from build_tools.export.csl import source_items
from build_tools.model.index import Index
from build_tools.model.records import Source

PAGE = "# Bibliography\n\n```{ed:bibliography}\n```\n"
INDEX = "# Sources\n\n```{toctree}\n:glob:\n\nbibliography\n*\n```\n"


def lines(page: html.HtmlElement) -> list[html.HtmlElement]:
    found = page.xpath(f"//ul[{has_class('bibliography')}]/li")
    assert isinstance(found, list)
    return found


def entries_of(page: html.HtmlElement) -> list[str]:
    return [words_of(found) for found in page.xpath(f"//p[{has_class('bibliographic-entry')}]")]


def test_the_bibliography_lists_every_source_in_the_order_of_the_style(site: Site, index: Index) -> None:
    entries = bibliography(source_items(index.edition), "chicago")
    listed = lines(site.page("sources/bibliography.html"))
    assert [words_of(line).partition(" → ")[0] for line in listed] == [
        " ".join(entry.text.split()) for entry in entries
    ]


def test_every_entry_leads_to_the_page_of_its_source(site: Site, index: Index) -> None:
    listed = lines(site.page("sources/bibliography.html"))
    links = [line.xpath(f".//span[{has_class('record-link')}]/a/@href") for line in listed]
    assert sorted(href for found in links for href in found) == sorted(
        f"{name}.html#{name}" for name in index.edition.of(Source)
    )


def test_the_page_of_every_source_opens_with_its_entry(site: Site, index: Index) -> None:
    for record in index.edition.of(Source).values():
        section = site.page(f"{record.docname}.html").get_element_by_id(record.id)
        assert section[1].get("class") == "bibliographic-entry", record.id
        assert words_of(section[1])


def test_a_changed_title_changes_the_entry_and_the_bibliography_in_the_next_build(root: Path, tmp_path: Path) -> None:
    (root / "sources/index.md").write_text(INDEX, "utf-8")
    (root / "sources/bibliography.md").write_text(PAGE, "utf-8")
    site = build(root, tmp_path / "site")
    assert entries_of(site.page("sources/handbook.html")) == [
        "A Handbook of Canals. 1910. https://example.org/handbook."
    ]
    edited(root, "sources/handbook.md", "title: A Handbook of Canals", "title: <b>Weirs</b> & <script>")
    site = build(root, tmp_path / "site")
    assert entries_of(site.page("sources/handbook.html")) == ["Weirs & <Script>. 1910. https://example.org/handbook."]
    assert any(
        words_of(line).startswith("Weirs & <Script>. 1910.") for line in lines(site.page("sources/bibliography.html"))
    )


def test_a_page_called_bibliography_is_no_record(root: Path, tmp_path: Path) -> None:
    (root / "sources/index.md").write_text(INDEX, "utf-8")
    (root / "sources/bibliography.md").write_text(PAGE, "utf-8")
    site = build(root, tmp_path / "site")
    assert not [warning for warning in site.warnings if "bibliography" in warning]
    assert len(lines(site.page("sources/bibliography.html"))) == 3
