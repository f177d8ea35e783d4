"""The Nu HTML checker, which set-up fetches once and a test only runs.

It is the one of ``tests/publish/nu_checker/package-lock.json``, by version and hash.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from npm_packages import installed

RECIPE = Path(__file__).parents[1] / "publish" / "nu_checker"
CHECKER = Path(__file__).parents[2] / ".cache" / "vnu.jar"


def nu_checker() -> Path | None:
    """The checker, if it has been fetched."""
    return CHECKER if CHECKER.exists() else None


def fetch() -> None:
    """Take the checker from its package."""
    with installed(RECIPE) as folder:
        CHECKER.parent.mkdir(exist_ok=True)
        shutil.copyfile(folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar", CHECKER)


def messages(*asked: Path) -> list[dict[str, Any]]:
    """What the checker says of files, and of the pages, style sheets and pictures in folders."""
    options = ["--format", "json", "--stdout", "--exit-zero-always"]
    kinds = ["--skip-non-html", "--also-check-css", "--also-check-svg"]
    command = ["java", "-Xss8m", "-jar", str(CHECKER), *options, *kinds, *map(str, asked)]
    said = subprocess.run(command, capture_output=True, check=True).stdout
    return list(json.loads(said)["messages"])
