"""Our own schema: documented throughout, and no wider than what the text uses."""

from pathlib import Path

from lxml import etree

from build_tools.parse.relax_ng import SCHEMA

ROOT = Path(__file__).parent.parent.parent
RNG = "{http://relaxng.org/ns/structure/1.0}"
DOCUMENTATION = "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation"

NOT_YET = {"idno"}  # the address and the identifier of the edition, which it gets when it is published

GRAMMAR = etree.parse(SCHEMA / "edition.rng").getroot()


def test_every_definition_says_in_words_what_it_means() -> None:
    for define in GRAMMAR.iter(f"{RNG}define"):
        words = define.findtext(DOCUMENTATION) or ""
        assert words.endswith(".") and len(words) > 10, define.get("name")


def test_every_definition_is_used() -> None:
    defined = {define.get("name") for define in GRAMMAR.iter(f"{RNG}define")}
    assert defined == {ref.get("name") for ref in GRAMMAR.iter(f"{RNG}ref")}


def test_the_schema_has_the_elements_that_the_text_uses_and_no_others() -> None:
    text = etree.parse(ROOT / "text/article.xml")
    used = {etree.QName(element).localname for element in text.iter("{http://www.tei-c.org/ns/1.0}*")}
    assert used | NOT_YET == {element.get("name") for element in GRAMMAR.iter(f"{RNG}element")}
