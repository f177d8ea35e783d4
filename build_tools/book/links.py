"""Links from page to page, made links from place to place of one book."""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml import html

from build_tools.book.contents import Contents


@dataclass(frozen=True)
class Links:
    """Where in the book each page of the site is found."""

    contents: Contents
    places: dict[str, str]

    @classmethod
    def of(cls, contents: Contents) -> "Links":
        """The places of a book."""
        return cls(contents, contents.anchors)

    def gather(self, element: html.HtmlElement, docname: str) -> None:
        """Give what comes from one page ids that no other page has, and make its links lead into the book."""
        prefix = self.places.get(docname, "")
        if prefix:
            for named in element.xpath("descendant-or-self::*[@id]"):
                named.set("id", self._id(docname, named.get("id")))
            for attribute in ("aria-labelledby", "for"):
                for named in element.xpath(f"descendant-or-self::*[@{attribute}]"):
                    named.set(attribute, self._id(docname, named.get(attribute)))
        for link in element.xpath("descendant-or-self::a[@href]"):
            self._lead(link, docname)

    def _id(self, docname: str, name: str) -> str:
        prefix = self.places[docname]
        return prefix if name == docname.rpartition("/")[2] else f"{prefix}-{name}"

    def _lead(self, link: html.HtmlElement, docname: str) -> None:
        href = link.get("href", "")
        parts = urlsplit(href)
        if parts.scheme:
            return
        path = posixpath.normpath(posixpath.join(posixpath.dirname(docname), unquote(parts.path)))
        target = path.removesuffix(".html") if parts.path else docname
        place = self.place(target, unquote(parts.fragment))
        if place:
            link.set("href", f"#{place}")
        elif self.contents.imprint.address:
            fragment = f"#{parts.fragment}" if parts.fragment else ""
            link.set("href", f"{self.contents.imprint.address.rstrip('/')}/{path}{fragment}")
        else:
            link.drop_tag()

    def place(self, docname: str, fragment: str) -> str:
        """The id in the book of a place of the site; nothing where the book does not have the page."""
        if docname == self.contents.article:
            return fragment or "article"
        if docname in self.contents.notes:
            return self.contents.notes[docname]
        if docname not in self.places:
            return ""
        return self._id(docname, fragment) if fragment else self.places[docname]
