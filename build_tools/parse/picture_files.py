"""What the pictures are made of: ``text/pictures.toml`` and the base map beside it."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from build_tools.errors import SourceError
from build_tools.model.location import Location
from build_tools.model.picture import BaseMap, Ends, Picture, Row, Shape
from build_tools.parse.toml_tables import parse_toml

_ENTRY = re.compile(r"\s*\[\[\s*(picture|picture\.row)\s*\]\]")


def read_pictures(source: str, path: str) -> tuple[Picture, ...]:
    """The pictures in the order of the file."""
    tables = parse_toml(source, path)
    opening = (number for number, line in enumerate(source.split("\n"), 1) if _ENTRY.match(line))
    lines = iter([Location(path, number) for number in opening])
    read = tuple(_picture(entry, lines) for entry in _entries(tables, "picture", Location(path)))
    if tables.keys() - {"picture"} or next(lines, None) is not None:
        raise SourceError(Location(path), "the file holds something else than pictures; write each as [[picture]]")
    return read


def _picture(entry: dict[str, Any], lines: Iterator[Location]) -> Picture:
    location = next(lines, Location(""))
    words = _words(Picture, entry, location)
    rows = (_row(row, next(lines, location)) for row in _entries(entry, "row", location))
    return Picture(**words | {"row": tuple(rows)}, location=location)


def _row(entry: dict[str, Any], location: Location) -> Row:
    words = _words(Row, entry, location)
    numbers, norm = entry.get("numbers", []), entry.get("norm", [])
    several = numbers if isinstance(numbers, list) else [numbers]
    return Row(**words | {"numbers": tuple(_ends(one) for one in several), "norm": _ends(norm)}, location=location)


def _ends(value: Any) -> Ends:
    return tuple(str(end) for end in value) if isinstance(value, list) else (str(value),)


def _entries(table: dict[str, Any], name: str, location: Location) -> list[dict[str, Any]]:
    entries = table.get(name, [])
    if isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries):
        return entries
    raise SourceError(location, f"a {name} is not written as the others; begin each with two square brackets")


def _words(kind: type[Picture | Row], entry: dict[str, Any], location: Location) -> dict[str, Any]:
    known = sorted(field.name for field in fields(kind) if field.name != "location")
    for name in entry:
        if name not in known:
            raise SourceError(location, f"unknown field “{name}”; the fields are {', '.join(known)}")
    return {name: str(value) for name, value in entry.items()}


def read_base_map(source: str, path: str) -> BaseMap:
    """The base map, a GeoJSON file that says whence it comes."""
    try:
        tree = json.loads(source)
        west, south, east, north = (float(degrees) for degrees in tree["frame"])
        return BaseMap(
            source=str(tree["source"]),
            licence=str(tree["licence"]),
            frame=(west, south, east, north),
            shapes=tuple(shape for feature in tree["features"] for shape in _shapes(feature)),
        )
    except json.JSONDecodeError as error:
        raise SourceError(Location(path, error.lineno), f"not JSON: {error.msg}; mend the line") from error
    except (KeyError, TypeError, ValueError, IndexError) as error:
        message = f"not a base map: {error}; write GeoJSON with source, licence and frame"
        raise SourceError(Location(path), message) from error


def _shapes(feature: dict[str, Any]) -> Iterator[Shape]:
    properties, coordinates = feature["properties"], feature["geometry"]["coordinates"]
    lines = {"Point": [[coordinates]], "LineString": [coordinates], "Polygon": coordinates}
    for line in lines[feature["geometry"]["type"]]:
        points = tuple((float(longitude), float(latitude)) for longitude, latitude in line)
        yield Shape(properties["kind"], properties.get("name", ""), points)
