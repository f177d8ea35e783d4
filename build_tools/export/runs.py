"""A formatted entry: words with what the style has set in italics or as a link."""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are set alike."""

    text: str
    tags: tuple[str, ...] = ()  #: Names of elements of HTML, the outer before the inner.
    href: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as a style formats it."""

    id: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)

    @property
    def html(self) -> str:
        """The entry in HTML."""
        return "".join(_html(run) for run in self.runs)


def _html(run: Run) -> str:
    words = escape(run.text)
    for tag in reversed(run.tags):
        words = f"<{tag}>{words}</{tag}>"
    return f'<a href="{escape(run.href)}">{words}</a>' if run.href else words
