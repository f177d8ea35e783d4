"""The type of the words of the article, carried in its page: cut down to the characters that it sets.

A browser that is told of a face in a file either holds back the words until the file has come, or paints them in
another face and moves them when it comes, or never shows it in the first visit. A face within the page does none of
the three. It is told of twice, as a preload and as a rule, because only what was preloaded is at hand for the first
words; sent over a network the second copy is compressed away.
"""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from lxml import html

_FONTS = Path(__file__).parent.parent / "publish" / "theme" / "edition" / "static" / "fonts"
_ITALIC = "ancestor-or-self::*[self::cite or self::em or self::i or contains(@class, 'subtitle')]"
_STRONG = "ancestor-or-self::*[self::h1 or self::h2 or contains(@class, 'title')]"


class Face(NamedTuple):
    """A face as the page carries it."""

    address: str
    rule: str


class _Cut(NamedTuple):
    file: str
    descriptors: str
    where: str


_CUTS = (
    _Cut("source-serif-4-latin-400-normal", "font-weight: 400;", "true()"),
    _Cut("source-serif-4-latin-400-italic", "font-weight: 400; font-style: italic;", _ITALIC),
    _Cut("source-serif-4-latin-600-normal", "font-weight: 600;", _STRONG),
)


def faces(body: str) -> Iterator[Face]:
    """The faces that the article in the body of a page is set in, each with the characters it is used for."""
    articles: Any = html.fromstring(f"<div>{body}</div>").xpath("//article")
    for cut in _CUTS:
        texts = [text for article in articles for text in article.xpath(f".//text()[{cut.where}]")]
        characters = "".join(sorted({char for text in texts for char in text if char.isprintable()}))
        if characters:
            yield _face(cut, characters)


@cache
def _face(cut: _Cut, characters: str) -> Face:
    font = TTFont(_FONTS / f"{cut.file}.woff2", recalcTimestamp=False)
    held = sorted(ord(char) for char in characters if ord(char) in font.getBestCmap())
    options = Options(layout_features=["kern", "liga", "pnum", "tnum"], hinting=False)
    options.flavor = "woff2"
    cutter = Subsetter(options)
    cutter.populate(unicodes=held)
    cutter.subset(font)
    written = BytesIO()
    font.flavor = "woff2"
    font.save(written)
    address = f"data:font/woff2;base64,{b64encode(written.getvalue()).decode('ascii')}"
    covered = ", ".join(f"U+{code:X}" for code in held)
    rule = (
        f'@font-face {{ font-family: "Edition Serif"; {cut.descriptors} font-display: optional; '
        f'src: url("{address}") format("woff2"); unicode-range: {covered}; }}'
    )
    return Face(address, rule)
