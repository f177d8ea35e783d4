"""Files beside the pages: made when the edition, the code or the settings have changed, written where bytes differ."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from sphinx.application import Sphinx

from build_tools.export.publication import Publication
from build_tools.outputs import write, write_all
from build_tools.parse.edition import ARTICLE
from build_tools.parse.xml import parse_xml, read_text
from build_tools.publish.sphinx.domain import domain_of

Kept = tuple[tuple[str, str], ...]


def code_of(app: Sphinx) -> str:
    """The version of all that is ours: code, templates, style, type."""
    return str(app.extensions["build_tools.publish"].metadata["env_version"])


def state_of(app: Sphinx) -> str:
    """A hash of all that the files beside the pages are made of."""
    index = domain_of(app.env).index
    history = Path(app.confdir) / app.config.edition_history
    settings = [(one.name, one.value) for one in app.config if one.name.startswith("edition_") or one.rebuild == "html"]
    parts = (
        code_of(app),
        index.digest,
        (Path(app.srcdir) / ARTICLE).read_bytes() if index.edition.passages else b"",
        history.read_bytes() if app.config.edition_history and history.is_file() else b"",
        sorted(settings, key=lambda one: one[0]),
        sorted(app.env.found_docs),
        str(app.outdir),
    )
    return sha256(repr(parts).encode("utf-8")).hexdigest()


def make_files(
    app: Sphinx,
    name: str,
    make: Callable[[], Mapping[str, bytes]],
    *,
    needed: Iterable[str] = (),
    owned: Iterable[str] = (),
) -> None:
    """Make files of the site, unless they were made of the same before, and those that are needed are there.

    What they were made of is kept beside the doctrees, under a name. From the folders that are owned, what is not made
    is taken away.
    """
    if not is_made(app, name, needed):
        write_all(Path(app.outdir), make(), owned=owned)
        note_made(app, name)


def is_made(app: Sphinx, name: str, needed: Iterable[str] = (), state: str = "") -> bool:
    """Whether something was made of what there is now, or of the state that is given."""
    stamp = _stamp(app, name)
    is_same = stamp.is_file() and stamp.read_text("utf-8") == (state or state_of(app))
    return is_same and all((Path(app.outdir) / one).is_file() for one in needed)


def note_made(app: Sphinx, name: str, state: str = "") -> None:
    """Note of what something was made."""
    write(_stamp(app, name), (state or state_of(app)).encode("ascii"))


def publication(app: Sphinx, kept: Kept = ()) -> Publication:
    """The edition of a build as exports want it."""
    article = parse_xml(read_text(Path(app.srcdir) / ARTICLE, ARTICLE), ARTICLE)
    return Publication(domain_of(app.env).index, article, kept)


def _stamp(app: Sphinx, name: str) -> Path:
    return Path(app.doctreedir) / f"{name}.sha256"
