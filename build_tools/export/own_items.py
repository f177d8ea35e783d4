"""The items of the edition's own things: itself, its article, a passage, a note, a record."""

from build_tools.export.csl import Item, csl_date, csl_name, verbatim
from build_tools.export.web_addresses import address, address_of_locus
from build_tools.model.index import Index
from build_tools.model.record import Record
from build_tools.model.records import Annotation
from build_tools.model.text import Responsibility, Witness


def edition_item(index: Index) -> Item:
    """The edition itself."""
    return {
        "id": "edition",
        "type": "book",
        "title": edition_title(index),
        **_authors(index),
        **_editors(index),
        **_published(index),
        **_original_date(index),
        **_address(index),
    }


def article_item(index: Index) -> Item:
    """The article as it was first printed, from the earliest witness in its language."""
    header = index.header
    item: Item = {"id": "article", "type": "article", "title": header.title, "language": header.language}
    item |= _authors(index)
    first = _first_print(index)
    if first:
        item |= {name: words for name, words in first.bibl.items() if name not in ("author", "editor", "issued")}
        item["type"] = "article-journal" if "container-title" in first.bibl else "book"
    if date := csl_date(first.bibl["issued"] if first else header.dated):
        item["issued"] = date
    return item


def locus_item(index: Index, locus: str) -> Item:
    """A place of the text: a passage, a sentence, a press citation, a quotation or an emendation."""
    return {
        "id": locus,
        "type": "chapter",
        "title": f"{index.header.title}, {verbatim(locus)}",
        **_authors(index),
        **_container(index),
        **_original_date(index),
        "URL": address_of_locus(index.header, locus),
    }


def note_item(index: Index, annotation: Annotation) -> Item:
    """A note: its authors are those who answer for it."""
    words, _, target = index.title(annotation).rpartition(" ")
    title = f"Note on {verbatim(f'{words} {target}')}"
    return _contribution(index, annotation, title)


def record_item(index: Index, record: Record) -> Item:
    """A record of a register, such as a person's."""
    return _contribution(index, record, verbatim(index.title(record)))


def edition_title(index: Index) -> str:
    """The title of the edition with its subtitle."""
    header = index.header
    return f"{header.title}: {header.subtitle}" if header.subtitle else header.title


def _contribution(index: Index, record: Record, title: str) -> Item:
    authors = [_name(one) for one in _responsible(index) if one.id == record.resp]
    item: Item = {"id": record.id, "type": "chapter", "title": title}
    if authors:
        item["author"] = [_opening(name) for name in authors]
    if container := _authors(index):
        item["container-author"] = container["author"]
    return {**item, **_container(index), "URL": address(index.header, index.anchor(record).url)}


def _address(index: Index) -> Item:
    """Where the edition is published. Its identifier is that of the whole, so no part of it carries it."""
    header = index.header
    item: Item = {"URL": address(header)} if header.address else {}
    return {**item, "DOI": header.doi} if header.doi else item


def _container(index: Index) -> Item:
    return {"container-title": edition_title(index), **_editors(index), **_published(index)}


def _published(index: Index) -> Item:
    """Number, date and language of the edition."""
    header = index.header
    date = csl_date(header.edition_date)
    return {
        **({"edition": f"Edition {header.edition}"} if header.edition else {}),
        **({"issued": date} if date else {}),
        "language": header.language,
    }


def _original_date(index: Index) -> Item:
    date = article_item(index).get("issued")
    return {"original-date": date} if date else {}


def _first_print(index: Index) -> Witness | None:
    header = index.header
    own = [witness for witness in header.witnesses if witness.language in ("", header.language)]
    dated = [witness for witness in own if csl_date(witness.bibl.get("issued", ""))]
    return min(dated, key=lambda witness: witness.bibl["issued"], default=None)


def _authors(index: Index) -> Item:
    author = index.header.author
    return {"author": [csl_name(inverted(author))]} if author else {}


def _editors(index: Index) -> Item:
    """Whoever answers for a note or a record edits the edition."""
    names = [_name(one) for one in _responsible(index) if one.id in index.answering]
    return {"editor": names} if names else {}


def _responsible(index: Index) -> tuple[Responsibility, ...]:
    return index.header.responsibilities


def _name(responsibility: Responsibility) -> dict[str, str]:
    """A person's name has a family name; any other, such as that of a group, stands as it is."""
    return csl_name(inverted(responsibility.name)) if responsibility.is_person else {"literal": responsibility.name}


def _opening(name: dict[str, str]) -> dict[str, str]:
    """A name that opens an entry: “The editors”, not “the editors”."""
    literal = name.get("literal", "")
    return {"literal": literal[0].upper() + literal[1:]} if literal else name


def inverted(name: str) -> str:
    """A name in reading order as “Family, Given”; the last word is the family name."""
    given, _, family = name.rpartition(" ")
    return f"{family}, {given}" if given else family
