"""The sealed release: the same to the byte wherever it is made, whole, and made again from itself."""

import json
import os
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest
from repositories import committed, git, repository, second_edition
from sites import REPOSITORY

from build_tools.cli import main
from build_tools.parse.edition_history_file import read_history

NAME = "on-canals-1.1"


def release(root: Path) -> Path:
    """Seal it in a process of its own, with another clock zone, another order of hashes and another mask of modes."""
    names = (root / "build/release", f"import os; os.umask({len(root.parts):#o})")
    command = "from build_tools.cli import main; import sys; sys.exit(main(['release']))"
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1", "TZ": "Asia/Kolkata"}
    environment["PYTHONHASHSEED"] = str(len(root.parts))
    ran = subprocess.run(
        [sys.executable, "-c", f"{names[1]}; {command}"],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == f"{names[0]}/{NAME}.zip\n"
    return names[0] / f"{NAME}.zip"


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("release")
    root = repository(folder)
    second_edition(root)
    committed(root, "second edition")
    clones = [folder / "one", folder / "far" / "away" / "two"]
    for clone in clones:
        clone.parent.mkdir(parents=True, exist_ok=True)
        git(root, "clone", "--quiet", str(root), str(clone))
    git(clones[1], "tag", "edition-1.1")
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(release, clones))


@pytest.fixture(scope="module")
def unpacked(archives: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(archives[0]) as archive:
        archive.extractall(folder)
    return folder / NAME


def test_two_clones_in_different_folders_before_and_after_it_is_published_give_the_same_bytes(
    archives: list[Path],
) -> None:
    one, two = archives
    assert one.read_bytes() == two.read_bytes()


def test_the_archive_names_its_files_in_order_with_the_date_of_the_edition_and_one_mode(archives: list[Path]) -> None:
    with zipfile.ZipFile(archives[0]) as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
    names = [entry.filename for entry in entries]
    assert names == sorted(names) and len(names) == len(set(names))
    assert all(name.startswith(f"{NAME}/") for name in names)
    assert {entry.date_time for entry in entries} == {(2001, 1, 1, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}


def test_the_archive_has_the_site_the_data_the_sources_the_ledger_the_history_and_the_recipe(unpacked: Path) -> None:
    for name in (
        "site/index.html", "site/text/article.html", "site/objects.inv", "site/data/edition.tei.xml",
        "site/data/changes.json", "sources/text/article.xml", "sources/build_tools/cli.py", "sources/conf.py",
        "loci.toml", "history.json", "README.txt", "SHA256SUMS",
    ):  # fmt: skip
        assert (unpacked / name).is_file(), name
    assert (unpacked / "loci.toml").read_bytes() == (unpacked / "sources/text/loci.toml").read_bytes()
    assert not any(path.suffix in (".doctree", ".pickle", ".pyc") for path in unpacked.rglob("*"))
    (first,) = read_history((unpacked / "history.json").read_text("utf-8"), "history.json")
    assert first.number == "1.0"
    published = json.loads((unpacked / "site/data/changes.json").read_text("utf-8"))["published"]
    assert [one["edition"] for one in published] == ["1.0"]


def test_the_checksums_hold_every_file_and_sha256sum_itself_finds_them_right(unpacked: Path) -> None:
    command = ["sha256sum", "--check", "--quiet", "SHA256SUMS"]
    said = subprocess.run(command, cwd=unpacked, capture_output=True, check=False)
    assert (said.returncode, said.stdout, said.stderr) == (0, b"", b"")
    listed = {line.split("  ", 1)[1] for line in (unpacked / "SHA256SUMS").read_text("utf-8").splitlines()}
    files = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    assert listed == files - {"SHA256SUMS"}


def test_the_recipe_in_the_archive_makes_the_site_again_to_the_byte(unpacked: Path, tmp_path: Path) -> None:
    recipe = (unpacked / "README.txt").read_text("utf-8")
    assert "edition 1.1, 2001" in recipe
    (command,) = (part for part in recipe.replace("\\\n", " ").splitlines() if " -m sphinx " in part)
    command = command.replace(" /tmp/", f" {tmp_path}/").replace(f"{tmp_path}/venv/bin/python", sys.executable)
    environment = {name: words for name, words in os.environ.items() if name != "PYTHONPATH"}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    subprocess.run(["bash", "-c", command], cwd=unpacked / "sources", env=environment, check=True, capture_output=True)
    assert hashes(tmp_path / "site") == hashes(unpacked / "site")


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".buildinfo"
    }


def test_a_release_in_a_clone_that_a_test_runs_in_its_own_process_goes_where_it_is_asked(
    archives: list[Path], tmp_path: Path
) -> None:
    root = archives[0].parent.parent.parent
    assert main(["--root", str(root), "release", "--into", str(tmp_path / "sealed")]) == 0
    assert (tmp_path / "sealed" / f"{NAME}.zip").read_bytes() == archives[0].read_bytes()
