"""From the tree of a piece of prose to the doctree: one list of what may be shown, and nothing else is."""

from collections.abc import Callable, Iterable, Iterator

from docutils import nodes

from build_tools.export.words import CERTAINTY
from build_tools.model.index import Index
from build_tools.model.prose import Node
from build_tools.publish.nodes.reference_nodes import reference

SCHEMES = ("http:", "https:", "mailto:")
"""Where a link may lead."""

_HOLDS: dict[str, Callable[..., nodes.Element]] = {
    "paragraph": nodes.paragraph,
    "em": nodes.emphasis,
    "strong": nodes.strong,
    "span": nodes.inline,
    "bullet_list": nodes.bullet_list,
    "ordered_list": nodes.enumerated_list,
    "list_item": nodes.list_item,
    "blockquote": nodes.block_quote,
}
_WORDS = ("text", "text_special")
_BREAKS = {"softbreak": "\n", "hardbreak": "\n"}
_LANGUAGES = {"cyrillic": ("language-ru",)}
"""A class by which docutils tells the language of some words, by how they are set."""

_LINES = ("paragraph", "em", "strong", "span")
"""What holds words and is given them twice: docutils wants the source of a text element before what it holds."""


def prose_nodes(blocks: Iterable[Node], index: Index, path: str) -> list[nodes.Node]:
    """The nodes of some blocks of a file; headings open sections, which hold what follows them."""
    found: list[nodes.Node] = []
    section: nodes.section | None = None
    for block in blocks:
        if block.type == "heading":
            title = nodes.title("", "", *_inlines(block, index, path))
            section = nodes.section("", title, ids=[nodes.make_id(title.astext())])
            found.append(section)
            continue
        (found if section is None else section).extend(_shown(block, index, path))
    for node in found:
        for element in node.findall(nodes.Element):
            element.source = path
    return found


def _inlines(node: Node, index: Index, path: str) -> list[nodes.Node]:
    return [shown for child in node.children for shown in _shown(child, index, path)]


def _shown(node: Node, index: Index, path: str) -> Iterator[nodes.Node]:
    if node.type in _WORDS:
        yield nodes.Text(node.words)
    elif node.type in _BREAKS:
        yield nodes.Text(_BREAKS[node.type])
    elif node.type == "code":
        yield nodes.literal(node.words, node.words)
    elif node.type == "role":
        yield from role_nodes(node, index)
    elif node.type == "link" and node.target.lower().startswith(SCHEMES):
        yield nodes.reference("", "", *_inlines(node, index, path), refuri=node.target)
    elif node.type in _HOLDS:
        yield _element(node, index, path)
    else:
        # Whatever is not in the list: its words, and of markup that has none, nothing. A finding has said so.
        yield nodes.inline("", node.words or node.plain)


def _element(node: Node, index: Index, path: str) -> nodes.Element:
    opening = ("", "") if node.type in _LINES else ("",)
    element = _HOLDS[node.type](*opening, *_blocks(node, index, path))
    element.line = node.line
    if node.type == "ordered_list":
        element["enumtype"], element["prefix"], element["suffix"] = "arabic", "", "."
        if node.name and node.name != "1":
            element["start"] = int(node.name)
    elif node.name and node.type in _LINES:
        element["classes"] = [node.name, *_LANGUAGES.get(node.name, ())]
    return element


def _blocks(node: Node, index: Index, path: str) -> list[nodes.Node]:
    """What a node holds; the words of a list that is set tight stand in paragraphs, as docutils wants them."""
    held = _inlines(node, index, path)
    if node.type != "list_item":
        return held
    blocks: list[nodes.Node] = []
    for child in held:
        if isinstance(child, nodes.paragraph | nodes.bullet_list | nodes.enumerated_list | nodes.block_quote):
            blocks.append(child)
        elif blocks and isinstance(blocks[-1], nodes.paragraph) and "tight" in blocks[-1]:
            blocks[-1] += child
        else:
            blocks.append(nodes.paragraph("", "", child, tight=True))
    return blocks


def role_nodes(node: Node, index: Index) -> Iterator[nodes.Node]:
    """A role of the edition: a link to what it names, a citation in brackets, or a certainty in a word."""
    role = node.name.removeprefix("ed:")
    if role == "cert":
        words = f"[{CERTAINTY.get(node.target, node.target)}]"
        yield nodes.inline("", words, classes=["cert", f"cert-{node.target}"])
    elif role == "cite":
        source = index.source(node.target)
        words = (source.short if source else node.target) + (f", {node.locator}" if node.locator else "")
        yield nodes.inline(
            "", "", nodes.Text("("), reference("cite", node.target, words), nodes.Text(")"), classes=["cite"]
        )
    elif role != node.name:
        yield reference(role, node.target, node.label)
    else:
        yield nodes.inline("", node.words)
