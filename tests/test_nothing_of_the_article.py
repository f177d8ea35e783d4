"""The machine knows nothing about this article: its names, papers and dates stand in its own files only."""

import re
from pathlib import Path

import pytest

from build_tools.model.content import Date, PressCitation, walk
from build_tools.model.edition import Edition
from build_tools.model.records import Person, Source
from build_tools.parse.edition import load_edition

ROOT = Path(__file__).parent.parent
FILES = sorted(
    path for path in (ROOT / "build_tools").rglob("*") if path.suffix in (".py", ".toml", ".rng", ".html", ".css")
)


def words_of_the_article(edition: Edition) -> set[str]:
    header = edition.text.header
    words = {header.title, header.author, header.dated[:4]}
    words |= {person.sort.partition(",")[0] for person in edition.of(Person).values()}
    words |= {name for kind in ("person", "place", "organisation") for name in edition.named(kind)}
    for source in edition.of(Source).values():
        if source.kind != "reference":
            words |= {source.id, source.title}
    for passage in edition.text.passages():
        for inline in walk(passage.content):
            if isinstance(inline, Date):
                words |= {inline.begin, inline.end}
            elif isinstance(inline, PressCitation):
                words |= {words for issue in inline.dates for words in (issue.words, issue.printed, issue.read)}
    return {word for word in words if len(word) > 3}


@pytest.fixture(scope="module")
def pattern() -> re.Pattern[str]:
    words = words_of_the_article(load_edition(ROOT))
    assert len(words) > 100
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(words)))})(?![\w-])", re.IGNORECASE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_file_of_the_tool_has_a_name_paper_or_date_of_the_article(path: Path, pattern: re.Pattern[str]) -> None:
    assert pattern.findall(path.read_text("utf-8")) == []
