"""Takes what the tests hold the edition against from pinned packages, once; says in a line what is missing.

``make test`` calls it. Node and Java come with the packages of the tests; the browser is Debian's.
"""

import shutil
import sys

from annotator_bundle import annotator
from annotator_bundle import fetch as fetch_annotator
from nu_checker import fetch as fetch_nu_checker
from nu_checker import nu_checker
from programs import programs_first
from tei_all_schema import fetch as fetch_tei_all
from tei_all_schema import tei_all

THINGS = {
    "the schema of TEI P5": (tei_all, fetch_tei_all),
    "a client of Web Annotations": (annotator, fetch_annotator),
    "the Nu HTML checker": (nu_checker, fetch_nu_checker),
}
NO_BROWSER = "Chromium is not installed, so the tests in a browser are skipped; on Debian: apt-get install chromium"


def main() -> int:
    """Fetch what is not there yet."""
    programs_first()
    for name, (found, fetch) in THINGS.items():
        if not found():
            sys.stdout.write(f"Fetching {name} …\n")
            sys.stdout.flush()
            fetch()
    if not shutil.which("chromium"):
        sys.stdout.write(f"{NO_BROWSER}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
