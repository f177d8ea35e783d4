"""What the search and the quotation check of the site read: the text by sentence, and every record as plain words.

Two scripts, each of which sets one global: a page opened from disk may load a script, but may not fetch a file.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from build_tools.export.publication import Files, Publication
from build_tools.export.referents import xml_id_of
from build_tools.export.tei_prose import prose
from build_tools.export.web_addresses import TEXT_PAGE
from build_tools.model.content import Mention
from build_tools.model.occurrences import Occurrence
from build_tools.model.readings import Stretch, stretches
from build_tools.model.record import Record
from build_tools.model.records import Annotation
from build_tools.model.schema import KINDS
from build_tools.parse.xml import TEI

TEXT = "search-text.js"
RECORDS = "search-records.js"
FORMS = ("name", "title", "short", "sort", "also", "modern", "cyrillic", "original-title", "author", "editor")
"""The fields that hold forms of a name or a title."""

_CITATION = "\0"
_LOOSE = re.compile(r" (?=[).,;])")  # the space before what is left out
_CITED = re.compile(rf"\s*\({_CITATION}\)")


def export(publication: Publication) -> Files:
    """The two scripts."""
    return {
        TEXT: _script("editionText", {"page": TEXT_PAGE, "passages": list(_passages(publication))}),
        RECORDS: _script("editionRecords", _Records(publication).value()),
    }


def _script(name: str, value: Any) -> bytes:
    """A value as a script: a browser reads a long string of JSON faster than the same as script."""
    words = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    escaped = words.replace("\\", "\\\\").replace("'", "\\'").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"globalThis.{name}=JSON.parse('{escaped}');\n".encode()


def _passages(publication: Publication) -> Iterator[list[list[str]]]:
    for passage in publication.edition.text.passages():
        yield [_stretch(stretch) for stretch in stretches(passage)]


def _stretch(stretch: Stretch) -> list[str]:
    readings = [stretch.edited] if stretch.edited == stretch.source else [stretch.edited, stretch.source]
    return [stretch.locus, *readings]


class _Records:
    """The records in the order of their kinds, each known by its number."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.records = list(publication.edition.all_records())
        self.numbers = {xml_id_of(record): number for number, record in enumerate(self.records)}
        self.forms = self._printed_forms()

    def value(self) -> dict[str, Any]:
        """The records, and by sentence what it names: the number of the record, and the words that name it."""
        named: dict[str, list[list[Any]]] = {}
        for place, number in self._mentions():
            entry = [number, place.words]
            if entry not in named.setdefault(place.sentence, []):
                named[place.sentence].append(entry)
        return {"records": [self._record(record) for record in self.records], "named": named}

    def _mentions(self) -> Iterator[tuple[Occurrence, int]]:
        for place in self.publication.index.occurrences:
            if isinstance(place.mark, Mention):
                for name in place.mark.refs:
                    record = self.publication.edition.named(place.mark.kind).get(name)
                    if record:
                        yield place, self.numbers[xml_id_of(record)]

    def _printed_forms(self) -> dict[int, dict[str, None]]:
        """The words by which the text names each record, in the order in which they first stand there."""
        forms: dict[int, dict[str, None]] = {}
        for place, number in self._mentions():
            forms.setdefault(number, {})[place.words] = None
        return forms

    def _record(self, record: Record) -> dict[str, Any]:
        title = self.publication.index.title(record)
        own = [form for name in FORMS for form in _texts(record, name)]
        forms = dict.fromkeys([*own, *self.forms.get(self.numbers[xml_id_of(record)], ())])
        words, named = self._words(record)
        value = {
            "kind": "note" if record.kind_name == "annotation" else record.kind_name,
            "url": self.publication.index.anchor(record).url,
            "title": title,
            "forms": [form for form in forms if form and form != title],
            "words": " ".join(filter(None, (_sentence(getattr(record, "summary", "")), words))),
            "named": named,
            **self._call(record),
        }
        return {name: part for name, part in value.items() if part}

    def _call(self, record: Record) -> dict[str, list[str]]:
        """Where the text calls the note, for a record that is one: the id of the call, and the address."""
        note = self.publication.index.note_of(record.id)
        if note is None or not isinstance(record, Annotation):
            return {}
        return {"call": [note.calls[0].id, record.target]}

    def _words(self, record: Record) -> tuple[str, list[list[Any]]]:
        """The prose without what it cites, and the records that it names, with the words where they are no title."""
        words = ""
        named: dict[tuple[Any, ...], None] = {}
        for block in prose(self.publication, record.prose.blocks, lambda found: found.xml_id):
            for part, name in _parts(block):
                words += part
                if name in self.numbers:
                    number = self.numbers[name]
                    is_title = part == self.publication.index.title(self.records[number])
                    named[(number,) if is_title else (number, part)] = None
            words += "\n"
        return _LOOSE.sub("", " ".join(_CITED.sub("", words).split())), [list(entry) for entry in named]


def _texts(record: Record, name: str) -> tuple[str, ...]:
    """What a field holds, be it one text, several or none; nothing where records of the kind lack it."""
    field = KINDS[record.kind_name].fields.get(name)
    value = field.of(record) if field else ()
    return (value,) if isinstance(value, str) and value else tuple(value)


def _sentence(words: str) -> str:
    return f"{words}." if words else ""


def _parts(element: etree._Element) -> Iterator[tuple[str, str]]:
    """The words of a block, those of a reference with the id of its record, without citations and certainty."""
    yield element.text or "", ""
    for child in element:
        if child.get("type") == "cite":
            yield _CITATION, ""
        elif child.tag == f"{TEI}ref":
            yield child.text or "", child.get("target", "")
        elif child.get("type") != "certainty":
            yield from _parts(child)
        yield child.tail or "", ""
