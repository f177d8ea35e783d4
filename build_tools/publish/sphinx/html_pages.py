"""The builder of the site: Sphinx's own, which here leaves a page alone that is the same to the byte."""

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.writers.html5 import HTML5Translator

from build_tools.outputs import write
from build_tools.publish.files.made_files import is_made, note_made
from build_tools.publish.theme.between import THEME

_STAMP = "pages"


class _Page(type(Path())):  # type: ignore[misc]  # the class of paths on this machine
    """Where a page is written, if it differs; one that does not gets a new time, by which Sphinx goes."""

    def write_text(self, data: str, encoding: str | None = None, errors: str | None = None, *_: Any, **__: Any) -> int:
        """Write the page."""
        write(Path(self), data.encode(encoding or "utf-8", errors or "strict"))
        return len(data)


class EditionHTMLBuilder(StandaloneHTMLBuilder):
    """The builder ``html``."""

    def get_output_path(self, page_name: str, /) -> Any:
        """Where a page is written."""
        return _Page(super().get_output_path(page_name))

    def get_doc_context(self, docname: str, body: str, metatags: str) -> dict[str, Any]:
        """What the templates of our theme ask for; Sphinx would also render the titles of all pages round about."""
        if self.theme.name != THEME:
            return super().get_doc_context(docname, body, metatags)
        title = self.env.longtitles.get(docname)
        return {
            "title": self._rendered(title) if title else "",
            "meta": self.env.metadata.get(docname),
            "body": body,
            "metatags": metatags,
            "sourcename": "",
        }

    def _rendered(self, title: nodes.title) -> str:
        if all(isinstance(child, nodes.Text) for child in title.children):
            return title.astext().translate(HTML5Translator.special_characters)
        return self.render_partial(title)["title"]

    def gen_pages_from_extensions(self) -> None:
        """Write the pages that are made of no file, unless they were made of the same before."""
        if not is_made(self._app, _STAMP):
            super().gen_pages_from_extensions()
            note_made(self._app, _STAMP)


def setup_html_pages(app: Sphinx) -> None:
    """Register the builder in the place of Sphinx's."""
    app.add_builder(EditionHTMLBuilder, override=True)
