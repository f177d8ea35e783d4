"""The command ``changes``, and what the commands on editions refuse."""

from pathlib import Path

import pytest
from editions import ARTICLE, edited
from repositories import committed, git, repository, second_edition

from build_tools.cli import main


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Edition 1.0 is tagged; edition 1.1 is committed."""
    root = repository(tmp_path_factory.mktemp("editions"))
    second_edition(root)
    committed(root, "second edition")
    return root


CHANGES = """\
changed passage p1
    edited reading: On May 3 the engineer Ada Brook of the Long Canal Company opened [-a-]{+the+} canal at
added note note-explanation-pass “pass it” (p2-3)
changed person people/brook Ada Brook
    summary: engineer{+ of canals+}
merged note note-explanation-barge “barge” (p2-3), now annotations/terms/index#lock
    reason: It said no more than the glossary.
4 changes between edition 1.0 of 2001 and edition 1.1 of 2001
"""


@pytest.mark.parametrize("asked", ["edition-1.0..", "edition-1.0..HEAD"])
def test_changes_tells_each_change_with_the_words_before_and_after(
    asked: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(root), "changes", asked]) == 0
    said = capsys.readouterr().out
    rest = iter(said.splitlines())
    for line in CHANGES.splitlines():
        assert any(one.startswith(line) for one in rest), f"{line} is not said, or not after the others: {said}"


def test_changes_between_two_folders_needs_no_repository(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(root, "worktree", "add", "--quiet", "--detach", str(tmp_path / "first"), "edition-1.0")
    (tmp_path / "first/.git").unlink()
    assert main(["changes", str(tmp_path / "first"), str(root)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("4 changes between edition 1.0 ")
    assert main(["changes", str(root), str(root)]) == 0
    assert capsys.readouterr().out == "no change between edition 1.1 of 2001 and edition 1.1 of 2001\n"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("edition-1.0", "“edition-1.0” is no folder and no stretch of editions; write it as edition-1.0.."),
        ("edition-9..", "git rev-parse --verify --quiet --end-of-options edition-9^{commit} has failed; "),
        ("--output=x..", ""),
    ],
)
def test_an_edition_that_is_not_there_is_one_line(
    asked: str, said: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--root", str(root), "changes", "--", asked]) == 1
    words = capsys.readouterr().err
    assert words.startswith(said) and words.count("\n") == 1


@pytest.mark.parametrize("command", ["editions", "release"])
def test_a_folder_without_a_repository_is_refused_in_one_line(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert main(["--root", str(tmp_path), command]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"{tmp_path} is no repository with a commit; ") and said.count("\n") == 1


def test_a_tag_whose_header_has_another_number_is_refused_in_one_line_and_nothing_is_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = repository(tmp_path)
    git(root, "tag", "edition-1.1")
    assert main(["--root", str(root), "editions"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "edition-1.1 has the number 1.0 in its header (text/article.xml); "
        "tag the commit that has 1.1, or name the tag edition-1.0\n"
    )
    assert not (root / "build").exists()


def test_a_release_is_refused_where_a_file_is_not_committed_where_a_rule_does_not_hold_and_where_it_is_published(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clone = tmp_path / "clone"
    git(root, "clone", "--quiet", str(root), str(clone))
    release = ["--root", str(clone), "release"]
    (clone / "people/new.md").write_text("---\nname: New\n---\nNew.\n", "utf-8")
    assert main(release) == 1
    assert capsys.readouterr().err == "1 uncommitted changes (people/new.md); commit them or take them back\n"
    committed(clone, "a record with findings")
    assert main(release) == 1
    assert capsys.readouterr().err.startswith("the rules find ")
    git(clone, "reset", "--quiet", "--hard", "edition-1.0")
    edited(clone, "people/brook.md", "summary: engineer", "summary: an engineer")
    committed(clone, "a change after edition 1.0, under the same number")
    assert main(release) == 1
    said = capsys.readouterr().err
    assert said.startswith("edition 1.0 is published already (edition-1.0 is commit ") and said.count("\n") == 1
    assert not (clone / "build").exists()
    assert ARTICLE in said
