"""Rules on what the editors say: where it comes from, how sure it is, and whom it names."""

import re
from collections.abc import Iterator

from build_tools.model.check import VERDICTS
from build_tools.model.edition import Edition
from build_tools.model.ledger import citables
from build_tools.model.location import Location
from build_tools.model.naming import by_first_word, names, namings
from build_tools.model.record import Record
from build_tools.model.references import ROLE, Reference, references
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule

_GROUNDS = {"cite", "cert", "locus", "citation", "quotation", "emendation", "note"}
"""Roles that say where a statement comes from, or how sure it is."""

_PARAGRAPH = re.compile(r"^(?:#+ .*\n?)?(?P<words>(?:[ \t]*\S.*\n?)*)", re.MULTILINE)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s)>]*[^\s)>.,;:]")
_ELSEWHERE = ("born", "died", "same-as")  # what no mention in an article tells


@rule("S-001")
def every_source_of_the_editors_is_used(edition: Edition) -> Iterator[Said]:
    """Every source of the kind reference is cited by a record or a page.

    Cite it where it was used, {ed:cite}`ID`, or take the record out.
    """
    if edition.unreadable:
        return  # what cannot be read may cite it
    cited: set[str] = set()
    for record in (*edition.all_records(), *edition.pages.values()):
        itself = {record.id} if record.kind == "source" else set()
        cited |= {ref.target for ref in _cited(record)} - itself
    for source in edition.of("source").values():
        if source.text("kind") == "reference" and source.id not in cited:
            yield source.at(), f"nothing cites it; cite it, {{ed:cite}}`{source.id}`, or take the record out"


@rule("S-002")
def the_sources_of_a_record_are_those_that_it_cites(edition: Edition) -> Iterator[Said]:
    """Every source that a record cites is in its field sources, and every source in the field is cited or named there.

    Add the id to the field, or the citation to the statement that rests on the source.
    """
    known = edition.ids("source")
    for record in edition.all_records():
        listed, refs = record.texts("sources"), _cited(record)
        if not {*listed, *(ref.target for ref in refs)} <= known:
            continue  # another rule says so
        seen = {record.id} if record.kind == "source" else set()
        for ref in refs:
            if ref.role == "cite" and ref.target not in {*listed, *seen}:
                seen.add(ref.target)
                where = Location(record.location.path, ref.line)
                yield where, f"{ref.target} is cited but not in the field sources; add it there"
        for name in listed:
            if name not in {ref.target for ref in refs}:
                advice = f"cite it, {{ed:cite}}`{name}`, where a statement rests on it, or take it out"
                yield record.at("sources"), f"{name} is in the field sources but is not cited; {advice}"


@rule("S-003")
def every_paragraph_has_its_grounds(edition: Edition) -> Iterator[Said]:
    """Every paragraph of a record names a source, a certainty, or a place in the text; a record of a source need not.

    Add the role that fits: {ed:cite}, {ed:cert}, {ed:locus}, {ed:citation}, {ed:quotation}, {ed:emendation} or
    {ed:note}. A paragraph that ends with a colon goes on in the next.
    """
    for record in edition.all_records():
        for paragraph, where in _paragraphs(record) if record.kind != "source" else ():
            if _GROUNDS.isdisjoint(role["role"] for role in ROLE.finditer(paragraph)):
                words = " ".join(paragraph.split()[:5])
                advice = "add {ed:cite}, {ed:cert} or a place in the text"
                yield where, f"the paragraph “{words} …” has no grounds; {advice}"


@rule("S-004")
def no_address_stands_for_a_work(edition: Edition) -> Iterator[Said]:
    """No record but a source’s has an address of the web in its prose: a work is cited by its record.

    Write a source, `python -m build_tools new source ID`, put the address into its field url, and cite it.
    """
    for record in edition.all_records():
        for address in _ADDRESS.finditer(record.body) if record.kind != "source" else ():
            where, advice = _at(record, address.start()), "put it into the field url of a source, and cite that"
            yield where, f"the address “{address[0]}” stands in the prose; {advice}"


@rule("S-005")
def whoever_is_named_is_linked(edition: Edition) -> Iterator[Said]:
    """A person, place, organisation, newspaper, work or speech that a record names is linked there at least once.

    Write a role at one place, such as {ed:person}`the smith <ID>`. Where the words mean something else, say so in
    `exceptions.toml`.
    """
    known = names(edition)
    first_words = by_first_word(known)
    for record in edition.all_records():
        linked = {("source" if ref.role == "cite" else ref.role, ref.target) for ref in references(record)}
        linked.add((record.kind, record.id))
        for naming in namings(record, first_words):
            if known[naming.name].isdisjoint(linked):
                linked |= known[naming.name]  # said once
                kind, name = min(known[naming.name])
                advice = f"link it once: {{ed:{kind}}}`{naming.name} <{name}>`"
                yield _at(record, naming.start), f"{record.id} names “{naming.name}” without a link; {advice}"


@rule("S-006")
def nothing_is_known_of_a_person_known_only_here(edition: Edition) -> Iterator[Said]:
    """A person known only from the article has no dates of life, no attested Cyrillic and no authority record.

    Take the field out, or write known: elsewhere and cite the source that attests the person.
    """
    for person in edition.of("person").values():
        if person.text("known") != "article-only":
            continue
        attested = ("cyrillic-basis",) if person.text("cyrillic-basis") == "attested" else ()
        for name in (*attested, *(name for name in _ELSEWHERE if person.text(name))):
            what = f"the field “{name}” tells of a person known only from the article"
            yield person.at(name), f"{what} what it does not say; take it out, or write known: elsewhere"


@rule("S-007")
def every_check_is_of_something_known(edition: Edition) -> Iterator[Said]:
    """Every check of the second reading names a record, a statement, a known source and a verdict; a mended one, how.

    Mend the entry in `text/checks.toml`: the source is an id in sources/, a locus, or nothing; the verdict is
    confirmed, mended or not-reached.
    """
    folders = {kind.folder for kind in edition.kinds.values()}
    records = {record.location.path for record in edition.all_records()} | edition.pages.keys() | folders
    records |= {finding.location.path for finding in edition.unreadable}
    grounds = {"", *edition.ids("source"), *citables(edition.text)}
    for check in edition.checks:
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


def _cited(record: Record) -> list[Reference]:
    return [ref for ref in references(record) if ref.role in ("cite", "source")]


def _paragraphs(record: Record) -> Iterator[tuple[str, Location]]:
    """The paragraphs of the prose, without headings, each with its line; one that ends with a colon runs on."""
    text, start = "", 0
    for block in _PARAGRAPH.finditer(record.body):
        if not text:
            start = block.start("words")
        text = f"{text}{block['words']}"
        if text and not text.rstrip().endswith(":"):
            yield text, _at(record, start)
            text = ""
    if text:
        yield text, _at(record, start)


def _at(record: Record, start: int) -> Location:
    return Location(record.location.path, record.body_line + record.body.count("\n", 0, start))
