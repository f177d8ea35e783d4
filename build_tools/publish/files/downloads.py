"""The edition to take away: PDF, EPUB and one file of HTML, made when the site is built and linked from the text."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from build_tools.book.contents import Book
from build_tools.book.epub import epub
from build_tools.book.single import single_file
from build_tools.export.publication import FOLDER as DATA
from build_tools.export.tei import PATH as TEI_FILE
from build_tools.model.text import Header
from build_tools.outputs import write_all
from build_tools.publish.files.book_contents import book_contents
from build_tools.publish.files.made_files import code_of, is_made, note_made
from build_tools.publish.nodes.listings import listing, paragraph
from build_tools.publish.nodes.reference_nodes import site_reference
from build_tools.publish.sphinx.domain import domain_of

FOLDER = "downloads"
BOUND = "book"


@dataclass(frozen=True, slots=True)
class BookInHand:
    """A book that is being set."""

    contents: Book
    state: str  #: The hash of everything that it is made of.
    pdf: Callable[[], bytes]  #: Waits for the PDF.


def file_names(header: Header) -> dict[str, str]:
    """The downloads by their format, named after the text."""
    name = nodes.make_id(header.title) or "edition"
    return {"PDF": f"{FOLDER}/{name}.pdf", "EPUB": f"{FOLDER}/{name}.epub", "single file": f"{FOLDER}/{name}.html"}


def begin_book(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Begin to set the book while pages are read and written: Typst needs no turn of Python’s."""
    domain = domain_of(env)
    domain.book_in_hand = None
    is_asked_for = app.builder.name == "html" and app.config.edition_downloads
    if not is_asked_for or not domain.index.edition.passages:
        return
    needed = file_names(domain.index.header).values()
    if is_made(app, FOLDER, needed):
        return
    contents = book_contents(domain.index, Path(app.srcdir))
    state = sha256(f"{code_of(app)}\n{contents!r}".encode()).hexdigest()
    if is_made(app, BOUND, needed, state):
        note_made(app, FOLDER)  # what has changed is not in the book
    else:
        domain.book_in_hand = BookInHand(contents, state, _begun(contents, is_alone=app.parallel <= 1))


def _begun(contents: Book, *, is_alone: bool) -> Callable[[], bytes]:
    """What waits for the PDF; where pages are read by several processes it is made last, for threads do not fork."""
    # Typst is loaded here and only here: neither a test nor a check of the text should wait for it.
    from build_tools.book.pdf import pdf  # noqa: PLC0415

    if not is_alone:
        return partial(pdf, contents)
    executor = ThreadPoolExecutor(1)
    begun = executor.submit(pdf, contents)
    executor.shutdown(wait=False)
    return begun.result


def write_downloads(app: Sphinx, exception: Exception | None) -> None:
    """Write the downloads that were begun."""
    domain = domain_of(app.env)
    book: BookInHand | None = domain.book_in_hand
    if exception or book is None:
        return
    names = file_names(domain.index.header)
    files = {names[form]: content for form, content in forms(book.contents, book.pdf).items()}
    write_all(Path(app.outdir), files, owned=(FOLDER,))
    note_made(app, FOLDER)
    note_made(app, BOUND, book.state)


def forms(contents: Book, pdf: Callable[[], bytes]) -> dict[str, bytes]:
    """The book in each form."""
    return {"EPUB": epub(contents), "single file": single_file(contents), "PDF": pdf()}


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
    app.connect("env-before-read-docs", begin_book)
    app.connect("build-finished", write_downloads)
