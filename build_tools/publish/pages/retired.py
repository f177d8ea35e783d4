"""Addresses that are no more: each still leads, without script, to words that say what happened and where to go."""

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from build_tools.model.addresses import anchor_named, destination, is_of_record, key_of
from build_tools.model.answers import question
from build_tools.model.citables import in_force
from build_tools.model.edition import Address
from build_tools.model.index import Index
from build_tools.publish.nodes.listings import paragraph, section
from build_tools.publish.nodes.reference_nodes import has_pages, reference, site_reference
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.sphinx.domain import domain_of
from build_tools.publish.sphinx.targets import target_of

HEADINGS = ("Address", "What happened", "In edition", "Why", "Instead")


def retired_list(index: Index, page: str) -> list[nodes.Node]:
    """For the foot of a page, a line for each of its addresses that is no more, with the id that was there."""
    gone = [(address, anchor) for address in index.departed if (anchor := anchor_named(address.id)).page == page]
    if not gone:
        return []
    lines = (nodes.list_item("", _line(address, index), ids=[anchor.id]) for address, anchor in gone)
    return [section("retired-addresses", "Retired addresses", nodes.bullet_list("", *lines))]


def retired_table(index: Index) -> list[nodes.Node]:
    """Every address that is no more, for a page below ``text/``."""
    gone = index.departed
    if not gone:
        return [nodes.paragraph("", "None so far.")]
    return [table("Retired addresses", HEADINGS, [_row(address, index) for address in gone])]


def retired_pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """A page at the old place of every record that is no more.

    It does not send the reader on by itself: whoever follows an old citation should first be told what happened.
    """
    if not has_pages(app.builder):
        return
    index = domain_of(app.env).index
    for address in index.departed:
        if not _had_page(address) or address.id in app.env.found_docs:
            continue
        context: dict[str, Any] = {"title": address.id, "sentence": _sentence(address)}
        if end := _end(address, index):
            anchor = anchor_named(end)
            target = target_of(index, *key_of(end)) if is_of_record(end) else None
            context["see"] = {"page": anchor.page, "anchor": anchor.id, "words": target.title if target else end}
        yield address.id, context, "retired.html"


def _line(address: Address, index: Index) -> nodes.paragraph:
    end = _end(address, index)
    see = (" See ", _link(end), ".") if end else ()
    return paragraph(nodes.strong("", address.id), f" {_sentence(address)}", *see)


def _row(address: Address, index: Index) -> list[Cell]:
    end = _end(address, index)
    here = site_reference("", address.id, page=address.id) if _had_page(address) else _link(address.id)
    return [here, address.status, address.since, address.reason, _link(end) if end else ""]


def _had_page(address: Address) -> bool:
    return is_of_record(address.id) and anchor_named(address.id).is_page


def _link(name: str) -> nodes.Node:
    """A link to an address: to a record by its title."""
    return reference(*key_of(name), "" if is_of_record(name) else name)


def _sentence(address: Address) -> str:
    kind = "record" if is_of_record(address.id) else "address"
    reason = address.reason.rstrip(".")
    return f"This {kind} was {address.status} in edition {address.since}: {reason}."


def _end(address: Address, index: Index) -> str:
    return end_of(index, address.id)


@question
def end_of(index: Index, name: str) -> str:
    """Where a reader ends who follows the successors of an address."""
    return destination(in_force(index.edition.ledger), name)
