"""SVG as values: elements, links to places of the edition, and the markup they become.

A link knows what it leads to and not where that is: the address hangs on the page and is filled in when it is written.
"""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

Address = Callable[[str, str], str]
"""The address of an object of the edition, by its kind and id; nothing where there is none."""

WIDTH = 352
"""The width of every picture: at this width, that of a phone, its smallest words are 12 pixels high."""


@dataclass(frozen=True, slots=True)
class Element:
    """An SVG element."""

    tag: str
    attributes: tuple[tuple[str, str], ...]
    content: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an object of the edition, with the words that name it."""

    kind: str
    name: str
    label: str
    content: tuple["Part", ...]


Part = Element | Link | str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: its name, what it shows in words, its height and its parts."""

    id: str
    title: str
    description: str
    height: float
    parts: tuple[Part, ...]
    width: float = WIDTH


def element(tag: str, *content: Part, **attributes: str | float) -> Element:
    """An element; ``font_size`` becomes ``font-size``, and ``class_`` becomes ``class``."""
    written = ((name.strip("_").replace("_", "-"), _value(value)) for name, value in attributes.items())
    return Element(tag, tuple(written), content)


def words(text: str, x: float, y: float, class_: str = "", anchor: str = "start") -> Element:
    """A line of words."""
    return element("text", text, x=x, y=y, class_=class_, text_anchor=anchor)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Element:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def dot(x: float, y: float, r: float, class_: str) -> Element:
    """A round mark."""
    return element("circle", cx=x, cy=y, r=r, class_=class_)


def cross(x: float, y: float, r: float, class_: str) -> Element:
    """A mark in the form of a cross."""
    return element(
        "path", d=f"M{x - r:g} {y - r:g}l{2 * r:g} {2 * r:g}m0 {-2 * r:g}l{-2 * r:g} {2 * r:g}", class_=class_
    )


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 2):g}"


def markup(part: Part, address: Address) -> str:
    """The markup of a part of a picture."""
    if isinstance(part, str):
        return escape(part, quote=False)
    if isinstance(part, Link):
        part = _linked(part, address(part.kind, part.name))
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in part.attributes if value)
    return f"<{part.tag}{attributes}>{''.join(markup(one, address) for one in part.content)}</{part.tag}>"


def _linked(link: Link, href: str) -> Element:
    """The name is a title: it is both what is spoken and what a mouse shows."""
    content = (element("title", link.label), *link.content)
    return element("a", *content, href=href) if href else element("g", *content)


def drawing_markup(drawing: Drawing, address: Address) -> str:
    """A whole picture. It is a group and no image, for an image would hide the links in it from a screen reader."""
    title, description = f"{drawing.id}-title", f"{drawing.id}-desc"
    root = element(
        "svg",
        element("title", drawing.title, id=title),
        element("desc", drawing.description, id=description),
        *drawing.parts,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {drawing.width:g} {drawing.height:g}",
        preserveAspectRatio="xMinYMin",
        role="group",
        aria_labelledby=title,
        aria_describedby=description,
    )
    return markup(root, address)
