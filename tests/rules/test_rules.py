"""A folder is a case: what differs from the tiny edition, and what is found then; `release` asks as for a release."""

import re
from pathlib import Path

import pytest
from editions import TINY, variant

from build_tools.model.index import Index
from build_tools.parse.edition import load_edition
from build_tools.rules import RULES, findings

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/*/findings.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_rule_says_what_is_expected(case: Path, tmp_path: Path) -> None:
    found = findings(Index(load_edition(variant(case, tmp_path))), release=(case / "release").exists())
    said = [str(finding) for finding in found]
    assert said == (case / "findings.txt").read_text("utf-8").splitlines()


def test_every_rule_has_a_case_in_which_it_speaks() -> None:
    spoken = {
        case.parent.name
        for case in CASES
        if re.search(rf"^\S+ {case.parent.name} ", (case / "findings.txt").read_text("utf-8"), re.MULTILINE)
    }
    assert spoken == set(RULES)


def test_the_tiny_edition_has_no_finding() -> None:
    assert findings(Index(load_edition(TINY)), release=True) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_every_message_says_what_is_wrong_and_then_what_to_do(case: Path) -> None:
    for line in (case / "findings.txt").read_text("utf-8").splitlines():
        assert re.fullmatch(r"[^:]+:\d+: [A-Z]-\d{3} .+; .+", line), line
        assert not re.search(r"\binvalid\b|please|error:", line, re.IGNORECASE), line


def test_every_rule_says_in_its_docstring_what_holds_and_how_to_mend_it() -> None:
    for code, rule in RULES.items():
        sentence, gap, mend = (rule.__doc__ or "").partition("\n\n")
        assert gap and sentence.endswith(".") and mend.strip().endswith("."), code
