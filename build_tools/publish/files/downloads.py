"""The edition to take away: PDF, EPUB and one file of HTML, made when the site is built and linked from the text."""

from hashlib import sha256
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from build_tools import book
from build_tools.book.contents import Book
from build_tools.book.epub import epub
from build_tools.book.single import single_file
from build_tools.book.type_faces import FACES
from build_tools.book.type_faces import FOLDER as TYPE
from build_tools.export.publication import FOLDER as DATA
from build_tools.export.tei import PATH as TEI_FILE
from build_tools.model.index import Index
from build_tools.model.text import Header
from build_tools.outputs import write_all
from build_tools.publish.files.book_contents import book_contents
from build_tools.publish.nodes.listings import listing, paragraph
from build_tools.publish.nodes.reference_nodes import site_reference

FOLDER = "downloads"
STAMP = "downloads.sha256"
"""Beside the doctrees: of which book, by which code, the downloads were made."""


def file_names(header: Header) -> dict[str, str]:
    """The downloads by their format, named after the text."""
    name = nodes.make_id(header.title) or "edition"
    return {"PDF": f"{FOLDER}/{name}.pdf", "EPUB": f"{FOLDER}/{name}.epub", "single file": f"{FOLDER}/{name}.html"}


def write_downloads(app: Sphinx, exception: Exception | None) -> None:
    """Make the downloads, unless the book has not changed since they were made."""
    index: Index = app.env.domains["ed"].index  # type: ignore[attr-defined]
    is_asked_for = app.builder.name == "html" and app.config.edition_downloads
    if exception or not is_asked_for or not index.edition.passages:
        return
    site, names = Path(app.outdir), file_names(index.header)
    contents = book_contents(index, Path(app.srcdir))
    stamp, state = Path(app.doctreedir) / STAMP, _state(contents)
    if (
        stamp.is_file()
        and stamp.read_text("utf-8") == state
        and all((site / name).is_file() for name in names.values())
    ):
        return
    written = forms(contents)
    write_all(site, {names[form]: content for form, content in written.items()}, owned=(FOLDER,))
    stamp.write_text(state, "utf-8", newline="\n")


def forms(contents: Book) -> dict[str, bytes]:
    """The book in each form."""
    # Typst is loaded here and only here: neither a test nor a check of the text should wait for it.
    from build_tools.book.pdf import pdf  # noqa: PLC0415

    return {"PDF": pdf(contents), "EPUB": epub(contents), "single file": single_file(contents)}


def _state(contents: Book) -> str:
    """The hash of everything that the downloads are made of."""
    digest = sha256(repr(contents).encode("utf-8"))
    code = sorted(
        path for path in Path(book.__file__).parent.rglob("*") if path.suffix in (".py", ".css", ".typ", ".ttf")
    )
    for path in (*code, *(TYPE / face.file for face in FACES)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def download_paths(env: BuildEnvironment) -> dict[str, str]:
    """The files to take away, by their format; none where they are not made."""
    if not env.config.edition_downloads:
        return {}
    header: Header = env.domains["ed"].index.header  # type: ignore[attr-defined]
    return {**file_names(header), "TEI": f"{DATA}/{TEI_FILE}"}


def _links(env: BuildEnvironment) -> list[nodes.Node]:
    return [site_reference("", form, file=path) for form, path in download_paths(env).items()]


class DownloadsDirective(SphinxDirective):
    """The downloads with what each is good for."""

    def run(self) -> list[nodes.Node]:
        """A list, or a sentence where they are not made."""
        if not self.env.config.edition_downloads:
            return [nodes.paragraph("", "This site was built without files to download.")]
        uses = zip(_links(self.env), _USES, strict=True)
        return [listing("downloads-list", ([paragraph(link, f": {words}")] for link, words in uses))]


_USES = (
    "for print and large screens: all of the edition, tagged for screen readers, its notes at the foot of the page.",
    "the same for readers of electronic books; the notes open beside the text.",
    "the same as one page of HTML that asks nothing of the network, with the choice of the reading.",
    "the whole edition as data, with the registers and the notes.",
)


def setup_downloads(app: Sphinx) -> None:
    """Register the setting, the directive and the hook."""
    app.add_config_value("edition_downloads", default=True, rebuild="env", types=bool)
    app.add_directive_to_domain("ed", "downloads", DownloadsDirective)
    app.connect("build-finished", write_downloads)
