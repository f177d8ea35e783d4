"""The real edition, written by each of Sphinx’s own builders: nothing rests on HTML, and no link leads nowhere."""

import posixpath
import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from editions import edited
from lxml import etree, html
from made_once import MadeOnce, keep, kept
from sites import ARTICLE_PAGE, REPOSITORY, Site, build, has_class, words_of

from build_tools.model.content import Emendation, Mention, Milestone, PressCitation, Quotation, walk
from build_tools.model.index import Index

CLEAN = ("dirhtml", "text", "latex", "epub", "xml")
WITHOUT_CRASH = ("man", "singlehtml", "gettext")
CALL = re.compile(r"\[(?:\d+|[a-z]{1,2})\]")
INTERFACE = ("Cite or annotate p", "how to read", "Call out", "Sources and citation", "back to the text", "min read")


@pytest.fixture(scope="session")
def built(made_once: MadeOnce) -> dict[str, Site]:
    """Every builder in turn, over the same doctrees; Sphinx lets gettext, alone, read none but its own."""

    def fill(folder: Path) -> None:
        for name in (*CLEAN, *WITHOUT_CRASH):
            doctrees = folder / ("doctrees-gettext" if name == "gettext" else "doctrees")
            keep(build(REPOSITORY, folder / name, "-b", name, "-W", "--keep-going", "-d", str(doctrees)))

    folder = made_once("builders", fill)
    return {name: kept(folder / name) for name in (*CLEAN, *WITHOUT_CRASH)}


@pytest.fixture(scope="session")
def text(built: dict[str, Site]) -> str:
    return (built["text"].folder / "text/article.txt").read_text("utf-8")


@pytest.fixture(scope="session")
def latex(built: dict[str, Site]) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(built["latex"].folder.glob("*.tex")))


@pytest.fixture(scope="session")
def doctree(built: dict[str, Site]) -> Any:
    return etree.parse(built["xml"].folder / "text/article.xml").getroot()


@pytest.mark.parametrize("name", CLEAN)
def test_a_builder_has_nothing_to_warn_of(name: str, built: dict[str, Site]) -> None:
    assert built[name].warnings == ()
    assert built[name].status == 0


@pytest.mark.parametrize("name", WITHOUT_CRASH)
def test_a_builder_ends_without_a_traceback(name: str, built: dict[str, Site]) -> None:
    assert "Traceback" not in "\n".join(built[name].warnings)
    assert list(built[name].folder.rglob("*.*")), "it has written something"


def pages_of(folder: Path) -> dict[str, html.HtmlElement]:
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in (".html", ".xhtml")]
    return {path.relative_to(folder).as_posix(): html.fromstring(path.read_bytes()) for path in paths}


def dead_links(folder: Path) -> list[str]:
    pages = pages_of(folder)
    ids = {name: set(page.xpath("//@id")) for name, page in pages.items()}
    return [
        f"{name}: {href}"
        for name, page in pages.items()
        for href in page.xpath("//@href | //@src")
        if not urlsplit(href).scheme and not leads_somewhere(href, name, folder, ids)
    ]


def leads_somewhere(href: str, page: str, folder: Path, ids: dict[str, set[str]]) -> bool:
    path, _, anchor = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path))) if path else page
    if (folder / target).is_dir():
        target = posixpath.normpath(f"{target}/index.html")
    return (folder / target).is_file() and (not anchor or unquote(anchor) in ids[target])


def test_no_link_of_the_site_leads_nowhere(site: Site) -> None:
    assert dead_links(site.folder) == []


@pytest.mark.parametrize("name", ["dirhtml", "epub"])
def test_no_link_of_another_form_leads_nowhere(name: str, built: dict[str, Site]) -> None:
    assert dead_links(built[name].folder) == []


def test_every_page_of_the_epub_is_well_formed(built: dict[str, Site]) -> None:
    assert broken_pages(built["epub"].folder) == []


def broken_pages(folder: Path) -> list[str]:
    broken = []
    for page in sorted(folder.rglob("*.xhtml")):
        try:
            etree.parse(page)
        except etree.XMLSyntaxError as error:
            broken.append(f"{page.relative_to(folder).as_posix()}: {error}")
    return broken


def test_in_plain_text_the_paragraphs_are_the_passages_in_the_edited_reading(text: str, index: Index) -> None:
    passages = [passage.edited_reading for passage in index.edition.text.passages()]
    assert not any(CALL.search(reading) for reading in passages), "what looks like a call is one"
    expected = [unspaced(reading) for reading in title_first(passages, index)]
    paragraphs = [unspaced(CALL.sub("", words)).rstrip("=*") for words in text.split("\n\n")]
    assert [words for words in paragraphs if words in set(expected)] == expected


def unspaced(words: str) -> str:
    """Words without their spaces: a line is broken at a hyphen as well."""
    return "".join(words.split())


def title_first(passages: list[str], index: Index) -> list[str]:
    title = next(one.edited_reading for one in index.edition.text.opening if one.form == "main")
    return [title, *(reading for reading in passages if reading != title)]


def test_in_plain_text_every_note_is_called_in_brackets_and_told_below(text: str, index: Index) -> None:
    words, notes, apparatus = re.split(r"\n(?:Notes|Apparatus)\n=+\n", text)
    calls = Counter(CALL.findall(words))
    assert calls == Counter(f"[{note.label}]" for note in index.notes)
    for note in index.notes:
        below = apparatus if note.is_textual else notes
        assert re.search(rf"^\[{note.label}\] ", below, re.MULTILINE), note.id


@pytest.mark.parametrize("name", ["text", "xml", "latex", "man"])
def test_no_word_of_the_interface_stands_among_the_words(name: str, built: dict[str, Site]) -> None:
    paths = [path for path in built[name].folder.rglob("*") if path.name.startswith(("article.", "then"))]
    paths += list(built[name].folder.glob("*.tex")) + list(built[name].folder.glob("*.1"))
    assert paths
    for path in paths:
        words = path.read_text("utf-8")
        assert [phrase for phrase in INTERFACE if phrase in words] == [], path.name


def test_in_latex_every_link_has_its_target(latex: str) -> None:
    targets = set(re.findall(r"\\label\{\\detokenize\{([^}]*)\}\}", latex))
    links = set(re.findall(r"\\hyperref\[\\detokenize\{([^}]*)\}\]", latex))
    assert links
    assert links - targets == set()


def test_in_latex_no_target_is_set_twice(latex: str) -> None:
    targets = Counter(re.findall(r"\\label\{\\detokenize\{([^}]*)\}\}", latex))
    assert [target for target, times in targets.items() if times > 1] == []


def test_in_latex_every_note_is_a_footnote_with_a_number_of_its_own(latex: str, index: Index) -> None:
    numbers = re.findall(r"\\begin\{footnote\}\[([^\]]*)\]|\\begin\{footnotetext\}\[([^\]]*)\]", latex)
    found = [one or other for one, other in numbers]
    assert sorted(found, key=int) == [str(number) for number in range(1, len(index.notes) + 1)]
    assert [one for one in re.findall(r"\\sphinxfootnotemark\[([^\]]*)\]", latex) if not one.isdecimal()] == []


def test_in_latex_braces_and_environments_are_balanced(latex: str) -> None:
    opened: list[str] = []
    for kind, name in re.findall(r"\\(begin|end)\{([a-zA-Z*]+)\}", latex):
        if kind == "begin":
            opened.append(name)
        else:
            assert opened.pop() == name
    assert opened == []
    plain = re.sub(r"\\\\|\\[{}]", "", latex)
    assert plain.count("{") == plain.count("}")


def test_the_document_says_what_each_thing_is(doctree: Any, index: Index) -> None:
    marks = Counter(type(mark) for passage in index.edition.text.passages() for mark in walk(passage.content))
    kinds = {
        "mention": Mention,
        "press_citation": PressCitation,
        "quotation": Quotation,
        "emendation": Emendation,
        "sentence": Milestone,
    }
    assert {name: len(doctree.xpath(f"//{name}")) for name in kinds} == {
        name: marks[kind] for name, kind in kinds.items()
    }
    assert len(doctree.xpath("//footnote")) == len(index.notes)
    assert len(doctree.xpath("//passage | //title[contains(@classes, 'passage')]")) == len(index.edition.passages)
    assert doctree.xpath("//inline_element | //block_element | //raw") == []


def test_the_pages_of_the_article_hold_the_same_words_whatever_the_addresses_look_like(
    site: Site, built: dict[str, Site]
) -> None:
    there = html.fromstring((built["dirhtml"].folder / "text/article/index.html").read_bytes())
    articles = [page.xpath(f"//article[{has_class('text')}]")[0] for page in (site.page(ARTICLE_PAGE), there)]
    assert articles[0].text_content() == articles[1].text_content()
    assert articles[0].xpath("//@id") == articles[1].xpath("//@id")


def test_a_footnote_of_another_page_is_written_as_sphinx_writes_it(root: Path) -> None:
    page = root / "text/more.md"
    page.write_text("---\norphan: true\n---\n# More\n\nWords.[^one]\n\n[^one]: A note.\n", "utf-8")
    shown = build(root, root / "build").page("text/more.html")
    assert [words_of(note) for note in shown.find_class("footnote")] == ["[1] A note."]
    assert shown.find_class("footnote-reference")


def test_a_name_and_a_call_in_a_heading_are_only_words_in_an_outline(root: Path) -> None:
    edited(root, "text/article.xml", "How One Was", 'How <persName ref="person:brook">One</persName> Was')
    edited(root, "index.md", ":hidden:\n", "")
    words = (build(root, root / "build").folder / "index.html").read_text("utf-8")
    outline = words[words.index("<main") : words.index("</main")]
    assert "How One Was Opened</a>" in outline
    assert "person-brook" not in outline
