"""The style sheets of the forms of the book."""

from pathlib import Path


def style(name: str) -> str:
    """A style sheet of this folder."""
    return (Path(__file__).parent / name).read_text("utf-8")
