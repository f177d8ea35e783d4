"""The type of the book: the faces of the site, under names of their own.

Several files hold one face of the family, each for other letters; a program that sets pages wants a name for each. The
licence of the type wants another name besides, as soon as a file is changed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FAMILY = "Edition Serif"
OPENED = Path(__file__).parent / "faces"
"""The faces as uncompressed files, which ``make faces`` makes."""

FOLDER = Path(__file__).parent.parent / "publish" / "theme" / "edition" / "static" / "fonts"


@dataclass(frozen=True, slots=True)
class TypeFace:
    """A file of the family."""

    subset: str
    added: str  #: What the name of the family adds for the letters of the file.
    weight: int = 400
    style: str = "normal"

    @property
    def file(self) -> str:
        """The name of the file in the theme."""
        return f"source-serif-4-{self.subset}-{self.weight}-{self.style}.woff2"

    @property
    def opened_file(self) -> str:
        """The name of the file for the setter of the book."""
        return self.file.replace(".woff2", ".ttf")

    @property
    def family(self) -> str:
        """The name of the family in the book."""
        return f"{FAMILY}{self.added}"


FACES = (
    TypeFace("latin", ""),
    TypeFace("latin", "", style="italic"),
    TypeFace("latin", "", weight=600),
    TypeFace("latin-ext", " Extended"),
    TypeFace("cyrillic", " Cyrillic"),
    TypeFace("greek", " Greek"),
)


def faces_css(address: Callable[[TypeFace], str]) -> str:
    """The faces, as a style sheet declares them, and the list of them as the type of the whole."""
    rules = "".join(
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {face.style}; '
        f'src: url("{address(face)}") format("woff2"); }}\n'
        for face in FACES
    )
    families = ", ".join(f'"{name}"' for name in dict.fromkeys(face.family for face in FACES))
    return f"{rules}html {{ font-family: {families}, serif; }}\n"
