"""How files are written: whole or not at all, and only where the bytes differ."""

import os
from pathlib import Path

import pytest

from build_tools.outputs import write, write_all


def test_a_file_is_written_with_its_folders_and_said_to_be_new(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.txt"
    assert write(path, b"one")
    assert path.read_bytes() == b"one"
    assert write(path, b"two")
    assert path.read_bytes() == b"two"
    assert [one.name for one in path.parent.iterdir()] == ["b.txt"], "nothing is left beside it"


def test_a_file_with_the_same_bytes_is_left_and_given_a_new_time(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    write(path, b"one")
    os.utime(path, (0, 0))
    inode = path.stat().st_ino
    assert not write(path, b"one")
    assert path.stat().st_ino == inode
    assert path.stat().st_mtime > 0


def test_a_write_that_fails_leaves_what_was_there_and_nothing_beside_it(tmp_path: Path) -> None:
    taken = tmp_path / "b.txt"
    (taken / "inner").mkdir(parents=True)
    with pytest.raises(OSError, match=r"b\.txt"):
        write(taken, b"two")
    assert [one.name for one in tmp_path.iterdir()] == ["b.txt"]
    assert (taken / "inner").is_dir()


def test_of_the_folders_that_are_owned_what_is_no_more_is_taken_away(tmp_path: Path) -> None:
    write_all(tmp_path, {"cards/a.json": b"{}", "cards/b.json": b"{}", "other/c.json": b"{}"})
    assert write_all(tmp_path, {"cards/a.json": b"{}", "cards/d.json": b"{}"}, owned=["cards"]) == 1
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.json"))
    assert names == ["cards/a.json", "cards/d.json", "other/c.json"]
