"""The style sheets of the forms of the book, and the faces of type that they name."""

from pathlib import Path

FAMILY = "Edition Serif"

_FACES = (
    ("latin-400-normal", 400, "normal", ""),
    ("latin-400-italic", 400, "italic", ""),
    ("latin-600-normal", 600, "normal", ""),
    ("latin-ext-400-normal", 400, "normal", " Extended"),
    ("cyrillic-400-normal", 400, "normal", " Cyrillic"),
    ("greek-400-normal", 400, "normal", " Greek"),
)
"""The files of the family: subset, weight, slope, and what its name adds. Files of one name get mixed up in a PDF."""

FONT_FILES = tuple(f"source-serif-4-{name}.woff2" for name, *_ in _FACES)


def style(name: str) -> str:
    """A style sheet of this folder."""
    return (Path(__file__).parent / name).read_text("utf-8")


def fonts_css(folder: str) -> str:
    """The faces, as a style sheet declares them, and the list of them as the type of the whole."""
    faces = "".join(
        f'@font-face {{ font-family: "{FAMILY}{added}"; font-weight: {weight}; font-style: {slope}; '
        f'src: url("{folder}{file}") format("woff2"); }}\n'
        for file, (_, weight, slope, added) in zip(FONT_FILES, _FACES, strict=True)
    )
    families = ", ".join(f'"{FAMILY}{added}"' for added in dict.fromkeys(added for *_, added in _FACES))
    return f"{faces}html {{ font-family: {families}, serif; }}\n@page {{ font-family: {families}; }}\n"
