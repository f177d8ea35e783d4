from pathlib import Path

from editions import TINY, edited, tiny_edition

from build_tools.model.concordance import Concordance
from build_tools.model.unused import unused_sources
from build_tools.parse.edition import load_edition


def unused(root: Path) -> list[str]:
    return [record.id for record in unused_sources(Concordance(load_edition(root)))]


def test_every_source_that_a_note_a_record_or_the_text_cites_is_used() -> None:
    assert unused(TINY) == []


def test_a_source_that_nothing_cites_any_more_is_unused(tmp_path: Path) -> None:
    root = edited(tiny_edition(tmp_path), "people/brook.md", "sources: [handbook]\n", "")
    assert unused(root) == []
    edited(root, "people/brook.md", " {ed:cite}`handbook, p. 4`", "")
    assert unused(root) == ["handbook"]
