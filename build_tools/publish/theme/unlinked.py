"""Files that Sphinx and its extensions write beside the pages, and that no page of the edition links to."""

from pathlib import Path

from sphinx.application import Sphinx

from build_tools.publish.theme.between import THEME

UNLINKED = ("pygments.css", "design-tabs.js")


def take_away(app: Sphinx, exception: Exception | None) -> None:
    """Take them away."""
    if app.builder.format == "html" and app.builder.theme.name == THEME:  # type: ignore[attr-defined]
        for name in UNLINKED:
            (Path(app.outdir) / "_static" / name).unlink(missing_ok=True)
