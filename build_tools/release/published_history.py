"""The published editions, read from their tags."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_tools.errors import UsageError
from build_tools.model.index import Index
from build_tools.model.published import PublishedEdition, published
from build_tools.parse.edition import ARTICLE, load_edition
from build_tools.release.git import Tag, export, tags


@dataclass(frozen=True, slots=True)
class TaggedEdition:
    """A published edition: its tag, its sources in a folder, and what it says."""

    tag: Tag
    sources: Path
    edition: PublishedEdition


def tagged_editions(root: Path, folder: Path) -> tuple[TaggedEdition, ...]:
    """Every published edition, the earliest first, each exported into a folder of its number."""
    return tuple(_tagged(root, tag, folder / tag.number) for tag in tags(root))


def published_editions(root: Path) -> tuple[PublishedEdition, ...]:
    """What every published edition says."""
    with tempfile.TemporaryDirectory() as folder:
        return tuple(one.edition for one in tagged_editions(root, Path(folder)))


def edition_at(root: Path, revision: str) -> PublishedEdition:
    """What the edition says at any revision."""
    with tempfile.TemporaryDirectory() as folder:
        return edition_in(export(root, revision, Path(folder) / "edition"), revision)


def edition_in(folder: Path, name: str) -> PublishedEdition:
    """What the edition in a folder says; refused where its text cannot be read."""
    edition = load_edition(folder)
    broken = next(_broken_text(edition.unreadable), None)
    if broken or not edition.passages:
        raise UsageError(f"the text of {name} cannot be read; {broken or f'there is no passage in {ARTICLE}'}")
    return published(Index(edition))


def _broken_text(unreadable: tuple[object, ...]) -> Iterator[str]:
    yield from (str(finding) for finding in unreadable if str(finding).startswith(f"{ARTICLE}:"))


def _tagged(root: Path, tag: Tag, folder: Path) -> TaggedEdition:
    edition = edition_in(export(root, tag.name, folder), tag.name)
    if edition.number != tag.number:
        raise UsageError(
            f"{tag.name} has the number {edition.number or 'none'} in its header ({ARTICLE}); "
            f"tag the commit that has {tag.number}, or name the tag edition-{edition.number or 'NUMBER'}"
        )
    return TaggedEdition(tag, folder, edition)
