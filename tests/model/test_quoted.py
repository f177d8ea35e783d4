import pytest

from build_tools.model.quoted import quoted_words

KNOWN = {"p1", "p1-1", "p9a", "p9-4a", "p10", "c5"}


def found(manuscript: str) -> list[tuple[str, int, str, str]]:
    return [(one.words, one.line, one.address, one.to) for one in quoted_words(manuscript, KNOWN.__contains__)]


@pytest.mark.parametrize(
    ("written", "address", "to"),
    [
        ("(p1-1)", "p1-1", ""),
        ("at https://example.org/text/article.html#p1-1.", "p1-1", ""),
        ("at article.html#p9-4a:~:text=words", "p9-4a", ""),
        ("(p9a–p10)", "p9a", "p10"),
        ("(p9-4a-p10)", "p9-4a", "p10"),
        ("(c5)", "c5", ""),
        ("(#p77)", "p77", ""),
        ("(p77)", "", ""),
        ("in mp1-1 and x-p10", "", ""),
    ],
)
def test_the_address_that_follows_a_quotation(written: str, address: str, to: str) -> None:
    assert found(f"He says “some words” {written}") == [("some words", 1, address, to)]


@pytest.mark.parametrize("words", ["“{}”", '"{}"', "„{}“", "«{}»"])
def test_the_quotation_marks_that_are_known(words: str) -> None:
    quotation = words.format("a ‘b’\nc")
    assert found(f"One.\n\nTwo {quotation}, p10") == [("a ‘b’\nc", 3, "p10", "")]


def test_each_quotation_has_the_address_of_its_own_sentence() -> None:
    manuscript = "“One” (p1), “two” (p10). At p1-1 “three”. Then “four”. And “five” is p10’s. No, p1. “Six”."
    assert [(words, address) for words, _, address, _ in found(manuscript)] == [
        ("One", "p1"),
        ("two", "p10"),
        ("three", "p1-1"),
        ("four", ""),
        ("five", "p10"),
        ("Six", ""),
    ]


def test_a_paragraph_that_is_set_off_ends_before_its_address() -> None:
    assert found("> Some words\n> of his (p10)\n") == [("Some words\nof his", 1, "p10", "")]
    assert found("> Some words\n\n— p10\n") == [("Some words", 1, "p10", "")]


def test_words_without_quotation_marks_are_one_quotation() -> None:
    assert found("\n some words\n") == [("some words", 2, "", "")]
    assert found(" \n") == []
