"""Rules on what annotations point to."""

from collections.abc import Iterator

from build_tools.model.index import Index
from build_tools.model.records import Annotation
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule

_LONGEST = 300  # characters of a lemma for which a near one is looked for
_LOCI = ("passage", "sentence")
_KINDS = {"press": ("citation",), "figure": _LOCI}
"""What an annotation of a kind can be about, where that is not everything."""


@rule("A-001")
def every_target_is_there(index: Index) -> Iterator[Said]:
    """The target of an annotation is a passage, sentence, press citation, quotation or emendation of the text.

    Mend the target: the addresses stand beside the text on its page.
    """
    targets = index.citables
    for annotation in index.edition.of(Annotation).values():
        target = annotation.target
        if target and target not in targets:
            yield annotation.at("target"), f"unknown target “{target}”; {did_you_mean(target, targets, 'mend it')}"


@rule("A-002")
def a_lemma_is_given_for_a_locus_and_only_there(index: Index) -> Iterator[Said]:
    """An annotation on a locus has a lemma; one on a press citation, a quotation or an emendation has none.

    Copy the words of the text that the note is about into the field lemma, or take the field out.
    """
    targets = index.citables
    for annotation in index.edition.of(Annotation).values():
        target = targets.get(annotation.target)
        if target is None:
            continue
        lemma = annotation.lemma
        if target.kind in _LOCI and not lemma:
            yield (
                annotation.at("lemma"),
                f"the note on {target.id} has no lemma; copy the words of the text it is about",
            )
        elif target.kind not in _LOCI and lemma:
            yield annotation.at("lemma"), f"the note on {target.id} ({target.kind}) needs no lemma; take the field out"


@rule("A-003")
def every_lemma_occurs_at_its_target(index: Index) -> Iterator[Said]:
    """A lemma occurs at its target exactly once, or the field occurrence says which occurrence is meant.

    The lemma is taken from the edited reading, with its quotation marks, dashes and no-break spaces.
    """
    targets = index.citables
    for annotation in index.edition.of(Annotation).values():
        target, lemma = targets.get(annotation.target), annotation.lemma
        if target is None or target.kind not in _LOCI or not lemma:
            continue
        reading, occurrence = target.edited_reading, annotation.occurrence
        count = _count(lemma, reading)
        number = int(occurrence) if occurrence.isdecimal() and len(occurrence) < 5 else 0
        if count == 0:
            yield annotation.at("lemma"), f"“{lemma}” does not occur in {target.id}; {_near(lemma, reading)}"
        elif not occurrence and count > 1:
            yield (
                annotation.at("lemma"),
                f"“{lemma}” occurs {count} times in {target.id}; add occurrence: 1, or a longer lemma",
            )
        elif occurrence and not 1 <= number <= count:
            yield (
                annotation.at("occurrence"),
                f"“{lemma}” occurs {count} times in {target.id}; write which, from 1 to {count}",
            )


@rule("A-004")
def every_kind_fits_its_target(index: Index) -> Iterator[Said]:
    """A press note is about a press citation, and a note on a figure is about words of the text.

    Mend the target or the kind.
    """
    targets = index.citables
    for annotation in index.edition.of(Annotation).values():
        target, kind = targets.get(annotation.target), annotation.kind
        if target and target.kind not in _KINDS.get(kind, (target.kind,)):
            fitting = " or ".join(_KINDS[kind])
            what = f"a {kind} note is about a {fitting}, and {target.id} is none"
            yield annotation.at("kind"), f"{what}; mend the target or the kind"


def _count(lemma: str, reading: str) -> int:
    count, place = 0, reading.find(lemma)
    while place >= 0:
        count, place = count + 1, reading.find(lemma, place + 1)
    return count


def _near(lemma: str, reading: str) -> str:
    if len(lemma) > _LONGEST:
        return "copy the words from the edited reading"
    words, size = reading.split(" "), len(lemma.split(" "))
    stretches = {" ".join(words[place : place + size]) for place in range(len(words))}
    return did_you_mean(lemma, stretches, "copy the words from the edited reading")
