"""Whatever a contributor writes comes out of the PDF as it went in: no character is markup there."""

import io
import string
from dataclasses import replace

import pypdfium2
import pytest
from editions import tiny_edition

from build_tools.book.contents import Book, BookNote, Chapter
from build_tools.book.pdf import pdf
from build_tools.book.typst_markup import TypstMarkup
from build_tools.export.note_content import paragraph, span, text
from build_tools.model.index import Index
from build_tools.model.prose import Node
from build_tools.parse.edition import load_edition
from build_tools.publish.files.book_contents import book_contents

MARKUP = (
    string.punctuation,
    "// no comment",
    "/* nor this */ *strong* _emphasis_ `raw` ```raw```",
    "#let x = 1; #x #panic() #(1 + 1) $x^2$ @reference <label>",
    "= heading",
    "- item",
    "+ item",
    "/ term: words",
    "1. first",
    "[[a]]] } {",
    '\\ \\u{41} \\n \\" " \' “ ” ‘ ’',
    "~ -- --- ... -? <= => != https://example.org/a_b*c",
    "two  spaces\u00a0and no break",
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    root = tiny_edition(tmp_path_factory.mktemp("tiny"))
    return book_contents(Index(load_edition(root)), root)


def holding(words: str, note: str) -> tuple[Node, ...]:
    said = text(words)
    call = Node("call", "9", target=note, label=f"call-{note}")
    item = Node("list_item", children=(paragraph(said),))
    return (
        paragraph(said, span("cite", said), Node("em", children=(said,)), Node("strong", children=(said,))),
        paragraph(Node("code", words), Node("emendation", words, target=f"e-{note}", label="x")),
        Node("section", target=f"s-{note}", children=(Node("heading", name="h2", children=(said,)),)),
        Node("bullet_list", children=(item,)),
        Node("ordered_list", name="5", children=(item,)),
        Node("blockquote", children=(paragraph(said),)),
        Node("definitions", children=(Node("term", children=(said,)), Node("definition", children=(said,)))),
        Node("passage", name="paragraph", target=f"p-{note}", locator=words, children=(said, call)),
    )


def chapter_of(number: int, words: str) -> Chapter:
    return Chapter(f"odd-{number}", words, holding(words, f"note-{number}"), "appendix")


def note_of(number: int, words: str) -> BookNote:
    blocks = (paragraph(text(words)),)
    return BookNote(f"note-{number}", "9", "p99", "call-x", "explanation", is_textual=False, blocks=blocks)


def test_no_character_of_the_words_is_markup(book: Book) -> None:
    said = [f"({number}) {words}" for number, words in enumerate(MARKUP)]
    chapters = tuple(chapter_of(number, words) for number, words in enumerate(said))
    notes = {f"note-{number}": note_of(number, words) for number, words in enumerate(said)}
    odd = replace(book, before=(), after=chapters, notes={**book.notes, **notes}).closed()
    document = pypdfium2.PdfDocument(io.BytesIO(pdf(odd)))
    page_words = "".join("".join(page.get_textpage().get_text_range().split()) for page in document)
    in_contents, in_chapter = 2, 15  # the chapter and its section; its title, and what it holds with the note
    assert {words: page_words.count("".join(words.split())) for words in said} == dict.fromkeys(
        said, in_contents + in_chapter
    )
    bookmarks = [mark.get_title() for mark in document.get_toc()]
    assert [words for words in said if words not in bookmarks] == []


def test_an_address_may_hold_what_is_markup_elsewhere(book: Book) -> None:
    address = 'https://example.org/?a="b"&c=#d//e\\f'
    written = TypstMarkup(book.notes).blocks([paragraph(Node("link", target=address, children=(text("there"),)))])
    assert written == '#link("https://example.org/?a=\\"b\\"&c=#d//e\\\\f")[#"there"]\n\n'


def test_a_link_to_a_place_that_the_book_lacks_keeps_its_words(book: Book) -> None:
    lost = paragraph(Node("link", target="#nowhere", children=(text("lost"),)))
    chapter = Chapter("odd", "Odd", (lost,), "appendix")
    closed = replace(book, after=(chapter,)).closed()
    assert closed.after[0].blocks == (paragraph(text("lost")),)
