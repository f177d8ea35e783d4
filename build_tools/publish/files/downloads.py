"""The edition to take away: PDF, EPUB and one file of HTML, made when the site is built and linked from the text."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from build_tools.book.assembly import Parts, assemble
from build_tools.book.contents import Contents
from build_tools.book.epub import epub
from build_tools.book.single import single_file
from build_tools.export.parity.things import counts_of_the_model, unequal
from build_tools.export.publication import FOLDER as DATA
from build_tools.export.tei import PATH as TEI_FILE
from build_tools.model.index import Index
from build_tools.model.text import Header
from build_tools.publish.files.book_contents import book_contents
from build_tools.publish.nodes.listings import listing, paragraph
from build_tools.publish.nodes.reference_nodes import site_reference
from build_tools.publish.pages.parity_page import counts_of_the_forms

FOLDER = "downloads"
STAMP = "downloads.sha256"
"""Beside the doctrees: of which pages, by which code, the downloads were made."""

STATIC = Path(__file__).parent.parent / "theme" / "edition" / "static"
MADE_OF = Path(__file__).parent.parent.parent / "book"

NO_PANGO = (
    "the PDF cannot be made: %s; install Pango (libpango and libharfbuzz-subset), or build without downloads: "
    "sphinx-build --define edition_downloads=0"
)

logger = logging.getLogger(__name__)


def file_names(header: Header) -> dict[str, str]:
    """The downloads by their format, named after the text."""
    name = nodes.make_id(header.title) or "edition"
    return {"PDF": f"{FOLDER}/{name}.pdf", "EPUB": f"{FOLDER}/{name}.epub", "single file": f"{FOLDER}/{name}.html"}


def write_downloads(app: Sphinx, exception: Exception | None) -> None:
    """Make the downloads, unless no page has changed since they were made, and hold them against the edition."""
    index: Index = app.env.domains["ed"].index  # type: ignore[attr-defined]
    is_asked_for = app.builder.name == "html" and app.config.edition_downloads
    if exception or not is_asked_for or not index.edition.passages:
        return
    site = Path(app.outdir)
    contents = book_contents(index, Path(app.srcdir), app.env.found_docs)
    places = {form: site / path for form, path in file_names(index.edition.text.header).items()}
    stamp, state = Path(app.doctreedir) / STAMP, _state(site, contents)
    if stamp.is_file() and stamp.read_text("utf-8") == state and all(place.is_file() for place in places.values()):
        return
    parts = assemble(site, contents)
    (site / FOLDER).mkdir(exist_ok=True)
    try:
        for form, written in _forms(site, parts):
            places[form].write_bytes(written)
    except OSError as error:  # so WeasyPrint says that the library which sets its type is missing
        logger.warning(NO_PANGO, error, type="ed", subtype="pango")
        return
    if _are_equal(app, parts, places):
        stamp.write_text(state, "utf-8", newline="\n")


def _forms(site: Path, parts: Parts) -> Iterator[tuple[str, bytes]]:
    # Pango is started here and only here: neither a test nor a check of the text should wait for it.
    from build_tools.book.pdf import pdf  # noqa: PLC0415

    yield "single file", single_file(site, parts)
    yield "EPUB", epub(parts, STATIC / "fonts")
    yield "PDF", pdf(parts, STATIC / "fonts")


def _are_equal(app: Sphinx, parts: Parts, places: dict[str, Path]) -> bool:
    """Count; where a form differs, the build fails with a line for each, and the downloads are taken away."""
    index: Index = app.env.domains["ed"].index  # type: ignore[attr-defined]
    model = counts_of_the_model(index)
    forms = counts_of_the_forms(Path(app.srcdir), Path(app.outdir), index, parts, places)
    counted = json.dumps({"edition": model, **forms}, ensure_ascii=False, indent=1)
    (Path(app.outdir) / FOLDER / "parity.json").write_text(f"{counted}\n", "utf-8", newline="\n")
    differences = list(unequal(model, forms))
    for difference in differences:
        logger.error("%s", difference, type="ed", subtype="parity")
    if differences:
        app.statuscode = 1  # also where warnings do not count
        for place in places.values():
            place.unlink()
    return not differences


def _state(site: Path, contents: Contents) -> str:
    """The hash of everything that the downloads are made of."""
    digest = sha256(repr(contents).encode("utf-8"))
    pages = [site / f"{docname}.html" for docname in (contents.article, *sorted(contents.anchors))]
    code = sorted(path for path in MADE_OF.rglob("*") if path.suffix in (".py", ".css"))
    look = sorted(path for path in STATIC.rglob("*") if path.suffix in (".css", ".js", ".woff2"))
    for path in (*pages, *code, *look):
        if path.is_file():
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
    "for print and for a large screen: all of the edition, tagged for screen readers, with bookmarks and links.",
    "the same for readers of electronic books; the notes open beside the text.",
    "the same as one page of HTML that asks nothing of the network, with the choices and keys of the site.",
    "the whole edition as data, with the registers and the notes.",
)


def setup_downloads(app: Sphinx) -> None:
    """Register the setting, the directive and the hook."""
    app.add_config_value("edition_downloads", default=True, rebuild="env", types=bool)
    app.add_directive_to_domain("ed", "downloads", DownloadsDirective)
    app.connect("build-finished", write_downloads, priority=900)  # after the exports, which are counted
