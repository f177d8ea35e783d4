"""The page of a record rests on what it shows."""

from pathlib import Path

from build_tools.model.index import Index
from build_tools.parse.edition import load_edition
from build_tools.publish.pages.neighbours import neighbours
from build_tools.publish.pages.record_page import record_page


def test_no_page_of_a_record_asks_for_the_whole_edition(root: Path) -> None:
    index = Index(load_edition(root))
    for record in index.edition.all_records():
        with index.answers.heard() as asked:
            record_page(record, index)
            neighbours(index, record.docname)
        names = {name.rpartition(".")[2] for name, *_ in asked}
        assert "title_of" in names
        assert names & {"edition", "occurrences", "notes", "all_citations", "all_neighbours"} == set(), record.id
