"""Rules on the dates of the press."""

from collections.abc import Iterator

from build_tools.model.index import Index
from build_tools.model.press import Assessment, press_citations
from build_tools.model.records import Annotation
from build_tools.model.when import is_real
from build_tools.rules.registry import Said, rule


@rule("P-001")
def every_date_of_an_issue_is_real(index: Index) -> Iterator[Said]:
    """Every date of an issue, as printed and as read, is one that a calendar has.

    Where the print has an impossible day, such as 31 November, give the month as printed (2001-12) and the day as read.
    """
    for _, citation in press_citations(index.edition.text):
        for issue in citation.dates:
            for words in dict.fromkeys((issue.printed, issue.read)):
                if not is_real(words):
                    advice = "write it as 2001-12-31, 2001-12, --12-31 or ---31"
                    yield citation.location, f"“{words}”, in {citation.id}, is no date of the calendar; {advice}"


@rule("P-002")
def impossible_dates_are_suspect(index: Index) -> Iterator[Said]:
    """A date as printed that lies outside the possible span, or before what it reports, is marked suspect.

    Add ana="#suspect" to the citation, give the date as read, and write an annotation of the kind press that says why.
    """
    for assessment in index.assessments.values():
        citation = assessment.citation
        for check in () if citation.suspect else assessment.checks:
            if check.outside or check.precedes_event:
                why = _why(index, assessment, check.outside)
                yield citation.location, f'{citation.id} is dated {check.printed}, {why}; mark it with ana="#suspect"'


@rule("P-003")
def dates_as_read_are_possible(index: Index) -> Iterator[Said]:
    """A date as the editors read it lies inside the possible span and not before what it reports.

    Read the date otherwise, or mend the span in the header of the text.
    """
    for assessment in index.assessments.values():
        for check in assessment.checks:
            if check.read == check.printed and not assessment.citation.suspect:
                continue  # P-002 says it
            if check.read_outside or check.read_precedes_event:
                why = _why(index, assessment, check.read_outside)
                where = assessment.citation.location
                yield where, f"{assessment.citation.id} is read as {check.read}, {why}; read it otherwise"


@rule("P-004")
def suspect_marks_have_a_reason(index: Index) -> Iterator[Said]:
    """A citation that is marked suspect has an annotation of the kind press that says why.

    Write one: `python -m build_tools new annotation c16`.
    """
    reasons = {
        annotation.target
        for annotation in index.edition.of(Annotation).values()
        if annotation.kind == "press" and annotation.prose.source.strip()
    }
    for _, citation in press_citations(index.edition.text):
        if citation.suspect and citation.id not in reasons:
            advice = f"write the annotation: python -m build_tools new annotation {citation.id}"
            yield citation.location, f"{citation.id} is marked suspect without a reason; {advice}"


def _why(index: Index, assessment: Assessment, outside: str) -> str:
    first, last = index.edition.text.header.press_span
    if outside == "before":
        return f"before {first}, the first day possible"
    if outside == "after":
        return f"after {last}, the last day possible"
    return f"before {assessment.event}, when what it reports happened"
