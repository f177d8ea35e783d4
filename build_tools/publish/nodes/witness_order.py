"""The order of the article in HTML: that of the witness, in which the title need not come first."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.writers.html5 import HTML5Translator

from build_tools.publish.nodes.note_nodes import note_list


class article_text(nodes.section):  # noqa: N801 (docutils names its nodes so)
    """The words of the article, apart from its notes; it is a section so that it may hold the title of one."""


class whole_article(nodes.section):  # noqa: N801
    """The words and the notes together: HTML has no element for it, for the title stands in that of the words."""


class WitnessOrder(SphinxPostTransform):
    """Puts the title back where the witness has it, and the words of the article into an element of their own."""

    default_priority = 880
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Move nodes about, in the document that is written and not in the one that is kept."""
        for title in [title for title in self.document.findall(nodes.title) if "behind" in title]:
            article: nodes.Element = title.parent
            words = article_text("", ids=article["ids"], classes=["text", *article["classes"]])
            while not isinstance(article[0], note_list):
                words += article.pop(0)
            words.remove(title)
            words.insert(title["behind"], title)
            article.replace_self(whole_article("", words, *article.children))


def _visit(translator: HTML5Translator, node: article_text) -> None:
    translator.body.append(translator.starttag(node, "article"))


def _depart(translator: HTML5Translator, node: article_text) -> None:
    translator.body.append("</article>\n")


def _visit_whole(translator: HTML5Translator, node: whole_article) -> None:
    translator.section_level += 1


def _depart_whole(translator: HTML5Translator, node: whole_article) -> None:
    translator.section_level -= 1


def setup_witness_order(app: Sphinx) -> None:
    """Register the transform and the elements."""
    app.add_node(whole_article, html=(_visit_whole, _depart_whole))
    app.add_node(article_text, html=(_visit, _depart))
    app.add_post_transform(WitnessOrder)
