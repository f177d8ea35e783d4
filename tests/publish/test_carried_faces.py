"""The type that the tool ships besides the theme's: it is what is made of that, and has every character it is for."""

from cut_faces import characters_set, opened
from fontTools.ttLib import TTFont
from sites import ARTICLE_PAGE, Site

from build_tools.book.type_faces import FACES, OPENED
from build_tools.publish.theme.carried_faces import CARRIED, CARRIED_FOLDER


def test_every_character_that_the_article_sets_is_in_the_face_that_its_page_carries(site: Site) -> None:
    page = (site.folder / ARTICLE_PAGE).read_text("utf-8")
    for face in CARRIED:
        characters = set(characters_set(page, face.file))
        assert characters
        assert characters - {chr(code) for code in TTFont(CARRIED_FOLDER / face.file).getBestCmap()} == set(), face.file


def test_the_page_says_of_each_face_that_it_carries_which_characters_it_has() -> None:
    for face in CARRIED:
        said = (CARRIED_FOLDER / face.file).with_suffix(".txt").read_text("utf-8")
        assert {ord(char) for char in said} == set(TTFont(CARRIED_FOLDER / face.file).getBestCmap())


def test_the_faces_of_the_book_are_those_of_the_theme_unpacked() -> None:
    for face in FACES:
        assert (OPENED / face.opened_file).read_bytes() == opened(face)
