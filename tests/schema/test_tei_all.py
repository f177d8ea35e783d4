"""The text is TEI P5, not only by our own schema."""

import os
from pathlib import Path

import pytest
from editions import ARTICLE, TINY, edited, tiny_edition
from lxml import etree
from tei_all_schema import tei_all

from build_tools.model.index import Index
from build_tools.parse.edition import load_edition
from build_tools.rules import findings

ROOT = Path(__file__).parent.parent.parent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(tei_all() is None and not os.environ.get("CI"), reason="no schema; run make test"),
]


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    path = tei_all()
    assert path, "the schema of TEI P5 is missing; run make test"
    return etree.RelaxNG(etree.parse(path))


@pytest.mark.parametrize("root", [ROOT, TINY], ids=["article", "tiny"])
def test_the_text_is_valid_against_all_of_tei(root: Path, schema: etree.RelaxNG) -> None:
    assert schema.validate(etree.parse(root / ARTICLE)), schema.error_log


def test_the_text_with_an_address_and_an_identifier_is_valid_against_all_of_tei(
    schema: etree.RelaxNG, tmp_path: Path
) -> None:
    numbers = '<idno type="URL">https://canals.example/</idno><idno type="DOI">10.5555/canals.1</idno>'
    root = edited(tiny_edition(tmp_path), ARTICLE, '<date when="2001">', f'{numbers}<date when="2001">')
    assert schema.validate(etree.parse(root / ARTICLE)), schema.error_log
    assert findings(Index(load_edition(root))) == ()


def test_the_schema_of_tei_refuses_what_is_not_tei(schema: etree.RelaxNG) -> None:
    tree = etree.parse(TINY / ARTICLE)
    next(tree.iter("{*}choice")).tag = "{http://www.tei-c.org/ns/1.0}choose"
    assert not schema.validate(tree)
