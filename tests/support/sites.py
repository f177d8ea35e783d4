"""Sites built from an edition by Sphinx itself, in a process of its own, and read back."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from editions import tiny_edition
from lxml import html
from playwright.sync_api import Request

REPOSITORY = Path(__file__).parents[2]
ARTICLE_PAGE = "text/article.html"
PAGES = (
    ARTICLE_PAGE,
    "people/stalin.html",
    "sources/pravda.html",
    "text/p2.html",
    "text/h3.html",
    "annotations/places/index.html",
    "sources/bibliography.html",
    "people/index.html",
    "sources/index.html",
    "annotations/index.html",
    "text/press.html",
    "text/errors.html",
    "text/introduction.html",
    "text/records.html",
    "text/rules.html",
    "index.html",
    "about.html",
)  #: One page of each kind of the real site, for tests that need a browser for each.


@dataclass(frozen=True, slots=True)
class Site:
    """A built site and what Sphinx said while it built it."""

    folder: Path
    status: int
    warnings: tuple[str, ...]
    said: str

    def page(self, name: str) -> html.HtmlElement:
        """One page, parsed."""
        return parse_page((self.folder / name).read_text("utf-8"))

    def page_names(self) -> list[str]:
        """Every page of the site."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    def files(self) -> dict[str, bytes]:
        """Every file that a reader gets, with its bytes."""
        return {name: path.read_bytes() for name, path in self._published()}

    def ages(self) -> dict[str, int]:
        """When each file was written, doctrees included."""
        return {
            path.relative_to(self.folder).as_posix(): path.stat().st_mtime_ns
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    def _published(self) -> Iterator[tuple[str, Path]]:
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder).as_posix()
            if path.is_file() and not name.startswith(".doctrees/"):
                yield name, path


def parse_page(source: str) -> html.HtmlElement:
    """A page as lxml reads it."""
    return html.document_fromstring(source)


def sphinx_project(folder: Path) -> Path:
    """A copy of the tiny edition with the settings of the real one."""
    root = tiny_edition(folder)
    settings = (REPOSITORY / "conf.py").read_text("utf-8")
    (root / "conf.py").write_text(f'{settings}\nproject = html_title = "On Canals"\n', "utf-8")
    return root


def copy_of(root: Path, folder: Path) -> Path:
    """The same sources in another folder."""
    return shutil.copytree(root, folder, ignore=shutil.ignore_patterns("build"))


def build(root: Path, folder: Path, *options: str) -> Site:
    """Run Sphinx as a contributor does."""
    # Files to download take longer than the site; whoever tests them asks for them.
    setting = ["--define", "edition_downloads=0"] if (root / "text").is_dir() else []  # not of another project
    command = [sys.executable, "-m", "sphinx", "--no-color", *setting, *options, str(root), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return Site(folder, ran.returncode, tuple(ran.stderr.splitlines()), ran.stdout)


def build_both(*builds: tuple[Path, Path]) -> list[Site]:
    """Builds that have nothing to do with one another, at the same time."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda asked: build(*asked, "-W"), builds))


def has_class(name: str) -> str:
    """An XPath condition: the element has a class."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


def words_of(element: html.HtmlElement) -> str:
    """The text of an element with its runs of white space made one."""
    return " ".join(str(element.text_content()).split())


def failed(request: Request) -> list[str]:
    """The address of a request that failed; nothing where the page was closed before it was answered."""
    return [] if "ERR_ABORTED" in (request.failure or "") else [request.url]
