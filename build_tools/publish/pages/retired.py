"""Addresses that are no more: each still leads, without script, to words that say what happened and where to go."""

import posixpath
from collections.abc import Iterator
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from build_tools.model.addresses import departed, destination, is_of_record
from build_tools.model.citables import in_force
from build_tools.model.edition import Address
from build_tools.model.index import Index
from build_tools.publish.nodes.elements import block, inline, link
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.publish.sphinx.targets import ARTICLE

LIST = "retired-addresses"
HEADINGS = ("Address", "What happened", "In edition", "Why", "Instead")


def retired_list(index: Index) -> list[nodes.Node]:
    """Below the article, a line for each address of its page that is no more; the line has the address for its id."""
    gone = [address for address in departed(index.edition) if not is_of_record(address.id)]
    if not gone:
        return []
    heading = inline("h2", {"id": f"{LIST}-heading"}, "Retired addresses")
    lines = (block("li", {"id": address.id}, *_told(address, index)) for address in gone)
    attributes = {"id": LIST, "class": "retired", "aria-labelledby": f"{LIST}-heading"}
    return [block("section", attributes, heading, block("ul", {}, *lines))]


def retired_table(index: Index) -> list[nodes.Node]:
    """Every address that is no more, for a page below ``text/``."""
    gone = departed(index.edition)
    if not gone:
        return [nodes.paragraph("", "None so far.")]
    return [table("Retired addresses", HEADINGS, [_row(address, index) for address in gone])]


def retired_pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """A page at the old place of every record that is no more.

    It does not send the reader on by itself: whoever follows an old citation should first be told what happened.
    """
    index: Index = app.env.domains["ed"].index  # type: ignore[attr-defined]
    for address in departed(index.edition):
        if is_of_record(address.id) and address.id not in app.env.found_docs:
            yield address.id, {"title": address.id, "body": _page(address, index)}, "page.html"


def _page(address: Address, index: Index) -> str:
    end = _end(address, index)
    see = f' See <a href="{escape(href(end, address.id))}">{escape(_name(end, index))}</a>.' if end else ""
    name = address.id.rpartition("/")[2]
    return f'<section id="{name}"><h1>{address.id}</h1><p>{escape(_sentence(address))}{see}</p></section>'


def _told(address: Address, index: Index) -> Iterator[nodes.Node | str]:
    yield inline("b", {}, address.id)
    yield f" {_sentence(address)}"
    if end := _end(address, index):
        yield " See "
        yield link(href(end, ARTICLE), {}, _name(end, index))
        yield "."


def _row(address: Address, index: Index) -> list[Cell]:
    end = _end(address, index)
    instead = link(href(end, ARTICLE, same=False), {}, _name(end, index)) if end else ""
    here = link(href(address.id, ARTICLE, same=False), {}, address.id)
    return [here, address.status, address.since, address.reason, instead]


def _sentence(address: Address) -> str:
    kind = "record" if is_of_record(address.id) else "address"
    reason = address.reason.rstrip(".")
    return f"This {kind} was {address.status} in edition {address.since}: {reason}."


def _end(address: Address, index: Index) -> str:
    return destination(in_force(index.edition.ledger), address.id)


def _name(name: str, index: Index) -> str:
    """What an address is called: a record by its title."""
    records = {record.docname: record for record in index.edition.all_records()}
    return index.title(records[name]) if name in records else name


def href(name: str, docname: str, *, same: bool = True) -> str:
    """The way from a page to an address; from the page itself only its anchor, where it is the ``same``."""
    if is_of_record(name):
        return posixpath.relpath(f"{name}.html", posixpath.dirname(docname))
    if same and docname == ARTICLE:
        return f"#{name}"
    return f"{posixpath.relpath(f'{ARTICLE}.html', posixpath.dirname(docname))}#{name}"
