"""Clean, incremental and parallel builds of the tiny edition, and what Sphinx says of bad input."""

import pickletools
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from editions import ARTICLE, edited
from sites import Site, build, build_both, copy_of

from build_tools.cli import main

EVERY_PAGE = {
    "index", "text/article", "people/brook", "people/cole", "sources/cole-1901", "sources/courier",
    "sources/bibliography", "annotations/index", "annotations/places/index", "annotations/events/index",
    "annotations/terms/index", "annotations/organisations/index", "text/b1", "text/h1", "text/h2", "text/p1", "text/p2",
}  # fmt: skip


def give_up(root: Path, *addresses: str, successor: str) -> None:
    told = ("--status", "moved", "--successor", successor, "--reason", "A test.")
    assert main(["--root", str(root), "ledger", *addresses, *told]) == 0


def change_a_summary(root: Path) -> None:
    edited(root, "people/brook.md", "summary: engineer", "summary: engineer of canals")


def change_a_name(root: Path) -> None:
    edited(root, "people/brook.md", "name: Ada Brook", "name: Ada M. Brook")


def change_a_paragraph_below_the_first(root: Path) -> None:
    edited(root, "people/brook.md", "She is named at", "\n\nIn the text she stands at")


def add_an_annotation(root: Path) -> None:
    header = '---\ntarget: p2-3\nlemma: "pass it"\nkind: explanation\nresp: clerk\n---\n'
    words = f"{header}With {{ed:person}}`cole`. {{ed:cert}}`low`\n"
    (root / "annotations/explanation-pass.md").write_text(words, "utf-8")


def delete_an_annotation(root: Path) -> None:
    (root / "annotations/explanation-barge.md").unlink()
    give_up(root, "note-explanation-barge", successor="p2-3")


def change_an_emendation(root: Path) -> None:
    edited(root, ARTICLE, ">the</corr>", ">each</corr>")
    edited(root, "annotations/figure-boats.md", 'three to the mile"', 'three to each mile"')
    assert main(["--root", str(root), "ledger", "--changed"]) == 0


def rename_a_person(root: Path) -> None:
    (root / "people/cole.md").rename(root / "people/coleman.md")
    path = root / ARTICLE
    path.write_text(path.read_text("utf-8").replace("person:cole", "person:coleman"), "utf-8")
    give_up(root, "note-cole", successor="note-coleman")
    give_up(root, "people/cole", successor="people/coleman")


BESIDE = {"annotations/textual-e1"}
"""The note before the one that is added or taken away."""

# What is read again, and what is written besides. Sphinx writes the page again whose toctree names a changed page.
CHANGES = {
    change_a_summary: ({"people/brook", "text/article"}, {"index"}),
    # The records beside it in its register name it at their foot.
    change_a_name: ({"people/brook", "people/cole", "text/article", "index", "sources/handbook"}, set()),
    change_a_paragraph_below_the_first: ({"people/brook", "text/article"}, {"index"}),
    # It is the last: after one before it, the pages of the notes that get another number are read again as well.
    add_an_annotation: (
        {
            "annotations/explanation-pass",
            *BESIDE,
            "annotations/explanation-barge",
            "people/cole",
            "text/article",
            "index",
        },
        set(),
    ),
    delete_an_annotation: (
        {*BESIDE, "annotations/terms/lock", "text/article", "index"},
        {"annotations/explanation-barge"},
    ),
    change_an_emendation: (None, None),
    rename_a_person: (None, None),
}


def written_since(before: dict[str, int], site: Site, ending: str, folder: str = "") -> set[str]:
    return {
        name.removeprefix(folder).removesuffix(ending)
        for name, age in site.ages().items()
        if name.endswith(ending) and name.startswith(folder) and before.get(name) != age
    }


@pytest.mark.parametrize("change", CHANGES)
def test_a_build_after_a_change_is_the_clean_build_and_costs_the_pages_that_show_it(
    change: Callable[[Path], None], root: Path, tmp_path: Path
) -> None:
    changed = copy_of(root, tmp_path / "changed")
    change(changed)
    first, clean = build_both((root, tmp_path / "site"), (changed, tmp_path / "clean"))
    before = first.ages()
    change(root)
    incremental = build(root, tmp_path / "site", "-W")
    for site in (first, clean, incremental):
        assert (site.warnings, site.status) == ((), 0)
    files, gone = incremental.files(), set(incremental.files()) - set(clean.files())
    assert gone <= {"people/cole.html"}, "Sphinx takes no old page away"
    assert {name: page for name, page in files.items() if name not in gone} == clean.files()
    read, written = CHANGES[change]
    if read is not None:
        assert written_since(before, incremental, ".doctree", ".doctrees/") == read
        pages = {name for name in written_since(before, incremental, ".html") if not name.startswith("e/")}
        assert pages == read | written


def test_two_clean_builds_in_different_folders_and_one_in_two_processes_are_the_same(
    root: Path, tmp_path: Path
) -> None:
    copied = copy_of(root, tmp_path / "elsewhere" / "sources")
    here, elsewhere = build_both((root, tmp_path / "one"), (copied, tmp_path / "elsewhere" / "site"))
    one = here.files()
    assert elsewhere.files() == one
    assert build(root, tmp_path / "two-processes", "-W", "-j", "2").files() == one
    assert {f"{name}.html" for name in EVERY_PAGE} <= set(one)


def test_an_incremental_build_in_two_processes_is_the_clean_build(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "site", "-W", "-j", "2")
    # More than five pages change: Sphinx reads fewer than that in one process, whatever it is asked for.
    for path in sorted((root / "annotations").rglob("*.md")):
        path.write_text(path.read_text("utf-8") + "More is not known.\n", "utf-8")
    incremental = build(root, tmp_path / "site", "-W", "-j", "2")
    assert incremental.status == 0
    assert incremental.files() == build(root, tmp_path / "clean", "-W").files()


def test_nothing_is_read_where_nothing_has_changed_and_a_pickled_page_holds_only_itself(
    root: Path, tmp_path: Path
) -> None:
    before = build(root, tmp_path / "site").ages()
    again = build(root, tmp_path / "site", "-W")
    assert again.status == 0
    assert written_since(before, again, ".doctree") == set()
    for path in (again.folder / ".doctrees").rglob("*.doctree"):
        names = {argument for _, argument, _ in pickletools.genops(path.read_bytes()) if isinstance(argument, str)}
        assert "document" in names, "the pickle is read as this test takes it to be"
        assert names.isdisjoint({"BuildEnvironment", "Sphinx", "Edition", "Index", "EditionDomain"}), path.name


def test_a_finding_is_a_warning_with_its_place_and_stops_a_strict_build(root: Path, tmp_path: Path) -> None:
    edited(root, "people/cole.md", "ed:quotation}`q1`", "ed:quotation}`q9`")
    lenient = build(root, tmp_path / "lenient")
    assert [line.partition("M-006")[0] for line in lenient.warnings] == ["people/cole.md:8: WARNING: "], "said once"
    assert lenient.status == 0
    assert build(root, tmp_path / "strict", "-W").status == 1


def break_the_markup(root: Path) -> list[str]:
    edited(root, ARTICLE, "</div>", "")
    return [f"{ARTICLE}:77: WARNING: F-001 "]


def take_the_witness_away(root: Path) -> list[str]:
    (root / "text/witnesses/pamphlet.txt").unlink()
    return ["text/witnesses/pamphlet.txt:1: WARNING: F-001 "]


def write_the_article_in_another_encoding(root: Path) -> list[str]:
    path = root / ARTICLE
    path.write_bytes(
        path.read_text("utf-8").replace("“", '"').replace("”", '"').replace("canal", "cañal").encode("latin-1")
    )
    return [f"{ARTICLE}:", "not UTF-8"]


def write_a_record_in_another_encoding(root: Path) -> list[str]:
    (root / "people/cole.md").write_bytes((root / "people/cole.md").read_text("utf-8").encode("utf-16"))
    return ["people/cole.md:1: WARNING: F-001 "]


def empty_a_record(root: Path) -> list[str]:
    (root / "people/cole.md").write_bytes(b"")
    return ["people/cole.md:1: WARNING: F-001 "]


def break_a_header(root: Path) -> list[str]:
    edited(root, "people/cole.md", "name: Cole", "name: [Cole")
    return ["people/cole.md:", "F-001"]


def expand_an_entity_without_end(root: Path) -> list[str]:
    bomb = '<!DOCTYPE TEI [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<TEI '
    edited(root, ARTICLE, "<TEI ", bomb)
    return [f"{ARTICLE}:2: WARNING: F-001 "]


BREAKAGES = [
    break_the_markup,
    take_the_witness_away,
    write_the_article_in_another_encoding,
    write_a_record_in_another_encoding,
    empty_a_record,
    break_a_header,
    expand_an_entity_without_end,
]


@pytest.mark.parametrize("breakage", BREAKAGES)
def test_a_file_that_cannot_be_read_is_a_line_and_never_a_traceback(
    breakage: Callable[[Path], list[str]], root: Path, tmp_path: Path
) -> None:
    expected = breakage(root)
    site = build(root, tmp_path / "site", "-W", "--keep-going")
    assert site.status == 1
    assert any(all(part in line for part in expected) for line in site.warnings), site.warnings
    for line in site.warnings:
        assert ": WARNING: " in line and " F-001 " in line, "every line is a finding that says where"
        assert "; " in line, "and what to do"
    assert "Traceback" not in site.said


def test_a_missing_article_is_said_first_and_without_a_traceback(root: Path, tmp_path: Path) -> None:
    (root / ARTICLE).unlink()
    site = build(root, tmp_path / "site", "-W", "--keep-going")
    assert site.status == 1
    assert site.warnings[0].startswith(f"{ARTICLE}:1: WARNING: F-001 ")
    assert all(": WARNING: " in line for line in site.warnings)


def test_a_build_goes_on_after_the_article_has_been_broken_and_mended(root: Path, tmp_path: Path) -> None:
    kept = shutil.copy(root / ARTICLE, tmp_path / "kept.xml")
    build(root, tmp_path / "site")
    break_the_markup(root)
    assert build(root, tmp_path / "site", "-W", "--keep-going").status == 1
    shutil.copy(kept, root / ARTICLE)
    mended = build(root, tmp_path / "site", "-W")
    assert mended.files() == build(root, tmp_path / "clean", "-W").files()
