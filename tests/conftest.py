"""What the tests share. A thing that is dear to make, such as the real site, is made once for all processes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from forms import Forms, forms_of
from programs import programs_first
from sites import REPOSITORY, Site, build, sphinx_project

from build_tools.model.index import Index
from build_tools.parse.edition import load_edition

programs_first()

MadeOnce = Callable[[str, Callable[[Path], object]], Path]
"""A folder, by its name, as it was when the function given had made it: in whichever process that was."""


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> MadeOnce:
    base = tmp_path_factory.getbasetemp()
    base = base if worker_id == "master" else base.parent

    def make(name: str, fill: Callable[[Path], object]) -> Path:
        folder, done = base / "shared" / name, base / "shared" / f"{name}.done"
        with FileLock(base / f"{name}.lock"):
            if not done.exists():
                folder.mkdir(parents=True, exist_ok=True)
                fill(folder)
                done.touch()
        return folder

    return make


@pytest.fixture(scope="session")
def index() -> Index:
    return Index(load_edition(REPOSITORY))


@pytest.fixture(scope="session")
def site(made_once: MadeOnce) -> Site:
    """The real site; whoever changes it works on a copy."""

    def fill(folder: Path) -> None:
        built = build(REPOSITORY, folder / "site", "-W", "--keep-going")
        said = {"status": built.status, "warnings": built.warnings, "said": built.said}
        (folder / "said.json").write_text(json.dumps(said), "utf-8")

    folder = made_once("real", fill)
    said = json.loads((folder / "said.json").read_text("utf-8"))
    return Site(folder / "site", said["status"], tuple(said["warnings"]), said["said"])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sphinx_project(tmp_path)


@pytest.fixture(scope="session")
def forms(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Forms:
    return forms_of(index, tmp_path_factory.mktemp("forms"))
