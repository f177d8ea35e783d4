"""A table as CSV and as JSON, with the JSON Schema of the latter: all three from one list of columns."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_tools.export.publication import SCHEMA_VERSION, Files, Publication, json_bytes

Row = Mapping[str, Any]

SEPARATOR = " | "
"""What parts several values in one cell of a CSV file."""

_TYPES: Mapping[str, Mapping[str, Any]] = {
    "text": {"type": "string"},
    "optional": {"type": ["string", "null"]},
    "texts": {"type": "array", "items": {"type": "string"}},
    "number": {"type": ["number", "null"]},
    "truth": {"type": "boolean"},
    "names": {"type": "object", "additionalProperties": {"type": "string"}},
}
"""What a column of each type holds, in the words of JSON Schema."""

_EMPTY: Mapping[str, Any] = {"text": "", "optional": None, "texts": [], "number": None, "truth": False, "names": {}}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what type it is of, and what it means."""

    name: str
    type: str
    means: str
    choices: tuple[str, ...] = ()

    @property
    def schema(self) -> dict[str, Any]:
        """The column in JSON Schema."""
        choices: dict[str, Any] = {}
        if self.choices:
            choices = {"enum": [*self.choices, *([None] if self.type == "optional" else [])]}
        return {"description": self.means, **_TYPES[self.type], **choices}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def table_files(table: Table, publication: Publication) -> Files:
    """The table as CSV and JSON, and its schema."""
    rows = [{column.name: row.get(column.name, _EMPTY[column.type]) for column in table.columns} for row in table.rows]
    return {
        f"{table.name}.csv": _csv(table.columns, rows),
        f"{table.name}.json": json_bytes(_document(table, rows, publication)),
        f"schema/{table.name}.json": json_bytes(_schema(table, publication)),
    }


def _document(table: Table, rows: Sequence[Row], publication: Publication) -> dict[str, Any]:
    return {
        "$schema": publication.link_to_file(f"{table.name}.json", f"schema/{table.name}.json"),
        "schema-version": SCHEMA_VERSION,
        "title": table.title,
        "edition": publication.edition.text.header.edition,
        "rows": rows,
    }


def _schema(table: Table, publication: Publication) -> dict[str, Any]:
    path = f"schema/{table.name}.json"
    row = {
        "type": "object",
        "properties": {column.name: column.schema for column in table.columns},
        "required": [column.name for column in table.columns],
        "additionalProperties": False,
    }
    properties = {
        "$schema": {"type": "string"},
        "schema-version": {"const": SCHEMA_VERSION},
        "title": {"type": "string"},
        "edition": {"type": "string"},
        "rows": {"type": "array", "items": row},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": publication.link_to_file(path, path),
        "title": table.title,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _csv(columns: Sequence[Column], rows: Sequence[Row]) -> bytes:
    """As RFC 4180 asks: lines end with carriage return and line feed, the first has the names of the columns."""
    words = io.StringIO(newline="")
    writer = csv.writer(words, lineterminator="\r\n")
    writer.writerow(column.name for column in columns)
    writer.writerows([_cell(row[column.name]) for column in columns] for row in rows)
    return words.getvalue().encode()


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return SEPARATOR.join(value)
        case Mapping():
            return json.dumps(value, ensure_ascii=False) if value else ""
    return str(value)
