"""The tree that is read from a piece of Markdown."""

import pytest
from sites import REPOSITORY

from build_tools.model.prose import Node
from build_tools.parse.edition import load_edition
from build_tools.parse.prose import read_prose


def types(source: str) -> list[str]:
    return [node.type for node in read_prose(source).walk()]


def test_a_paragraph_has_its_words_its_marks_and_its_roles() -> None:
    (paragraph,) = read_prose(
        "A *smith* of `iron`,\nsee {ed:person}`the other <cole>` and [here](https://a.example)."
    ).blocks
    assert [node.type for node in paragraph.children] == [
        "text", "em", "text", "code", "text", "softbreak", "text", "role", "text", "link", "text",
    ]  # fmt: skip
    role, link = paragraph.children[7], paragraph.children[9]
    assert (role.name, role.target, role.label) == ("ed:person", "cole", "the other")
    assert (link.target, link.plain) == ("https://a.example", "here")
    assert paragraph.plain == "A smith of iron, see the other and here."


def test_a_citation_has_its_source_and_where_in_it() -> None:
    (role,) = read_prose("{ed:cite}`cole-1901, p. 71, note 3`").roles
    assert (role.target, role.locator) == ("cole-1901", "p. 71, note 3")


def test_a_role_of_another_domain_names_nothing_of_the_edition() -> None:
    prose = read_prose("{sup}`2` {ed:locus}`p1`")
    assert [node.target for node in prose.roles] == ["p1"]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("One.\n\nTwo\nlines, {ed:locus}`p1`.", [6]),
        ("- a\n- b {ed:locus}`p1`", [4]),
        ("> quoted\n>\n> {ed:locus}`p1`\n\n{ed:locus}`p2`", [5, 7]),
    ],
    ids=["paragraphs", "list", "quotation"],
)
def test_every_node_knows_its_line_of_the_file(source: str, lines: list[int]) -> None:
    assert [node.line for node in read_prose(source, 3).roles] == lines


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<script>x</script>", "html_block"),
        ("a <b>c</b>", "html_inline"),
        ("![a](b.png)", "image"),
        ("```\nx\n```", "fence"),
        ("| a |\n|---|\n| b |", "table"),
        ("[a](javascript:alert(1))", "link"),
        ("+++", "myst_block_break"),
        ("```{include} /etc/passwd\n```", "directive"),
        (":::{note}\nx\n:::", "directive"),
        ("```{card}\n:link: 'x'\n```", "option_block"),
    ],
    ids=lambda word: word if word.isidentifier() else "",
)
def test_what_a_record_may_not_hold_is_in_the_tree(source: str, kind: str) -> None:
    assert kind in types(source)


def test_what_stands_in_a_directive_is_in_the_tree_with_its_line() -> None:
    inner = [
        node
        for node in read_prose("```{note} A *title*\n:class: x\n\n{ed:locus}`p1`\n```").walk()
        if node.type == "role"
    ]
    assert [(node.target, node.line) for node in inner] == [("p1", 4)]


def test_directives_in_directives_end_in_a_node_that_cannot_be_read() -> None:
    depth = 14
    source = "\n".join(
        [":" * (3 + depth - n) + "{note}" for n in range(depth)] + ["x"] + [":" * (4 + n) for n in range(depth)]
    )
    assert "unreadable" in types(source)


def test_a_tight_list_holds_its_words_and_a_loose_one_paragraphs() -> None:
    assert types("- a\n- b") == ["bullet_list", "list_item", "text", "list_item", "text"]
    assert types("- a\n\n- b") == ["bullet_list", "list_item", "paragraph", "text", "list_item", "paragraph", "text"]


def test_every_character_of_every_record_is_read_once() -> None:
    edition = load_edition(REPOSITORY)
    for record in edition.all_records():
        assert record.prose.blocks, record.id
        assert all(isinstance(node, Node) for node in record.prose.walk())
        for words in (node.words for node in record.prose.walk() if node.type == "text"):
            assert words.strip() in record.prose.source.replace("\\", ""), record.id
