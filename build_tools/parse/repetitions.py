"""Where ``CITATION.cff`` and ``pyproject.toml`` repeat the number, the date and the DOI of the edition."""

import re
from collections.abc import Iterator
from pathlib import Path

from build_tools.model.location import Location
from build_tools.model.numbering import Repetition
from build_tools.parse.xml import read_text

CITATION = "CITATION.cff"
PROJECT = "pyproject.toml"

# Lines, and not YAML and TOML: both files are flat here, and a line has a number to point to.
_LINES = {
    CITATION: re.compile(r"(?P<name>version|date-released|doi):[ \t]*[\"']?(?P<words>[^\"'#\r\n]*?)[\"']?[ \t]*(#.*)?"),
    PROJECT: re.compile(r"(?P<name>version)[ \t]*=[ \t]*[\"'](?P<words>[^\"']*)[\"'][ \t]*(#.*)?"),
}
_OF = {"version": "number", "date-released": "date", "doi": "doi"}


def read_repetitions(root: Path) -> tuple[Repetition, ...]:
    """What other files repeat of the header; an edition need not have them."""
    return tuple(one for name in _LINES if (root / name).exists() for one in _repetitions(root, name))


def _repetitions(root: Path, name: str) -> Iterator[Repetition]:
    for number, line in enumerate(read_text(root / name, name).splitlines(), 1):
        match = _LINES[name].fullmatch(line)
        if match:
            yield Repetition(_OF[match["name"]], match["words"], Location(name, number))
