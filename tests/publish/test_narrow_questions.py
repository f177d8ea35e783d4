"""The page of a record rests on what it shows, and links to files are right in every form."""

from pathlib import Path

from editions import edited
from sites import build

from build_tools.model.index import Index
from build_tools.model.records import Person, Place, Source
from build_tools.parse.edition import load_edition
from build_tools.publish.pages.neighbours import neighbours
from build_tools.publish.pages.passage_page import passage_page
from build_tools.publish.pages.record_page import record_page, register_entry

DATA = "# Data\n\n```{ed:data}\n```\n\n```{ed:rules}\n```\n"
IDNO = '<publisher>the clerk</publisher><idno type="URL">https://example.org/canals/</idno>'


WIDE = {"edition", "occurrences", "notes", "targets", "_all_neighbours", "all_referrers", "records_by_docname"}


def test_no_page_of_a_record_or_a_passage_and_no_entry_asks_for_the_whole_edition(root: Path) -> None:
    index = Index(load_edition(root))
    records = [*index.edition.of(Person).values(), *index.edition.of(Source).values()]
    asked = [
        lambda record=record: (record_page(record, index), neighbours(index, record.docname)) for record in records
    ]
    asked += [lambda one=one: register_entry(one, index) for one in index.edition.of(Place).values()]
    asked += [lambda one=one: passage_page(one, index) for one in index.edition.text.passages()]
    for ask in asked:
        index.answers.listen()
        ask()
        names = {name.rpartition(".")[2] for name, *_ in index.answers.heard()}
        assert names and names & WIDE == set()


def test_a_form_without_the_exports_links_to_none_of_them_and_has_every_rule(root: Path, tmp_path: Path) -> None:
    (root / "text/data.md").write_text(DATA, "utf-8")
    edited(root, "index.md", ":glob:\n\ntext/article\n", ":glob:\n\ntext/article\ntext/data\n")
    site = build(root, tmp_path / "folders", "-b", "dirhtml", "-W")
    assert (site.warnings, site.status) == ((), 0)
    links = site.page("text/data/index.html").xpath("//table//a/@href")
    assert links and all((site.folder / "text/data" / link / "index.html").is_file() for link in links)
    edited(root, "text/article.xml", "<publisher>the clerk</publisher>", IDNO)
    published = build(root, tmp_path / "published", "-b", "dirhtml", "-W")
    assert "https://example.org/canals/data/edition.tei.xml" in published.page("text/data/index.html").xpath(
        "//table//a/@href"
    )
