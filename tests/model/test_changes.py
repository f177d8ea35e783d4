from dataclasses import replace
from pathlib import Path

import pytest
from editions import TINY
from repositories import change_the_text_and_the_notes, second_edition
from sites import sphinx_project

from build_tools.model.changes import STATUSES, compare, told, word_diff
from build_tools.model.index import Index
from build_tools.model.published import Fate, PublishedEdition, published
from build_tools.parse.edition import load_edition

FIRST = published(Index(load_edition(TINY)))


@pytest.fixture
def second(tmp_path: Path) -> PublishedEdition:
    root = sphinx_project(tmp_path)
    second_edition(root)
    return published(Index(load_edition(root)))


def without(edition: PublishedEdition, name: str, **fates: Fate) -> PublishedEdition:
    statements = {address: one for address, one in edition.statements.items() if address != name}
    return replace(edition, statements=statements, fates=fates)


def test_an_edition_held_against_itself_has_every_address_unchanged() -> None:
    changes = compare(FIRST, FIRST)
    assert {change.status for change in changes.values()} == {"unchanged"}
    assert {"p1", "p1-2", "h1", "c2", "q1", "e1", "note-brook", "people/brook", "annotations/terms/index#lock"} <= set(
        changes
    )
    assert told(changes) == ()


def test_each_address_has_become_what_was_done_to_it(second: PublishedEdition) -> None:
    changes = compare(FIRST, second)
    assert {name: change.status for name, change in changes.items() if change.status != "unchanged"} == {
        "p1": "changed",
        "p1-1": "changed",
        "people/brook": "changed",
        "note-explanation-pass": "added",
        "note-explanation-barge": "merged",
    }
    assert {change.status for change in changes.values()} <= set(STATUSES)


def test_a_changed_paragraph_has_both_readings_before_and_after(second: PublishedEdition) -> None:
    edited, received = compare(FIRST, second)["p1"].differences
    assert (edited.part, received.part) == ("edited reading", "source reading")
    assert [step for step in edited.words if step[0] != "="] == [("-", "a"), ("+", "the")]
    assert edited.before == FIRST.statements["p1"].parts["edited reading"]
    assert edited.after == edited.before.replace(" a canal", " the canal")


def test_a_changed_record_says_which_field(second: PublishedEdition) -> None:
    (difference,) = compare(FIRST, second)["people/brook"].differences
    assert (difference.part, difference.before, difference.after) == ("summary", "engineer", "engineer of canals")


def test_a_merged_note_says_where_to_and_why_and_what_it_said(second: PublishedEdition) -> None:
    change = compare(FIRST, second)["note-explanation-barge"]
    assert (change.successor, change.reason) == ("annotations/terms/index#lock", "It said no more than the glossary.")
    assert {one.part: one.after for one in change.differences}["prose"] == ""
    assert "A flat boat" in {one.part: one.before for one in change.differences}["prose"]


def test_what_vanishes_without_an_entry_in_the_ledger_is_removed(tmp_path: Path) -> None:
    root = sphinx_project(tmp_path)
    change_the_text_and_the_notes(root)
    change = compare(FIRST, published(Index(load_edition(root))))["note-explanation-barge"]
    assert (change.status, change.successor) == ("removed", "")


def test_a_moved_passage_is_held_against_where_it_went_in_the_end() -> None:
    fates = {"p1": Fate("moved", "p8", "Split."), "p8": Fate("moved", "p2", "Split again.")}
    change = compare(FIRST, without(FIRST, "p1", **fates))["p1"]
    assert (change.status, change.successor) == ("moved", "p2")
    edited, _ = change.differences
    assert edited.after == FIRST.statements["p2"].parts["edited reading"]


def test_successors_in_a_circle_come_to_an_end() -> None:
    fates = {"p1": Fate("moved", "p8", ""), "p8": Fate("moved", "p9", ""), "p9": Fate("moved", "p8", "")}
    assert compare(FIRST, without(FIRST, "p1", **fates))["p1"].status == "moved"


def test_a_sentence_and_a_footnote_are_told_with_what_they_are_part_of(second: PublishedEdition) -> None:
    assert [change.address for change in told(compare(FIRST, second))] == [
        "p1", "note-explanation-pass", "people/brook", "note-explanation-barge",
    ]  # fmt: skip


def test_an_emendation_whose_certainty_alone_has_changed_is_changed(tmp_path: Path) -> None:
    root = sphinx_project(tmp_path)
    path = root / "text/article.xml"
    path.write_text(path.read_text("utf-8").replace('resp="#clerk" cert="high"', 'resp="#clerk" cert="low"'), "utf-8")
    changes = compare(FIRST, published(Index(load_edition(root))))
    assert [name for name, change in changes.items() if change.status == "changed"] == ["e1"]


PAIRS = [
    ("the cat sat", "the dog sat"),
    ("", "new words"),
    ("old words", ""),
    ("one\xa0two", "one two"),
    ("a  b\n\nc", "a b\n\nc d"),
    ("so it was", "was it so"),
]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_the_words_of_a_difference_joined_are_both_texts_to_the_character(before: str, after: str) -> None:
    steps = list(word_diff(before, after))
    assert "".join(words for mark, words in steps if mark in "=-") == before
    assert "".join(words for mark, words in steps if mark in "=+") == after


def test_a_no_break_space_that_became_a_space_is_seen(tmp_path: Path) -> None:
    root = sphinx_project(tmp_path)
    for name in ("text/article.xml", "text/witnesses/pamphlet.txt"):
        path = root / name
        path.write_text(path.read_text("utf-8").replace("miles long", "miles\xa0long"), "utf-8")
    edited, _ = compare(FIRST, published(Index(load_edition(root))))["p1-2"].differences
    assert ("+", "[no-break space]") in edited.shown
