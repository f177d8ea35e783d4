"""Packages of the npm registry for a test, in the versions and with the hashes of a lock file."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def installed(recipe: Path) -> Iterator[Path]:
    """A folder with the files of a recipe and its packages, for as long as it is used; no script of a package runs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(shutil.copytree(recipe, Path(name) / recipe.name))
        subprocess.run(["npm", "ci", "--silent", "--ignore-scripts"], cwd=folder, check=True)
        yield folder
