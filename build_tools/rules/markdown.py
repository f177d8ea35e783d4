"""Rules on the Markdown of records and pages: no contribution can harm a reader or read a file of the machine."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from build_tools.model.answers import question
from build_tools.model.index import Index
from build_tools.model.location import Location
from build_tools.model.prose import BLOCKS, INLINES, Node
from build_tools.model.record import Written
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule

_PROSE = {*BLOCKS, *INLINES, "text_special"}
_PAGE = _PROSE | {"code_block", "directive", "fence", "hr", "image", "table", "tbody", "td", "th", "thead", "tr"}
_OWN_RULE = {"directive", "html_block", "html_inline", "image", "option_block"}
_CALLED = {
    "code_block": "an indented block of code",
    "colon_fence": "a block between colons",
    "fence": "a block of code",
    "footnote_ref": "a footnote",
    "footnote_reference": "a footnote",
    "front_matter": "a second header",
    "hr": "a line across",
    "myst_block_break": "a block break (+++)",
    "myst_line_comment": "a comment (%)",
    "myst_target": "a target (…)=",
    "table": "a table",
    "unreadable": "markup that cannot be read",
}
_TABLE_PARTS = {"tbody", "td", "th", "thead", "tr"}
_DIRECTIVES = (
    "admonition", "button-link", "button-ref", "card", "card-carousel", "code-block", "dropdown", "grid", "grid-item",
    "grid-item-card", "important", "note", "seealso", "tab-item", "tab-set", "tip", "toctree", "warning",
)  # fmt: skip
_OPTIONS = (
    "caption", "class", "click-parent", "color", "columns", "expand", "glob", "gutter", "hidden", "link", "link-alt",
    "link-type", "margin", "maxdepth", "name", "numbered", "open", "outline", "padding", "ref-type", "reverse",
    "selected", "shadow", "sync", "text-align", "title", "titlesonly", "tooltip", "unit", "width",
)  # fmt: skip
_SCHEMES = ("http", "https", "mailto")
_SCHEME = re.compile(r"([^/?#:]*):")
_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0]")


@rule("M-001")
def no_raw_html(index: Index) -> Iterator[Said]:
    """No record and no page holds raw HTML.

    Write the same in Markdown; what Markdown cannot say is for the theme.
    """
    for location, piece, _ in pieces(index):
        if piece.type in ("html_block", "html_inline"):
            yield location, f"raw HTML “{piece.words.strip()[:40]}”; write it in Markdown, and a < as &lt;"


@rule("M-002")
def no_images_in_records(index: Index) -> Iterator[Said]:
    """No record holds an image, and a page only one that is kept in this repository.

    Describe it, or link to it from a source.
    """
    for location, piece, record in pieces(index):
        if piece.type == "image" and record.kind_name != "page":
            yield location, f"an image, “{piece.target}”; records hold none: describe it, or link to it from a source"
        elif piece.type == "image" and (_scheme(piece.target) or not _inside(record, piece.target)):
            yield location, f"the image “{piece.target}” is not kept here; put it beside the page"


@rule("M-003")
def no_directives_in_records(index: Index) -> Iterator[Said]:
    """No record holds a directive; a page holds only those that read no file: toctree, the edition’s own, cards, grids.

    Write prose instead. An option that is not in the list, or is not written as :name: value on one line, is refused.
    """
    for location, piece, record in pieces(index):
        if piece.type == "option_block":
            yield location, f"an option of “{piece.name}” in another form; write each as :name: value, on one line"
        elif piece.type != "directive":
            continue
        elif record.kind_name != "page":
            yield location, f"the directive “{piece.name}”; records hold none: write prose"
        elif not re.fullmatch(r"ed:[a-z-]+", piece.name) and piece.name not in _DIRECTIVES:
            advice = did_you_mean(piece.name, _DIRECTIVES, "pages hold " + ", ".join(_DIRECTIVES))
            yield location, f"the directive “{piece.name}” is not allowed; {advice}"
        else:
            for name, _ in piece.options:
                if name not in _OPTIONS and not name.startswith("class-"):
                    yield location, f"the option “{name}” of “{piece.name}” is not allowed; take it out"


@rule("M-005")
def links_lead_where_a_reader_can_go(index: Index) -> Iterator[Said]:
    """A link leads to an address with http, https or mailto; in a page, also to a file of this repository.

    Within a record, use a role for what the edition holds: {ed:person}`…`, {ed:source}`…` and their like.
    """
    for location, piece, record in pieces(index):
        for address in _addresses(piece):
            scheme = _scheme(address)
            if scheme and scheme.lower() not in _SCHEMES:
                yield location, f"a link with “{scheme}:”; link with http, https or mailto"
            elif not scheme and record.kind_name != "page":
                yield location, f"a link to “{address}”; write a role, such as {{ed:locus}}`p9`, or a whole address"
            elif not scheme and not _inside(record, address):
                yield location, f"the link “{address}” leads out of the edition; link to a file of this repository"


@rule("M-007")
def headings_are_in_their_place(index: Index) -> Iterator[Said]:
    """An annotation has no headings; those of any other record begin at the second level (##).

    Take the heading out of an annotation; write ## elsewhere: the first level is the title of the page.
    """
    for location, piece, record in pieces(index):
        if piece.type != "heading" or record.kind_name == "page":
            continue
        if record.kind_name == "annotation":
            yield location, "a heading in an annotation; take it out: an annotation is one note"
        elif piece.name == "h1":
            yield location, "a heading of the first level in a record; write ##"


@rule("M-008")
def only_plain_markup_is_used(index: Index) -> Iterator[Said]:
    """A record uses paragraphs, lists, quotations, emphasis, links, roles and headings; a page tables and code as well.

    Write it as prose. A page has no header of its own, but for `orphan: true`.
    """
    for location, piece, record in pieces(index):
        allowed = _PAGE if record.kind_name == "page" else _PROSE
        if piece.type in allowed | _OWN_RULE | _TABLE_PARTS:
            continue
        if piece.type == "front_matter" and record.kind_name == "page" and piece.words.strip() == "orphan: true":
            continue
        yield location, f"{_CALLED.get(piece.type, piece.type)} is not used here; write it as prose"


@question
def pieces(index: Index) -> tuple[tuple[Location, Node, Written], ...]:
    """Every node of the prose of every record and page."""
    every = index.edition.written()
    return tuple((written.on(node.line), node, written) for written in every for node in written.prose.walk())


def _addresses(piece: Node) -> Iterator[str]:
    if piece.type == "link":
        yield piece.target
    if piece.type == "directive":
        yield from (value for name, value in piece.options if name == "link")
        if piece.name == "button-link":
            yield piece.words


def _scheme(address: str) -> str:
    # A browser passes over white space and control characters in an address.
    match = _SCHEME.match(_BLANK.sub("", unquote(address)))
    return match[1] if match else ""


def _inside(record: Written, address: str) -> bool:
    path = unquote(address).replace("\\", "/").partition("#")[0]
    folder = posixpath.dirname(record.location.path)
    return not path.startswith("/") and not posixpath.normpath(posixpath.join(folder, path)).startswith("..")
