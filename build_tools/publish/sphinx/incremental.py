"""Which pages a change concerns.

A page is read again when what it shows of other files has changed since it was last read: every page has a hash of
that. A page is written again when the title or the place of something it refers to has changed.
"""

from collections.abc import Iterator
from hashlib import sha256

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from build_tools.export.cite import item_of_record
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Annotation
from build_tools.model.schema import KINDS
from build_tools.publish.pages.neighbours import neighbours
from build_tools.publish.sphinx.domain import EditionDomain
from build_tools.publish.sphinx.targets import targets


def pages_to_read(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """The pages that show something which has changed in another file."""
    domain: EditionDomain = env.domains["ed"]  # type: ignore[assignment]
    return [
        docname
        for docname in sorted(env.found_docs - added - changed)
        if domain.inputs.get(docname) != page_input(docname, domain)
    ]


def remember_page(app: Sphinx, doctree: nodes.document) -> None:
    """Note what a page that was read has shown and mentioned."""
    env = app.env
    domain: EditionDomain = env.domains["ed"]  # type: ignore[assignment]
    domain.inputs[env.docname] = page_input(env.docname, domain)
    references = doctree.findall(pending_xref)
    mentioned = {(node["reftype"], node["reftarget"]) for node in references if node.get("refdomain") == "ed"}
    domain.mentioned[env.docname] = {("source" if kind == "cite" else kind, name) for kind, name in mentioned}


def pages_to_write(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """The pages that refer to something whose title or place has changed."""
    domain: EditionDomain = env.domains["ed"]  # type: ignore[assignment]
    before, now = domain.targets, targets(domain.index)
    moved = {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}
    domain.data["targets"] = now
    return sorted(docname for docname, mentioned in domain.mentioned.items() if mentioned & moved)


def page_input(docname: str, domain: EditionDomain) -> str:
    """The hash of what a page shows of other files."""
    record = domain.records.get(docname)
    if record:
        shown = repr(list(_of_record(record, domain.index)))
    else:
        page = domain.index.edition.pages.get(f"{docname}.md")
        shown = domain.digest if page is None or "{ed:" in _fences(page.prose.source) else ""
    return sha256(shown.encode("utf-8")).hexdigest()


def _fences(body: str) -> str:
    """The lines of a page that open a directive."""
    return "".join(line for line in body.split("\n") if line.lstrip().startswith(("```", ":::")))


def _of_record(record: Record, index: Index) -> Iterator[object]:
    kind = "note" if record.kind_name == "annotation" else record.kind_name
    yield index.title(record)
    beside = neighbours(index, record.docname)
    yield [other and (other, index.title_of(record.kind_name, other.rpartition("/")[2])) for other in beside]
    yield index.referrers(kind, record.id)
    yield KINDS[record.kind_name]
    yield index.edition.text.header
    yield item_of_record(index, record)
    if record.kind_name == "annotation":
        note = index.note_of(record.id)
        yield (note.label, note.calls) if note else None
        yield (
            list(index.edition.text.passages()) if isinstance(record, Annotation) and record.kind == "figure" else None
        )
    elif record.kind_name == "source":
        yield index.places_of_source(record.id)
    else:
        yield index.mentions(record.kind_name, record.id)
