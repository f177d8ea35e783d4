"""Rules on what must be explained: emendations and quotations."""

from collections.abc import Iterator

from build_tools.model.content import Emendation, walk
from build_tools.model.index import Index
from build_tools.model.press import press_citations
from build_tools.model.quotations import quotations
from build_tools.model.records import Annotation
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule


@rule("E-001")
def every_emendation_is_answered_for(index: Index) -> Iterator[Said]:
    """Every emendation, and every date read otherwise than printed, has a certainty and a declared responsibility.

    Add resp, the id of a respStmt of the header, and cert: high, medium or low.
    """
    declared = {responsibility.id for responsibility in index.edition.text.header.responsibilities}
    answered = [(mark.id, mark.resp, mark.cert, mark.location) for mark in _emendations(index)]
    for _, citation in press_citations(index.edition.text):
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
def every_emendation_has_an_annotation(index: Index) -> Iterator[Said]:
    """Every emendation has an annotation that gives the reason.

    Write one: `python -m build_tools new annotation e8`.
    """
    targets = _targets(index)
    for mark in _emendations(index):
        if mark.id not in targets:
            advice = f"write it: python -m build_tools new annotation {mark.id}"
            yield mark.location, f"the emendation {mark.id} has no annotation; {advice}"


@rule("E-003")
def every_quotation_of_a_source_has_an_annotation(index: Index) -> Iterator[Said]:
    """Every quotation that is traced to a work or a speech has an annotation that compares the two.

    Write one: `python -m build_tools new annotation q13`.
    """
    targets = _targets(index)
    for quotation in quotations(index.edition.text):
        if quotation.sources and quotation.id not in targets:
            advice = f"write it: python -m build_tools new annotation {quotation.id}"
            yield quotation.location, f"the quotation {quotation.id} has no annotation; {advice}"


def _emendations(index: Index) -> Iterator[Emendation]:
    for passage in index.edition.text.passages():
        yield from (inline for inline in walk(passage.content) if isinstance(inline, Emendation))


def _targets(index: Index) -> set[str]:
    return {annotation.target for annotation in index.edition.of(Annotation).values()}


def _unknown(what: str, word: str) -> str:
    return f"unknown {what} “{word}”" if word else f"no {what}"
