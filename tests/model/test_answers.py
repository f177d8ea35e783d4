"""What the index remembers of who asked for what."""

from pathlib import Path

from editions import edited, tiny_edition

from build_tools.model.answers import question
from build_tools.model.index import Index
from build_tools.parse.edition import load_edition


def index_of(root: Path) -> Index:
    return Index(load_edition(root))


@question
def letters(index: Index, name: str) -> str:
    CALLS.append(name)
    record = index.record("person", name)
    return record.id.upper() if record else ""


CALLS: list[str] = []


def test_an_answer_is_computed_once(tmp_path: Path) -> None:
    index = index_of(tiny_edition(tmp_path))
    CALLS.clear()
    assert [letters(index, "cole"), letters(index, "cole"), letters(index, "brook")] == ["COLE", "COLE", "BROOK"]
    assert CALLS == ["cole", "brook"]


def test_who_listens_hears_what_is_asked_and_not_what_an_answer_asks_on_the_way(tmp_path: Path) -> None:
    index = index_of(tiny_edition(tmp_path))
    index.title_of("person", "brook")
    index.answers.listen()
    letters(index, "cole")
    assert index.notes
    assert sorted(asked[0].rpartition(".")[2] for asked in index.answers.heard()) == ["letters", "notes"]
    index.title_of("person", "brook")
    assert index.answers.heard() == frozenset(), "nobody listens any more"


def test_the_fingerprint_of_an_answer_changes_with_it_and_only_with_it(tmp_path: Path) -> None:
    root = tiny_edition(tmp_path)
    before = index_of(root)
    for index in (before,):
        index.answers.listen()
        index.title_of("person", "brook"), index.title_of("person", "cole"), index.mentions("person", "brook")
        index.edition  # noqa: B018 (to ask is enough)
    asked = {words: before.answers.fingerprint(words) for words in before.answers.heard()}
    edited(root, "people/brook.md", "name: Ada Brook", "name: Ada M. Brook")
    after = index_of(root)
    changed = {
        words[0].rpartition(".")[2] + "".join(words[2:])
        for words in asked
        if after.answers.fingerprint(words) != asked[words]
    }
    assert changed == {"title_ofbrook", "edition"}
    again = index_of(root)
    assert all(again.answers.fingerprint(words) == after.answers.fingerprint(words) for words in asked)


def test_a_question_that_the_code_does_not_know_any_more_has_no_fingerprint(tmp_path: Path) -> None:
    assert index_of(tiny_edition(tmp_path)).answers.fingerprint(("build_tools.gone", "x")) == ""
