"""Repositories of the tiny edition, made for a test in a folder of its own, with the tool of the edition in them."""

import os
import shutil
import subprocess
from pathlib import Path

from editions import ARTICLE, edited
from sites import REPOSITORY, sphinx_project

from build_tools.cli import main

NUMBER = '<edition n="1.0">First edition</edition>'
NOW = {f"GIT_{who}_{what}": words for who in ("AUTHOR", "COMMITTER") for what, words in (
    ("NAME", "a clerk"), ("EMAIL", "clerk@example.org"), ("DATE", "2001-02-03T04:05:06Z"))}  # fmt: skip


def git(root: Path, *arguments: str) -> None:
    environment = {**os.environ, **NOW, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", "-C", str(root), *arguments], env=environment, check=True, capture_output=True)


def committed(root: Path, words: str, tag: str = "") -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", words)
    if tag:
        git(root, "tag", tag)


def repository(folder: Path) -> Path:
    """The tiny edition with the tool, in its first commit, which is published as edition 1.0."""
    root = sphinx_project(folder)
    shutil.copytree(REPOSITORY / "build_tools", root / "build_tools", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / ".gitignore", root)
    # The downloads have tests of their own, and take long.
    (root / "conf.py").write_text((root / "conf.py").read_text("utf-8") + "edition_downloads = False\n", "utf-8")
    (root / "text/afterword.md").write_text("---\norphan: true\n---\n# Afterword\n\nOf the clerk.\n", "utf-8")
    git(root, "init", "--quiet", "--initial-branch", "main")
    committed(root, "first edition", "edition-1.0")
    return root


def change_the_text_and_the_notes(root: Path) -> None:
    """Words of a paragraph, a person and a note; a note is taken away, another is new."""
    for name in (ARTICLE, "text/witnesses/pamphlet.txt"):
        edited(root, name, "a canal at", "the canal at")
    edited(root, "people/brook.md", "summary: engineer", "summary: engineer of canals")
    (root / "annotations/explanation-barge.md").unlink()
    words = '---\ntarget: p2-3\nlemma: "pass it"\nkind: explanation\nresp: clerk\n---\nGo by. {ed:cert}`high`\n'
    (root / "annotations/explanation-pass.md").write_text(words, "utf-8")


def second_edition(root: Path) -> None:
    """Edition 1.1, its ledger kept; a page that is no record is no more."""
    change_the_text_and_the_notes(root)
    (root / "text/afterword.md").unlink(missing_ok=True)
    edited(root, ARTICLE, NUMBER, '<edition n="1.1">Second edition</edition>')
    ledger = ["--root", str(root), "ledger"]
    reason = ["--reason", "It said no more than the glossary."]
    gone = ["note-explanation-barge", "--status", "merged", "--successor", "annotations/terms/index#lock"]
    assert main([*ledger, *gone, *reason]) == 0
    assert main([*ledger, "--changed", *reason]) == 0
