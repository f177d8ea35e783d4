"""The yardstick: the records of the edition as plain pages of a Sphinx project with MyST and nothing of ours.

Headers are stripped, and roles and directives of the edition become the words that they hold.
"""

import re
from pathlib import Path

FOLDERS = ("annotations", "people", "sources")
CONF = 'extensions = ["myst_parser"]\nproject = "Plain"\nsuppress_warnings = ["myst.header", "toc.not_included"]\n'

_HEADER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
_ROLE = re.compile(r"\{ed:[a-z]+\}(`[^`]*`)")
_DIRECTIVE = re.compile(r"^([:`]{3,}) *\{[^}\n]*\}.*$", re.MULTILINE)


def plain_project(edition: Path, folder: Path) -> Path:
    """Write the project into a folder, and give that."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "conf.py").write_text(CONF, "utf-8")
    (folder / "index.md").write_text("# Plain\n", "utf-8")
    for path in sorted(path for name in FOLDERS for path in (edition / name).rglob("*.md")):
        page = folder / path.relative_to(edition)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# {path.stem}\n\n{plain(path.read_text('utf-8'))}", "utf-8")
    return folder


def plain(source: str) -> str:
    """The prose of a record without its header, and without what plain Markdown has no name for."""
    return _DIRECTIVE.sub(r"\1", _ROLE.sub(r"\1", _HEADER.sub("", source)))
