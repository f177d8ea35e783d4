"""Rules on what the encoding points to."""

from collections.abc import Iterator

from build_tools.model.index import Index
from build_tools.model.press import event_dates, press_citations
from build_tools.model.quotations import quotations
from build_tools.model.schema import KINDS
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule


@rule("R-001")
def every_record_pointed_to_is_there(index: Index) -> Iterator[Said]:
    """Every pointer such as person:ID leads to a record with this id.

    Mend the pointer, or add the record: `python -m build_tools new person ID`.
    """
    for pointer in index.edition.text.pointers:
        kind, colon, name = pointer.words.partition(":")
        if not colon:
            continue
        if kind not in KINDS:
            advice = did_you_mean(kind, KINDS, "the kinds are " + ", ".join(KINDS))
            yield pointer.location, f"unknown kind of record “{kind}” in “{pointer.words}”; {advice}"
        elif name not in index.edition.ids(kind):
            advice = did_you_mean(name, index.edition.ids(kind), f"add {KINDS[kind].folder}/{name}.md")
            yield pointer.location, f"unknown {kind} “{name}”; {advice}"


@rule("R-002")
def every_id_pointed_to_is_there(index: Index) -> Iterator[Said]:
    """Every pointer such as #c7 leads to an id of the text or of its header.

    Mend the pointer. Who is responsible for a reading is the matter of another rule.
    """
    ids = {name for name, _ in index.edition.text.ids}
    for pointer in index.edition.text.pointers:
        name = pointer.words.removeprefix("#")
        if pointer.words.startswith("#") and pointer.attribute != "resp" and name not in ids:
            yield pointer.location, f"unknown id “{name}”; {did_you_mean(name, ids, 'mend the pointer')}"


@rule("R-003")
def every_pointer_leads_to_the_right_kind(index: Index) -> Iterator[Said]:
    """A press citation names its newspaper and reports what has a full date; a quotation is printed in a citation.

    Point with title to source:ID, with corresp to a date of the text, with source to the id of a press citation.
    """
    events = event_dates(index.edition.text)
    ids = {name for name, _ in index.edition.text.ids}
    citations = {citation.id for _, citation in press_citations(index.edition.text)}
    for _, citation in press_citations(index.edition.text):
        if not citation.source:
            yield citation.location, f"{citation.id} names no newspaper; mark its title with a ref to source:ID"
        if citation.event in ids - set(events):
            yield citation.location, f"{citation.event} is no date of one day; point to a date with when"
    for quotation in quotations(index.edition.text):
        for name in quotation.citations:
            if name in ids - citations:
                yield quotation.location, f"{name} is no press citation; point to one, as #c7"
