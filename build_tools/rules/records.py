"""Rules on the headers of records."""

import re
from collections.abc import Callable, Iterator, Mapping

from build_tools.model.ids import ID
from build_tools.model.index import Index
from build_tools.model.record import Value
from build_tools.model.records import Person
from build_tools.model.schema import KINDS, Field
from build_tools.model.when import is_real
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_URL = re.compile(r"https?://[^\s<>\"]+\.[^\s<>\"]+")


@rule("H-001")
def every_field_is_known(index: Index) -> Iterator[Said]:
    """Every field of a record is in the list of fields of its kind.

    The page “How a record is written” has the list; a new field is entered in `build_tools/model/records.py`.
    """
    for record in index.edition.all_records():
        known = KINDS[record.kind_name].fields
        for name in record.header:
            if name not in known:
                advice = did_you_mean(name, known, "the fields are " + ", ".join(known))
                yield record.at(name), f"unknown field “{name}”; {advice}"


@rule("H-002")
def every_required_field_is_filled_in(index: Index) -> Iterator[Said]:
    """Every field that a kind of record requires is there and is not empty.

    Fill it in; the message says what it is for.
    """
    for record in index.edition.all_records():
        for field in KINDS[record.kind_name].fields.values():
            if field.required and not record.header.get(field.name):
                yield record.at(field.name), f"the field “{field.name}” is missing or empty; fill it in: {field.help}"


@rule("H-003")
def every_field_is_of_its_type(index: Index) -> Iterator[Said]:
    """Every field holds what its type asks for: an id, a date, a number, an address, a choice, a text or a list.

    The message says what is expected.
    """
    for record in index.edition.all_records():
        known = KINDS[record.kind_name].fields
        for name, value in record.header.items():
            if name in known and value and (expected := _expected(known[name], value)):
                yield record.at(name), f"the field “{name}” is {_shown(value)}; {expected}"


@rule("H-004")
def every_source_of_a_record_is_there(index: Index) -> Iterator[Said]:
    """Every source that a record lists has a record in `sources/`.

    Mend the id, or add the source: `python -m build_tools new source ID`.
    """
    known = index.edition.ids("source")
    for record in index.edition.all_records():
        for name in record.sources:
            if name not in known:
                advice = did_you_mean(name, known, f"add sources/{name}.md")
                yield record.at("sources"), f"unknown source “{name}”; {advice}"


@rule("H-005")
def every_responsibility_of_a_record_is_declared(index: Index) -> Iterator[Said]:
    """The field resp of a record is the id of a respStmt in the header of the text.

    Mend the id, or declare the responsibility in the header.
    """
    declared = [responsibility.id for responsibility in index.edition.text.header.responsibilities]
    for record in index.edition.all_records():
        resp = record.resp
        if resp and resp not in declared:
            advice = did_you_mean(resp, declared, "the responsible are " + ", ".join(declared))
            yield record.at("resp"), f"unknown responsibility “{resp}”; {advice}"


@rule("H-006")
def every_file_name_is_an_id(index: Index) -> Iterator[Said]:
    """The file name of a record is its id: lower-case letters and digits, beginning with a letter, parted by hyphens.

    Rename the file: it becomes an address.
    """
    for record in index.edition.all_records():
        if not ID.fullmatch(record.id):
            advice = "rename the file with lower-case letters, digits and single hyphens"
            yield record.location, f"the file name “{record.id}” is no id; {advice}"


@rule("H-007")
def every_record_says_something(index: Index) -> Iterator[Said]:
    """Every record has prose under its header.

    Write it. “Known only from this article” is a good note.
    """
    for record in index.edition.all_records():
        if not record.prose.source.strip():
            yield record.location, "the record has a header but no prose; write it under the second line ---"


@rule("H-008")
def every_person_has_a_source(index: Index) -> Iterator[Said]:
    """Every record of a person lists a source, or says that the person is known only from this article.

    Fill in sources, or write known: article-only.
    """
    for record in index.edition.of(Person).values():
        if record.known != "article-only" and not record.sources:
            yield record.location, "the record names no source; fill in sources, or write known: article-only"


def _expected(field: Field, value: Value) -> str:
    """What a field should hold; nothing where it does."""
    fits, expected = _TYPES.get(field.type, _TYPES["text"])
    if fits(field, value):
        return ""
    if field.choices and isinstance(value, str):
        return did_you_mean(value, field.choices, expected + ", ".join(field.choices))
    return expected + ", ".join(field.choices)


def _shown(value: Value) -> str:
    if isinstance(value, str):
        return f"“{value}”"
    return "a table" if isinstance(value, Mapping) else f"a list ({', '.join(value)})"


def _is(pattern: re.Pattern[str], value: Value) -> bool:
    return isinstance(value, str) and bool(pattern.fullmatch(value))


def _is_list(value: Value) -> bool:
    return isinstance(value, tuple) and all(entry.strip() for entry in value)


Fits = Callable[[Field, Value], bool]

_TYPES: dict[str, tuple[Fits, str]] = {
    "text": (lambda _, value: isinstance(value, str), "write a text"),
    "texts": (lambda _, value: _is_list(value), "write a list: [one, two]"),
    "id": (lambda _, value: _is(ID, value), "write an id, such as p9"),
    "ids": (
        lambda _, value: isinstance(value, tuple) and all(ID.fullmatch(entry) for entry in value),
        "write a list of ids: [one, two]",
    ),
    "date": (
        lambda _, value: isinstance(value, str) and not value.startswith("-") and is_real(value),
        "write a date of the calendar: 2001, 2001-12 or 2001-12-31",
    ),
    "number": (lambda _, value: _is(_NUMBER, value), "write a number"),
    "numbers": (
        lambda _, value: isinstance(value, Mapping) and all(key.isidentifier() for key in value),
        "write a table of names and ids: {before: n1, after: n2}",
    ),
    "url": (lambda _, value: _is(_URL, value), "write an address that begins with https:// or http://"),
    "choice": (lambda field, value: isinstance(value, str) and value in field.choices, "write one of "),
}
