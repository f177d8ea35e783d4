"""The elements of an entry in Chicago style (CMOS18) that both of its systems set alike."""

from build_tools.export.csl import Item
from build_tools.export.headlines import CHICAGO_SMALL, title_of
from build_tools.export.name_lists import names_within, opening_names
from build_tools.export.numerals import chicago_pages, edition_of
from build_tools.export.phrases import Words, capital, italic, joined, linked, plain, quoted

_NAMED_FIRST = ("article-newspaper", "article-magazine", "entry-encyclopedia", "webpage")
"""What stands under the newspaper, the work or the site where nobody signed it (CMOS18 14.97, 14.104, 14.130)."""

_PERIODICALS = ("article-journal", "article-magazine", "article-newspaper", "periodical")
_PUBLISHED_ONLINE = ("post-weblog", "speech", "webpage")
_OPENING_ROLES = {"author": ("", ""), "editor": (", ed.", ", eds."), "translator": (", trans.", ", trans.")}
_ROLES = {"container-author": "by", "editor": "edited by", "translator": "translated by"}
_MOST, _KEPT = 6, 3  # of more than six names only the first three


def opening(item: Item) -> Words:
    """What an entry opens with: those who answer for it, or the name or the title that stands in their place."""
    role = role_of(item)
    if role:
        names = opening_names(item[role], _MOST, _KEPT)
        return plain(names + _OPENING_ROLES[role][len(item[role]) > 1])
    if item["type"] in _NAMED_FIRST and "container-title" in item:
        return container(item)
    return container(item) if item["type"] == "periodical" else _title(item)


def role_of(item: Item) -> str:
    """The role of those whose names open the entry; none where nobody is named."""
    roles = ("author",) if item["type"] == "entry-encyclopedia" else tuple(_OPENING_ROLES)  # CMOS18 14.130
    return next((role for role in roles if item.get(role)), "")


def title_after(item: Item) -> Words:
    """The title, where the entry has not opened with it."""
    title = () if item["type"] == "periodical" else _title(item)
    return () if title == opening(item) else title


def container_after(item: Item) -> Words:
    """What holds the item, where the entry has not opened with it."""
    name = container(item)
    return () if name == opening(item) else name


def container(item: Item) -> Words:
    """The name of what holds the item, in italics unless it is a site (CMOS18 14.104); a periodical holds itself."""
    name = title_of(item, CHICAGO_SMALL, "title" if item["type"] == "periodical" else "container-title")
    if item["type"] == "webpage":
        return plain(name)
    place = item.get("publisher-place") if item["type"] in _PERIODICALS else ""
    return joined([italic(name), plain(f"({place})" if place else "")], " ")


def in_journal(name: Words, item: Item, date: str) -> Words:
    """A journal with volume, issue and pages, and in a bibliography or without an issue the date (CMOS18 14.70)."""
    volume, issue, pages = (item.get(part, "") for part in ("volume", "issue", "page"))
    words = f" {volume}" if volume else ""
    if issue:
        words += f" ({issue})" if volume and not date else f", no. {issue}"
    if date:
        words += f" ({date})" if words else f", {date}"
    if pages:
        words += f"{':' if volume or issue else ','} {chicago_pages(pages)}"
    return joined([name, plain(words if name else words.lstrip(" ,:"))], "")


def dated(item: Item, date: str) -> list[Words]:
    """What holds an item that its date identifies, and the date: no volume and no page (CMOS18 14.87, 14.89).

    A site may have an owner besides its name (CMOS18 14.104); the edition of a newspaper comes last.
    """
    issue = f"no. {item['issue']}" if item["type"] == "post-weblog" and "issue" in item else ""
    publisher = item.get("publisher", "") if item["type"] in _PUBLISHED_ONLINE else ""
    return [joined([container_after(item), *map(plain, (issue, publisher, date))]), plain(edition_of(item))]


def contributors(item: Item) -> list[Words]:
    """Editors and translators of an article, each in a phrase of its own."""
    return [capital(_contributors(item, role)) for role in ("editor", "translator")]


def within(item: Item) -> list[Words]:
    """The book that holds the item, in one phrase with all that tells of it; or the same of the item itself.

    The author of that book ends the phrase: who edited it stands apart from him (CMOS18 14.12).
    """
    name, edition, volume = (
        container_after(item),
        _edition(item),
        plain(f"vol. {item['volume']}" if "volume" in item else ""),
    )
    author, *others = (_contributors(item, role) for role in _ROLES)
    if not name:
        return [capital(phrase) for phrase in (edition, volume, *others)]
    if author:
        return [_in(name, edition, author), *(capital(phrase) for phrase in (*others, volume))]
    return [_in(name, edition, *others, volume)]


def published(item: Item, date: str) -> Words:
    """The publisher, or the place where there is none, after the edition of what is printed again."""
    edition = edition_of(item) if "original-date" in item else ""
    publisher = item.get("publisher") or item.get("publisher-place", "")
    return joined(map(plain, (edition, publisher, date)))


def end_of(item: Item) -> tuple[Words, Words]:
    """The title of the work that is translated, and the address."""
    original = title_of(item, CHICAGO_SMALL, "original-title")
    address = f"https://doi.org/{item['DOI']}" if "DOI" in item else item.get("URL", "")
    return joined([plain("Originally published as" if original else ""), italic(original)], " "), linked(address)


def _title(item: Item) -> Words:
    as_headed = item["type"] == "entry-encyclopedia" and not role_of(item)  # it is looked up as it is (CMOS18 14.130)
    title = title_of(item, None if as_headed else CHICAGO_SMALL)
    return italic(title) if item["type"] == "book" else quoted(title)


def _in(*phrases: Words) -> Words:
    return joined([plain("In"), joined(phrases)], " ")


def _contributors(item: Item, role: str) -> Words:
    """Those in a role, unless the entry opens with them."""
    names = item.get(role) if role != role_of(item) else None
    return plain(f"{_ROLES[role]} {names_within(names, _MOST, _KEPT)}" if names else "")


def _edition(item: Item) -> Words:
    """The edition; that of what is printed again belongs to its publication (CMOS18 14.16)."""
    return () if "original-date" in item else plain(edition_of(item))
