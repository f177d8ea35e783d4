"""What the article's page weighs, packed and without its type, against a bare page of the same words."""

import gzip
import re
from html import escape
from pathlib import Path
from typing import Any

from lxml import html

STYLE = "body{max-width:40em;margin:auto;font-family:serif;line-height:1.5}"
BLOCKS = "descendant::*[self::h1 or self::h2 or self::h3 or self::p or self::li or self::summary or self::label]"
_TYPE = re.compile(rb"data:font/woff2;base64,[A-Za-z0-9+/=]+")


def weight(page: Path) -> tuple[int, int]:
    """The bytes of the bare page and of the page."""
    content = page.read_bytes()
    return packed(bare_page(content)), packed(_TYPE.sub(b"", content))


def packed(content: bytes) -> int:
    """How many bytes a static host sends."""
    return len(gzip.compress(content, 9, mtime=0))


def bare_page(page: bytes) -> bytes:
    """The words of a page and nothing else, in headings and paragraphs with four declarations of style."""
    main: Any = html.fromstring(page.decode("utf-8")).get_element_by_id("main")
    blocks = [block for block in main.xpath(BLOCKS) if not block.xpath("ancestor::p | ancestor::li | ancestor::label")]
    written = "\n".join(_bare(block) for block in blocks)
    return f'<!DOCTYPE html><html lang="en"><title>Bare</title><style>{STYLE}</style>\n{written}\n'.encode()


def _bare(block: Any) -> str:
    tag = block.tag if block.tag in ("h1", "h2", "h3") else "p"
    return f"<{tag}>{escape(' '.join(block.text_content().split()))}</{tag}>"
