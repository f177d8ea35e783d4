"""The site with every published edition at a path of its own, ``e/NUMBER/``, besides the current one."""

import shutil
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from build_tools.errors import UsageError
from build_tools.export.edition_history import KEPT, history
from build_tools.outputs import write
from build_tools.parse.edition import load_edition
from build_tools.release.git import is_repository
from build_tools.release.published_history import TaggedEdition, tagged_editions
from build_tools.release.site import STRICT, SiteBuild

HISTORY = "history.json"
"""Beside the site: what the published editions say, for the pages that hold them against the current one."""

INTERFACES = {"edition_interfaces": "1"}
"""What a published site has besides: the files for programs that ask for one address at a time."""


def keep_editions(root: Path, site: Path) -> Iterator[str]:
    """Build the current site with its history, then each published edition below it; say what was done."""
    if not is_repository(root):
        raise UsageError(f"{root} is no repository with a commit; the published editions are taken from its tags")
    header = load_edition(root).text.header
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        editions = tagged_editions(root, work / "sources")
        record = site.parent / HISTORY
        write(record, history(one.edition for one in editions))
        settings = INTERFACES | {"edition_history": str(record), "edition_kept": "yes"}
        SiteBuild(root, site, site / ".doctrees", header.edition_date, settings, STRICT).run()
        yield f"the current site, of edition {header.edition}: {site}"
        for edition in editions:
            yield _keep(edition, site, work, header.edition)
    yield from _stray(site, {one.tag.number for one in editions})


def _keep(edition: TaggedEdition, site: Path, work: Path, current: str) -> str:
    number = edition.tag.number
    kept, stamp = site / KEPT / number, site.parent / "editions" / number
    state = _state(edition, site, current)
    if kept.is_dir() and stamp.is_file() and stamp.read_text("utf-8") == state:
        return f"edition {number} is kept as it is: {kept}"
    settings = INTERFACES | {
        "edition_current": "../../",
        "edition_current_number": current,
        "edition_current_site": str(site),
    }
    built = work / "built" / number
    SiteBuild(edition.sources, built, work / "doctrees" / number, edition.edition.date, settings).run()
    # Only a whole edition takes the place of the one that was kept before.
    shutil.rmtree(kept, ignore_errors=True)
    shutil.move(built, kept)
    write(stamp, state.encode())
    return f"edition {number}, from {edition.tag.name}: {kept}"


def _state(edition: TaggedEdition, site: Path, current: str) -> str:
    """What the pages of a kept edition hang on: its commit, the current number, and which pages there are now."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    now = [page for page in pages if not page.startswith(f"{KEPT}/")]
    return sha256("\n".join([edition.tag.commit, current, *now]).encode()).hexdigest()


def _stray(site: Path, numbers: set[str]) -> Iterator[str]:
    """Folders of editions that no tag publishes: they are named and left alone."""
    for folder in sorted(path for path in (site / KEPT).iterdir() if path.is_dir() and path.name not in numbers):
        yield f"{folder} is of no tag; take it away if the edition was never published"
