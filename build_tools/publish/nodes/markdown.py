"""Pages that editors write in Markdown: they read no file of the machine and bring no HTML into the site."""

from pathlib import Path

from docutils import nodes
from sphinx.addnodes import download_reference


def refuse_files(document: nodes.document, root: Path) -> None:
    """Take from a page every download, every picture from outside the edition and every piece of HTML.

    A finding has said so; but no build, not even one that fails, copies a file of the machine into the site.
    """
    folder = Path(document.current_source or root).parent
    for node in list(document.findall(nodes.Element)):
        html = isinstance(node, nodes.raw) and node["format"] == "html" and node.source and "<svg" not in node.astext()
        outside = isinstance(node, nodes.image) and _outside(node, folder, root)
        if html or outside or isinstance(node, download_reference):
            node.replace_self(nodes.inline("", node.get("alt", "") if isinstance(node, nodes.image) else ""))


def _outside(image: nodes.image, folder: Path, root: Path) -> bool:
    address = image["uri"].partition("#")[0]
    folder = root if address.startswith("/") else folder
    return ":" in address or not (folder / address.lstrip("/")).resolve().is_relative_to(root)
