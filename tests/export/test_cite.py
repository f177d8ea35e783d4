import json
from pathlib import Path

import pytest
from csl_items import canals
from editions import TINY, tiny_edition

from build_tools.cli import main
from build_tools.export.cite import CITATION_STYLES, UnknownAddressError, cite
from build_tools.export.phrases import linked
from build_tools.export.runs import Entry, Run


def test_a_sentence_in_chicago_and_mla(tmp_path: Path) -> None:
    index = canals(tmp_path)
    assert cite(index, "p1-2", "chicago") == (
        "Reader, A. (1901) 2001. “On Canals, p1-2.” In On Canals: A Digital Edition, edited by a clerk. Edition 1.0. "
        "https://example.org/canals/text/article.html#p1-2.\n"
    )
    assert cite(index, "p1-2", "mla") == (
        "Reader, A. “On Canals, p1-2.” June 1901. On Canals: A Digital Edition, edited by a clerk, Edition 1.0, 2001, "
        "https://example.org/canals/text/article.html#p1-2.\n"
    )


@pytest.mark.parametrize("style", CITATION_STYLES)
@pytest.mark.parametrize(
    "name", ["edition", "article", "p1", "p1-1", "c2", "q1", "e1", "explanation-barge", "brook", "dunmere", "handbook"]
)
def test_everything_with_an_address_is_cited_in_every_style(style: str, name: str, tmp_path: Path) -> None:
    words = cite(canals(tmp_path), name, style)
    assert words.strip() and words.endswith("\n")


def test_a_kind_tells_two_records_with_one_id_apart(tmp_path: Path) -> None:
    assert json.loads(cite(canals(tmp_path), "person:cole", "csl-json"))[0]["title"].count("Cole") == 1
    with pytest.raises(UnknownAddressError, match="“place:cole” has no address"):
        cite(canals(tmp_path / "again"), "place:cole", "mla")


def test_the_command_prints_a_citation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(TINY), "cite", "p1"]) == 0
    assert "“On Canals, p1.”" in capsys.readouterr().out


def test_the_command_says_in_one_line_what_has_no_address(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tiny_edition(tmp_path)), "cite", "p99", "--style", "mla"]) == 1
    said = capsys.readouterr()
    assert not said.out and said.err.startswith("“p99” has no address; ") and said.err.count("\n") == 1


def test_html_escapes_words_and_nests_tags() -> None:
    entry = Entry("a", (Run("A & "), Run("B<", ("i", "b")), Run("C", (), "https://example.org/?a=1&b=2")))
    assert entry.html == ('A &amp; <i><b>B&lt;</b></i><a href="https://example.org/?a=1&amp;b=2">C</a>')
    assert entry.text == "A & B<C"


def test_a_link_that_runs_a_script_is_no_link() -> None:
    assert linked("javascript:alert(1)") == (Run("javascript:alert(1)"),)
