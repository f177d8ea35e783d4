import tomllib
from pathlib import Path

import pytest
from editions import ARTICLE, edited, tiny_edition

from build_tools.cli import main
from build_tools.model.schema import KINDS

LEDGER = "text/loci.toml"


def run(root: Path, *arguments: str) -> int:
    return main(["--root", str(root), *arguments])


def test_check_says_that_nothing_was_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tiny_edition(tmp_path), "check") == 0
    assert capsys.readouterr().out == "no findings\n"


def test_check_prints_what_was_found_sorted_then_the_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = edited(tiny_edition(tmp_path), "people/cole.md", "resp: clerk", "resp: clark")
    edited(root, "annotations/textual-e1.md", "resp: clerk", "resp: clark")
    assert run(root, "check") == 1
    *found, last = capsys.readouterr().out.splitlines()
    assert [line.partition(" ")[0] for line in found] == ["annotations/textual-e1.md:4:", "people/cole.md:6:"]
    assert last == "2 findings"


def test_check_of_one_file_or_folder_is_silent_on_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = edited(tiny_edition(tmp_path), "people/cole.md", "resp: clerk", "resp: clark")
    assert run(root, "check", str(root / "people/brook.md"), str(root / "sources")) == 0
    assert run(root, "check", str(root / "people")) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 finding"


def test_check_of_a_file_elsewhere_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tiny_edition(tmp_path), "check", "/etc/passwd") == 1
    said = capsys.readouterr()
    assert (
        said.out == ""
        and said.err.startswith("/etc/passwd is no file of the edition in ")
        and said.err.count("\n") == 1
    )


def test_a_new_annotation_asks_for_no_more_than_its_prose(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tiny_edition(tmp_path)
    path = "annotations/explanation-12-miles-long.md"
    assert run(root, "new", "annotation", "p1", "12 miles long") == 0
    assert run(root, "check") == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        f"{path}:1: H-007 the record has a header but no prose; write it under the second line ---",
        "1 finding",
    ]
    with (root / path).open("a") as file:
        file.write("As measured ({ed:locus}`p1`).\n")
    assert run(root, "check") == 0


def test_a_lemma_with_quotation_marks_is_kept_as_it_is(tmp_path: Path) -> None:
    root = edited(tiny_edition(tmp_path), ARTICLE, "miles long", 'miles \\ "long')
    edited(root, "text/witnesses/pamphlet.txt", "miles long", 'miles \\ "long')
    (root / LEDGER).unlink()
    assert run(root, "ledger") == 0
    assert run(root, "new", "annotation", "p1", 'miles \\ "long') == 0
    with (root / "annotations/explanation-miles-long.md").open("a") as file:
        file.write("Prose. {ed:cert}`low`\n")
    assert run(root, "check") == 0


@pytest.mark.parametrize(("target", "kind"), [("c1", "press"), ("q2", "quotation")])
def test_a_note_on_a_mark_has_its_kind_and_no_lemma(target: str, kind: str, tmp_path: Path) -> None:
    root = tiny_edition(tmp_path)
    assert run(root, "new", "annotation", target) == 0
    header = (root / f"annotations/{kind}-{target}.md").read_text("utf-8")
    assert f"\ntarget: {target}\n" in header and f"\nkind: {kind}\n" in header and "\nlemma" not in header


def test_a_lemma_that_occurs_twice_gets_an_occurrence(tmp_path: Path) -> None:
    root = tiny_edition(tmp_path)
    assert run(root, "new", "annotation", "p2", "Courier", "--kind", "identification") == 0
    assert "\noccurrence: 1\n" in (root / "annotations/identification-courier.md").read_text("utf-8")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "annotation"])
def test_a_new_record_is_asked_for_what_its_kind_requires(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_edition(tmp_path)
    assert run(root, "new", kind, "weir") == 0
    capsys.readouterr()
    assert run(root, "check") == 1
    fields = KINDS[kind].fields.values()
    said = capsys.readouterr().out
    for field in fields:
        assert (f"H-002 the field “{field.name}” " in said) == (field.required and field.name != "resp"), field.name
    assert "H-007" in said and "H-001" not in said and "H-003" not in said


NO_ID = "is no id; write lower-case letters and digits, parted by hyphens:"
REFUSED = [
    (["new", "person", "brook"], "people/brook.md is there already; edit it, or choose another id"),
    (["new", "person", "Ada Brook"], f"“Ada Brook” {NO_ID} ada-brook"),
    (["new", "person", "../x"], f"“../x” {NO_ID} x"),
    (["new", "annotation", "p9", "words"], "“p9” is no address of the text; look it up beside the text on its page"),
    (["new", "annotation", "p1", "no such"], "“no such” does not occur in p1; copy the words from the edited reading"),
    (["new", "annotation", "p1"], "new annotation p1: add the words that the note is about"),
    (["new", "annotation", "c1", "Courier"], "new annotation c1: leave the words out: c1 is a citation"),
    (["new", "annotation", "c2"], "annotations/press-c2.md is there already; edit it, or choose another id"),
]


@pytest.mark.parametrize(("arguments", "expected"), REFUSED)
def test_what_cannot_be_written_is_refused_in_one_line(
    arguments: list[str], expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_edition(tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert run(root, *arguments) == 1
    assert capsys.readouterr() == ("", f"{expected}\n")
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_broken_text_is_named_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = edited(tiny_edition(tmp_path), ARTICLE, "</text>", "")
    before = (root / LEDGER).read_bytes()
    assert run(root, "ledger") == 1
    assert capsys.readouterr().err.startswith(f"the text cannot be read, so nothing is written: {ARTICLE}:79: F-001 ")
    assert (root / LEDGER).read_bytes() == before


def test_the_ledger_gains_new_addresses_and_keeps_old_entries_to_the_byte(tmp_path: Path) -> None:
    root = tiny_edition(tmp_path)
    before = (root / LEDGER).read_text("utf-8")
    assert run(root, "ledger") == 0
    assert (root / LEDGER).read_text("utf-8") == before
    new = '<p xml:id="p3"><milestone unit="sentence" xml:id="p3-1"/>New.</p>\n      </div>'
    edited(root, ARTICLE, "</div>", new)
    edited(root, ARTICLE, '<edition n="1.0">', '<edition n="1.1">')
    assert run(root, "ledger") == 0
    assert [(entry["id"], entry["since"]) for entry in added(root, before)] == [("p3", "1.1"), ("p3-1", "1.1")]


def test_a_new_record_asks_for_nothing_in_the_ledger_until_the_release(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_edition(tmp_path)
    before = (root / LEDGER).read_text("utf-8")
    words = (root / "people/cole.md").read_text("utf-8")
    (root / "people/weir.md").write_text(words, "utf-8")
    assert run(root, "check") == 0
    assert run(root, "check", "--release") == 1
    assert "1 address not in the ledger (people/weir); run python -m build_tools ledger\n" in capsys.readouterr().out
    assert run(root, "ledger") == 0
    assert run(root, "check", "--release") == 0
    assert added(root, before) == [{"id": "people/weir", "since": "1.0", "status": "live"}], "a record has no hash"


def test_changed_words_are_entered_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = edited(tiny_edition(tmp_path), ARTICLE, "a canal at", "the canal at")
    edited(root, "text/witnesses/pamphlet.txt", "a canal at", "the canal at")
    before = (root / LEDGER).read_text("utf-8")
    assert run(root, "ledger") == 0
    assert (root / LEDGER).read_text("utf-8") == before
    assert run(root, "check") == 1
    assert run(root, "ledger", "--changed", "--reason", "A misread “a”.") == 0
    assert capsys.readouterr().out.endswith("2 addresses entered in text/loci.toml\n")
    assert [(entry["id"], entry["reason"]) for entry in added(root, before)] == [
        ("p1", "A misread “a”."),
        ("p1-1", "A misread “a”."),
    ]
    assert run(root, "check") == 0


def test_what_became_of_an_address_is_entered_once_it_is_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tiny_edition(tmp_path)
    before = (root / LEDGER).read_text("utf-8")
    gone = ["note-explanation-barge"]
    told = ["--status", "retired", "--successor", "p2-3", "--reason", 'Everyone knows what a "barge" is.']
    assert run(root, "ledger", gone[0], *told) == 1
    assert capsys.readouterr().err == f"{gone[0]} still stands in the edition; take it out first\n"
    (root / "annotations/explanation-barge.md").unlink()
    assert run(root, "check") == 1
    assert run(root, "ledger", *gone, "--status", "retired") == 1
    assert run(root, "ledger", *gone, *told) == 0
    assert [entry["id"] for entry in added(root, before)] == gone
    assert added(root, before)[0] == {
        "id": gone[0],
        "since": "1.0",
        "status": "retired",
        "successor": "p2-3",
        "reason": 'Everyone knows what a "barge" is.',
    }
    assert run(root, "check", "--release") == 0
    capsys.readouterr()
    assert run(root, "ledger", gone[0], *told) == 1
    assert capsys.readouterr().err == f"{gone[0]} is no live address of the ledger; look it up in {LEDGER}\n"


def added(root: Path, before: str) -> list[dict[str, str]]:
    """The entries that the ledger has gained; those before them are the same to the byte."""
    after = (root / LEDGER).read_text("utf-8")
    assert after.startswith(before.removesuffix("]\n"))
    old, new = (tomllib.loads(words)["address"] for words in (before, after))
    return new[len(old) :]


def test_an_unknown_command_ends_with_two(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as end:
        run(tiny_edition(tmp_path), "chekc")
    assert end.value.code == 2
