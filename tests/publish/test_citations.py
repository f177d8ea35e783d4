"""The citations on the pages: of the whole, of paragraphs and sentences, of notes and records."""

import json
from pathlib import Path

from editions import ARTICLE, edited
from lxml import html
from sites import Site, build, has_class, words_of

from build_tools.export.cite import cite
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Place, Source, Term
from build_tools.model.sentences import sentences_of
from build_tools.parse.edition import load_edition

PAGE = "text/cite.html"
STYLES = {"Chicago, author and date": "chicago", "MLA": "mla"}
FORMATS = {"BibTeX": "bibtex", "RIS": "ris", "CSL-JSON": "csl-json"}


def styled(place: html.HtmlElement) -> dict[str, str]:
    """What stands in each style directly at a place of a page."""
    lines = place.xpath(f"./p[{has_class('citation')}]")
    return {STYLES[words_of(line.find_class("style")[0])]: words_of(line.find_class("entry")[0]) for line in lines}


def written(place: html.HtmlElement) -> dict[str, str]:
    """What stands in each format directly at a place of a page."""
    found = place.xpath(f"./pre[{has_class('entry')}]")
    return {FORMATS[words_of(words.getprevious())]: str(words.text_content()) for words in found}


def asked(index: Index, name: str, *ways: str) -> dict[str, str]:
    """What the command says of the same thing."""
    return {way: cite(index, name, way) for way in ways}


def folded(citations: dict[str, str]) -> dict[str, str]:
    return {way: " ".join(words.split()) for way, words in citations.items()}


def block_of(site: Site, record: Record) -> html.HtmlElement:
    (block,) = site.page(f"{record.docname}.html").find_class("citations")
    return block


def tiny(root: Path) -> Index:
    return Index(load_edition(root))


def test_every_record_and_every_note_has_one_citation_at_its_foot(site: Site, index: Index) -> None:
    for record in index.edition.all_records():
        block = block_of(site, record)
        assert block.getnext() is None and block.getparent().get("id") == record.id, record.id
        assert [*styled(block), *written(block)] == [*STYLES.values(), *FORMATS.values()], record.id


def test_the_summary_says_whether_a_note_a_record_or_a_source_is_cited(site: Site, index: Index) -> None:
    said = {
        record.kind_name: words_of(block_of(site, record).find("summary")) for record in index.edition.all_records()
    }
    assert said.pop("annotation") == "Cite this note"
    assert said.pop("source") == "Cite this source"
    assert set(said.values()) == {"Cite this record"}


def test_a_page_says_what_the_command_says_of_each_kind_of_record(site: Site, index: Index) -> None:
    each = {record.kind_name: record for record in index.edition.all_records()}
    assert len(each) > 5
    for record in each.values():
        name, block = f"{record.kind_name}:{record.id}", block_of(site, record)
        assert folded(styled(block)) == folded(asked(index, name, *STYLES.values())), name
        assert written(block) == {way: said.strip() for way, said in asked(index, name, *FORMATS.values()).items()}


def test_the_citation_of_a_note_has_its_writers_the_edition_the_date_and_the_address(site: Site, index: Index) -> None:
    header = index.edition.text.header
    for note in index.edition.of(Annotation).values():
        block = block_of(site, note)
        (item,) = json.loads(written(block)["csl-json"])
        assert len(item["author"]) == 1, note.id
        assert item["URL"].endswith(f"{note.docname}.html")
        assert item["issued"]["date-parts"] == [[int(part) for part in header.edition_date.split("-")]]
        for words in styled(block).values():
            assert f"Edition {header.edition}" in words and header.edition_date[:4] in words, note.id
            assert f"{note.docname}.html" in words, note.id


def test_every_sentence_has_its_citation_below_its_paragraph_without_script(site: Site, index: Index) -> None:
    page = site.page(PAGE)
    for passage in index.edition.text.passages():
        if passage.kind != "paragraph":
            continue
        lines = page.get_element_by_id(f"cite-{passage.locus}").xpath(f".//ul[{has_class('sentences')}]/li")
        assert len(lines) == len(sentences_of(passage))
        for line, sentence in zip(lines, sentences_of(passage), strict=True):
            assert line.xpath("./p[1]/a/@href") == [f"article.html#{sentence.locus}"]
            for words in styled(line).values():
                assert f"{sentence.locus}.”" in words and f"article.html#{sentence.locus}." in words


def test_a_sentence_on_the_page_is_what_the_command_says(site: Site, index: Index) -> None:
    page = site.page(PAGE)
    for locus in ("p1-1", "p9-4"):
        (line,) = page.xpath(f"//li[p[1]/a[@href='article.html#{locus}']]")
        assert folded(styled(line)) == folded(asked(index, locus, *STYLES.values()))


def test_the_page_of_citations_stays_of_a_size_that_opens_at_once(site: Site) -> None:
    assert (site.folder / PAGE).stat().st_size < 350_000


def test_two_records_of_one_id_have_each_its_own_citation(root: Path, tmp_path: Path) -> None:
    (root / "annotations/terms/cole.md").write_text("---\nname: coaling\nresp: clerk\n---\nA word.\n", "utf-8")
    site = build(root, tmp_path / "site")
    for kind, title in (("term", "coaling"), ("person", "Cole")):
        record = tiny(root).edition.named(kind)["cole"]
        block = block_of(site, record)
        assert f"{record.docname}.html" in written(block)["bibtex"]
        assert all(f"“{title}.”" in words and f"{record.docname}.html" in words for words in styled(block).values())


def test_whoever_answers_for_a_first_note_is_an_editor_in_every_citation_of_the_next_build(
    root: Path, tmp_path: Path
) -> None:
    edited(
        root,
        ARTICLE,
        "</name></respStmt>",
        '</name></respStmt><respStmt xml:id="jd"><resp>notes by</resp><persName>Jane Doe</persName></respStmt>',
    )
    site = build(root, tmp_path / "site")
    assert "Doe" not in styled(block_of(site, tiny(root).edition.of(Place)["dunmere"]))["chicago"]
    edited(root, "annotations/terms/lock.md", "resp: clerk", "resp: jd")
    site = build(root, tmp_path / "site")
    edition = tiny(root).edition
    assert "edited by a clerk and Jane Doe" in styled(block_of(site, edition.of(Place)["dunmere"]))["chicago"]
    assert styled(block_of(site, edition.of(Term)["lock"]))["mla"].startswith("Doe, Jane. “lock.”")


def test_a_source_of_no_known_type_is_a_finding_and_still_cited(root: Path, tmp_path: Path) -> None:
    edited(root, "sources/handbook.md", "type: book", "type: scroll")
    site = build(root, tmp_path / "site")
    assert any("sources/handbook.md" in warning for warning in site.warnings)
    assert "Traceback" not in site.said
    assert written(block_of(site, tiny(root).edition.of(Source)["handbook"]))["ris"].startswith("TY  - GEN")
