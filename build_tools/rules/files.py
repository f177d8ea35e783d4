"""Rules on the files themselves."""

from collections.abc import Iterator

from build_tools.model.index import Index
from build_tools.rules.registry import Said, rule


@rule("F-001")
def every_file_can_be_read(index: Index) -> Iterator[Said]:
    """Every file of the edition is there, is UTF-8, and is what its name says: XML, TOML, or Markdown with a header.

    The message names the line. XML must not declare a document type or entities; the header of a record is YAML
    without aliases; an id stands once.
    """
    for finding in index.edition.unreadable:
        yield finding.location, finding.message
