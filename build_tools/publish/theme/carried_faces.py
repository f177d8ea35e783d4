"""The type of the words of the article, carried in its page: cut down to the characters that it sets.

A browser that is told of a face in a file either holds back the words until the file has come, or paints them in
another face and moves them when it comes, or never shows it in the first visit. A face within the page does none of
the three. It is told of twice, as a preload and as a rule, because only what was preloaded is at hand for the first
words; sent over a network the second copy is compressed away.

The cut faces lie in ``carried/``, each with the list of its characters; ``make faces`` makes them. A character that
they lack is set in the face that lies in a file.
"""

from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import NamedTuple

CARRIED_FOLDER = Path(__file__).parent / "carried"


class CarriedFace(NamedTuple):
    """A face of the theme, and what a style sheet says of it."""

    file: str
    descriptors: str


CARRIED = (
    CarriedFace("source-serif-4-latin-400-normal.woff2", "font-weight: 400;"),
    CarriedFace("source-serif-4-latin-400-italic.woff2", "font-weight: 400; font-style: italic;"),
    CarriedFace("source-serif-4-latin-600-normal.woff2", "font-weight: 600;"),
)


@cache
def addresses() -> tuple[str, ...]:
    """Each carried face as an address that holds it."""
    faces = ((CARRIED_FOLDER / face.file).read_bytes() for face in CARRIED)
    return tuple(f"data:font/woff2;base64,{b64encode(face).decode('ascii')}" for face in faces)


@cache
def rules() -> str:
    """The style sheet's rules of the carried faces."""
    return "\n".join(
        f'@font-face {{ font-family: "Edition Serif"; {face.descriptors} font-display: optional; '
        f'src: url("{address}") format("woff2"); unicode-range: {_range(face)}; }}'
        for face, address in zip(CARRIED, addresses(), strict=True)
    )


def _range(face: CarriedFace) -> str:
    held = (CARRIED_FOLDER / face.file).with_suffix(".txt").read_text("utf-8")
    return ", ".join(f"U+{ord(char):X}" for char in held)
