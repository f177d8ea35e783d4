"""The tables in TOML: the exceptions to the rules, the ledger of loci, the proof-reading and the second reading."""

import re
import tomllib
from dataclasses import fields
from typing import Any

from build_tools.errors import SourceError
from build_tools.model.edition import Address, Comparison, Exemption
from build_tools.model.location import Location
from build_tools.model.picture import ChartRow, Ends
from build_tools.model.second_reading import Check

_ENTRY = re.compile(r"\s*\[\[")
_LINE = re.compile(r"\s*\{")


def read_exceptions(source: str, path: str) -> tuple[Exemption, ...]:
    """The places where a rule need not hold."""
    return tuple(
        Exemption(_word(entry, "code"), _word(entry, "where"), _word(entry, "reason"), location)
        for entry, location in _entries(source, path, "exception")
    )


def read_ledger(source: str, path: str) -> tuple[Address, ...]:
    """Every address ever published, and what became of it."""
    return tuple(
        Address(
            _word(entry, "id"),
            _word(entry, "source-sha256"),
            _word(entry, "edited-sha256"),
            _word(entry, "since"),
            _word(entry, "status"),
            _word(entry, "successor"),
            _word(entry, "reason"),
            location,
        )
        for entry, location in _entries(source, path, "address", _LINE)
    )


def read_comparisons(source: str, path: str) -> tuple[Comparison, ...]:
    """The state of the proof-reading."""
    return tuple(
        Comparison(
            tuple(str(locus) for locus in _list(entry, "loci")),
            _word(entry, "witness"),
            _word(entry, "method"),
            _word(entry, "date"),
            _count(entry, "readers", location),
            _count(entry, "passes", location),
            _count(entry, "differences", location),
            location,
        )
        for entry, location in _entries(source, path, "comparison")
    )


def read_checks(source: str, path: str) -> tuple[Check, ...]:
    """The statements that were held against their sources a second time."""
    return tuple(
        Check(
            _word(entry, "record"),
            _word(entry, "statement"),
            _word(entry, "source"),
            _word(entry, "verdict"),
            _word(entry, "what"),
            location,
        )
        for entry, location in _entries(source, path, "check")
    )


def read_chart_rows(source: str, path: str) -> tuple[ChartRow, ...]:
    """The rows of the charts."""
    return tuple(_chart_row(entry, location) for entry, location in _entries(source, path, "row"))


def _chart_row(entry: dict[str, Any], location: Location) -> ChartRow:
    known = sorted(field.name for field in fields(ChartRow) if field.name != "location")
    for name in entry:
        if name not in known:
            raise SourceError(location, f"unknown field “{name}”; the fields are {', '.join(known)}")
    words = {name: _word(entry, name) for name in known if name not in ("numbers", "norm")}
    words["factor"] = words["factor"] or "1"
    numbers = tuple(_ends(number) for number in _list(entry, "numbers"))
    return ChartRow(**words, numbers=numbers, norm=_ends(entry.get("norm", [])), location=location)


def _ends(value: Any) -> Ends:
    return tuple(str(end) for end in value) if isinstance(value, list) else (str(value),)


def _list(entry: dict[str, Any], name: str) -> list[Any]:
    value = entry.get(name, [])
    return value if isinstance(value, list) else [value]


def _count(entry: dict[str, Any], name: str, location: Location) -> int:
    value = entry.get(name, 0)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise SourceError(location, f"“{name}” is no count; write a whole number")
    return value


def _word(entry: dict[str, Any], name: str) -> str:
    return str(entry.get(name, ""))


def parse_toml(source: str, path: str) -> dict[str, Any]:
    """Parse TOML, or say on which line it is broken."""
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        line = int(place[1]) if place else source.count("\n") + 1
        raise SourceError(Location(path, line), f"not TOML: {error}; mend the line") from error


def _entries(
    source: str, path: str, name: str, opening: re.Pattern[str] = _ENTRY
) -> list[tuple[dict[str, Any], Location]]:
    """The entries with the lines on which they open: a table each, or a line each in an array."""
    form = f"[[{name}]]" if opening is _ENTRY else f"{{…}}, between {name} = [ and ]"
    tables = parse_toml(source, path)
    entries = tables.get(name, [])
    if set(tables) - {name} or not isinstance(entries, list):
        raise SourceError(Location(path), f"the file holds something else than entries; write each as {form}")
    lines = [number for number, line in enumerate(source.split("\n"), 1) if opening.match(line)]
    if len(lines) != len(entries) or not all(isinstance(entry, dict) for entry in entries):
        raise SourceError(Location(path), f"an entry is not written as the others; begin each with a line {form}")
    return [(entry, Location(path, line)) for entry, line in zip(entries, lines, strict=True)]
