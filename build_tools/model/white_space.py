"""White space as XML counts it: a no-break space is a character of the text."""

import re

_WHITE_SPACE = re.compile(r"[ \t\r\n]+")


def single_spaced(words: str) -> str:
    """The words with one space for every run of white space, at the ends too."""
    return _WHITE_SPACE.sub(" ", words)
