"""The page of open questions: what a helper with access to a document could settle."""

from docutils import nodes

from build_tools.export.words import written_date
from build_tools.model.index import Index
from build_tools.model.questions import Desideratum, desiderata
from build_tools.model.records import Source
from build_tools.publish.nodes.fold_nodes import fold
from build_tools.publish.nodes.listings import place_list, record_list, section

HOW = {
    "print": "Compare the words below with the print, letter by letter, and report what it has: that a reading stands "
    "there too is as useful as that it does not.",
    "original": "Report the words behind these: the names in Cyrillic, and the phrases that the notes discuss.",
    "issue": "Look for the words below in this issue, and report the page, the heading and the wording; that they are "
    "not in it is a finding too.",
    "speech": "Look for these words in the report of the speech, and send the wording with the page.",
}


def questions_page(index: Index) -> list[nodes.Node]:
    """A section for each document that could settle something."""
    return [_section(one, index) for one in desiderata(index)]


def _section(one: Desideratum, index: Index) -> nodes.section:
    many = f"{one.settles} question{'s' if one.settles != 1 else ''}"
    content: list[nodes.Node] = [nodes.paragraph("", f"Could settle {many}. {HOW[one.kind]}")]
    if one.places:
        content.append(place_list(one.places))
    if one.records:
        records = record_list((record.role, record.id) for record in one.records)
        content.append(fold(f"The {len(one.records)} notes and names", records))
    name = f"{one.kind}-{one.name}" + (f"-{one.date.strip('-')}" if one.date else "")
    return section(name, _title(one, index), *content)


def _title(one: Desideratum, index: Index) -> str:
    if one.kind in ("print", "original"):
        return next(witness.title for witness in index.edition.text.header.witnesses if witness.siglum == one.name)
    source = index.edition.of(Source).get(one.name)
    title = index.title(source) if source else one.name
    if one.kind == "issue":
        return f"{title}, {written_date(one.date)}" if one.date else f"{title}, issues not named"
    return title
