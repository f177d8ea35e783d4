"""Whatever is put into the files, the answer is a finding with its line: no exception, no file read, no network."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from editions import ARTICLE, edited, tiny_edition

from build_tools.model.index import Index
from build_tools.model.records import Person, Term
from build_tools.parse.edition import load_edition
from build_tools.rules import findings

RECORD = "people/brook.md"


def said_of(root: Path) -> list[str]:
    return [str(finding) for finding in findings(Index(load_edition(root)))]


def put(name: str, words: bytes) -> Callable[[Path], None]:
    return lambda root: (root / name).write_bytes(words) and None


def change(name: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda root: edited(root, name, old, new) and None


BOMB = """<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<TEI"""
EXTERNAL = """<!DOCTYPE TEI [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>\n<TEI"""
HEADER = "---\nname: Ada Brook\n"

BAD = {
    "malformed XML": (change(ARTICLE, "</text>", ""), f"{ARTICLE}:79: F-001 not well-formed XML"),
    "no XML at all": (put(ARTICLE, b"On Canals"), f"{ARTICLE}:1: F-001 not well-formed XML"),
    "an empty file": (put(ARTICLE, b""), f"{ARTICLE}:1: F-001 not well-formed XML"),
    "another encoding": (put(ARTICLE, "<TEI>é</TEI>".encode("latin-1")), f"{ARTICLE}:1: F-001 the file is not UTF-8"),
    "UTF-16": (put(ARTICLE, "<TEI>é</TEI>".encode("utf-16")), f"{ARTICLE}:1: F-001 the file is not UTF-8"),
    "an entity bomb": (change(ARTICLE, "<TEI", BOMB), f"{ARTICLE}:2: F-001 a document type or an entity is declared"),
    "an external entity": (
        change(ARTICLE, "<TEI", EXTERNAL),
        f"{ARTICLE}:2: F-001 a document type or an entity is declared",
    ),
    "an unknown entity": (
        change(ARTICLE, "boats a day", "boats&nbsp;a day"),
        f"{ARTICLE}:62: F-001 not well-formed XML",
    ),
    "a duplicate id": (
        change(ARTICLE, 'xml:id="n3"', 'xml:id="n2"'),
        f"{ARTICLE}:63: F-001 not well-formed XML: ID n2",
    ),
    "very deep XML": (put(ARTICLE, b"<a>" * 100_000), f"{ARTICLE}:1: F-001 not well-formed XML"),
    "a missing text": (lambda root: (root / ARTICLE).unlink(), f"{ARTICLE}:1: F-001 the file is missing"),
    "a folder for a text": (
        lambda root: ((root / ARTICLE).unlink(), (root / ARTICLE).mkdir()),
        f"{ARTICLE}:1: F-001 this is a folder",
    ),
    "a missing witness": (
        lambda root: (root / "text/witnesses/pamphlet.txt").unlink(),
        "text/witnesses/pamphlet.txt:1: F-001 the file is missing",
    ),
    "a witness out of the edition": (
        change(ARTICLE, 'target="witnesses/pamphlet.txt"', 'target="../../../../../../../../etc/passwd"'),
        "text/../../../../../../../../etc/passwd:1: F-001 the file lies outside the edition",
    ),
    "an empty record": (put(RECORD, b""), f"{RECORD}:1: F-001 the record has no header"),
    "a record without a header": (
        put(RECORD, b"Ada Brook built canals.\n"),
        f"{RECORD}:1: F-001 the record has no header",
    ),
    "a header that is not closed": (put(RECORD, b"---\nname: Ada\n"), f"{RECORD}:1: F-001 the record has no header"),
    "a header that is no YAML": (put(RECORD, b"---\nname: [Ada\n---\n"), f"{RECORD}:3: F-001 the header is not YAML"),
    "a header that is a list": (
        put(RECORD, b"---\n- Ada\n---\n"),
        f"{RECORD}:2: F-001 the header is no list of fields",
    ),
    "a field that stands twice": (
        change(RECORD, "summary:", "name: Ada\nsummary:"),
        f"{RECORD}:4: F-001 the field “name” stands twice",
    ),
    "a YAML alias bomb": (
        put(RECORD, b"---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n"),
        f"{RECORD}:3: F-001 the header uses an alias",
    ),
    "a tag that makes an object": (
        put(RECORD, b"---\nname: !!python/object/apply:os.system ['true']\n---\nA.\n"),
        f"{RECORD}:2: H-003 the field “name” is a list (true)",
    ),
    "very deep YAML": (
        put(RECORD, b"---\nname: " + b"[" * 100_000 + b"\n---\n"),
        f"{RECORD}:2: F-001 a list in a list",
    ),
    "a field with a list for its name": (
        change(RECORD, "summary:", "? [a, b]\n: c\nsummary:"),
        f"{RECORD}:4: F-001 a field has a list for its name",
    ),
    "a control character in a header": (
        change(RECORD, "summary: engineer", "summary: engi\x00neer"),
        f"{RECORD}:2: F-001 the header has a character",
    ),
    "a record in another encoding": (
        put(RECORD, b"---\nname: Ad\xe9\n---\n"),
        f"{RECORD}:2: F-001 the file is not UTF-8",
    ),
    "a ledger that is no TOML": (put("text/loci.toml", b"address = [}\n"), "text/loci.toml:1: F-001 not TOML"),
    "a ledger of another shape": (
        put("text/loci.toml", b"locus = 1\n"),
        "text/loci.toml:1: F-001 the file holds something",
    ),
    "an entry of another shape": (
        put("text/loci.toml", b"address = [{id = 'p1'}]\n"),
        "text/loci.toml:1: F-001 an entry is not written as the others",
    ),
    "exceptions that are no TOML": (put("exceptions.toml", b"=\n"), "exceptions.toml:1: F-001 not TOML"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_a_finding_with_its_line(name: str, tmp_path: Path) -> None:
    spoil, expected = BAD[name]
    root = tiny_edition(tmp_path)
    spoil(root)
    said = said_of(root)
    assert any(line.startswith(expected) for line in said), "\n".join(said)


def test_where_the_text_is_broken_nothing_else_is_said(tmp_path: Path) -> None:
    root = edited(tiny_edition(tmp_path), ARTICLE, "</text>", "")
    edited(root, RECORD, "resp: clerk", "resp: nobody")
    assert len(said_of(root)) == 1


def test_a_link_to_a_file_of_the_machine_is_not_followed(tmp_path: Path) -> None:
    root = tiny_edition(tmp_path)
    secret = tmp_path / "secret.md"
    secret.write_text("---\nname: secret\n---\nsecret\n")
    (root / "people/secret.md").symlink_to(secret)
    edition = load_edition(root)
    assert "secret" not in edition.of(Person)
    assert (
        "people/secret.md:1: F-001 the file lies outside the edition, or is a link; put the file itself there"
        in said_of(root)
    )


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    root = tiny_edition(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/lock.md").write_text("---\nname: secret\n---\nsecret\n")
    shutil.rmtree(root / "annotations/terms")
    (root / "annotations/terms").symlink_to(tmp_path / "elsewhere")
    assert not load_edition(root).of(Term)


def test_a_declared_encoding_does_not_change_the_characters(tmp_path: Path) -> None:
    root = edited(tiny_edition(tmp_path), ARTICLE, 'encoding="UTF-8"', 'encoding="ISO-8859-1"')
    assert said_of(root) == []


def test_line_ends_of_windows_change_no_reading(tmp_path: Path) -> None:
    root = tiny_edition(tmp_path)
    for path in (*root.rglob("*.md"), root / ARTICLE, root / "text/loci.toml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert said_of(root) == []


def test_a_message_is_one_line_whatever_a_contribution_holds(tmp_path: Path) -> None:
    root = edited(tiny_edition(tmp_path), "annotations/explanation-barge.md", '"barge"', '"a\\n::error::b\\e[31m"')
    assert all("\n" not in line and "\x1b" not in line for line in said_of(root))
    assert len(said_of(root)) == 1
