"""Which documents the site is made of: the files, less records that are entries of a list, and a page a passage."""

from collections.abc import Iterable
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.project import Project

from build_tools.model.addresses import page_of
from build_tools.model.index import Index
from build_tools.parse.edition import ARTICLE


class EditionProject(Project):
    """The documents as Sphinx finds them, and those that the model makes: the source of a passage is the article."""

    def __init__(self, app: Sphinx, index: Index) -> None:
        super().__init__(app.srcdir, app.config.source_suffix)
        records = index.edition.all_records()
        self.entries = {record.docname for record in records if index.anchor(record).page != record.docname}
        self.passages = dict.fromkeys(map(page_of, index.loci), Path(ARTICLE))

    def discover(self, exclude_paths: Iterable[str] = (), include_paths: Iterable[str] = ("**",)) -> set[str]:
        """Find the documents."""
        super().discover(exclude_paths, include_paths)
        self._docname_to_path.update(self.passages)
        self.docnames -= self.entries
        self.docnames |= set(self.passages)
        return self.docnames


def make_pages(app: Sphinx, index: Index) -> None:
    """Have Sphinx ask the model which documents there are."""
    app.project = app.env.project = EditionProject(app, index)
