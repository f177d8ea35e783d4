"""What Markdown a record or a page uses, piece by piece with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import make_fence_rule
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from build_tools.model.location import Location
from build_tools.model.record import Record

_DIRECTIVE = re.compile(r"\{([^}]*)\}\s*(.*)", re.DOTALL)
_OPTION_LINE = re.compile(r"\s*:(?!::)")
# A value in YAML’s other forms, such as a quoted one with escapes, could hide what it says.
_OPTION = re.compile(r"\s*:([\w-]+):(?:\s+(?![|>\"'&*!{\[])(.*)|\s*)$")
_LITERAL = ("toctree", "code-block")  # directives whose content is no Markdown
_DEEPEST = 10  # directives in directives


@dataclass(frozen=True, slots=True)
class Markup:
    """One piece of markup: its type as the parser calls it, what it says, and the line on which it begins."""

    type: str
    words: str  #: The address of a link, the name of a role or directive, the level of a heading.
    content: str  #: What a role or a directive holds.
    line: int
    options: tuple[tuple[str, str], ...] = ()  #: Of a directive.


def markup(record: Record) -> Iterator[tuple[Location, Markup]]:
    """The markup of a record or page, with the line of its file."""
    for piece in _parse(record.body):
        yield Location(record.location.path, record.body_line + piece.line), piece


@lru_cache(maxsize=4096)
def _parse(body: str, depth: int = 0) -> tuple[Markup, ...]:
    try:
        # MyST reads the same text with the same parser; a line feed at the end spares its plugins an empty last line.
        tokens = _parser().parse(body.rstrip() + "\n")
    except (IndexError, RecursionError, ValueError):
        return (Markup("unreadable", "", "", 0),)
    return tuple(piece for token in tokens for piece in _of_token(token, depth))


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


def _of_token(token: Token, depth: int) -> Iterator[Markup]:
    line = token.map[0] if token.map else 0
    if token.type == "inline":
        yield from _inline(token, line)
    elif token.type in ("fence", "colon_fence") and (directive := _DIRECTIVE.match(token.info.strip())):
        yield from _directive(directive[1], directive[2], token.content, line, depth)
    elif token.nesting >= 0:
        yield Markup(token.type, token.tag, token.content, line)


def _inline(token: Token, line: int) -> Iterator[Markup]:
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        words = str(child.attrGet("href") or child.attrGet("src") or child.meta.get("name") or "")
        if child.nesting >= 0:
            yield Markup(child.type, words, child.content, line)


def _directive(name: str, argument: str, content: str, line: int, depth: int) -> Iterator[Markup]:
    lines = content.split("\n")
    count = next((number for number, row in enumerate(lines) if not _OPTION_LINE.match(row)), len(lines))
    matches = [_OPTION.match(row) for row in lines[:count]]
    yield Markup(
        "directive", name, argument, line, tuple((match[1], (match[2] or "").strip()) for match in matches if match)
    )
    if None in matches or lines[0].startswith("---"):
        yield Markup("option_block", name, "", line)
    if depth >= _DEEPEST:
        yield Markup("unreadable", name, "", line)
    elif name not in _LITERAL:
        yield from (replace(piece, line=line) for piece in _parse(argument, depth + 1))
        body = _parse("\n".join(lines[count:]), depth + 1)
        yield from (replace(piece, line=line + 1 + count + piece.line) for piece in body)
