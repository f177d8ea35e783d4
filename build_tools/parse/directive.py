"""The options and the body of a directive, as MyST reads them."""

import re
from dataclasses import dataclass

_OPTION_LINE = re.compile(r"\s*:(?!::)")
# A value in YAML’s other forms, such as a quoted one with escapes, could hide what it says.
_OPTION = re.compile(r"\s*:([\w-]+):(?:\s+(?![|>\"'&*!{\[])(.*)|\s*)$")
_LITERAL = ("toctree", "code-block")  # directives whose content is no Markdown


@dataclass(frozen=True, slots=True)
class Directive:
    """What stands between the fences of a directive."""

    options: tuple[tuple[str, str], ...]
    body: str
    skipped: int  #: How many lines of options stand before the body.
    is_markdown: bool
    is_odd: bool  #: An option is written in another form than ``:name: value`` on a line.


def read_directive(name: str, content: str) -> Directive:
    """The options and the body."""
    lines = content.split("\n")
    count = next((number for number, row in enumerate(lines) if not _OPTION_LINE.match(row)), len(lines))
    matches = [_OPTION.match(row) for row in lines[:count]]
    options = tuple((match[1], (match[2] or "").strip()) for match in matches if match)
    is_odd = None in matches or lines[0].startswith("---")
    return Directive(options, "\n".join(lines[count:]), count, name not in _LITERAL, is_odd)
