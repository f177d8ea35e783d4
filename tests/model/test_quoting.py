"""The same table is put to the browser in tests/browser/test_check.py."""

import json
from pathlib import Path
from typing import Any

import pytest

from build_tools.model.citables import citables
from build_tools.model.index import Index
from build_tools.model.quoting import QuotationCheck, Quoting
from build_tools.model.readings import Stretch, passages_of

TABLE = json.loads(Path(__file__).with_name("quoting.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def quoting() -> Quoting:
    return Quoting([[Stretch(row[0], row[1], row[-1]) for row in passage] for passage in TABLE["passages"]])


def as_table(check: QuotationCheck) -> list[list[Any]]:
    told = [(one.verdict, one.reading, one.places, one.differences, one.diff) for one in check.pieces]
    table: list[list[Any]] = json.loads(json.dumps(told))
    return table


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_a_case_of_the_table(case: dict[str, Any], quoting: Quoting) -> None:
    assert as_table(quoting.check(case["words"])) == case["pieces"]


def test_the_verdict_is_that_of_the_worst_piece(quoting: Quoting) -> None:
    assert quoting.check("The keeper waited").verdict == "verbatim"
    assert quoting.check("had not been oiled … a swan crossed here").verdict == "nowhere"


def test_every_sentence_of_the_real_text_is_verbatim_at_its_address_in_both_readings(index: Index) -> None:
    real = Quoting(passages_of(index.edition.text))
    sentences = [one for one in citables(index.edition.text).values() if one.kind == "sentence"]
    assert len(sentences) > 100
    for sentence in sentences:
        for reading, words in (("edited", sentence.edited_reading), ("source", sentence.source_reading)):
            check = real.check(words)
            assert check.verdict == "verbatim", sentence.id
            assert check.pieces[0].reading in (reading, "both"), sentence.id
            assert (sentence.id, sentence.id) in check.pieces[0].places, sentence.id


def test_the_stretches_of_a_passage_are_the_whole_of_it(index: Index) -> None:
    passages = list(index.edition.text.passages())
    for passage, stretches in zip(passages, passages_of(index.edition.text), strict=True):
        assert "".join(one.edited for one in stretches) == passage.edited_reading
        assert "".join(one.source for one in stretches) == passage.source_reading
