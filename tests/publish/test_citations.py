"""The citations on the pages: of the whole, of paragraphs and sentences, of notes and records."""

import json
from dataclasses import replace
from pathlib import Path

from editions import ARTICLE, edited
from lxml import html
from sites import Site, build, has_class, words_of

from build_tools.export.cite import cite
from build_tools.model.addresses import BIBLIOGRAPHY
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Annotation, Place, Source, Term
from build_tools.model.sentences import sentences_of
from build_tools.parse.edition import load_edition

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


def block_of(site: Site, record: Record, index: Index) -> html.HtmlElement:
    """The citation at the foot of a record; that of an annotation in its note, on the page of the passage."""
    place, number = index.anchor(record), 0
    note = index.note_of(record.id) if isinstance(record, Annotation) else None
    if note:
        place, number = replace(place, page=f"text/{note.calls[0].locus}"), note.annotations.index(record)
    blocks = site.page(f"{place.page}.html").get_element_by_id(place.id).find_class("citations")
    assert len(blocks) == (len(note.annotations) if note else 1)
    return blocks[number]


def cited_on_pages(index: Index) -> list[Record]:
    """Every note and every record; a work that only the editors use stands formatted in the bibliography."""
    return [record for record in index.edition.all_records() if index.anchor(record).page != BIBLIOGRAPHY]


def tiny(root: Path) -> Index:
    return Index(load_edition(root))


def test_every_record_and_every_note_has_one_citation_at_its_foot(site: Site, index: Index) -> None:
    for record in cited_on_pages(index):
        block = block_of(site, record, index)
        assert isinstance(record, Annotation) or block.getnext() is None, record.id
        assert [*styled(block), *written(block)] == [*STYLES.values(), *FORMATS.values()], record.id


def test_the_summary_says_whether_a_note_a_record_or_a_source_is_cited(site: Site, index: Index) -> None:
    said = {
        record.kind_name: words_of(block_of(site, record, index).find("summary")) for record in cited_on_pages(index)
    }
    assert said.pop("annotation") == "Cite this note"
    assert said.pop("source") == "Cite this source"
    assert set(said.values()) == {"Cite this record"}


def test_a_page_says_what_the_command_says_of_each_kind_of_record(site: Site, index: Index) -> None:
    each = {record.kind_name: record for record in cited_on_pages(index)}
    assert len(each) > 5
    for record in each.values():
        name, block = f"{record.kind_name}:{record.id}", block_of(site, record, index)
        assert folded(styled(block)) == folded(asked(index, name, *STYLES.values())), name
        assert written(block) == {way: said.strip() for way, said in asked(index, name, *FORMATS.values()).items()}


def test_the_citation_of_a_note_has_its_writers_the_edition_the_date_and_the_address(site: Site, index: Index) -> None:
    header = index.edition.text.header
    for note in index.edition.of(Annotation).values():
        block, url = block_of(site, note, index), index.anchor(note).url
        (item,) = json.loads(written(block)["csl-json"])
        assert len(item["author"]) == 1, note.id
        assert item["URL"].endswith(url) and url.startswith("text/article.html#note-")
        assert item["issued"]["date-parts"] == [[int(part) for part in header.edition_date.split("-")]]
        for words in styled(block).values():
            assert f"Edition {header.edition}" in words and header.edition_date[:4] in words, note.id
            assert url in words, note.id


def test_every_sentence_has_its_citation_below_its_paragraph_without_script(site: Site, index: Index) -> None:
    for passage in index.edition.text.passages():
        cited = site.page(f"text/{passage.locus}.html").get_element_by_id("cite")
        assert folded(styled(cited)) == folded(asked(index, passage.locus, *STYLES.values()))
        lines = cited.xpath(f".//ul[{has_class('sentences')}]/li")
        assert len(lines) == len(sentences_of(passage))
        for line, sentence in zip(lines, sentences_of(passage), strict=True):
            assert line.xpath("./p[1]/a/@href") == [f"article.html#{sentence.locus}"]
            for words in styled(line).values():
                assert f"{sentence.locus}.”" in words and f"article.html#{sentence.locus}." in words


def test_a_sentence_on_the_page_is_what_the_command_says(site: Site, index: Index) -> None:
    for locus in ("p1-1", "p9-4"):
        page = site.page(f"text/{locus.partition('-')[0]}.html")
        (line,) = page.xpath(f"//li[p[1]/a[@href='article.html#{locus}']]")
        assert folded(styled(line)) == folded(asked(index, locus, *STYLES.values()))


def test_what_a_reference_manager_reads_of_a_passage_is_on_its_page(site: Site, index: Index) -> None:
    for locus in ("p9", "h3", "d1"):
        (block,) = site.page(f"text/{locus}.html").xpath(
            "//section[@id='cite']/details[summary='For reference managers']"
        )
        assert written(block) == {way: said.strip() for way, said in asked(index, locus, *FORMATS.values()).items()}


def test_the_page_of_citations_has_the_edition_and_the_article(site: Site, index: Index) -> None:
    page = site.page("text/cite.html")
    for name in ("edition", "article"):
        cited = page.get_element_by_id(f"cite-{name}")
        assert folded(styled(cited)) == folded(asked(index, name, *STYLES.values()))


def test_two_records_of_one_id_have_each_its_own_citation(root: Path, tmp_path: Path) -> None:
    (root / "annotations/terms/cole.md").write_text("---\nname: coaling\nresp: clerk\n---\nA word.\n", "utf-8")
    site = build(root, tmp_path / "site")
    for kind, title, url in (("term", "coaling", "terms/index.html#cole"), ("person", "Cole", "people/cole.html")):
        index = tiny(root)
        block = block_of(site, index.edition.named(kind)["cole"], index)
        assert url in written(block)["bibtex"]
        assert all(f"“{title}.”" in words and url in words for words in styled(block).values())


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
    index = tiny(root)
    assert "Doe" not in styled(block_of(site, index.edition.of(Place)["dunmere"], index))["chicago"]
    edited(root, "annotations/terms/lock.md", "resp: clerk", "resp: jd")
    site = build(root, tmp_path / "site")
    edition = tiny(root).edition
    assert "edited by a clerk and Jane Doe" in styled(block_of(site, edition.of(Place)["dunmere"], index))["chicago"]
    assert styled(block_of(site, edition.of(Term)["lock"], index))["mla"].startswith("Doe, Jane. “lock.”")


def test_a_source_of_no_known_type_is_a_finding_and_still_cited(root: Path, tmp_path: Path) -> None:
    edited(root, "sources/cole-1901.md", "type: speech", "type: scroll")
    site = build(root, tmp_path / "site")
    assert any("sources/cole-1901.md" in warning for warning in site.warnings)
    assert "Traceback" not in site.said
    assert written(block_of(site, (index := tiny(root)).edition.of(Source)["cole-1901"], index))["ris"].startswith(
        "TY  - GEN"
    )
