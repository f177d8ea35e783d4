"""Each Web Annotation, resolved on the page of the text by somebody else's software: Apache Annotator in Chromium."""

import json
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from annotator_bundle import annotator
from playwright.sync_api import Page
from sites import ARTICLE_PAGE, Site

from build_tools.model.index import Index

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        annotator() is None and not os.environ.get("CI"),
        reason="no resolver; run make test",
    ),
]

RESOLVE = """
async (targets) => {
  // As text/data.md says: without what is editorial and without the reading that is not shown.
  for (const node of document.querySelectorAll("[data-editorial], .source-reading")) node.remove();
  const found = [];
  for (const { selector } of targets) {
    const scope = document.getElementById(selector.value);
    const ranges = [];
    for await (const range of annotator.createTextQuoteSelectorMatcher(selector.refinedBy)(scope)) {
      ranges.push({ words: range.toString(), start: range.startContainer.parentElement.closest("[id]").id });
    }
    found.push(ranges);
  }
  return found;
}
"""

HASH = """
async (locus) => {
  const words = (dropped) => {
    const copy = document.getElementById(locus).cloneNode(true);
    for (const node of copy.querySelectorAll(`[data-editorial], ${dropped}`)) node.remove();
    return copy.textContent;
  };
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words(".source-reading")));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
"""


def pages(site: Site) -> Iterator[dict[str, Any]]:
    """The pages of the collection, by following it from its first to its last."""
    folder = site.folder / "data" / "web-annotations"
    name = json.loads((folder / "collection.jsonld").read_text("utf-8"))["first"]
    while name:
        page = json.loads((folder / name).read_text("utf-8"))
        yield page
        name = page.get("next")


@pytest.fixture(scope="module")
def annotations(site: Site) -> list[dict[str, Any]]:
    return [item for page in pages(site) for item in page["items"]]


@pytest.fixture
def text(open_page: Callable[..., Page], served: str) -> Page:
    bundle = annotator()
    assert bundle, "the resolver is missing; run make test"
    page = open_page(f"{served}{ARTICLE_PAGE}", bypass_csp=True)
    page.add_script_tag(path=bundle)
    return page


def test_each_note_is_an_annotation(annotations: list[dict[str, Any]], index: Index) -> None:
    notes = [f"../../{ARTICLE_PAGE}#note-{note.id}" for note in index.notes]
    assert [annotation["id"] for annotation in annotations] == notes


def test_each_target_resolves_to_exactly_one_range_with_its_words(
    annotations: list[dict[str, Any]], text: Page
) -> None:
    targets = [target for annotation in annotations for target in annotation["target"]]
    assert len(targets) > len(annotations)
    for target, ranges in zip(targets, text.evaluate(RESOLVE, targets), strict=True):
        assert [one["words"] for one in ranges] == [target["selector"]["refinedBy"]["exact"]], target


def test_the_range_of_a_quotation_begins_in_the_element_of_the_quotation(
    annotations: list[dict[str, Any]], text: Page, index: Index
) -> None:
    quotations = {f"../../{ARTICLE_PAGE}#note-{note.id}": note for note in index.notes if note.kind == "press"}
    chosen = [annotation for annotation in annotations if annotation["id"] in quotations]
    targets = [target for annotation in chosen for target in annotation["target"]]
    starts = [ranges[0]["start"] for ranges in text.evaluate(RESOLVE, targets)]
    inside = text.evaluate(
        "(ids) => ids.map(([id, outer]) => !!document.getElementById(id).closest('#' + outer))",
        [[start, quotations[annotation["id"]].id] for start, annotation in zip(starts, chosen, strict=True)],
    )
    assert all(inside)


def test_the_resolver_finds_two_ranges_where_the_context_is_taken_away(text: Page, index: Index) -> None:
    locus, word = next(
        (passage.locus, " the ")
        for passage in index.edition.text.passages()
        if passage.edited_reading.count(" the ") > 1
    )
    target = {"selector": {"value": locus, "refinedBy": {"type": "TextQuoteSelector", "exact": word}}}
    (ranges,) = text.evaluate(RESOLVE, [target])
    assert len(ranges) > 1


def test_the_hash_of_a_passage_can_be_made_from_the_page(annotations: list[dict[str, Any]], text: Page) -> None:
    hashes = {
        target["selector"]["value"]: target["sha256"] for annotation in annotations for target in annotation["target"]
    }
    for locus, wanted in hashes.items():
        assert text.evaluate(HASH, locus) == wanted
