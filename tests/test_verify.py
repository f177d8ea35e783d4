from dataclasses import replace
from pathlib import Path

import pytest
from editions import tiny_edition

from build_tools.cli import main
from build_tools.commands.verify import verify
from build_tools.model.edition import Address, Edition
from build_tools.parse.edition import load_edition

SINCE = "says the same since edition 1.0"


def said(root: Path, manuscript: str) -> list[tuple[int, str, bool]]:
    return [(one.line, one.words, one.is_right) for one in verify(load_edition(root), manuscript)]


def test_a_quotation_is_verbatim_at_its_address(tmp_path: Path) -> None:
    assert said(tiny_edition(tmp_path), "He has “No barge will pass it” (p2-3).") == [
        (1, f"“No barge will pass it” is verbatim at p2-3, as edited and as received; p2-3 {SINCE}", True)
    ]


@pytest.mark.parametrize("address", ["p2-3", "p2", "article.html#p2-3", "q2–p2-3", "p2-2-p2-3", "#p2"])
def test_an_address_may_be_a_link_a_paragraph_or_a_range(address: str, tmp_path: Path) -> None:
    assert [right for _, _, right in said(tiny_edition(tmp_path), f"“No barge will pass it”, {address}")] == [True]


def test_a_changed_word_is_shown_and_its_line_named(tmp_path: Path) -> None:
    found = said(tiny_edition(tmp_path), "First.\n\nHere, then, at p2-3:\n“No boat will pass it”.\n")
    assert found == [
        (
            4,
            f"“No boat will pass it” is not verbatim; p2-3 has: No [-boat-] {{+barge+}} will pass it; p2-3 {SINCE}",
            False,
        )
    ]


def test_words_that_stand_elsewhere_are_not_right(tmp_path: Path) -> None:
    [(_, words, right)] = said(tiny_edition(tmp_path), "“No barge will pass it” (p1-1)")
    assert (right, "is verbatim at p2-3, not at p1-1" in words) == (False, True)


def test_an_address_that_never_was_is_not_right(tmp_path: Path) -> None:
    [(_, words, right)] = said(tiny_edition(tmp_path), "“No barge will pass it” (article.html#p77)")
    assert (right, "p77 is no address of the text" in words) == (False, True)


def test_the_reading_is_told_and_other_marks_are_allowed(tmp_path: Path) -> None:
    root = tiny_edition(tmp_path)
    [(_, received, right), (_, alike, also)] = said(
        root, '“three to teh mile” (p1-2), "Water finds its own level" (p2-1)'
    )
    assert right
    assert also
    assert "as received only" in received
    assert "is verbatim at p2-1" in alike


def test_a_paragraph_that_is_set_off_is_one_quotation(tmp_path: Path) -> None:
    manuscript = "He goes on:\n\n> called the canal “a ditch.\n> No barge will pass it.”\n\n— p2-2\n"
    [(line, words, right)] = said(tiny_edition(tmp_path), manuscript)
    assert (line, right) == (3, True)
    assert "p2-2–p2-3" in words


def test_quotations_without_an_address_are_counted_where_others_have_one(tmp_path: Path) -> None:
    found = said(tiny_edition(tmp_path), "“No barge will pass it” (p2-3).\n\nSomebody else says “nothing of the kind”.")
    assert found[1:] == [(3, "from here on, 1 without an address of the text passed over", True)]


def test_an_address_belongs_to_the_quotation_in_its_own_sentence(tmp_path: Path) -> None:
    found = said(tiny_edition(tmp_path), "Not “this one”. At p2-3 he says “No barge will pass it”.")
    assert [right for _, _, right in found] == [True, True]
    assert found[0][1].startswith("“No barge")


def state(edition: Edition, *entries: Address) -> str:
    """What is told of the address of a quotation, where the ledger has these entries last."""
    told = next(verify(replace(edition, ledger=(*edition.ledger, *entries)), "“No barge will pass it” (p2-3)"))
    return told.words.rpartition("; ")[2]


def test_the_state_of_an_address_is_told_from_the_ledger(tmp_path: Path) -> None:
    edition = load_edition(tiny_edition(tmp_path))
    now = next(entry for entry in edition.ledger if entry.id == "p2-3")
    other = replace(now, edited_sha256="0" * 64)
    assert state(edition) == f"p2-3 says the same since edition {now.since}"
    assert state(edition, other) == "the words of p2-3 are not those of the ledger"
    assert state(edition, other, replace(now, since="2.0")) == f"p2-3 says the same since edition {now.since}"
    before = replace(edition, ledger=(other,))
    assert state(before, replace(now, since="2.0")) == "the words of p2-3 changed in edition 2.0"
    assert state(edition, replace(now, status="retired", successor="p2")) == "p2-3 is retired: see p2"
    assert state(replace(edition, ledger=())) == "p2-3 is not in the ledger yet"


def test_the_command_prints_a_line_each_and_ends_as_it_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_edition(tmp_path)
    manuscript = tmp_path / "draft.md"
    manuscript.write_text("One.\n“No barge will pass it” (p2-3).\n", "utf-8")
    assert main(["--root", str(root), "verify", str(manuscript)]) == 0
    assert capsys.readouterr().out.startswith(f"{manuscript}:2: “No barge will pass it” is verbatim")
    assert main(["--root", str(root), "verify", "No boat will pass it"]) == 1
    assert capsys.readouterr().out.startswith("text:1: “No boat will pass it” is not verbatim; p2-3 has: ")
    manuscript.write_bytes("“Straße”".encode("utf-16"))
    assert main(["--root", str(root), "verify", str(manuscript)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert main(["--root", str(root), "verify", "  "]) == 1
    assert "nothing is quoted" in capsys.readouterr().err
