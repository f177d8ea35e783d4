"""What is marked in a passage: sentences, mentions, press citations, quotations, emendations, bracketed words.

For every builder that does not know them they are docutils' ``target`` and ``inline``, of which they are kinds: their
words, and no more. As HTML each is the element that the contract for readers promises (``text/addresses.md``).
"""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator


class sentence(nodes.target):  # noqa: N801 (docutils names its nodes so)
    """The opening of a sentence. It holds nothing, for quotations go on over the ends of sentences."""


class mention(nodes.inline):  # noqa: N801
    """Where the text names something: ``kind``, the ids of its records, and as ``refid`` the note it leads to."""


class press_citation(nodes.inline):  # noqa: N801
    """Where the text names an issue of a ``paper``: its dates as ``printed`` and as ``read``, and whether suspect."""


class quotation(nodes.inline):  # noqa: N801
    """Words of somebody else: ``works`` are what they are taken from, ``speakers`` whose they are."""


class emendation(nodes.inline):  # noqa: N801
    """A place emended: it holds the edited reading; ``source_reading`` is what was received."""


class interpolation(nodes.inline):  # noqa: N801
    """Words in square brackets, of a ``kind``, by whoever is named by ``resp``."""


_DATA: dict[type[nodes.Element], dict[str, str]] = {
    press_citation: {"data-source": "paper", "data-date-printed": "printed", "data-date": "read"},
    quotation: {"data-source": "works", "data-speaker": "speakers"},
    emendation: {"data-cert": "cert", "data-resp": "resp"},
    interpolation: {"data-resp": "resp"},
}
"""By node, the attributes of its element, and those of the node that they are written from."""


def _visit_sentence(translator: HTML5Translator, node: sentence) -> None:
    attributes = {"class": "sentence", "data-editorial": "true"}
    translator.body.append(translator.starttag(node, "span", "", empty=False, **attributes))
    translator.context.append("</span>")


def _visit_mention(translator: HTML5Translator, node: mention) -> None:
    if _is_in_link(node):
        translator.context.append("")
        return
    attributes = {"class": "mention" if node["kind"] == "person" else f"mention {node['kind']}"}
    attributes[f"data-{node['kind']}"] = node["refs"]
    tag = "cite" if node["kind"] == "source" else "span"
    if "refid" in node:
        tag, attributes["href"] = "a", f"#{node['refid']}"
    translator.body.append(translator.starttag(node, tag, "", empty=False, **attributes))
    translator.context.append(f"</{tag}>")


def _is_in_link(node: nodes.Node) -> bool:
    """Whether a mention of a heading stands in an outline, where the whole heading is a link: there it is its words."""
    return isinstance(node, nodes.reference) or (node.parent is not None and _is_in_link(node.parent))


def _visit_mark(translator: HTML5Translator, node: nodes.Element) -> None:
    name = "bracket" if isinstance(node, interpolation) else node.tagname.replace("_", "-")
    attributes = {"class": f"{name} {node.get('kind', '')}"}
    attributes |= {written: node[own] for written, own in _DATA[type(node)].items()}
    if node.get("suspect"):
        attributes["data-suspect"] = "true"
    translator.body.append(translator.starttag(node, "span", "", empty=False, **attributes))
    translator.context.append("</span>")


def _visit_emendation(translator: HTML5Translator, node: emendation) -> None:
    _visit_mark(translator, node)
    source = f'<del class="source-reading">{translator.encode(node["source_reading"])}</del>'
    translator.body.append(f'{source}<ins class="edited-reading">')
    translator.context[-1] = "</ins></span>"


def _depart(translator: HTML5Translator, node: nodes.Element) -> None:
    translator.body.append(translator.context.pop())


def setup_marks(app: Sphinx) -> None:
    """Register the marks and how HTML writes them."""
    app.add_node(sentence, html=(_visit_sentence, _depart))
    app.add_node(mention, html=(_visit_mention, _depart))
    app.add_node(emendation, html=(_visit_emendation, _depart))
    for node in (press_citation, quotation, interpolation):
        app.add_node(node, html=(_visit_mark, _depart))
