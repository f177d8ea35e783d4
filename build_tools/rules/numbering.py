"""Rules on the number and the date of the edition."""

from collections.abc import Iterator

from build_tools.model.edition import Edition
from build_tools.model.numbering import numeric
from build_tools.model.when import is_real
from build_tools.rules.registry import Said, rule


@rule("N-001", release=True)
def the_number_and_the_date_are_those_of_the_header(edition: Edition) -> Iterator[Said]:
    """A file that repeats the number, the date or the DOI of the edition has those of the header of the text.

    The header is the one place where they are decided. Copy them from there into the file. This holds only of a release
    (`check --release`): until then a change of the header is a change of one file.
    """
    header = edition.text.header
    decided = {"number": header.edition, "date": header.edition_date, "doi": header.doi}
    for repetition in edition.repetitions:
        words = decided[repetition.of]
        if edition.passages and repetition.words != words:
            there = f"the header of the text has “{words}”; write that" if words else "the header has none; take it out"
            yield repetition.location, f"the {repetition.of} of the edition is “{repetition.words}” here, {there}"


@rule("N-002")
def the_edition_has_a_number_and_a_date(edition: Edition) -> Iterator[Said]:
    """The number of the edition is figures parted by full stops, and its date is a date.

    Both are part of addresses and of citations. Write them in the header: `<edition n="1.0">` and
    `<date when="2001-12-31">`.
    """
    header = edition.text.header
    if not edition.passages:
        return
    if not numeric(header.edition):
        yield header.location, f'the number of the edition is “{header.edition}”; write figures: <edition n="1.0">'
    if not is_real(header.edition_date) or header.edition_date.startswith("-"):
        yield header.location, f"the date of the edition is “{header.edition_date}”; write it as 2001-12-31"
