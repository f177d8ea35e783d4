"""What a contributed record asks for and must not get: HTML, script, and the files of the machine."""

from pathlib import Path

import pytest
from lxml import html
from sites import ARTICLE_PAGE, Site, build, has_class, sphinx_project

SECRET = "the words of a file that is none of the edition's"

# What is written, the code of the finding, and what must then not be on the page.
REFUSED = {
    "a block of HTML": ("<div onclick='x()'>box</div>", "M-001", "//*[@onclick]"),
    "HTML in a line": ("Some <b class='intruder'>bold</b> words.", "M-001", "//*[@class='intruder']"),
    "a script": ("<script>alert(1)</script>", "M-001", "//script"),
    "a script in a line": ("Words <script src='https://host.example/x.js'></script>.", "M-001", "//script"),
    "an image with a handler": ("<img src=x onerror=alert(1)>", "M-001", "//img"),
    "a link that runs a script": ("[words](javascript:alert(1))", "M-005", "//@href[contains(., 'script:')]"),
    "a link in disguise": ("[words](JaVaScRiPt:alert(1))", "M-005", "//@href[contains(., 'alert')]"),
    "a link of data": ("[words](data:text/html;base64,PHNjcmlwdD4=)", "M-005", "//@href[contains(., 'base64')]"),
    "an address that runs a script": ("<javascript:alert(1)>", "M-005", "//@href[contains(., 'alert')]"),
    "a link to a file of the machine": ("[words]({secret})", "M-005", "//@href[contains(., 'secret')]"),
    "a link to a file beside": ("[words](../secret.txt)", "M-005", "//@href[contains(., 'secret')]"),
    "an image": ("![words](../secret.png)", "M-002", "//img"),
    "an image of another host": ("![words](https://host.example/x.png)", "M-002", "//img"),
    "an image of data": ("![words](data:image/svg+xml;base64,PHN2Zz4=)", "M-002", "//img"),
    "include": ("```{{include}} {secret}\n```", "M-003", ""),
    "include of a file beside": ("```{{include}} ../secret.txt\n```", "M-003", ""),
    "literalinclude": ("```{{literalinclude}} {secret}\n```", "M-003", ""),
    "raw": ("```{{raw}} html\n<script>alert(1)</script>\n```", "M-003", "//script"),
    "raw of a file": ("```{{raw}} html\n:file: {secret}\n```", "M-003", ""),
    "csv-table": ("```{{csv-table}} words\n:file: {secret}\n```", "M-003", "//table"),
    "a figure": ("```{{figure}} {secret}\n```", "M-003", "//figure"),
    "a directive between colons": (":::{{include}} {secret}\n:::", "M-00", ""),
    "reStructuredText": ("```{{eval-rst}}\n.. include:: {secret}\n```", "M-003", ""),
    "a download": ("{{download}}`words <../secret.txt>`", "M-004", f"//a[{has_class('download')}]"),
    "a download from the machine": ("{{download}}`words </../secret.txt>`", "M-004", f"//a[{has_class('download')}]"),
    "a role nobody knows": ("{{nobody}}`words`", "M-004", f"//*[{has_class('problematic')}]"),
    "a raw role": ("{{raw-html}}`<script>alert(1)</script>`", "M-004", "//script"),
    "a role of Python": ("{{py:func}}`words`", "M-004", "//*[contains(@class, 'py-func')]"),
    "a target": ("(secret)=\n\nWords.", "M-008", "//*[@id='secret']"),
    "a footnote": ("Words.[^1]\n\n[^1]: A note.", "M-008", f"//*[{has_class('footnote-reference')}]"),
    "a block of code": ("```\nwords\n```", "M-008", f"//div[{has_class('highlight')}]"),
    "a second header": ("---\nhtml_meta:\n  refresh: 0\n---\n\nWords.", "M-00", "//meta[@name='refresh']"),
}  # fmt: skip


# A page is written by editors and may hold more; it must not read a file or run a script either.
REFUSED_ON_PAGES = {
    "include": ("```{{include}} {secret}\n```", "M-003"),
    "literalinclude": ("```{{literalinclude}} {secret}\n```", "M-003"),
    "csv-table": ("```{{csv-table}} words\n:file: {secret}\n```", "M-003"),
    "raw": ("```{{raw}} html\n:file: {secret}\n```", "M-003"),
    "raw words": ("```{{raw}} html\n<script>alert(1)</script>\n```", "M-003"),
    "eval-rst": ("```{{eval-rst}}\n.. include:: {secret}\n```", "M-003"),
    "download": ("{{download}}`words </../secret.txt>`", "M-004"),
    "image": ("![words](/../secret.png)", "M-002"),
    "figure": ("```{{figure}} /../secret.png\n```", "M-003"),
    "html": ("<script>alert(1)</script>", "M-001"),
}


def slug(case: str) -> str:
    return "case-" + "-".join(case.lower().split())


def note_of(case: str) -> str:
    return f"explanation-{slug(case)}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tiny edition with an annotation for each case, built once."""
    folder = tmp_path_factory.mktemp("contributed")
    root = with_secrets(sphinx_project(folder))
    header = '---\ntarget: p1-1\nlemma: "opened a canal"\nkind: explanation\nresp: clerk\n---\n'
    for case, (prose, *_) in REFUSED.items():
        words = f"{header}First words.\n\n{filled(prose, root)}\n\nLast words.\n"
        (root / "annotations" / f"{note_of(case)}.md").write_text(words, "utf-8")
    return build(root, folder / "site", "-W", "--keep-going")


@pytest.fixture(scope="module")
def site_of_pages(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The tiny edition with a page for each case, built once."""
    folder = tmp_path_factory.mktemp("pages")
    root = with_secrets(sphinx_project(folder))
    for case, (prose, _) in REFUSED_ON_PAGES.items():
        words = f"---\norphan: true\n---\n# A page\n\n{filled(prose, root)}\n\nLast words.\n"
        (root / "text" / f"{slug(case)}.md").write_text(words, "utf-8")
    return build(root, folder / "site", "-W", "--keep-going")


def with_secrets(root: Path) -> Path:
    for folder in (root, root.parent):
        for name in ("secret.txt", "secret.png"):
            (folder / name).write_text(SECRET, "utf-8")
    return root


def filled(prose: str, root: Path) -> str:
    return prose.format(secret=root.parent / "secret.txt")


def assert_found(site: Site, path: str, code: str) -> None:
    assert any(line.startswith(f"{path}:") and f": WARNING: {code}" in line for line in site.warnings), path


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_record_must_not_hold_is_found_and_not_published(case: str, site: Site) -> None:
    _, code, path = REFUSED[case]
    assert_found(site, f"annotations/{note_of(case)}.md", code)
    for page in (ARTICLE_PAGE, "text/p1.html"):
        shown = site.page(page).get_element_by_id(f"note-{note_of(case)}")
        assert_harmless(shown)
        assert not path or shown.xpath(f".{path}") == []
        assert "First words." in shown.text_content(), "the rest is published"
        assert "Last words." in shown.text_content(), "the rest is published"


def assert_harmless(shown: html.HtmlElement) -> None:
    assert shown.xpath(".//script | .//iframe | .//img | .//style | .//form | .//object") == []
    assert [one for one in shown.xpath(".//@*") if one.attrname.startswith("on")] == []
    assert [one for one in shown.xpath(".//@href | .//@src") if ":" in one and not one.startswith("http")] == []


def test_no_record_brings_a_file_of_the_machine_into_the_site(site: Site) -> None:
    assert holding_the_secret(site) == []


def test_whatever_a_record_holds_the_build_ends_with_findings_and_no_traceback(site: Site) -> None:
    assert site.status == 1
    assert "Traceback" not in "\n".join(site.warnings)


def holding_the_secret(site: Site) -> list[str]:
    assert ARTICLE_PAGE in site.files(), site.warnings
    return [name for name, words in site.files().items() if SECRET.encode() in words or name.count("secret")]


@pytest.mark.parametrize("case", REFUSED_ON_PAGES)
def test_what_a_page_must_not_hold_is_found_and_runs_no_script(case: str, site_of_pages: Site) -> None:
    assert_found(site_of_pages, f"text/{slug(case)}.md", REFUSED_ON_PAGES[case][1])
    page = site_of_pages.page(f"text/{slug(case)}.html")
    assert page.xpath("//script | //iframe") == []
    assert "Last words." in page.text_content()


def test_no_page_brings_a_file_of_the_machine_into_the_site(site_of_pages: Site) -> None:
    assert holding_the_secret(site_of_pages) == []
    assert site_of_pages.status == 1
