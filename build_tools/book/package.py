"""What an EPUB says of itself: its files, their order, its metadata and its table of contents."""

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from lxml import html
from lxml.html import builder

from build_tools.book.contents import Imprint
from build_tools.book.front import title_of

OPF = "http://www.idpf.org/2007/opf"

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

ACCESSIBILITY = {
    "schema:accessMode": ("textual",),
    "schema:accessModeSufficient": ("textual",),
    "schema:accessibilityFeature": (
        "tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability", "index", "ARIA",
    ),
    "schema:accessibilityHazard": ("none",),
    "schema:accessibilitySummary": (
        "A book of words alone. Every chapter, note and record has a heading or a name; every call leads to its note.",
    ),
}  # fmt: skip
"""What a reader who chooses by it is told."""


@dataclass(frozen=True)
class Spread:
    """A chapter and the file in which it stands."""

    name: str
    title: str
    element: html.HtmlElement
    kind: str  #: In the words of EPUB: titlepage, introduction, chapter, endnotes, appendix.
    part: str  #: frontmatter, bodymatter, backmatter.

    @classmethod
    def of(cls, name: str, element: html.HtmlElement, kind: str, part: str) -> "Spread":
        """A chapter under its own first heading."""
        element.set("epub-type", kind)
        element.set("role", {"endnotes": "doc-endnotes"}.get(kind, f"doc-{kind}"))
        element.set("aria-label", title_of(element))
        return cls(name, title_of(element), element, kind, part)

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.xhtml"

    @property
    def ids(self) -> list[str]:
        """Every address in the chapter."""
        return [str(name) for name in self.element.xpath("descendant-or-self::*/@id")]


def navigation(toc: html.HtmlElement) -> html.HtmlElement:
    """The table of contents as EPUB wants it: a list of links and nothing else."""
    toc.set("epub-type", "toc")
    toc.set("role", "doc-toc")
    return builder.SECTION(toc)


def package(imprint: Imprint, spreads: list[Spread], fonts: tuple[str, ...]) -> bytes:
    """The package document."""
    items = [
        _item("nav", "nav.xhtml", "application/xhtml+xml", ' properties="nav"'),
        _item("style", "style.css", "text/css"),
        *(_item(spread.name, spread.file, "application/xhtml+xml") for spread in spreads),
        *(_item(f"font-{number}", f"fonts/{name}", "font/woff2") for number, name in enumerate(fonts, 1)),
    ]
    order = [spreads[0].name, "nav", *(spread.name for spread in spreads[1:])]
    spine = [f'<itemref idref="{name}"/>' for name in order]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<package xmlns="{OPF}" version="3.0" unique-identifier="id" xml:lang={quoteattr(imprint.language)}>',
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
        *_metadata(imprint),
        "</metadata>",
        "<manifest>",
        *items,
        "</manifest>",
        "<spine>",
        *spine,
        "</spine>",
        "</package>",
        "",
    ]
    return "\n".join(lines).encode("utf-8")


def _metadata(imprint: Imprint) -> list[str]:
    title = f"{imprint.title}: {imprint.subtitle}" if imprint.subtitle else imprint.title
    named = {
        "title": title,
        "creator": imprint.author,
        "language": imprint.language,
        "date": imprint.day,
        "publisher": imprint.publisher,
        "description": imprint.statement,
        "rights": " ".join(filter(None, (imprint.rights, imprint.licence))),
        "source": imprint.address,
    }
    return [
        f'<dc:identifier id="id">{imprint.identifier}</dc:identifier>',
        *(f"<dc:{name}>{escape(words)}</dc:{name}>" for name, words in named.items() if words),
        *(f"<dc:contributor>{escape(words)}</dc:contributor>" for words in imprint.contributors),
        f'<meta property="dcterms:modified">{imprint.day}T00:00:00Z</meta>',
        *(
            f'<meta property="{name}">{escape(words)}</meta>'
            for name, values in ACCESSIBILITY.items()
            for words in values
        ),
    ]


def _item(name: str, href: str, media_type: str, more: str = "") -> str:
    return f'<item id="{name}" href="{href}" media-type="{media_type}"{more}/>'
