from editions import TINY

from build_tools.model.content import Emendation, Words, edited_reading, source_reading, spans, walk
from build_tools.parse.edition import load_edition

CONTENT = load_edition(TINY).passages["p2"].content


def test_every_span_is_where_its_words_stand_in_the_edited_reading() -> None:
    for passage in load_edition(TINY).text.passages():
        for inline, start, end in spans(passage.content):
            assert passage.edited_reading[start:end] == edited_reading((inline,))


def test_spans_and_walk_name_the_same_values_in_the_same_order() -> None:
    assert [inline for inline, _, _ in spans(CONTENT)] == list(walk(CONTENT))


def test_spans_count_the_edited_reading_and_not_the_source() -> None:
    where = load_edition(TINY).passages["p1"].location
    longer = Emendation("e1", "abc", "x", "clerk", "high", where)
    assert [(start, end) for _, start, end in spans((longer, Words("yz")))] == [(0, 1), (1, 3)]
    assert source_reading((longer, Words("yz"))) == "abcyz"


def test_white_space_of_the_file_is_one_space_and_none_at_the_ends() -> None:
    for passage in load_edition(TINY).text.passages():
        assert passage.source_reading == passage.source_reading.strip()
        assert "  " not in passage.source_reading and "\n" not in passage.source_reading
