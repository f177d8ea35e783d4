"""The source parsers: the encoded text, whole and passage by passage, and Markdown."""

from typing import ClassVar

from docutils import nodes
from myst_parser.parsers.sphinx_ import MystParser
from sphinx.parsers import Parser

from build_tools.model.index import Index
from build_tools.publish.nodes.article_nodes import article_section
from build_tools.publish.nodes.markdown import refuse_files
from build_tools.publish.pages.passage_page import passage_page
from build_tools.publish.pages.record_page import record_page


class TeiParser(Parser):
    """Reads ``text/article.xml``, for its page and for those of its passages; the edition has parsed the characters."""

    supported: ClassVar = ("tei",)

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Put the text, as the model holds it, into a document."""
        env = document.settings.env
        index: Index = env.domains["ed"].index
        passage = index.passage_at(env.docname)
        if passage:
            env.metadata[env.docname]["orphan"] = "true"  # the article leads to it, and no list of pages
        document += passage_page(passage, index) if passage else article_section(index)
        for element in document.findall(nodes.Element):
            element.source = element.source or document.current_source
            if element["ids"]:
                document.note_explicit_target(element)


class EditionMarkdownParser(MystParser):
    """Markdown: a record is read with care and given the rest of its page; any other page is plain MyST."""

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Put a page into a document."""
        document.settings.raw_enabled = False
        document.settings.file_insertion_enabled = False
        # MyST's transforms ask for these, and its renderer does not read a record.
        document.settings.myst_footnote_sort = document.settings.myst_footnote_transition = False
        document.settings.myst_heading_anchors_html_ids = False
        env = document.settings.env
        index: Index = env.domains["ed"].index
        record = index.record_at(env.docname)
        if record is None and index.page(env.docname) is None:
            # The record could not be read: a finding has said why.
            document += nodes.section("", nodes.title("", "The record cannot be read"), ids=["unreadable"])
        elif record is None:
            super().parse(inputstring, document)
            refuse_files(document, env.srcdir)
        else:
            document += record_page(record, index)
