"""An independent resolver of Web Annotations, which set-up fetches once and a test only reads.

Apache Annotator, in the versions and with the hashes of ``tests/export/annotator/package-lock.json``, made one script.
"""

import subprocess
from pathlib import Path

from npm_packages import installed

RECIPE = Path(__file__).parents[1] / "export" / "annotator"
BUNDLE = Path(__file__).parents[2] / ".cache" / "apache-annotator.js"


def annotator() -> Path | None:
    """The script, if it has been fetched."""
    return BUNDLE if BUNDLE.exists() else None


def fetch() -> None:
    """Take the packages from the registry and make one script of them."""
    with installed(RECIPE) as folder:
        made = subprocess.run(["npm", "run", "--silent", "bundle"], cwd=folder, check=True, capture_output=True)
    BUNDLE.parent.mkdir(exist_ok=True)
    BUNDLE.write_bytes(made.stdout)
