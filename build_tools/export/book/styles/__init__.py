"""The style sheets of the forms of the book, and the faces of type that they name."""

from pathlib import Path

_FACES = (
    ("latin-400-normal", 400, "normal"),
    ("latin-400-italic", 400, "italic"),
    ("latin-600-normal", 600, "normal"),
    ("latin-ext-400-normal", 400, "normal"),
    ("cyrillic-400-normal", 400, "normal"),
    ("greek-400-normal", 400, "normal"),
)
"""The files of the family: subset, weight and slope."""

FONT_FILES = tuple(f"source-serif-4-{name}.woff2" for name, _, _ in _FACES)


def style(name: str) -> str:
    """A style sheet of this folder."""
    return (Path(__file__).parent / name).read_text("utf-8")


def fonts_css(folder: str) -> str:
    """The faces, as a style sheet declares them."""
    return "".join(
        f'@font-face {{ font-family: "Edition Serif"; font-weight: {weight}; font-style: {slope}; '
        f'src: url("{folder}{file}") format("woff2"); }}\n'
        for file, (_, weight, slope) in zip(FONT_FILES, _FACES, strict=True)
    )
