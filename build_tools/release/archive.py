"""An archive that depends on nothing but the files in it: not on the folder, the day, the machine or who makes it."""

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

_MODE = 0o100644 << 16
_UNIX = 3


def checksums(files: Mapping[str, bytes]) -> bytes:
    """The hashes of files as ``sha256sum`` writes and checks them."""
    return "".join(f"{sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files)).encode()


def sealed(files: Mapping[str, bytes], folder: str, seconds: int) -> bytes:
    """The files below a folder, as ZIP.

    They are stored and not compressed: another version of zlib would compress them to other bytes.
    """
    target = io.BytesIO()
    when = datetime.fromtimestamp(seconds, UTC)
    date = (when.year, when.month, when.day, when.hour, when.minute, when.second)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{path}", date)
            entry.external_attr, entry.create_system = _MODE, _UNIX
            archive.writestr(entry, files[path])
    return target.getvalue()
