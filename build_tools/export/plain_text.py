"""Both readings as plain text: one passage to a line, as in the file of the witness, with a line feed after each."""

from build_tools.export.publication import Files, Publication

SOURCE_READING = "source-reading.txt"
EDITED_READING = "edited-reading.txt"


def export(publication: Publication) -> Files:
    """The passages as received and as edited."""
    passages = tuple(publication.edition.text.passages())
    return {
        SOURCE_READING: _lines([passage.source_reading for passage in passages]),
        EDITED_READING: _lines([passage.edited_reading for passage in passages]),
    }


def _lines(readings: list[str]) -> bytes:
    return "".join(f"{reading}\n" for reading in readings).encode()
