"""The page of the second reading: its counts are those of the list, and every statement stands on it once."""

from collections import Counter

from lxml import html
from sites import Site, words_of

from build_tools.model.index import Index
from build_tools.model.second_reading import VERDICTS, verdicts


def tables(site: Site) -> list[list[list[str]]]:
    page = site.page("text/second-reading.html")
    return [[[words_of(cell) for cell in row] for row in rows(table)] for table in page.xpath("//main//table")]


def rows(table: html.HtmlElement) -> list[html.HtmlElement]:
    return list(table.xpath("./tbody/tr"))


def test_the_counts_are_those_of_the_list(site: Site, index: Index) -> None:
    checks = index.edition.checks
    *_, last = tables(site)[0]
    assert last[1:] == [*map(str, verdicts(checks).values()), str(len(checks))]
    for column in range(1, len(VERDICTS) + 2):
        assert sum(int(row[column]) for row in tables(site)[0][:-1]) == int(last[column])


def test_every_statement_stands_on_the_page_once(site: Site, index: Index) -> None:
    shown = Counter(row[1] for table in tables(site)[1:] for row in table)
    assert shown == Counter(" ".join(check.statement.split()) for check in index.edition.checks)


def test_the_principles_give_the_counts_of_the_list(site: Site, index: Index) -> None:
    confirmed, mended, not_reached = verdicts(index.edition.checks).values()
    said = words_of(site.page("principles.html"))
    assert f"{len(index.edition.checks)} were held against the sources" in said
    assert f"{confirmed} were confirmed, {mended} were mended, and of {not_reached}" in said
