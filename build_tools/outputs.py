"""Writes files: whole or not at all, and only where the bytes differ. Nothing else in the tool writes one."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path


def write(path: Path, content: bytes) -> bool:
    """Write a file, and say whether it was not there with the same bytes before.

    The bytes are written beside the place and put there in one step, so that nobody, not even after a crash, finds half
    a file. One that is the same gets a new time, for whoever asks by its time whether it is up to date.
    """
    if path.is_file() and path.read_bytes() == content:
        os.utime(path)
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def write_all(folder: Path, files: Mapping[str, bytes], *, owned: Iterable[str] = ()) -> int:
    """Write files below a folder, and say how many of them differed.

    From the folders that are ``owned`` every other file is taken away: what is no more has no file.
    """
    changed = sum(write(folder / name, content) for name, content in files.items())
    kept = {folder / name for name in files}
    for name in owned:
        for path in sorted((folder / name).rglob("*")):
            if path.is_file() and path not in kept:
                path.unlink()
    return changed
