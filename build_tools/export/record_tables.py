"""The tables of the records: people, sources, places, organisations, events, terms and annotations.

The columns are the fields of the classes in ``model/records.py``, so that a new field is a new column.
"""

from collections.abc import Mapping
from typing import Any

from build_tools.export.publication import Files, Publication
from build_tools.export.table_files import Column, Table, table_files
from build_tools.export.tei_prose import plain_text
from build_tools.model.record import Record
from build_tools.model.schema import KINDS, Field, Kind

_NAMES = {"person": "people"}
_TYPES = {"ids": "texts", "texts": "texts", "number": "number", "numbers": "names"}
"""The column for a field of each type; any other is text."""

_MENTIONS = Column("mentions", "texts", "the sentences of the text that name it or draw on it, in order")
_PROSE = (
    Column("prose", "text", "what the editors say, as plain text; an empty line parts the paragraphs"),
    Column("markdown", "text", "the same as it stands in the file, with its markup"),
    Column("link", "text", "its address on the site"),
)


def export(publication: Publication) -> Files:
    """A table for each kind of record."""
    found = (_table(publication, kind) for kind in KINDS.values())
    return {path: words for table in found for path, words in table_files(table, publication).items()}


def table_name(kind: str) -> str:
    """What the files of one kind of record are called."""
    return _NAMES.get(kind, f"{kind}s")


def _table(publication: Publication, kind: Kind) -> Table:
    name = table_name(kind.name)
    mentions = () if kind.name in ("annotation", "term") else (_MENTIONS,)
    columns = (
        Column("id", "text", "the id of the record, which is the name of its file"),
        *(_column(field) for field in kind.fields.values()),
        *mentions,
        *_PROSE,
    )
    rows = tuple(_row(publication, kind, record) for record in publication.edition.named(kind.name).values())
    return Table(name, f"Records: {name}", columns, rows)


def _column(field: Field) -> Column:
    type_ = _TYPES.get(field.type, "text" if field.required else "optional")
    return Column(field.name, type_, field.help, field.choices)


def _row(publication: Publication, kind: Kind, record: Record) -> dict[str, Any]:
    return {
        "id": record.id,
        **{name: _value(field, record) for name, field in kind.fields.items() if name in record.header},
        "mentions": _mentions(publication, record),
        "prose": plain_text(publication, record.prose.blocks),
        "markdown": record.prose.source.strip("\n"),
        "link": publication.link("", publication.index.anchor(record).url),
    }


def _value(field: Field, record: Record) -> Any:
    value = field.of(record)
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return dict(value)
    return _number(value) if field.type == "number" else value


def _number(words: str) -> float | int | None:
    try:
        return int(words) if words.lstrip("-").isdecimal() else float(words)
    except ValueError:
        return None  # a finding has said so


def _mentions(publication: Publication, record: Record) -> list[str]:
    index = publication.index
    if record.kind_name == "source":
        places = index.places_of_source(record.id)
    else:
        places = index.mentions(record.kind_name, record.id)
    return list(dict.fromkeys(place.sentence for place in places))
