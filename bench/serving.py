"""How long it takes from saving a note until its page is there again, from a server that was told nothing else."""

import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

REPOSITORY = Path(__file__).parent.parent
_LONGEST = 300


def seconds_of_a_change(edition: Path, note: str, words: str = "Words that are new") -> float:
    """Start a server on a copy of the edition, save a note, and wait for its page; the second of two changes counts."""
    command = [sys.executable, "-u", "-m", "build_tools", "--root", str(edition), "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as ran:
        try:
            address = next(line for line in ran.stdout or () if "the site is at" in line).split()[4].rstrip(";")
            page = f"{address}{note.removesuffix('.md')}.html"
            for number in (1, 2):
                begun = time.monotonic()
                path = edition / note
                path.write_text(f"{path.read_text('utf-8')}\n{words} {number}. {{ed:cert}}`low`\n", "utf-8")
                while f"{words} {number}" not in urlopen(page).read().decode("utf-8"):
                    assert time.monotonic() - begun < _LONGEST
                    time.sleep(0.02)
            return time.monotonic() - begun
        finally:
            ran.terminate()
