"""The edition, for a command that can do nothing without its text."""

from pathlib import Path

from build_tools.errors import UsageError
from build_tools.model.edition import Edition
from build_tools.parse.edition import ARTICLE, load_edition


def readable_edition(root: Path) -> Edition:
    """The edition in a folder; a ``UsageError`` where its text cannot be read."""
    edition = load_edition(root)
    broken = next((finding for finding in edition.unreadable if finding.location.path == ARTICLE), None)
    if broken:
        raise UsageError(f"the text cannot be read, so nothing is written: {broken}")
    return edition
