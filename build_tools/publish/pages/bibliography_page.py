"""The bibliography: every source, and of a work that only the editors use all that there is to say."""

from docutils import nodes

from build_tools.export.runs import Entry
from build_tools.model.addresses import BIBLIOGRAPHY
from build_tools.model.index import Index
from build_tools.model.records import Source
from build_tools.publish.nodes.listings import paragraph, words
from build_tools.publish.nodes.prose_nodes import prose_nodes
from build_tools.publish.nodes.reference_nodes import reference
from build_tools.publish.pages.bibliographic_entries import entries, entry_nodes
from build_tools.publish.pages.record_page import named_by
from build_tools.publish.pages.retired import retired_list


def bibliography(index: Index) -> list[nodes.Node]:
    """Every source in the order of the style: what has a page of its own leads to it."""
    items = [_item(entry, source, index) for entry in entries(index) if (source := index.source(entry.id))]
    return [nodes.bullet_list("", *items, classes=["bibliography"]), *retired_list(index, BIBLIOGRAPHY)]


def _item(entry: Entry, source: Source, index: Index) -> nodes.list_item:
    line = paragraph(*entry_nodes(entry))
    if index.anchor(source).is_page:
        line += words(" → ", reference("source", source.id, source.short or source.id), classes=["record-link"])
        return nodes.list_item("", line)
    said = prose_nodes(source.prose.blocks, index, source.location.path)
    seen = paragraph(f"Cited as {source.short or source.id}; read by the editors: {source.seen}.", classes=["seen"])
    return nodes.list_item("", line, *said, seen, *named_by(source, index), ids=[source.id], classes=["record-source"])
