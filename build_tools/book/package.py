"""What an EPUB says of itself: its files, their order, its metadata and its table of contents."""

from xml.sax.saxutils import escape, quoteattr

from build_tools.book.imprint import Imprint

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


def package(imprint: Imprint, pages: tuple[str, ...], fonts: tuple[str, ...]) -> bytes:
    """The package document of some pages, the first of which is the title page."""
    names = [page.removesuffix(".xhtml") for page in pages]
    items = [
        _item("nav", "nav.xhtml", "application/xhtml+xml", ' properties="nav"'),
        _item("style", "style.css", "text/css"),
        *(_item(name, f"{name}.xhtml", "application/xhtml+xml") for name in names),
        *(_item(f"font-{number}", f"fonts/{name}", "font/woff2") for number, name in enumerate(fonts, 1)),
    ]
    spine = [f'<itemref idref="{name}"/>' for name in (names[0], "nav", *names[1:])]
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
