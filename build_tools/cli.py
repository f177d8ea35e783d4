"""The command line: ``check``, ``new``, ``ledger``, ``cite``, ``verify``. It never imports Sphinx: it answers soon."""

# ruff: noqa: PLC0415 (a command imports what it needs when it is asked for: `check` is to answer in under a second)

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from build_tools.model.edition import Edition
from build_tools.new import ANNOTATION, UsageError, new_annotation, new_record
from build_tools.parse.edition import ARTICLE, LEDGER, load_edition
from build_tools.parse.schema import record_kinds
from build_tools.rules import findings

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 (argparse names it so)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and say how it ended: 0 where there is nothing to mend."""
    given = sys.argv[1:] if arguments is None else arguments
    asked = _parser(given).parse_args(given)
    try:
        status: int = asked.run(asked)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader, such as head, has had enough
        sys.stdout = None
        return 1
    return status


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """A parser of the command that is asked for; of every command, where none is named that there is."""
    parser = argparse.ArgumentParser(prog="python -m build_tools", description="The tool of the edition.")
    parser.add_argument("--root", type=Path, default=Path(), help="the folder of the edition; this folder if left out")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    named = next((word for word in given if word in _ADD), "")
    for add in dict.fromkeys([_ADD[named]] if named else _ADD.values()):
        add(commands)
    return parser


def _add_check(commands: Commands) -> None:
    check = commands.add_parser("check", help="say where a rule does not hold")
    check.add_argument("paths", nargs="*", metavar="PATH", help="say it of these files or folders only")
    check.add_argument("--release", action="store_true", help="say also what must hold before an edition is released")
    check.set_defaults(run=_check)


def _add_new(commands: Commands) -> None:
    kinds = commands.add_parser("new", help="write a record to fill in").add_subparsers(required=True, metavar="KIND")
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


def _add_ledger(commands: Commands) -> None:
    from build_tools.ledger import add_ledger

    ledger = commands.add_parser("ledger", help="enter new addresses in the ledger, or what became of old ones")
    add_ledger(ledger)
    ledger.set_defaults(run=_ledger)


def _add_cite(commands: Commands) -> None:
    from build_tools.export.cite import CITATION_STYLES

    command = commands.add_parser("cite", help="print the citation of a thing of the edition")
    command.add_argument("address", help="such as p9-4; or the id of a note or a record; or edition, or article")
    command.add_argument("--style", choices=CITATION_STYLES, default=CITATION_STYLES[0])
    command.set_defaults(run=_cite)


def _add_verify(commands: Commands) -> None:
    from build_tools.verify import add_verify

    add_verify(commands.add_parser("verify", help="say whether quotations are verbatim and their addresses hold"))


def _add_release(commands: Commands) -> None:
    from build_tools.release.commands import add_release_commands

    add_release_commands(commands)


_ADD: dict[str, Callable[[Commands], None]] = {
    "check": _add_check,
    "new": _add_new,
    "ledger": _add_ledger,
    "cite": _add_cite,
    "verify": _add_verify,
    "editions": _add_release,
    "changes": _add_release,
    "release": _add_release,
}


def _check(asked: argparse.Namespace) -> int:
    found = findings(load_edition(asked.root), release=asked.release)
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
    from build_tools.ledger import enter

    entered = enter(_readable(asked.root), asked.root, asked)
    print(f"{entered} address{'' if entered == 1 else 'es'} entered in {LEDGER}")
    return 0


def _cite(asked: argparse.Namespace) -> int:
    from build_tools.export.cite import UnknownAddressError, cite
    from build_tools.model.concordance import Concordance

    try:
        print(cite(Concordance(_readable(asked.root)), asked.address, asked.style), end="")
    except UnknownAddressError as error:
        raise UsageError(str(error)) from error
    return 0


def _readable(root: Path) -> Edition:
    edition = load_edition(root)
    broken = next((finding for finding in edition.unreadable if finding.location.path == ARTICLE), None)
    if broken:
        raise UsageError(f"the text cannot be read, so nothing is written: {broken}")
    return edition
