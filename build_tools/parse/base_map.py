"""The base map, a GeoJSON file that says whence it comes."""

import json
from collections.abc import Iterator
from typing import Any

from build_tools.errors import SourceError
from build_tools.model.location import Location
from build_tools.model.picture import BaseMap


def read_base_map(source: str, path: str) -> BaseMap:
    """The base map; what cannot be read of it is a ``SourceError``."""
    try:
        tree = json.loads(source)
        west, south, east, north = (float(degrees) for degrees in tree["frame"])
        shapes = [(feature["properties"], feature["geometry"]["coordinates"]) for feature in tree["features"]]
        return BaseMap(
            source=str(tree["source"]),
            licence=str(tree["licence"]),
            frame=(west, south, east, north),
            lines={kind: "".join(_path(shapes, kind)) for kind in ("land", "river", "lake")},
            waters=tuple((it["name"], float(at[0]), float(at[1])) for it, at in shapes if it["kind"] == "label"),
        )
    except json.JSONDecodeError as error:
        raise SourceError(Location(path, error.lineno), f"not JSON: {error.msg}; mend the line") from error
    except (KeyError, TypeError, ValueError, IndexError) as error:
        message = f"not a base map: {error}; write GeoJSON with source, licence and frame"
        raise SourceError(Location(path), message) from error


def _path(shapes: list[tuple[dict[str, Any], Any]], kind: str) -> Iterator[str]:
    """The lines of one kind: a river is one open line, anything else closed ones."""
    for properties, coordinates in shapes:
        if properties["kind"] == kind:
            for line in [coordinates] if kind == "river" else coordinates:
                points = (f"{float(longitude):g} {float(latitude):g}" for longitude, latitude in line)
                yield f"M{'L'.join(points)}{'' if kind == 'river' else 'Z'}"
