"""What a browser prints at the head of each page of the text."""

from build_tools.model.text import Header

_TYPE = 'font: 8pt "Edition Serif", serif;'


def running_heads(header: Header) -> str:
    """Author and title as a style sheet: a browser cannot take them from the page."""
    heads = {"left": header.author, "center": header.title}
    shown = " ".join(f'@top-{side} {{ content: "{_quoted(words)}"; {_TYPE} }}' for side, words in heads.items())
    hidden = " ".join(f"@top-{side} {{ content: none; }}" for side in heads)
    return f"\n@page {{ {shown} }}\n@page :first {{ {hidden} }}"


def _quoted(words: str) -> str:
    """Words as a string of a style sheet, in which nothing can end the string or the sheet."""
    return "".join(char if char.isalnum() or char in " .,–’" else f"\\{ord(char):x} " for char in words)
