from pathlib import Path

import pytest
from forms import Forms, forms_of
from made_once import MadeOnce, keep, kept, making_once
from programs import programs_first
from sites import REPOSITORY, Site, build, sphinx_project

from build_tools.model.index import Index
from build_tools.parse.edition import load_edition

programs_first()


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> MadeOnce:
    base = tmp_path_factory.getbasetemp()
    return making_once(base if worker_id == "master" else base.parent)


@pytest.fixture(scope="session")
def index() -> Index:
    return Index(load_edition(REPOSITORY))


@pytest.fixture(scope="session")
def site(made_once: MadeOnce) -> Site:
    """The real site; whoever changes it works on a copy."""
    folder = made_once("real", lambda folder: keep(build(REPOSITORY, folder / "site", "-W", "--keep-going")))
    return kept(folder / "site")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sphinx_project(tmp_path)


@pytest.fixture(scope="session")
def forms(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Forms:
    return forms_of(index, tmp_path_factory.mktemp("forms"))
