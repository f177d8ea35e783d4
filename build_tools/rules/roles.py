"""Rules on the roles in Markdown: which there are, and what they name."""

from collections.abc import Iterator, Mapping

from build_tools.model.edition import Edition
from build_tools.model.ledger import citables
from build_tools.model.references import target_of
from build_tools.rules.markdown import pieces
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule

_IN_PAGES = ("abbr", "doc", "octicon", "ref", "sub", "sup")
_RECORDS = ("person", "source", "place", "organisation", "event", "term")
_CALLED = {"cite": "source", "cert": "certainty"}
_MARKS = ("citation", "quotation", "emendation")


@rule("M-004")
def every_role_is_known(edition: Edition) -> Iterator[Said]:
    """Every role in a record is one of the edition.

    The roles are ed:locus, ed:person, ed:source, ed:place, ed:organisation, ed:event, ed:term, ed:citation,
    ed:quotation, ed:emendation, ed:note, ed:cite and ed:cert.
    """
    known = [f"ed:{role}" for role in _targets(edition)]
    for location, piece, record in pieces(edition):
        if piece.type != "myst_role" or piece.words in known:
            continue
        if record.kind != "page" or piece.words not in _IN_PAGES:
            advice = did_you_mean(piece.words, known, "the roles are " + ", ".join(known))
            yield location, f"unknown role “{piece.words}”; {advice}"


@rule("M-006")
def every_role_names_something(edition: Edition) -> Iterator[Said]:
    """What a role names is there: a locus of the text, a record, a certainty.

    Mend the id. Words of your own stand before it: {ed:person}`the minister <ID>`.
    """
    targets = _targets(edition)
    for location, piece, _ in pieces(edition):
        role = piece.words.removeprefix("ed:")
        if piece.type != "myst_role" or piece.words == role or role not in targets:
            continue
        name, _locator = target_of(role, piece.content)
        if name not in targets[role]:
            advice = did_you_mean(name, targets[role], f"add it, or mend the id in {{ed:{role}}}")
            yield location, f"unknown {_CALLED.get(role, role)} “{name}”; {advice}"


def _targets(edition: Edition) -> Mapping[str, frozenset[str]]:
    """By role, the ids that it can name."""
    addresses = citables(edition.text)
    marks = {kind: {name for name, found in addresses.items() if found.kind == kind} for kind in _MARKS}
    loci = {name for name, found in addresses.items() if found.kind in ("passage", "sentence")}
    records = {kind: edition.ids(kind) for kind in _RECORDS}
    notes = edition.ids("annotation").union(*marks.values(), *(records[kind] for kind in _RECORDS))
    targets: dict[str, frozenset[str] | set[str]] = {
        "locus": loci | {division.id for division in edition.text.divisions},
        **records,
        **marks,
        "note": notes,
        "cite": records["source"],
        "cert": {"high", "medium", "low"},
    }
    return {role: frozenset(names) for role, names in targets.items()}
