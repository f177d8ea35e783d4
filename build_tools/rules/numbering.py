"""The rule on the number and the date of the edition."""

from collections.abc import Iterator

from build_tools.model.index import Index
from build_tools.rules.registry import Said, rule


@rule("N-001", release=True)
def the_number_and_the_date_are_those_of_the_header(index: Index) -> Iterator[Said]:
    """A file that repeats the number, the date or the DOI of the edition has those of the header of the text.

    The header is the one place where they are decided. Copy them from there into the file. This holds only of a release
    (`check --release`): until then a change of the header is a change of one file.
    """
    header = index.edition.text.header
    decided = {"number": header.edition, "date": header.edition_date, "doi": header.doi}
    for repetition in index.edition.repetitions:
        words = decided[repetition.of]
        if index.edition.passages and repetition.words != words:
            there = f"the header of the text has “{words}”; write that" if words else "the header has none; take it out"
            yield repetition.location, f"the {repetition.of} of the edition is “{repetition.words}” here, {there}"
