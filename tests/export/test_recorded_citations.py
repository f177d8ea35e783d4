"""Items of every kind with the entries that another citation processor gave for them, as an independent record.

``recorded_citations.json`` holds items of the edition and of the tests with what pandoc 3.9 made of them in each style
(CSL styles of 2025–26), and for one item of each shape what it wrote as BibTeX and BibLaTeX. ``departures.json`` holds
every entry that differs here, with the reason by its name in ``docs/decisions.md``.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pybtex.database import Entry, parse_string

from build_tools.export.bibliography import STYLES, bibliography, citations
from build_tools.export.bibtex import biblatex, bibtex

HERE = Path(__file__).parent
RECORDS: list[dict[str, Any]] = json.loads((HERE / "recorded_citations.json").read_text("utf-8"))
DEPARTURES: list[dict[str, str]] = json.loads((HERE / "departures.json").read_text("utf-8"))
REASONS = (HERE.parent.parent / "docs" / "decisions.md").read_text("utf-8")


@pytest.mark.parametrize("style", STYLES)
def test_every_item_is_cited_as_recorded_or_departs_for_a_reason(style: str) -> None:
    expected = {record["item"]["id"]: record[style] for record in RECORDS}
    expected |= {departure["id"]: departure["entry"] for departure in DEPARTURES if departure["style"] == style}
    entries = citations([record["item"] for record in RECORDS], style)
    assert {name: entries[name].html if name in entries else None for name in expected} == expected


def test_every_departure_departs_and_has_its_reason() -> None:
    recorded = {record["item"]["id"]: record for record in RECORDS}
    assert all(recorded[one["id"]][one["style"]] != one["entry"] for one in DEPARTURES)
    assert all(f"| `{why}` |" in REASONS for why in {one["why"] for one in DEPARTURES})


@pytest.mark.parametrize("style", STYLES)
def test_a_list_holds_whatever_is_cited_alone(style: str) -> None:
    items = [record["item"] for record in RECORDS]
    assert sorted(entry.id for entry in bibliography(items, style)) == sorted(citations(items, style))


def words_of(text: str) -> dict[str, str]:
    """The fields and names of an entry without what protects capitals and characters."""
    ((_, entry),) = parse_string(text, "bibtex").entries.items()
    return {name: plain(words) for name, words in (*entry.fields.items(), *names_of(entry).items())}


def names_of(entry: Entry) -> dict[str, str]:
    return {role: " and ".join(map(str, people)) for role, people in entry.persons.items()}


def plain(words: str) -> str:
    """Words alone: pandoc sets a comma between two quotation marks, which TeX would run together."""
    bare = re.sub(r"[{}\\]", "", words).replace("~", " ")
    return " ".join(re.sub("(?<=[“”]),(?=[“”])", "", bare).split())


@pytest.mark.parametrize("form", ["bibtex", "biblatex"])
def test_every_recorded_field_is_kept(form: str) -> None:
    write = {"bibtex": bibtex, "biblatex": biblatex}[form]
    for record in (record for record in RECORDS if form in record):
        written, before = words_of(write([record["item"]])), words_of(record[form])
        before.pop("month", None)  # in letters before, now one of the names that BibTeX defines
        assert written | before == written, record["item"]["id"]
