"""The closed list of fields of each kind of record, read from the classes of ``records.py``."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.model.record import Record, Value
from build_tools.model.records import RECORDS


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record's header."""

    name: str  #: As the header has it: ``cyrillic-basis``.
    type: str
    help: str
    required: bool = False
    choices: tuple[str, ...] = ()

    @property
    def attribute(self) -> str:
        """As Python has it: ``cyrillic_basis``."""
        return self.name.replace("-", "_")

    def of(self, record: Record) -> Value:
        """What a record has in the field; nothing of its type where the header lacks it."""
        value: Value = getattr(record, self.attribute)
        return value


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: its class, the folder of its files, the field that is its title, and its fields."""

    name: str
    record: type[Record]
    folder: str
    title: str
    fields: Mapping[str, Field]


def _fields(record: type[Record]) -> dict[str, Field]:
    """Its own fields, then those that every record has."""
    common = {one.name for one in dataclasses.fields(Record)}
    described = [one for one in dataclasses.fields(record) if one.metadata]
    ordered = sorted(described, key=lambda one: one.name in common)
    found = (Field(name=one.name.replace("_", "-"), **one.metadata) for one in ordered)
    return {one.name: one for one in found}


KINDS: Mapping[str, Kind] = {
    one.kind_name: Kind(one.kind_name, one, one.folder, one.title_field, _fields(one)) for one in RECORDS
}
"""Every kind of record by its name."""


def typed(kind: Kind, header: Mapping[str, Value]) -> dict[str, Any]:
    """The attributes of a record from its header; a value of another type counts as none, and a rule says so."""
    return {field.attribute: _value(field.type, header[name]) for name, field in kind.fields.items() if name in header}


def _value(kind: str, value: Value) -> Value:
    if kind in ("ids", "texts"):
        return (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
    if kind == "numbers":
        return value if isinstance(value, Mapping) else {}
    return value if isinstance(value, str) else ""
