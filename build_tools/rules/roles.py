"""Rules on the roles in Markdown: which there are, and what they name."""

from collections.abc import Iterator, Mapping

from build_tools.model.index import Index
from build_tools.rules.markdown import pieces
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule

_IN_PAGES = ("abbr", "doc", "octicon", "ref", "sub", "sup")
_RECORDS = ("person", "source", "place", "organisation", "event", "term")
_CALLED = {"cite": "source", "cert": "certainty"}
_MARKS = ("citation", "quotation", "emendation")


@rule("M-004")
def every_role_is_known(index: Index) -> Iterator[Said]:
    """Every role in a record is one of the edition.

    The roles are ed:locus, ed:person, ed:source, ed:place, ed:organisation, ed:event, ed:term, ed:citation,
    ed:quotation, ed:emendation, ed:note, ed:cite and ed:cert.
    """
    known = [f"ed:{role}" for role in _targets(index)]
    for location, piece, record in pieces(index):
        if piece.type != "role" or piece.name in known:
            continue
        if record.kind_name != "page" or piece.name not in _IN_PAGES:
            advice = did_you_mean(piece.name, known, "the roles are " + ", ".join(known))
            yield location, f"unknown role “{piece.name}”; {advice}"


@rule("M-006")
def every_role_names_something(index: Index) -> Iterator[Said]:
    """What a role names is there: a locus of the text, a record, a certainty.

    Mend the id. Words of your own stand before it: {ed:person}`the minister <ID>`.
    """
    targets = _targets(index)
    for location, piece, _ in pieces(index):
        role, name = piece.name.removeprefix("ed:"), piece.target
        if piece.type != "role" or piece.name == role or role not in targets:
            continue
        if name not in targets[role]:
            advice = did_you_mean(name, targets[role], f"add it, or mend the id in {{ed:{role}}}")
            yield location, f"unknown {_CALLED.get(role, role)} “{name}”; {advice}"


def _targets(index: Index) -> Mapping[str, frozenset[str]]:
    """By role, the ids that it can name."""
    addresses = index.citables
    marks = {kind: {name for name, found in addresses.items() if found.kind == kind} for kind in _MARKS}
    loci = {name for name, found in addresses.items() if found.kind in ("passage", "sentence")}
    records = {kind: index.edition.ids(kind) for kind in _RECORDS}
    notes = index.edition.ids("annotation").union(*marks.values(), *(records[kind] for kind in _RECORDS))
    targets: dict[str, frozenset[str] | set[str]] = {
        "locus": loci | {division.id for division in index.edition.text.divisions},
        **records,
        **marks,
        "note": notes,
        "cite": records["source"],
        "cert": {"high", "medium", "low"},
    }
    return {role: frozenset(names) for role, names in targets.items()}
