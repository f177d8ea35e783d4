from pathlib import Path

from editions import TINY, edited, tiny_edition

from build_tools.model.concordance import Concordance
from build_tools.model.unused import unused_sources
from build_tools.parse.edition import load_edition

WEIRS = """---
title: Weirs
short: Weirs
kind: reference
type: book
resp: clerk
seen: part
---
See {ed:source}`weirs`.
"""


def unused(root: Path) -> list[str]:
    return [record.id for record in unused_sources(Concordance(load_edition(root)))]


def test_every_source_that_a_note_a_record_or_the_text_cites_is_used() -> None:
    assert unused(TINY) == []


def test_a_source_is_unused_until_another_record_cites_it(tmp_path: Path) -> None:
    root = tiny_edition(tmp_path)
    (root / "sources/weirs.md").write_text(WEIRS, "utf-8")
    assert unused(root) == ["weirs"]
    edited(root, "people/brook.md", "sources: [handbook]", "sources: [handbook, weirs]")
    assert unused(root) == []
