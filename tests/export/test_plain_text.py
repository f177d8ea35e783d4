from editions import TINY
from publications import exported, publication_of
from sites import REPOSITORY

from build_tools.export.plain_text import EDITED_READING, SOURCE_READING


def test_the_source_reading_has_the_bytes_of_the_witness_without_the_lines_that_are_no_passages() -> None:
    header = publication_of(REPOSITORY).edition.text.header
    assert header.base_witness
    witness = (REPOSITORY / "text" / header.base_witness.file).read_bytes().split(b"\n")
    not_passages = {line.encode() for line in header.navigation_lines}
    lines = [line for line in witness if line.strip() and line not in not_passages]
    assert exported(REPOSITORY)[SOURCE_READING] == b"".join(line + b"\n" for line in lines)


def test_the_edited_reading_differs_in_the_emendations_alone() -> None:
    received, edited = (exported(TINY)[path].decode() for path in (SOURCE_READING, EDITED_READING))
    assert received.count("teh") == 1
    assert edited == received.replace("teh", "the")
