"""The command line: ``check``, ``new``, ``ledger``, ``cite``. It never imports Sphinx: an answer takes no second."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from build_tools.export.cite import CITATION_STYLES, UnknownAddressError, cite
from build_tools.export.pandoc import PandocError
from build_tools.model.concordance import Concordance
from build_tools.model.edition import Edition
from build_tools.model.ledger import citables, entry, in_force
from build_tools.new import ANNOTATION, UsageError, new_annotation, new_record
from build_tools.parse.edition import ARTICLE, LEDGER, load_edition
from build_tools.parse.schema import record_kinds
from build_tools.rules import findings

_LEDGER_OPENING = (
    "# The ledger of loci: every address of the text that was ever published. Entries are added, never altered.\n"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and say how it ended: 0 where there is nothing to mend."""
    asked = _parser().parse_args(arguments)
    try:
        status: int = asked.run(asked)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader, such as head, has had enough
        sys.stdout = None
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m build_tools", description="The tool of the edition.")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of the edition; this folder if left out")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="say where a rule does not hold")
    check.add_argument("paths", nargs="*", metavar="PATH", help="say it of these files or folders only")
    check.set_defaults(run=_check)
    _add_new(commands.add_parser("new", help="write a record to fill in"))
    ledger = commands.add_parser("ledger", help="enter the new addresses of the text in the ledger")
    ledger.add_argument("--changed", action="store_true", help="enter also the addresses whose words have changed")
    ledger.set_defaults(run=_ledger)
    _add_cite(commands.add_parser("cite", help="print the citation of a thing of the edition"))
    return parser


def _add_new(new: argparse.ArgumentParser) -> None:
    kinds = new.add_subparsers(required=True, metavar="KIND")
    for kind in record_kinds():
        command = kinds.add_parser(kind, help=f"a record of the kind {kind}")
        if kind == ANNOTATION:
            command.add_argument("target", help="the address that the note is about, such as p9 or c16")
            command.add_argument("lemma", nargs="?", default="", help="the words that it is about, where it is a locus")
            command.add_argument("--kind", dest="note", default="", help="what the note does")
            command.set_defaults(run=_new_annotation)
        else:
            command.add_argument("id", help="the name of the file, without its ending")
            command.set_defaults(run=_new_record, kind=kind)


def _add_cite(command: argparse.ArgumentParser) -> None:
    command.add_argument("address", help="such as p9-4; or the id of a note or a record; or edition, or article")
    command.add_argument("--style", choices=CITATION_STYLES, default=CITATION_STYLES[0])
    command.set_defaults(run=_cite)


def _check(asked: argparse.Namespace) -> int:
    found = findings(load_edition(asked.root))
    if asked.paths:
        chosen = [_within(asked.root, path) for path in asked.paths]
        found = tuple(one for one in found if any(_is_below(one.location.path, path) for path in chosen))
    for finding in found:
        print(finding)
    print(f"{len(found)} finding{'' if len(found) == 1 else 's'}" if found else "no findings")
    return 1 if found else 0


def _within(root: Path, path: str) -> str:
    try:
        return Path(path).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        raise UsageError(f"{path} is no file of the edition in {root.resolve()}; name one, or set --root") from None


def _is_below(path: str, chosen: str) -> bool:
    return chosen in (".", path) or path.startswith(f"{chosen}/")


def _new_record(asked: argparse.Namespace) -> int:
    edition = _readable(asked.root)
    return _write(asked.root, *new_record(edition, edition.kinds[asked.kind], asked.id))


def _new_annotation(asked: argparse.Namespace) -> int:
    return _write(asked.root, *new_annotation(_readable(asked.root), asked.target, asked.lemma, asked.note))


def _write(root: Path, name: str, words: str) -> int:
    path = root / name
    if path.exists():
        raise UsageError(f"{name} is there already; edit it, or choose another id")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8", newline="\n")
    print(f"{name} written; fill it in, then run python -m build_tools check {name}")
    return 0


def _ledger(asked: argparse.Namespace) -> int:
    edition = _readable(asked.root)
    if any(finding.location.path == LEDGER for finding in edition.unreadable):
        raise UsageError(f"{LEDGER} cannot be read; mend it: python -m build_tools check {LEDGER}")
    known = in_force(edition.ledger)
    new = [
        entry(citable, edition.text.header.edition)
        for citable in citables(edition.text).values()
        if citable.id not in known
        or (asked.changed and known[citable.id].status == "live" and known[citable.id].sha256 != citable.sha256)
    ]
    path = asked.root / LEDGER
    if new:
        opening = path.read_text("utf-8") if path.exists() else _LEDGER_OPENING
        path.write_text("\n".join([opening.rstrip("\n") + "\n", *new]), "utf-8", newline="\n")
    print(f"{len(new)} addresses entered in {LEDGER}")
    return 0


def _cite(asked: argparse.Namespace) -> int:
    try:
        print(cite(Concordance(_readable(asked.root)), asked.address, asked.style), end="")
    except (UnknownAddressError, PandocError) as error:
        raise UsageError(str(error)) from error
    return 0


def _readable(root: Path) -> Edition:
    edition = load_edition(root)
    broken = next((finding for finding in edition.unreadable if finding.location.path == ARTICLE), None)
    if broken:
        raise UsageError(f"the text cannot be read, so nothing is written: {broken}")
    return edition
