"""What the edition costs, each figure against plain Sphinx or a bare page in the same run, with its goal beside it.

    python bench/bench.py [ROUNDS]

The yardstick is a project of the same records as plain pages. Seconds are those of the processor in user mode, so that
other work on the machine counts little; each pair is run turn by turn, and the median of the ratios is printed. A
figure is good or bad only against another of the same run: nothing here fails.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from page_weight import weight
from plain_project import plain_project
from serving import seconds_of_a_change

REPOSITORY = Path(__file__).parent.parent
PARTS = ("annotations", "people", "sources", "text")
NOTE = "people/stakhanov.md"
Timed = Callable[[], float]
Row = tuple[str, Timed, Timed, float]


def run(*arguments: str, folder: Path) -> float:
    """The seconds of user time that a command of Python takes."""
    before = getrusage(RUSAGE_CHILDREN).ru_utime
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    subprocess.run([sys.executable, "-m", *arguments], cwd=folder, env=environment, check=False, capture_output=True)
    return getrusage(RUSAGE_CHILDREN).ru_utime - before


def copied(folder: Path) -> Path:
    """The edition in a folder in which a record may be changed."""
    for part in PARTS:
        shutil.copytree(REPOSITORY / part, folder / part)
    for path in (*REPOSITORY.glob("*.md"), *REPOSITORY.glob("*.toml"), REPOSITORY / "conf.py"):
        shutil.copy(path, folder)
    return folder


def clean(folder: Path) -> Timed:
    """Everything read and written, downloads included."""

    def once() -> float:
        shutil.rmtree(folder / "build", ignore_errors=True)
        return run("sphinx", "-q", ".", "build/site", folder=folder)

    return once


def again(folder: Path) -> Timed:
    """A build after one of the same."""
    return lambda: run("sphinx", "-q", ".", "build/site", folder=folder)


def changed(folder: Path, *settings: str) -> Timed:
    """A build after words were added to one record."""

    def once() -> float:
        record = folder / NOTE
        record.write_text(record.read_text("utf-8") + "\nMore words. {ed:cert}`low`\n", "utf-8")
        return run("sphinx", "-q", *settings, ".", "build/site", folder=folder)

    return once


def check(folder: Path) -> Timed:
    """The rules alone."""
    return lambda: run("build_tools", "check", folder=folder)


def rows(edition: Path, plain: Path) -> Iterator[Row]:
    """What is measured: its name, ours, the yardstick, and the goal."""
    yield "clean build", clean(edition), clean(plain), 1.5
    yield "nothing changed", again(edition), again(plain), 2
    yield "one note changed", changed(edition), changed(plain), 2.5
    yield (
        "check, against Sphinx with nothing to do",
        lambda: run("build_tools", "check", folder=edition),
        again(plain),
        1,
    )


def main(rounds: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        edition, plain = copied(Path(name, "edition")), plain_project(REPOSITORY, Path(name, "plain"))
        print(f"{'':44}{'ours':>8}{'plain':>8}{'ratio':>8}{'goal':>8}   user seconds, medians of {rounds}")
        for words, own, other, goal in rows(edition, plain):
            pairs = [(other(), own()) for _ in range(rounds)]
            ratio = statistics.median(ours / theirs for theirs, ours in pairs)
            ours, theirs = (statistics.median(one) for one in zip(*((b, a) for a, b in pairs), strict=True))
            print(f"{words:44}{ours:8.2f}{theirs:8.2f}{ratio:8.2f}{goal:8.2f}", flush=True)
        print(
            f"{'serve: from saving a note to its page, s':44}{seconds_of_a_change(edition, NOTE):8.2f}{'':16}{1.5:8.2f}"
        )
        bare, own = weight(edition / "build/site/text/article.html")
        print(f"{'page, packed, without its type, bytes':44}{own:8}{bare:8}{own / bare:8.2f}{1.5:8.2f}")
        if Path(os.environ.get("CHROMIUM", "/usr/bin/chromium")).exists():
            from first_paint import ratio_of_paints  # noqa: PLC0415 (the browser may be missing)

            print(f"{'first paint, against a bare page':60}{ratio_of_paints(edition / 'build/site', 5):8.2f}{1.2:8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
