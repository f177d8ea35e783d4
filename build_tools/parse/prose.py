"""From Markdown to the tree of a piece of prose: the one place where it is parsed.

It is read permissively: what may not stand in a record is in the tree too, where the rules find it, and where whatever
shows the prose passes it over.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import make_fence_rule
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from build_tools.model.prose import Node, Prose
from build_tools.parse.directive import read_directive

_TYPES = {"code_inline": "code", "myst_role": "role"}
_EXPLICIT = re.compile(r"^(?P<label>.*?)\s*<(?P<target>[^<>]+)>$", re.DOTALL)
_DIRECTIVE = re.compile(r"\{([^}]*)\}\s*(.*)", re.DOTALL)
_DEEPEST = 10  # directives in directives


def read_prose(source: str, line: int = 1) -> Prose:
    """A piece of Markdown that begins on a line of its file; what no parser can read is one node, ``unreadable``."""
    return Prose(source, _blocks(source, line, 0), line)


def _blocks(source: str, line: int, depth: int) -> tuple[Node, ...]:
    try:
        # MyST reads the same text with the same parser; a line feed at the end spares its plugins an empty last line.
        tokens = _parser().parse(source.rstrip() + "\n")
    except (IndexError, RecursionError, ValueError):
        return (Node("unreadable", line=line),)
    return tuple(_tree(iter(tokens), line, depth))


@cache
def _parser() -> MarkdownIt:
    parser = (
        MarkdownIt("commonmark")
        .enable("table")
        .use(front_matter_plugin)
        .use(myst_block_plugin)
        .use(myst_role_plugin)
        .use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    )
    colon_fence = make_fence_rule(markers=(":",), token_type="colon_fence", exact_match=False)  # noqa: S106 (a token of Markdown)
    before = ["paragraph", "reference", "blockquote", "list", "footnote_def"]
    parser.block.ruler.before("fence", "colon_fence", colon_fence, {"alt": before})
    # A scheme that is refused is to be seen, not passed over.
    parser.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005
    return parser


def _tree(tokens: Iterator[Token], line: int, depth: int) -> Iterator[Node]:
    """The nodes as far as the end of what is open; ``line`` is that of the first token."""
    for token in tokens:
        here = line + (token.map[0] if token.map else 0)
        if token.nesting < 0:
            return
        if token.type == "inline":
            yield from _line(token.children or (), here)
        elif token.type in ("fence", "colon_fence") and (found := _DIRECTIVE.match(token.info.strip())):
            yield from _directive(found[1], found[2], token.content, here, depth)
        elif token.nesting > 0:
            children = tuple(_tree(tokens, line, depth))
            if token.hidden:
                yield from children  # a paragraph of a list that is set tight
            else:
                yield _opened(token, here, children)
        else:
            yield Node(token.type, token.content, line=here)


def _line(tokens: Sequence[Token], line: int) -> Iterator[Node]:
    """What stands in a line, or in a paragraph of several."""
    yield from _inlines(iter(tokens), [line])


def _inlines(tokens: Iterator[Token], at: list[int]) -> Iterator[Node]:
    for token in tokens:
        if token.nesting < 0:
            return
        line = at[0]
        if token.nesting > 0:
            yield _opened(token, line, tuple(_inlines(tokens, at)))
        elif token.type == "myst_role":
            yield read_role(str(token.meta["name"]), token.content, line)
        else:
            target = str(token.attrGet("src") or "")
            yield Node(_TYPES.get(token.type, token.type), token.content, target=target, line=line)
        if token.type in ("softbreak", "hardbreak"):
            at[0] += 1


def _opened(token: Token, line: int, children: tuple[Node, ...]) -> Node:
    kind = token.type.removesuffix("_open")
    name = token.tag if kind == "heading" else str(token.attrGet("start") or "")
    return Node(kind, name=name, target=str(token.attrGet("href") or ""), line=line, children=children)


def read_role(name: str, content: str, line: int = 1) -> Node:
    """A role: of the edition its id, the words before it, and of a citation what follows the comma."""
    own = name.removeprefix("ed:")
    if own == name:
        return Node("role", content, name, line=line)
    explicit = _EXPLICIT.match(content)
    target, locator = explicit["target"] if explicit else content, ""
    if own == "cite":
        target, _, locator = target.partition(",")
    label = explicit["label"] if explicit else ""
    return Node("role", content, name, target.strip(), locator.strip(), label, line)


def _directive(name: str, argument: str, content: str, line: int, depth: int) -> Iterator[Node]:
    """A directive with what it holds, if that is Markdown; its argument may hold some too."""
    read = read_directive(name, content)
    held: tuple[Node, ...] = ()
    if depth >= _DEEPEST:
        held = (Node("unreadable", line=line),)
    elif read.is_markdown:
        within = _blocks(read.body, line + 1 + read.skipped, depth + 1)
        held = (*_blocks(argument, line, depth + 1), *within)
    yield Node("directive", argument, name, line=line, children=held, options=read.options)
    if read.is_odd:
        yield Node("option_block", name=name, line=line)
