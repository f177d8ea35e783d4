from pathlib import Path

import pytest
from forms import Forms, forms_of
from sites import REPOSITORY, Site, build, sphinx_project

from build_tools.model.index import Index
from build_tools.parse.edition import load_edition


@pytest.fixture(scope="session")
def index() -> Index:
    return Index(load_edition(REPOSITORY))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build(REPOSITORY, tmp_path_factory.mktemp("real") / "site", "-W", "--keep-going")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return sphinx_project(tmp_path)


@pytest.fixture(scope="session")
def forms(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Forms:
    return forms_of(index, tmp_path_factory.mktemp("forms"))
