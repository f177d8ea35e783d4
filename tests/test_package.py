"""The package as pip installs it, in an environment that has not seen this repository."""

import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from sites import REPOSITORY, sphinx_project


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of an empty environment in which the wheel was installed, and what it depends on."""
    folder = tmp_path_factory.mktemp("package")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(REPOSITORY / name, folder)
    shutil.copytree(REPOSITORY / "build_tools", folder / "build_tools", ignore=shutil.ignore_patterns("__pycache__"))
    wheel = ["wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(folder)]
    subprocess.run([sys.executable, "-m", "pip", *wheel], check=True, cwd=folder)
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    scheme = {"base": str(folder / "venv"), "platbase": str(folder / "venv")}
    packages = Path(sysconfig.get_path("purelib", "venv", scheme))
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    target = ["--python", str(folder / "venv/bin/python"), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([sys.executable, "-m", "pip", *target, *map(str, folder.glob("*.whl"))], check=True, cwd=folder)
    return folder / "venv" / "bin"


def test_the_command_of_the_package_checks_an_edition(installed: Path, root: Path, tmp_path: Path) -> None:
    command = [installed / "edition", "--root", root, "check"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr, ran.returncode) == ("no findings\n", "", 0)


def test_the_package_builds_an_edition_with_its_own_theme_schema_and_type(installed: Path, tmp_path: Path) -> None:
    root = sphinx_project(tmp_path)
    words = "import build_tools, sys; print(build_tools.__file__); from sphinx.cmd.build import main; sys.exit(main())"
    command = [installed / "python", "-c", words, "-q", "-W", "--keep-going", str(root), str(tmp_path / "site")]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.stderr, ran.returncode) == ("", 0)
    assert str(installed.parent) in ran.stdout, "the tool is the installed one"
    assert (tmp_path / "site" / "text" / "article.html").is_file()
    fonts = {path.name for path in (REPOSITORY / "build_tools/publish/theme/edition/static/fonts").glob("*.woff2")}
    assert fonts <= {path.name for path in (tmp_path / "site" / "_static" / "fonts").iterdir()}
