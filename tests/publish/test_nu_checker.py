"""What the Nu HTML checker finds in the pages, the style sheets and the single file: nothing that is wrong."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
from forms import Forms
from nu_checker import messages, nu_checker
from sites import ARTICLE_PAGE, Site

pytestmark = pytest.mark.skipif(
    nu_checker() is None and not os.environ.get("CI"),
    reason="no checker; run make test",
)

# What it says of things that are right: each whole message, with the place after it.
UNFOUNDED = [
    # It reads files, and takes no file for one of “'self'”. A browser does: test_opening.py opens the pages both ways.
    (
        r"Resource violates Content Security Policy \(meta tag\): external (stylesheet|script)"
        r" “(\.\./)*_static/[\w./-]+” blocked by “(style|script)-src” directive\. \| .*"
    ),
    # A description of the page is no script to a browser, which does not run it.
    (
        r"Inline script violates Content Security Policy \(meta tag\): blocked by “script-src” directive \(missing"
        r" “‘unsafe-inline’” or nonce/hash\)\. \| .*<script type=\"application/ld\+json\">.*"
    ),
    # What it has not learnt of CSS: the place of a pop-up beside its anchor, motion that follows scrolling, and the
    # property of SVG that puts the outline of a letter behind it. A browser that has not learnt it leaves it out.
    r"CSS: “(position-(?:anchor|try-fallbacks)|animation-timeline|paint-order)”: Property “\1” doesn't exist\. \| .*",
    r"CSS: Unrecognized at-rule “@position-try” \| .*",
    r"CSS: “top”: “anchor\((top|bottom),30vh\)” is not a “top” value\. \| .*",
]

FAULTS = {
    "nesting.html": ("<h1", "<p><div></p></div><h1", "No “p” element in scope but a “p” end tag seen."),
    "image.html": ("<h1", '<img src="x.png"><h1', "An “img” element must have an “alt” attribute"),
    "twice.html": ("<h1", '<b id="main"></b><h1', "Duplicate ID “main”."),
    "style.html": ("<style>", "<style>p { colour: red }", "Property “colour” doesn't exist."),
    "policy.html": ("'sha256-", "'sha256-0", "Inline style violates Content Security Policy"),
}  #: What is right in the page of the text, what is put in its place, and what has to be said of it.


def found(*asked: Path) -> list[str]:
    """What is wrong, a line each, and what could not be read."""
    assert nu_checker(), "the checker is missing; run make test"
    return [
        f"{message['url']}:{message.get('lastLine', 1)}: {message['type']}: {message['message']}"
        for message in messages(*asked)
        if not unfounded(message)
    ]


def unfounded(message: dict[str, Any]) -> bool:
    said = f"{message['message']} | {message.get('extract', '')}"
    return any(re.fullmatch(pattern, said, re.DOTALL) for pattern in UNFOUNDED)


def test_the_nu_checker_finds_nothing_wrong_in_any_page(site: Site, forms: Forms) -> None:
    assert found(site.folder, forms.single) == []


def test_each_fault_is_found_in_its_page_and_in_its_style_sheet(site: Site, tmp_path: Path) -> None:
    source = (site.folder / ARTICLE_PAGE).read_text("utf-8")
    for name, (right, wrong, _) in FAULTS.items():
        assert right in source, name
        (tmp_path / name).write_text(source.replace(right, wrong, 1), "utf-8")
    (tmp_path / "sheet.css").write_text("p { colour: red }", "utf-8")
    expected = {name: said for name, (*_, said) in FAULTS.items()} | {"sheet.css": "Property “colour” doesn't exist."}
    lines = found(tmp_path)
    for name, said in expected.items():
        assert any(f"/{name}:" in line and said in line for line in lines), (name, lines)
