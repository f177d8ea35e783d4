"""What crawlers are told: every page of the edition (sitemaps.org 0.9), and where that list lies (robots.txt)."""

from collections.abc import Iterable

from lxml import etree

from build_tools.export.publication import xml_bytes
from build_tools.export.web_addresses import address
from build_tools.model.edition import Edition

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"


def crawler_files(edition: Edition, pages: Iterable[str]) -> dict[str, bytes]:
    """The files by their names; none where the edition has no address, for both want whole addresses."""
    if not edition.text.header.address:
        return {}
    return {SITEMAP: _sitemap(edition, pages), ROBOTS: _robots(edition)}


def _sitemap(edition: Edition, pages: Iterable[str]) -> bytes:
    urls = etree.fromstring(f'<urlset xmlns="{NAMESPACE}"/>')
    for page in pages:
        url = etree.SubElement(urls, f"{{{NAMESPACE}}}url")
        etree.SubElement(url, f"{{{NAMESPACE}}}loc").text = address(edition.text.header, page)
    etree.indent(urls)
    return xml_bytes(urls)


def _robots(edition: Edition) -> bytes:
    """Everything may be read. A crawler asks for this file at the root of a host only, and else passes it over."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {address(edition.text.header, SITEMAP)}\n".encode()
