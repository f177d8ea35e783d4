"""What is asked of git: which editions are published, the files of one, and whether anything is uncommitted."""

import io
import re
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

from build_tools.errors import UsageError
from build_tools.model.numbering import order_of

PREFIX = "edition-"
_TAG = re.compile(rf"{PREFIX}(\d+(?:\.\d+)*)")
_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Tag:
    """A published edition: the tag that says so, and its number."""

    name: str
    number: str
    commit: str


def tags(root: Path) -> tuple[Tag, ...]:
    """The published editions, the earliest first; a tag of any other form is none."""
    names = git(root, "tag", "--list", f"{PREFIX}*").decode().split()
    found = [Tag(name, match[1], commit_of(root, name)) for name in names if (match := _TAG.fullmatch(name))]
    return tuple(sorted(found, key=lambda tag: order_of(tag.number)))


def commit_of(root: Path, revision: str) -> str:
    """The id of the commit that a revision names."""
    return git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()


def is_repository(root: Path) -> bool:
    """Whether there is a repository with a commit, from which anything could be taken."""
    try:
        return bool(commit_of(root, "HEAD"))
    except UsageError:
        return False


def export(root: Path, revision: str, folder: Path) -> Path:
    """The files of a revision in a folder, with nothing of the repository around them."""
    folder.mkdir(parents=True)
    # The id of the commit, and not the revision: a revision that begins with a hyphen would be an option.
    with tarfile.open(fileobj=io.BytesIO(git(root, "archive", "--format=tar", commit_of(root, revision)))) as archive:
        archive.extractall(folder, filter="data")
    return folder


def uncommitted(root: Path) -> tuple[str, ...]:
    """The files that are not as the last commit has them."""
    return tuple(line[3:] for line in git(root, "status", "--porcelain", "--", ".").decode().splitlines())


def git(root: Path, *arguments: str) -> bytes:
    """What git answers."""
    command = ["git", "-C", str(root), *arguments]
    try:
        ran = subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603 (our own words)
    except FileNotFoundError as error:
        raise UsageError("git is not installed; install it") from error
    except subprocess.TimeoutExpired as error:
        raise UsageError(f"git {arguments[0]} has not answered in {_SECONDS} seconds; try it by hand") from error
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UsageError(f"git {' '.join(arguments)} has failed; {said[-1] if said else 'there is no such revision'}")
    return ran.stdout
