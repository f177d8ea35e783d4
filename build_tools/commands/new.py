"""A record to fill in: its header from the list of fields, with what is known put in."""

import argparse
from collections.abc import Mapping

from build_tools.commands.readable import readable_edition
from build_tools.errors import UsageError
from build_tools.model.citables import Citable, citables
from build_tools.model.edition import Edition
from build_tools.model.ids import ID, slug
from build_tools.model.schema import KINDS, Field, Kind
from build_tools.outputs import write

_NOTE_ON = {"citation": "press", "quotation": "quotation", "emendation": "textual"}
"""The kind of note that a mark of the text asks for."""

ANNOTATION = "annotation"

HELP = "write a record to fill in"


def add(command: argparse.ArgumentParser) -> None:
    """The arguments of the command: the kind of record, then what its id is made of."""
    kinds = command.add_subparsers(required=True, metavar="KIND")
    for kind in KINDS:
        of_kind = kinds.add_parser(kind, help=f"a record of the kind {kind}")
        of_kind.set_defaults(record_kind=kind)
        if kind == ANNOTATION:
            of_kind.add_argument("target", help="the address that the note is about, such as p9 or c16")
            of_kind.add_argument("lemma", nargs="?", default="", help="the words that it is about, where it is a locus")
            of_kind.add_argument("--kind", dest="note", default="", help="what the note does")
        else:
            of_kind.add_argument("id", help="the name of the file, without its ending")


def run(asked: argparse.Namespace) -> int:
    """Write the record, and say where it is."""
    edition, kind = readable_edition(asked.root), KINDS[asked.record_kind]
    if kind.name == ANNOTATION:
        name, words = new_annotation(edition, asked.target, asked.lemma, asked.note)
    else:
        name, words = new_record(edition, kind, asked.id)
    path = asked.root / name
    if path.exists():
        raise UsageError(f"{name} is there already; edit it, or choose another id")
    write(path, words.encode("utf-8"))
    print(f"{name} written; fill it in, then run python -m build_tools check {name}")
    return 0


def new_record(edition: Edition, kind: Kind, name: str) -> tuple[str, str]:
    """The path and the words of a new record of a register."""
    if not ID.fullmatch(name):
        raise UsageError(
            f"“{name}” is no id; write lower-case letters and digits, parted by hyphens: {slug(name) or 'a-name'}"
        )
    return f"{kind.folder}/{name}.md", _record(kind, {"resp": _resp(edition)})


def new_annotation(edition: Edition, target: str, lemma: str, note: str = "") -> tuple[str, str]:
    """The path and the words of a new annotation on words of the text."""
    citable = citables(edition.text).get(target)
    if citable is None:
        raise UsageError(f"“{target}” is no address of the text; look it up beside the text on its page")
    is_mark = citable.kind in _NOTE_ON
    if is_mark == bool(lemma):
        advice = (
            f"leave the words out: {target} is a {citable.kind}" if is_mark else "add the words that the note is about"
        )
        raise UsageError(f"new annotation {target}: {advice}")
    note = note or _NOTE_ON.get(citable.kind, "explanation")
    kind = KINDS[ANNOTATION]
    if note not in kind.fields["kind"].choices:
        raise UsageError(f"“{note}” is no kind of note; the kinds are {', '.join(kind.fields['kind'].choices)}")
    known = {"target": target, "lemma": lemma, "kind": note, "resp": _resp(edition)}
    if lemma and _occurrences(citable, lemma) > 1:
        known["occurrence"] = "1"
    return f"{kind.folder}/{note}-{slug(lemma) or target}.md", _record(
        kind, {key: known[key] for key in known if known[key]}
    )


def _occurrences(citable: Citable, lemma: str) -> int:
    count = citable.edited_reading.count(lemma)
    if not count:
        raise UsageError(f"“{lemma}” does not occur in {citable.id}; copy the words from the edited reading")
    return count


def _resp(edition: Edition) -> str:
    return next((responsibility.id for responsibility in edition.text.header.responsibilities), "")


def _record(kind: Kind, known: Mapping[str, str]) -> str:
    """What must be filled in stands empty, so that the check asks for it; what may be is a comment."""
    lines = [_line(field, known.get(field.name, "")) for field in kind.fields.values()]
    return "\n".join(["---", *lines, "---", ""])


def _line(field: Field, value: str) -> str:
    if value:
        return f"{field.name}: {_quoted(value) if field.type == 'text' else value}"
    choices = f" ({', '.join(field.choices)})" if field.choices else ""
    line = f"{field.name}:  # {field.help}{choices}"
    return line if field.required else f"# {line}"


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
