"""Makes the faces that the tool ships besides those of the theme, out of those: ``make faces``.

For the page of the article each is cut down to the characters that the article sets; for the book, whose setter reads
neither the packed form nor one family in several files, each is unpacked and given a name of its own.
"""

import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from lxml import html
from sites import ARTICLE_PAGE, Site, build

from build_tools.book.type_faces import FACES, FOLDER, OPENED, TypeFace
from build_tools.publish.theme.carried_faces import CARRIED, CARRIED_FOLDER

SET_IN = {
    "source-serif-4-latin-400-normal.woff2": "true()",
    "source-serif-4-latin-400-italic.woff2": (
        "ancestor-or-self::*[self::cite or self::em or self::i or contains(@class, 'subtitle')]"
    ),
    "source-serif-4-latin-600-normal.woff2": "ancestor-or-self::*[self::h1 or self::h2 or contains(@class, 'title')]",
}
"""By face, the condition for the words of the article that are set in it."""

_OPTIONS = {"layout_features": ["kern", "liga", "pnum", "tnum"], "hinting": False}


def characters_set(page: str, file: str) -> str:
    """The characters that the article on a page sets in a face which has them."""
    articles: Any = html.fromstring(page).xpath("//article")
    texts = [text for article in articles for text in article.xpath(f".//text()[{SET_IN[file]}]")]
    held = TTFont(FOLDER / file).getBestCmap()
    return "".join(sorted({char for text in texts for char in text if char.isprintable() and ord(char) in held}))


def cut(file: str, characters: str) -> bytes:
    """A face of the theme with some of its characters; the same bytes at each time."""
    font = TTFont(FOLDER / file, recalcTimestamp=False)
    options = Options(**_OPTIONS)
    options.flavor = font.flavor = "woff2"
    cutter = Subsetter(options)
    cutter.populate(unicodes=[ord(char) for char in characters])
    cutter.subset(font)
    return _saved(font)


def opened(face: TypeFace) -> bytes:
    """A face of the theme, unpacked, under the name that the book has for it; the licence asks for another name."""
    font = TTFont(FOLDER / face.file, recalcTimestamp=False)
    font.flavor = None
    names = {1: face.family, 4: face.family, 6: face.family.replace(" ", "-"), 16: face.family}
    for record in font["name"].names:
        if record.nameID in names:
            ending = f"-{record.toUnicode().rpartition('-')[2]}" if record.nameID == 6 else ""
            record.string = names[record.nameID] + ending
    return _saved(font)


def _saved(font: TTFont) -> bytes:
    written = BytesIO()
    font.save(written)
    return written.getvalue()


def main(article: str) -> None:
    """Write every face, and for the page which characters each has."""
    for carried in CARRIED:
        characters = characters_set(article, carried.file)
        (CARRIED_FOLDER / carried.file).write_bytes(cut(carried.file, characters))
        (CARRIED_FOLDER / carried.file).with_suffix(".txt").write_text(characters, "utf-8")
    for face in FACES:
        (OPENED / face.opened_file).write_bytes(opened(face))


if __name__ == "__main__":
    root, folder = Path(sys.argv[1]), Path(sys.argv[2])
    main(Site(folder, build(root, folder).status, (), "").folder.joinpath(ARTICLE_PAGE).read_text("utf-8"))
