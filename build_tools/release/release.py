"""The sealed release: one archive of an edition, the same to the byte wherever it is made."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from build_tools.errors import UsageError
from build_tools.export.edition_history import history
from build_tools.export.own_items import edition_title
from build_tools.export.publication import Publication
from build_tools.model.ids import slug
from build_tools.model.index import Index
from build_tools.model.numbering import order_of
from build_tools.model.published import PublishedEdition
from build_tools.outputs import write
from build_tools.parse.edition import ARTICLE, LEDGER, load_edition
from build_tools.parse.xml import parse_xml, read_text
from build_tools.release.archive import checksums, sealed
from build_tools.release.editions import HISTORY
from build_tools.release.git import PREFIX, Tag, commit_of, export, is_repository, tags, uncommitted
from build_tools.release.published_history import published_editions
from build_tools.release.recipe import README, SUMS, Release, recipe
from build_tools.release.site import STRICT, SiteBuild, epoch
from build_tools.rules import findings

_SHOWN = 3  # files that a refusal names


def make_release(root: Path, folder: Path) -> Path:
    """Build the edition of the last commit and seal it; refused where that is not all there is, or not all right."""
    _refuse_uncommitted(root)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        sources = export(root, "HEAD", work / "sources")
        index = Index(load_edition(sources))
        _refuse_findings(index)
        release = _release(root, index, sources)
        _refuse_published(tags(root), release)
        record = work / HISTORY
        write(record, history(_before(published_editions(root), release)))
        settings = {"edition_history": str(record)}
        SiteBuild(sources, work / "site", work / "doctrees", release.date, settings, STRICT).run()
        files = dict(_files(work, release))
    path = folder / f"{release.name}.zip"
    write(path, sealed({**files, SUMS: checksums(files)}, release.name, epoch(release.date)))
    return path


def _before(editions: tuple[PublishedEdition, ...], release: Release) -> Iterator[PublishedEdition]:
    """The editions before this one: so that it can be sealed again, the same, when there are later ones."""
    return (one for one in editions if order_of(one.number) < order_of(release.number))


def _files(work: Path, release: Release) -> Iterator[tuple[str, bytes]]:
    for part in ("site", "sources"):
        yield from _below(work / part, part)
    yield HISTORY, (work / HISTORY).read_bytes()
    yield "loci.toml", (work / "sources" / LEDGER).read_bytes()
    yield README, recipe(release).replace("{epoch}", str(epoch(release.date))).encode()


def _below(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        within = path.relative_to(folder).as_posix()
        # Sphinx’s own notes on the build are no part of the site.
        if path.is_file() and not path.is_symlink() and within != ".buildinfo":
            yield f"{name}/{within}", path.read_bytes()


def _release(root: Path, index: Index, sources: Path) -> Release:
    header = index.header
    article = parse_xml(read_text(sources / ARTICLE, ARTICLE), ARTICLE)
    return Release(
        title=edition_title(index),
        number=header.edition,
        date=header.edition_date,
        commit=commit_of(root, "HEAD"),
        name=f"{slug(header.title)}-{header.edition}",
        address=header.address,
        doi=header.doi,
        licence=Publication(index, article).licence,
        python=f"{sys.version_info.major}.{sys.version_info.minor}",
    )


def _refuse_uncommitted(root: Path) -> None:
    if not is_repository(root):
        raise UsageError(f"{root} is no repository with a commit; a release is made of a commit")
    changed = uncommitted(root)
    if changed:
        names = ", ".join(changed[:_SHOWN]) + (" …" if len(changed) > _SHOWN else "")
        raise UsageError(f"{len(changed)} uncommitted changes ({names}); commit them or take them back")


def _refuse_findings(index: Index) -> None:
    found = findings(index, release=True)
    if found:
        raise UsageError(f"the rules find {len(found)} things to mend, first: {found[0]}")


def _refuse_published(published: tuple[Tag, ...], release: Release) -> None:
    for tag in published:
        if tag.number == release.number and tag.commit != release.commit:
            raise UsageError(
                f"edition {tag.number} is published already ({PREFIX}{tag.number} is commit {tag.commit[:12]}); "
                f"raise the number in {ARTICLE}, or release that commit"
            )
