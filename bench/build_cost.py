"""What a build costs: clean, after a change of one record, and the check, each against a bare Sphinx project.

    python bench/build_cost.py [ROUNDS]

Each round runs the bare project before each of the three, so that what disturbs the machine falls on both; the median
of the rounds is printed. A figure is good or bad only against another of the same machine: nothing here fails.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
PARTS = ("annotations", "people", "sources", "text", "build_tools")
Timed = Callable[[], float]


def run(*arguments: str, folder: Path) -> float:
    """The seconds that a command of Python takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", *arguments], cwd=folder, check=False, capture_output=True)
    return time.perf_counter() - start


def copied(folder: Path) -> Path:
    """The edition in a folder in which a record may be changed."""
    for part in PARTS:
        shutil.copytree(REPOSITORY / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (*REPOSITORY.glob("*.md"), *REPOSITORY.glob("*.toml"), REPOSITORY / "conf.py"):
        shutil.copy(path, folder)
    return folder


def bare(folder: Path) -> Timed:
    """A project of one page."""
    folder.mkdir()
    (folder / "conf.py").write_text('html_theme = "basic"\n', "utf-8")
    (folder / "index.rst").write_text("A page\n======\n\nWords.\n", "utf-8")
    return lambda: run("sphinx", "-q", "-E", "-a", ".", "site", folder=folder)


def clean(folder: Path) -> Timed:
    """The edition, everything read and written."""
    return lambda: run("sphinx", "-q", "-E", "-a", ".", "build/site", folder=folder)


def changed(folder: Path) -> Timed:
    """The edition after words were added to one record."""
    record = min((folder / "people").glob("[!i]*.md"))

    def once() -> float:
        record.write_text(record.read_text("utf-8") + "\nMore words.\n", "utf-8")
        return run("sphinx", "-q", ".", "build/site", folder=folder)

    return once


def check(folder: Path) -> Timed:
    """The rules alone."""
    return lambda: run("build_tools", "check", folder=folder)


def main(rounds: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        edition = Path(name, "edition")
        edition.mkdir()
        copied(edition)
        reference = bare(Path(name, "bare"))
        measured = {
            "clean build": clean(edition),
            "one record changed": changed(edition),
            "check": check(edition),
        }
        pages = sum(1 for _ in edition.rglob("*.md")) + 1
        print(f"{pages} sources, {rounds} rounds; seconds, and times a bare Sphinx project of one page")
        taken: dict[str, list[tuple[float, float]]] = {words: [] for words in measured}
        for _ in range(rounds):
            for words, once in measured.items():
                taken[words].append((reference(), once()))
        for words, pairs in taken.items():
            seconds = statistics.median(own for _, own in pairs)
            ratio = statistics.median(own / other for other, own in pairs)
            print(f"{words:20} {seconds:7.2f} s {ratio:7.2f} ×")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
