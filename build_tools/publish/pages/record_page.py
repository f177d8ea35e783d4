"""The page of a record: its facts, its prose, every place that names it, and how it is cited."""

from collections.abc import Iterator

from docutils import nodes
from myst_parser.parsers.sphinx_ import MystParser

from build_tools.export.figure_content import figure_blocks
from build_tools.model.addresses import key_of
from build_tools.model.index import Index
from build_tools.model.notes import REGISTERS
from build_tools.model.occurrences import Occurrence
from build_tools.model.record import Record
from build_tools.model.records import Annotation
from build_tools.publish.nodes.listings import paragraph, place_list, printed_forms, record_list, section, words
from build_tools.publish.nodes.markdown import refuse_files
from build_tools.publish.nodes.note_nodes import joined, signature
from build_tools.publish.nodes.prose import prose_nodes
from build_tools.publish.pages.bibliography_page import entry_of
from build_tools.publish.pages.citation_nodes import citation, citation_of
from build_tools.publish.pages.facts import fact_list


class EditionMarkdownParser(MystParser):
    """Markdown: a record is read with care and given the rest of its page; any other page is plain MyST."""

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Put a page into a document."""
        document.settings.raw_enabled = False
        document.settings.file_insertion_enabled = False
        # MyST's transforms ask for these; its renderer has set them on the scratch document of a record only.
        document.settings.myst_footnote_sort = document.settings.myst_footnote_transition = False
        document.settings.myst_heading_anchors_html_ids = False
        env = document.settings.env
        domain = env.domains["ed"]
        record = domain.records.get(env.docname)
        if record is None and domain.index.page(env.docname) is None:
            # The record could not be read: a finding has said why.
            document += nodes.section("", nodes.title("", "The record cannot be read"), ids=["unreadable"])
        elif record is None:
            super().parse(inputstring, document)
            refuse_files(document, env.srcdir)
        else:
            document += record_page(record, domain.index)


def record_page(record: Record, index: Index) -> nodes.section:
    """The page of a record as one section, whose id is the record's."""
    title = nodes.title("", index.title(record))
    return nodes.section(
        "",
        title,
        *entry_of(record, citation(index, record.kind_name, record.id)),
        *fact_list(record, index),
        *(
            prose_nodes(figure_blocks(record, index), index, "")
            if isinstance(record, Annotation) and record.kind == "figure"
            else ()
        ),
        *prose_nodes(record.prose.blocks, index, record.location.path),
        paragraph(*signature(record, index, own_page=True), classes=["signature"]),
        *_places(record, index),
        *_referrers(record, index),
        *citation_of(record, index),
        ids=[record.id],
        classes=[f"record-{record.kind_name}"],
    )


def _places(record: Record, index: Index) -> Iterator[nodes.Node]:
    if record.kind_name in REGISTERS:
        places = index.mentions(record.kind_name, record.id)
        if not places:
            yield nodes.paragraph("", "The text of the article does not name it.", classes=["empty"])
            return
        yield section("in-the-text", "Where the text names it", _forms(places), place_list(places))
    elif record.kind_name == "source":
        places = index.places_of_source(record.id)
        if places:
            yield section("in-the-text", "Where the text cites it", place_list(places))


def _forms(places: tuple[Occurrence, ...]) -> nodes.paragraph:
    forms = printed_forms(places)
    parts: list[nodes.Node] = [
        words(f"{form} ", words(str(len(found)), classes=["count"]))
        for form, found in sorted(forms.items(), key=lambda one: (-len(one[1]), one[0]))
    ]
    return paragraph("As printed: ", *joined(parts), ".")


def _referrers(record: Record, index: Index) -> Iterator[nodes.Node]:
    found = index.referrers(record.role, record.id)
    if found:
        yield section("in-the-notes", "Notes and records that name it", record_list(map(key_of, found)))
