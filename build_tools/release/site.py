"""A site built by Sphinx in a process of its own, by the tool that lies beside its sources."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from build_tools.errors import UsageError

STRICT = ("--fail-on-warning", "--keep-going")
"""The options by which a finding stops the build."""

_SECONDS = 1800
_SHOWN = 3  # lines of an exception
_EPOCH = "1980-01-01"  # the earliest date that a ZIP archive can hold


@dataclass(frozen=True, slots=True)
class SiteBuild:
    """Which sources are built into which folder; all folders are absolute."""

    sources: Path
    site: Path
    doctrees: Path
    date: str  #: Of the edition: no file of the site says when it was built.
    settings: Mapping[str, str]
    options: tuple[str, ...] = ()

    def run(self) -> None:
        """Build the site."""
        asked = [option for name, value in self.settings.items() for option in ("-D", f"{name}={value}")]
        command = [
            sys.executable,
            "-m",
            "sphinx",
            "-b",
            "html",
            "-q",
            "-N",
            "-d",
            str(self.doctrees),
            *asked,
            *self.options,
        ]
        try:
            ran = subprocess.run(  # noqa: S603 (our own words)
                [*command, str(self.sources), str(self.site)],
                cwd=self.sources,
                env=self._environment(),
                capture_output=True,
                check=False,
                timeout=_SECONDS,
            )
        except subprocess.TimeoutExpired as error:
            raise UsageError(f"the site was not built in {_SECONDS} seconds; build it by hand: make site") from error
        if ran.returncode:
            raise UsageError(f"the site cannot be built: {_first(ran.stderr)}; mend that, and try again")

    def _environment(self) -> dict[str, str]:
        """The same order and dates on every machine; the tool beside the sources, and no other."""
        fixed = {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "TZ": "UTC"}
        return {**os.environ, **fixed, "PYTHONPATH": str(self.sources), "SOURCE_DATE_EPOCH": str(epoch(self.date))}


def _first(said: bytes) -> str:
    """The first warning, as one line; where there is none, the first that Sphinx says of an exception."""
    lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    warned = [line for line in lines if "WARNING:" in line or "ERROR:" in line]
    return next(iter(warned), " ".join(lines[:_SHOWN])) or "Sphinx says no more"


def epoch(date: str) -> int:
    """The first second of a date, however much of it is given: a year, a month or a day."""
    whole = f"{date}{'-01-01'[len(date) - 10 :] if len(date) < len(_EPOCH) else ''}"
    try:
        return max(_seconds(whole), _seconds(_EPOCH))
    except ValueError as error:
        raise UsageError(f"“{date}” is no date; write it in the header of the text as 2001-12-31") from error


def _seconds(day: str) -> int:
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
