"""What the pictures are made of: ``text/pictures.toml`` and the base map beside it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from build_tools.errors import SourceError
from build_tools.model.location import Location
from build_tools.model.picture import BaseMap, Picture, Point, Row, Shape
from build_tools.parse.toml_tables import parse_toml

_ENTRY = re.compile(r"\s*\[\[\s*(picture|picture\.row)\s*\]\]")
_PICTURE = {"id", "form", "title", "unit", "row"}
_ROW = {"label", "numbers", "norms", "factor", "sign", "unit", "remark", "date", "event"}


def read_pictures(source: str, path: str) -> tuple[Picture, ...]:
    """The pictures in the order of the file."""
    tables = parse_toml(source, path)
    entries = tables.get("picture", [])
    if set(tables) - {"picture"} or not _are_tables(entries):
        raise SourceError(Location(path), "the file holds something else than pictures; write each as [[picture]]")
    lines = _lines(source, path)
    pictures = tuple(_picture(entry, lines) for entry in entries)
    if next(lines, None):
        raise SourceError(Location(path), "an entry is not written as the others; begin each with a line [[picture]]")
    return pictures


def _lines(source: str, path: str) -> Iterator[Location]:
    return (Location(path, number) for number, line in enumerate(source.split("\n"), 1) if _ENTRY.match(line))


def _are_tables(entries: Any) -> bool:
    return isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)


def _picture(entry: dict[str, Any], lines: Iterator[Location]) -> Picture:
    location = next(lines, Location(""))
    rows = entry.get("row", [])
    _know(entry, _PICTURE, location)
    if not _are_tables(rows):
        raise SourceError(location, "a row is not written as the others; begin each with a line [[picture.row]]")
    return Picture(
        id=_word(entry, "id"),
        form=_word(entry, "form"),
        title=_word(entry, "title"),
        unit=_word(entry, "unit"),
        rows=tuple(_row(row, next(lines, location)) for row in rows),
        location=location,
    )


def _row(row: dict[str, Any], location: Location) -> Row:
    _know(row, _ROW, location)
    return Row(
        label=_word(row, "label"),
        numbers=_words(row, "numbers"),
        norms=_words(row, "norms"),
        factor=_word(row, "factor") or "1",
        sign=_word(row, "sign"),
        unit=_word(row, "unit"),
        remark=_word(row, "remark"),
        date=_word(row, "date"),
        event=_word(row, "event"),
        location=location,
    )


def _know(entry: dict[str, Any], known: set[str], location: Location) -> None:
    for name in entry:
        if name not in known:
            raise SourceError(location, f"unknown field “{name}”; the fields are {', '.join(sorted(known))}")


def _word(entry: dict[str, Any], name: str) -> str:
    return str(entry.get(name, ""))


def _words(entry: dict[str, Any], name: str) -> tuple[str, ...]:
    value = entry.get(name, [])
    return tuple(str(word) for word in value) if isinstance(value, list) else (str(value),)


def read_base_map(source: str, path: str) -> BaseMap:
    """The base map, a GeoJSON file that says whence it comes."""
    try:
        tree = json.loads(source)
        west, south, east, north = (float(degrees) for degrees in tree["frame"])
        return BaseMap(
            source=str(tree["source"]),
            licence=str(tree["licence"]),
            changes=str(tree["changes"]),
            frame=(west, south, east, north),
            shapes=tuple(_shape(feature) for feature in tree["features"]),
        )
    except json.JSONDecodeError as error:
        raise SourceError(Location(path, error.lineno), f"not JSON: {error.msg}; mend the line") from error
    except (KeyError, TypeError, ValueError, IndexError) as error:
        message = f"not a base map: {error}; write GeoJSON with source, licence, changes and frame"
        raise SourceError(Location(path), message) from error


def _shape(feature: dict[str, Any]) -> Shape:
    properties, coordinates = feature["properties"], feature["geometry"]["coordinates"]
    lines = {"Point": [[coordinates]], "LineString": [coordinates], "Polygon": coordinates}[feature["geometry"]["type"]]
    points = tuple(tuple(_point(at) for at in line) for line in lines)
    return Shape(str(properties["kind"]), points, str(properties.get("name", "")))


def _point(at: list[float]) -> Point:
    longitude, latitude = at
    return float(longitude), float(latitude)
