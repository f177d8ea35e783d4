"""Rules on what the editors say: where it comes from, how sure it is, and whom it names."""

import re
from collections.abc import Iterator

from build_tools.model.index import Index
from build_tools.model.naming import by_first_word, names, namings
from build_tools.model.prose import Node, Prose
from build_tools.model.record import Written
from build_tools.model.records import Person, Source
from build_tools.model.references import Reference, references
from build_tools.model.schema import KINDS
from build_tools.model.second_reading import VERDICTS
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule

_GROUNDS = {"cite", "cert", "locus", "citation", "quotation", "emendation", "note"}
"""Roles that say where a statement comes from, or how sure it is."""

_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s)>]*[^\s)>.,;:]")
_ELSEWHERE = ("born", "died", "same-as")  # what no mention in an article tells


@rule("S-001")
def every_source_of_the_editors_is_used(index: Index) -> Iterator[Said]:
    """Every source of the kind reference is cited by a record or a page.

    Cite it where it was used, {ed:cite}`ID`, or take the record out.
    """
    if index.edition.unreadable:
        return  # what cannot be read may cite it
    cited: set[str] = set()
    for record in index.edition.written():
        itself = {record.id} if record.kind_name == "source" else set()
        cited |= {ref.target for ref in _cited(record)} - itself
    for source in index.edition.of(Source).values():
        if source.kind == "reference" and source.id not in cited:
            yield source.at(), f"nothing cites it; cite it, {{ed:cite}}`{source.id}`, or take the record out"


@rule("S-002")
def the_sources_of_a_record_are_those_that_it_cites(index: Index) -> Iterator[Said]:
    """Every source that a record cites is in its field sources, and every source in the field is cited or named there.

    Add the id to the field, or the citation to the statement that rests on the source.
    """
    known = index.edition.ids("source")
    for record in index.edition.all_records():
        listed, refs = record.sources, _cited(record)
        if not {*listed, *(ref.target for ref in refs)} <= known:
            continue  # another rule says so
        seen = {record.id} if record.kind_name == "source" else set()
        for ref in refs:
            if ref.role == "cite" and ref.target not in {*listed, *seen}:
                seen.add(ref.target)
                yield record.on(ref.line), f"{ref.target} is cited but not in the field sources; add it there"
        for name in listed:
            if name not in {ref.target for ref in refs}:
                advice = f"cite it, {{ed:cite}}`{name}`, where a statement rests on it, or take it out"
                yield record.at("sources"), f"{name} is in the field sources but is not cited; {advice}"


@rule("S-003")
def every_paragraph_has_its_grounds(index: Index) -> Iterator[Said]:
    """Every paragraph of a record names a source, a certainty, or a place in the text; a record of a source need not.

    Add the role that fits: {ed:cite}, {ed:cert}, {ed:locus}, {ed:citation}, {ed:quotation}, {ed:emendation} or
    {ed:note}. A paragraph that ends with a colon goes on in the next.
    """
    for record in index.edition.all_records():
        for paragraph in _paragraphs(record.prose) if record.kind_name != "source" else ():
            roles = {node.name.removeprefix("ed:") for node in paragraph.walk() if node.type == "role"}
            if _GROUNDS.isdisjoint(roles):
                words = " ".join(paragraph.plain.split()[:5])
                advice = "add {ed:cite}, {ed:cert} or a place in the text"
                yield record.on(paragraph.line), f"the paragraph “{words} …” has no grounds; {advice}"


@rule("S-004")
def no_address_stands_for_a_work(index: Index) -> Iterator[Said]:
    """No record but a source’s has an address of the web in its prose: a work is cited by its record.

    Write a source, `python -m build_tools new source ID`, put the address into its field url, and cite it.
    """
    for record in index.edition.all_records():
        for address, line in _addresses(record.prose) if record.kind_name != "source" else ():
            advice = "put it into the field url of a source, and cite that"
            yield record.on(line), f"the address “{address}” stands in the prose; {advice}"


@rule("S-005")
def whoever_is_named_is_linked(index: Index) -> Iterator[Said]:
    """A person, place, organisation, newspaper, work or speech that a record names is linked there at least once.

    Write a role at one place, such as {ed:person}`the smith <ID>`. Where the words mean something else, say so in
    `exceptions.toml`.
    """
    known = names(index.edition)
    first_words = by_first_word(known)
    for record in index.edition.all_records():
        linked = {reference.key for reference in references(record)}
        linked.add((record.kind_name, record.id))
        for naming in namings(record, first_words):
            if known[naming.name].isdisjoint(linked):
                linked |= known[naming.name]  # said once
                kind, name = min(known[naming.name])
                advice = f"link it once: {{ed:{kind}}}`{naming.name} <{name}>`"
                yield record.on(naming.line), f"{record.id} names “{naming.name}” without a link; {advice}"


@rule("S-006")
def nothing_is_known_of_a_person_known_only_here(index: Index) -> Iterator[Said]:
    """A person known only from the article has no dates of life, no attested Cyrillic and no authority record.

    Take the field out, or write known: elsewhere and cite the source that attests the person.
    """
    for person in index.edition.of(Person).values():
        if person.known != "article-only":
            continue
        attested = ("cyrillic-basis",) if person.cyrillic_basis == "attested" else ()
        for name in (*attested, *(name for name in _ELSEWHERE if name in person.header)):
            what = f"the field “{name}” tells of a person known only from the article"
            yield person.at(name), f"{what} what it does not say; take it out, or write known: elsewhere"


@rule("S-007")
def every_check_is_of_something_known(index: Index) -> Iterator[Said]:
    """Every check of the second reading names a record, a statement, a known source and a verdict; a mended one, how.

    Mend the entry in `text/checks.toml`: the source is an id in sources/, a locus, or nothing; the verdict is
    confirmed, mended or not-reached.
    """
    folders = {kind.folder for kind in KINDS.values()}
    records = {record.location.path for record in index.edition.all_records()} | index.edition.pages.keys() | folders
    records |= {finding.location.path for finding in index.edition.unreadable}
    grounds = {"", *index.edition.ids("source"), *index.citables}
    for check in index.edition.checks:
        for what, word, known in (
            ("record", check.record, records),
            ("source", check.source, grounds),
            ("verdict", check.verdict, VERDICTS),
        ):
            if word not in known:
                yield check.location, f"unknown {what} “{word}”; {did_you_mean(word, known, 'mend it')}"
        needed = {"statement": check.statement} | ({"what": check.what} if check.verdict == "mended" else {})
        for name, words in needed.items():
            if not words:
                yield check.location, f"the check has no “{name}”; write it"


def _cited(written: Written) -> list[Reference]:
    return [ref for ref in references(written) if ref.role in ("cite", "source")]


def _paragraphs(prose: Prose) -> Iterator[Node]:
    """The blocks of the prose, without headings; one that ends with a colon runs on into the next."""
    open_: list[Node] = []
    for block in prose.blocks:
        if block.type == "heading":
            continue
        open_.append(block)
        if not block.plain.rstrip().endswith(":"):
            yield Node("paragraph", line=open_[0].line, children=tuple(open_))
            open_ = []
    if open_:
        yield Node("paragraph", line=open_[0].line, children=tuple(open_))


def _addresses(prose: Prose) -> Iterator[tuple[str, int]]:
    """The addresses of the web in a piece of prose: those of links, and those that stand as words."""
    for node in prose.walk():
        found = _ADDRESS.findall(node.target if node.type == "link" else node.words if node.type == "text" else "")
        yield from ((address, node.line) for address in found)
