"""The list of fields is the list of attributes of the classes."""

import subprocess
import sys
from pathlib import Path

import pytest
from sites import REPOSITORY

from build_tools.model.records import RECORDS, Annotation, Person
from build_tools.model.schema import KINDS, typed


def test_every_kind_has_its_own_fields_first_and_then_those_of_all() -> None:
    assert list(KINDS) == [one.kind_name for one in RECORDS]
    for kind in KINDS.values():
        assert list(kind.fields)[-3:] == ["resp", "cert", "sources"]
        for field in kind.fields.values():
            assert field.help and hasattr(kind.record, field.attribute)
            assert (field.type == "choice") == bool(field.choices)


def test_a_header_becomes_attributes_and_a_value_of_another_type_none() -> None:
    given = {"name": "A", "also": "B", "born": ("1901", "1902"), "cyrillic-basis": "attested", "unknown": "x"}
    assert typed(KINDS["person"], given) == {"name": "A", "also": ("B",), "born": "", "cyrillic_basis": "attested"}
    assert typed(KINDS["annotation"], {"operands": "n1"}) == {"operands": {}}


def test_what_a_header_lacks_is_empty() -> None:
    names = {"also": (), "operands": {}, "sources": ()}
    for kind in (Person, Annotation):
        for field in KINDS[kind.kind_name].fields.values():
            default = kind.__dataclass_fields__[field.attribute].default_factory
            assert callable(default) and default() == names.get(field.attribute, "")


@pytest.mark.parametrize("name", ["cyrilic", "sumary", "text"])
def test_mypy_finds_a_misspelt_field(name: str, tmp_path: Path) -> None:
    words = f"from build_tools.model.records import Person\n\ndef said(one: Person) -> object:\n    return one.{name}\n"
    (tmp_path / "asks.py").write_text(words, "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", str(tmp_path / "asks.py")]
    ran = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert ran.returncode == 1 and f'"Person" has no attribute "{name}"' in ran.stdout
