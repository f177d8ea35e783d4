"""Contributed Markdown: prose, roles of the edition and links, and nothing that reads a file or writes HTML."""

import copy
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from docutils import nodes
from docutils.utils import new_document
from markdown_it import MarkdownIt
from myst_parser.config.main import MdParserConfig
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.mdit import create_md_parser
from sphinx.addnodes import download_reference, pending_xref
from sphinx.util.logging import suppress_logging

from build_tools.publish.nodes.elements import inline_element

REFUSED_SYNTAX = (
    "html_block",
    "html_inline",
    "image",
    "fence",
    "code",
    "front_matter",
    "myst_target",
    "myst_block_break",
)
ALLOWED_NODES = (
    nodes.Text, nodes.paragraph, nodes.emphasis, nodes.strong, nodes.literal, nodes.inline, nodes.reference,
    nodes.bullet_list, nodes.enumerated_list, nodes.list_item, nodes.block_quote, nodes.section, nodes.title,
    nodes.comment, nodes.system_message, nodes.problematic, inline_element,
)  # fmt: skip
ALLOWED_SCHEMES = ("http:", "https:", "mailto:")


@cache
def _parser() -> MarkdownIt:
    # One parser serves the process: making one costs more than reading a note with it. It does not ask the project's
    # settings: no setting may let a record do more.
    parser = create_md_parser(MdParserConfig(), SphinxRenderer)
    return parser.disable([name for name in REFUSED_SYNTAX if name in _rules(parser)])


def _rules(parser: MarkdownIt) -> set[str]:
    return {name for names in parser.get_all_rules().values() for name in names}


def render_markdown(source: str, path: str, line: int, document: nodes.document) -> list[nodes.Node]:
    """The nodes of a piece of contributed prose that begins on a line of a file."""
    scratch = _scratch_document(path, document)
    parser = _parser()
    parser.options["document"] = scratch
    parser.render("\n" * (line - 1) + source)
    return _adopt(scratch, path)


def render_again(pieces: Sequence[str], document: nodes.document) -> list[list[nodes.Node]]:
    """The nodes of many pieces of prose, for a second place of the site.

    Nothing is said of what is wrong in them: the page of each record has said it, with its file and line. They are read
    in one go, each in a block quotation of its own, for MyST spends more on beginning than on reading.
    """
    scratch = _scratch_document("", document)
    parser = _parser()
    parser.options["document"] = scratch
    with suppress_logging():
        parser.render("\n\n".join(_quoted(piece) for piece in pieces))
    _adopt(scratch, "")
    quotations = [node for node in scratch.children if isinstance(node, nodes.block_quote)]
    return [list(node.children) for node in quotations]


def _quoted(piece: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in piece.strip().split("\n"))


def _adopt(scratch: nodes.document, path: str) -> list[nodes.Node]:
    _refuse(scratch)
    for node in scratch.findall():
        # A node that kept its first document would carry the whole environment into every pickled doctree.
        node._document = None  # type: ignore[attr-defined]  # noqa: SLF001
    return [_placed(child, path) for child in scratch.children]


def _scratch_document(path: str, document: nodes.document) -> nodes.document:
    settings = copy.copy(document.settings)
    settings.raw_enabled = False
    settings.file_insertion_enabled = False
    scratch = new_document(path, settings)
    scratch.reporter = document.reporter
    return scratch


def _placed(node: nodes.Node, path: str) -> nodes.Node:
    for child in node.findall():
        if isinstance(child, nodes.Element) and child.source is not None:
            child.source = path
    node.parent = None
    return node


def _refuse(scratch: nodes.document) -> None:
    """Put plain text in the place of every node that a record may not hold."""
    for node in list(scratch.findall(nodes.Element)):
        if node is not scratch and not _is_allowed(node):
            node.replace_self(nodes.inline("", node.astext()))


def _is_allowed(node: nodes.Element) -> bool:
    if isinstance(node, pending_xref):
        return bool(node.get("refdomain") == "ed")
    if isinstance(node, nodes.reference):
        return str(node.get("refuri", "")).startswith(ALLOWED_SCHEMES)
    return isinstance(node, ALLOWED_NODES)


def refuse_files(document: nodes.document, root: Path) -> None:
    """Take from a page every download, every picture from outside the edition and every piece of HTML.

    A finding has said so; but no build, not even one that fails, copies a file of the machine into the site.
    """
    folder = Path(document.current_source or root).parent
    for node in list(document.findall(nodes.Element)):
        html = isinstance(node, nodes.raw) and node["format"] == "html" and node.source and "<svg" not in node.astext()
        outside = isinstance(node, nodes.image) and _outside(node, folder, root)
        if html or outside or isinstance(node, download_reference):
            node.replace_self(nodes.inline("", node.get("alt", "") if isinstance(node, nodes.image) else ""))


def _outside(image: nodes.image, folder: Path, root: Path) -> bool:
    address = image["uri"].partition("#")[0]
    folder = root if address.startswith("/") else folder
    return ":" in address or not (folder / address.lstrip("/")).resolve().is_relative_to(root)
