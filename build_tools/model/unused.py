"""Sources that nothing cites."""

from collections.abc import Iterator

from build_tools.model.concordance import Concordance
from build_tools.model.record import Record


def unused_sources(concordance: Concordance) -> Iterator[Record]:
    """The sources that no place of the text draws on and no note, record or page names."""
    for record in concordance.edition.of("source").values():
        if not concordance.referrers.get(("source", record.id)) and not concordance.places_of_source(record.id):
            yield record
