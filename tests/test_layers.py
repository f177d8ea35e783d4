"""Imports go downwards: model, then parse, then rules and export, then publish and the command line."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOL = ROOT / "build_tools"

BELOW = {
    "model": set(),
    "errors": {"model"},
    "parse": {"model", "errors"},
    "rules": {"model", "parse", "errors"},
    "export": {"model", "parse", "errors"},
    "outputs": set(),
    "book": {"model", "parse", "export", "errors"},
    "publish": {"model", "parse", "rules", "export", "book", "errors", "outputs"},
    "release": {"model", "parse", "rules", "export", "errors", "outputs"},
    "commands": {"model", "parse", "rules", "export", "publish", "release", "errors", "outputs"},
    "cli": {"errors"},
    "__main__": {"cli"},
    "__init__": set(),
}
SPHINX = {"sphinx", "docutils", "myst_parser", "sphinx_design"}


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            found.add(node.module or "")
    return found


FILES = sorted(TOOL.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TOOL).as_posix())
def test_imports_go_downwards(path: Path) -> None:
    layer = path.relative_to(TOOL).parts[0].removesuffix(".py")
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("build_tools.")}
    assert ours <= BELOW[layer] | {layer}
    others = {name.split(".")[0] for name in imports(path)}
    assert layer == "publish" or not others & SPHINX
    assert layer in ("parse", "export", "book") or "lxml" not in others


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(TOOL).as_posix())
def test_files_and_functions_are_small(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert len(path.read_text("utf-8").splitlines()) <= 300
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, node.name
    assert path.stem not in ("utils", "helpers", "common", "misc", "util", "helper")


def test_no_two_files_and_no_two_classes_have_one_name() -> None:
    # A reader, a rule and a command are each named after what they are about, which has a file of its own in the model.
    about = ("parse", "rules", "commands")
    names = [path.stem for path in FILES if path.parent.name not in about and path.stem != "__init__"]
    assert sorted(names) == sorted(set(names))
    classes = [
        node.name
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
    assert sorted(classes) == sorted(set(classes))


def test_one_file_alone_writes_files() -> None:
    for path in FILES:
        called = {
            node.func.attr
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        }
        assert path.name == "outputs.py" or not called & {"write_text", "write_bytes"}, path


def test_the_check_runs_without_sphinx() -> None:
    words = (
        "import sys; from build_tools.cli import main; main(['--root', 'tests/roots/tiny', 'check']); "
        f"assert not {{name.split('.')[0] for name in sys.modules}} & {SPHINX!r}"
    )
    subprocess.run([sys.executable, "-c", words], cwd=ROOT, check=True, capture_output=True, text=True)


def test_nothing_of_ours_evaluates_what_it_reads() -> None:
    for path in FILES:
        called = {
            node.func.id
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not called & {"eval", "exec", "compile", "__import__"}, path
