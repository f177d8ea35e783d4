"""The site while it is written: a process of its own, a file that is saved, and what a browser is sent then."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import pytest
from editions import edited
from sites import REPOSITORY

LONGEST = 120  # seconds; nothing here is a measurement
NOTE = "people/brook.md"


@dataclass
class Served:
    """A server at work, and what it has said."""

    root: Path
    address: str
    said: list[str]

    def page(self, name: str) -> str:
        return str(urlopen(f"{self.address}{name}").read().decode("utf-8"))

    def waits_for(self, words: str, name: str) -> bool:
        return until(lambda: words in self.page(name))


def until(is_so: object) -> bool:
    ends = time.monotonic() + LONGEST
    while time.monotonic() < ends:
        if is_so():  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False


@pytest.fixture
def served(root: Path, tmp_path: Path) -> Iterator[Served]:
    command = [sys.executable, "-u", "-m", "build_tools", "--root", str(root), "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1"}
    asked = [*command, "--site", str(tmp_path / "served")]
    said: list[str] = []
    out, both = subprocess.PIPE, subprocess.STDOUT
    with subprocess.Popen(asked, env=environment, stdout=out, stderr=both, text=True, encoding="utf-8") as ran:
        Thread(target=lambda: said.extend(ran.stdout or ()), daemon=True).start()
        try:
            assert until(lambda: any("the site is at" in line for line in said)), said
            address = next(line for line in said if "the site is at" in line).split()[4].rstrip(";")
            yield Served(root, address, said)
        finally:
            ran.terminate()


def test_a_saved_note_is_shown_a_broken_one_is_said_and_a_mended_one_is_shown(served: Served) -> None:
    assert "engineer" in served.page("people/brook.html")
    assert not [line for line in served.said if "WARNING" in line], "a setting that Sphinx does not know, for one"
    edited(served.root, NOTE, "summary: engineer", "summary: engineer of canals")
    assert served.waits_for("engineer of canals", "people/brook.html")
    assert served.waits_for("engineer of canals", "text/article.html")
    edited(served.root, NOTE, "name: Ada Brook", "name: [Ada Brook")
    assert until(lambda: any(NOTE in line and "F-001" in line for line in served.said)), served.said
    edited(served.root, NOTE, "name: [Ada Brook", "name: Ada M. Brook")
    assert served.waits_for("Ada M. Brook", "people/brook.html")
    assert not [line for line in served.said if "Traceback" in line]


def test_a_page_that_is_open_is_told_of_a_change(served: Served) -> None:
    assert "/@script.js" in served.page("people/brook.html")
    told: list[int] = []

    def ask() -> None:
        while 200 not in told:  # a server that has nothing to say answers with 204, after a while
            told.append(urlopen(f"{served.address}@change").status)

    Thread(target=ask, daemon=True).start()
    time.sleep(1)
    assert told == []
    edited(served.root, NOTE, "summary: engineer", "summary: engineer of canals")
    assert until(lambda: 200 in told)


def test_what_takes_long_is_left_to_the_build(served: Served, tmp_path: Path) -> None:
    assert served.page("index.html")
    assert not (tmp_path / "served" / "data").exists()
    assert not (tmp_path / "served" / "downloads").exists()
