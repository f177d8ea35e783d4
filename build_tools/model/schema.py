"""The closed list of fields of each kind of record (``build_tools/schema/fields.toml``)."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record's header."""

    name: str
    type: str
    help: str
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: the folder of its files, the field that is its title, and its fields."""

    name: str
    folder: str
    title: str
    fields: Mapping[str, Field]
