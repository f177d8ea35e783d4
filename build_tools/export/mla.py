"""The MLA Handbook, 9th edition (MLA): the same elements in the same order for every kind of work (5.1–5.105)."""

from build_tools.export.csl import Item
from build_tools.export.headlines import MLA_SMALL, title_of
from build_tools.export.name_lists import names_within, opening_names
from build_tools.export.numerals import edition_of, mla_date, mla_pages, year_of
from build_tools.export.phrases import Words, capital, italic, joined, linked, plain, quoted, sentences

_OPENING_ROLES = {
    "author": ("", ""),
    "editor": (", editor", ", editors"),
    "translator": (", translator", ", translators"),
}
_ROLES = {"container-author": "by", "editor": "edited by", "translator": "translated by"}
_BY_YEAR = ("book", "chapter")
_PERIODICALS = ("article-journal", "article-magazine", "article-newspaper", "periodical")
_MOST, _KEPT = 2, 1  # of more than two names only the first


def mla(item: Item, names: str = "") -> Words:
    """The entry of a list of works cited; a dash may stand in place of the names."""
    role = _role(item)
    who = plain((names or mla_names(item)) + _OPENING_ROLES[role][len(item[role]) > 1]) if role else ()
    first = plain(mla_date(item, "original-date"))
    original = title_of(item, MLA_SMALL, "original-title")
    translated = joined([plain("Originally published as" if original else ""), italic(original)], " ")
    return sentences([who, *_work(item, first), translated])


def mla_names(item: Item) -> str:
    """The names that open the entry; nothing for a work that nobody is named for."""
    role = _role(item)
    return opening_names(item[role], _MOST, _KEPT) if role else ""


def _role(item: Item) -> str:
    return next((role for role in _OPENING_ROLES if item.get(role)), "")


def _work(item: Item, first: Words) -> list[Words]:
    """The title, the date of what came first, and the container with all that tells of it (MLA 5.23–105)."""
    title = title_of(item, MLA_SMALL)
    if item["type"] == "periodical":
        return [_container(item, title)]
    name = title_of(item, MLA_SMALL, "container-title")
    return [italic(title) if item["type"] == "book" else quoted(title), first, _container(item, name)]


def _container(item: Item, name: str) -> Words:
    """A container, with the place of a periodical in brackets, and its facts; they open the phrase without one."""
    place = item.get("publisher-place", "") if item["type"] in _PERIODICALS else ""
    whole = joined([italic(name), plain(f"[{place}]" if place else "")], " ")
    facts = joined(map(plain, _facts(item)))
    address = f"https://doi.org/{item['DOI']}" if "DOI" in item else item.get("URL", "")
    return joined([whole, facts if whole else capital(facts), linked(address)])


def _facts(item: Item) -> list[str]:
    """Contributors, version, number, publisher, date and pages, in this order (MLA 5.38–99)."""
    roles = [
        f"{words} {names_within(item[role], _MOST, _KEPT)}"
        for role, words in _ROLES.items()
        if item.get(role) and role != _role(item)
    ]
    numbers = [f"{short} {item[name]}" for name, short in (("volume", "vol."), ("issue", "no.")) if name in item]
    date = year_of(item) if item["type"] in _BY_YEAR else mla_date(item)
    return [*roles, edition_of(item), *numbers, _publisher(item), date, _pages(item)]


def _publisher(item: Item) -> str:
    """The publisher, whom periodicals go without, or the place where there is none."""
    return "" if item["type"] in _PERIODICALS else item.get("publisher") or item.get("publisher-place", "")


def _pages(item: Item) -> str:
    pages = mla_pages(item.get("page", ""))
    several = not pages.isalnum()
    return f"{'pp.' if several else 'p.'} {pages}" if pages else ""
