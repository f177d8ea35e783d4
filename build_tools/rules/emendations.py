"""Rules on what must be explained: emendations and quotations."""

from collections.abc import Iterator

from build_tools.model.content import Emendation, walk
from build_tools.model.edition import Edition
from build_tools.model.press import press_citations
from build_tools.model.quotations import quotations
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule


@rule("E-001")
def every_emendation_is_answered_for(edition: Edition) -> Iterator[Said]:
    """Every emendation, and every date read otherwise than printed, has a certainty and a declared responsibility.

    Add resp, the id of a respStmt of the header, and cert: high, medium or low.
    """
    declared = {responsibility.id for responsibility in edition.text.header.responsibilities}
    answered = [(mark.id, mark.resp, mark.cert, mark.location) for mark in _emendations(edition)]
    for _, citation in press_citations(edition.text):
        answered += [
            (f"the date of {citation.id}", issue.resp, issue.cert, citation.location)
            for issue in citation.dates
            if issue.resp or issue.cert or issue.read != issue.printed
        ]
    for what, resp, cert, location in answered:
        if resp not in declared:
            advice = did_you_mean(resp, declared, "the responsible are " + ", ".join(sorted(declared)))
            yield location, f"{_unknown('responsibility', resp)} at {what}; {advice}"
        if cert not in ("high", "medium", "low"):
            yield location, f"{_unknown('certainty', cert)} at {what}; write cert: high, medium or low"


@rule("E-002")
def every_emendation_has_an_annotation(edition: Edition) -> Iterator[Said]:
    """Every emendation has an annotation that gives the reason.

    Write one: `python -m build_tools new annotation e8`.
    """
    targets = _targets(edition)
    for mark in _emendations(edition):
        if mark.id not in targets:
            advice = f"write it: python -m build_tools new annotation {mark.id}"
            yield mark.location, f"the emendation {mark.id} has no annotation; {advice}"


@rule("E-003")
def every_quotation_of_a_source_has_an_annotation(edition: Edition) -> Iterator[Said]:
    """Every quotation that is traced to a work or a speech has an annotation that compares the two.

    Write one: `python -m build_tools new annotation q13`.
    """
    targets = _targets(edition)
    for quotation in quotations(edition.text):
        if quotation.sources and quotation.id not in targets:
            advice = f"write it: python -m build_tools new annotation {quotation.id}"
            yield quotation.location, f"the quotation {quotation.id} has no annotation; {advice}"


def _emendations(edition: Edition) -> Iterator[Emendation]:
    for passage in edition.text.passages():
        yield from (inline for inline in walk(passage.content) if isinstance(inline, Emendation))


def _targets(edition: Edition) -> set[str]:
    return {annotation.text("target") for annotation in edition.of("annotation").values()}


def _unknown(what: str, word: str) -> str:
    return f"unknown {what} “{word}”" if word else f"no {what}"
