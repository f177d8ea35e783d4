from editions import TINY

from build_tools.model.records import Person
from build_tools.model.schema import KINDS
from build_tools.parse.edition import load_edition


def test_every_file_of_the_tiny_edition_is_read() -> None:
    edition = load_edition(TINY)
    assert edition.unreadable == ()
    assert {kind: sorted(edition.named(kind)) for kind in KINDS} == {
        "person": ["brook", "cole"],
        "source": ["cole-1901", "courier", "handbook"],
        "annotation": ["explanation-barge", "figure-boats", "press-c2", "quotation-q1", "textual-e1"],
        "place": ["dunmere"],
        "organisation": ["long-canal"],
        "event": ["opening"],
        "term": ["lock"],
    }


def test_the_base_witness_is_the_one_with_a_file() -> None:
    edition = load_edition(TINY)
    base = edition.text.header.base_witness
    assert base is not None
    assert (base.siglum, base.file) == ("pamphlet", "witnesses/pamphlet.txt")
    assert edition.witness == tuple((TINY / "text/witnesses/pamphlet.txt").read_text("utf-8").split("\n"))


def test_both_readings_of_an_emendation_are_read() -> None:
    passage = load_edition(TINY).passages["p1"]
    assert passage.source_reading.endswith("three to teh mile.")
    assert passage.edited_reading.endswith("three to the mile.")


def test_pointers_of_header_and_body_are_read() -> None:
    words = [pointer.words for pointer in load_edition(TINY).text.pointers]
    assert {"#clerk", "person:brook", "#c1", "source:cole-1901", "#suspect", "#t1"} <= set(words)


def test_a_record_knows_the_line_of_each_field_and_of_its_body() -> None:
    record = load_edition(TINY).of(Person)["brook"]
    assert record.at("known").line == 5
    assert record.prose.line == 10
    assert record.prose.source.startswith("Ada Brook built canals")
