"""Items as BibTeX, and as BibLaTeX, which keeps days, earlier titles and dates, and the kind of a periodical.

A title stands in a second pair of braces, so that no style changes its capitals. Fields are those of the BibTeX manual
(Patashnik 1988) and of the BibLaTeX manual, section 2.2.
"""

import re
from collections.abc import Sequence

from build_tools.export.csl import MARKUP, Item
from build_tools.export.numerals import parts_of_date

_KINDS = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-encyclopedia": "incollection",
    "speech": "unpublished",
}
_BIBLATEX_KINDS = _KINDS | {
    "entry-encyclopedia": "inreference",
    "periodical": "periodical",
    "post-weblog": "online",
    "webpage": "online",
}
_CONTAINERS = {"article": "journal", "book": "series", "incollection": "booktitle"}
_BIBLATEX_CONTAINERS = _CONTAINERS | {"book": "maintitle", "inreference": "booktitle", "online": "organization"}
_SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
_TEXTS = {
    "publisher": "publisher",
    "volume": "volume",
    "issue": "number",
    "page": "pages",
    "edition": "edition",
    "publisher-place": "address",
    "language": "language",
}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_SPECIAL = re.compile(r"[\\{}$&%#_~^]")
_COMMANDS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def bibtex(items: Sequence[Item]) -> str:
    """The items as BibTeX."""
    return "\n\n".join(bibtex_entries(items)) + "\n"


def bibtex_entries(items: Sequence[Item]) -> list[str]:
    """Each of the items as BibTeX by itself, in their order."""
    return [_bibtex_entry(item) for item in items]


def biblatex(items: Sequence[Item]) -> str:
    """The items as BibLaTeX."""
    return "\n\n".join(_biblatex_entry(item) for item in items) + "\n"


def _bibtex_entry(item: Item) -> str:
    kind = _KINDS.get(item["type"], "misc")
    original = item.get("original-title", "")
    fields = {
        **_names(item),
        "title": _title(item["title"]),
        _CONTAINERS.get(kind, "howpublished"): _braced(item.get("container-title", "")),
        **_texts(item),
        **_year_and_month(item),
        "note": _braced(f"Originally published as {original}") if original else "",
        **_addresses(item),
    }
    return _entry(kind, item["id"], fields)


def _biblatex_entry(item: Item) -> str:
    kind = _BIBLATEX_KINDS.get(item["type"], "misc")
    fields = {
        **_names(item),
        "title": _title(item["title"]),
        _BIBLATEX_CONTAINERS.get(kind, "howpublished"): _braced(item.get("container-title", "")),
        **_texts(item),
        "date": _date(item, "issued"),
        "origdate": _date(item, "original-date"),
        "origtitle": _title(item.get("original-title", "")),
        **_addresses(item),
        "entrysubtype": _braced(_SUBTYPES.get(item["type"], "")),
        "langid": _braced(item.get("language", "")),
    }
    return _entry(kind, item["id"], fields)


def _entry(kind: str, key: str, fields: dict[str, str]) -> str:
    lines = [f"  {name} = {value}" for name, value in fields.items() if value]
    return ",\n".join([f"@{kind}{{{key}", *lines]) + "\n}"


def _names(item: Item) -> dict[str, str]:
    roles = [role for role in ("author", "editor", "translator") if item.get(role)]
    return {role: f"{{{' and '.join(map(_name, item[role]))}}}" for role in roles}


def _name(name: dict[str, str]) -> str:
    """A name; that of a body in braces, or it would be taken apart."""
    if "literal" in name:
        return _braced(name["literal"])
    return f"{_escaped(name['family'])}, {_escaped(name['given'])}"


def _texts(item: Item) -> dict[str, str]:
    return {field: _braced(item.get(name, "")) for name, field in _TEXTS.items()}


def _year_and_month(item: Item) -> dict[str, str]:
    """Year, and month as one of the abbreviations that every style defines, which stand without braces."""
    year, *rest = parts_of_date(item) or ("",)
    return {"year": _braced(str(year)), "month": _MONTHS.split()[rest[0] - 1] if rest else ""}


def _date(item: Item, name: str) -> str:
    return _braced("-".join(f"{part:02}" for part in parts_of_date(item, name)))


def _addresses(item: Item) -> dict[str, str]:
    """Addresses as they are: ``url`` and ``doi`` are read letter by letter."""
    return {field: f"{{{item[name]}}}" for name, field in (("DOI", "doi"), ("URL", "url")) if name in item}


def _title(title: str) -> str:
    return f"{{{_braced(title)}}}" if title else ""


def _braced(words: str) -> str:
    return f"{{{_escaped(MARKUP.sub('', words))}}}" if words else ""


def _escaped(words: str) -> str:
    return _SPECIAL.sub(lambda found: _COMMANDS.get(found[0], f"\\{found[0]}"), words)
