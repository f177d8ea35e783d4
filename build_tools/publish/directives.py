"""The directives that put a generated list on a page: ``{ed:register}``, ``{ed:press}`` and their like."""

from collections.abc import Callable
from typing import ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from build_tools.model.concordance import Concordance
from build_tools.publish.bibliography import bibliography
from build_tools.publish.checks_page import checks_page
from build_tools.publish.cite_page import cite_page
from build_tools.publish.documentation import encoding_table, field_tables, rule_table
from build_tools.publish.errors_page import errors_page
from build_tools.publish.parity_page import parity_page
from build_tools.publish.pictures.page import PictureDirective
from build_tools.publish.press_page import press_page
from build_tools.publish.proofreading_page import proofreading_page
from build_tools.publish.questions_page import questions_page
from build_tools.publish.registers import register
from build_tools.publish.retired import retired_table

Page = Callable[[Concordance], list[nodes.Node]]


class _Generated(SphinxDirective):
    """A list made from the edition."""

    page: ClassVar[Page]

    def run(self) -> list[nodes.Node]:
        """The nodes of the list."""
        return type(self).page(self.env.domains["ed"].concordance)  # type: ignore[attr-defined]


class RegisterDirective(SphinxDirective):
    """The register of one kind of record."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A list of the records, each with its summary and how often the text names it."""
        return register(self.arguments[0], self.env.domains["ed"].concordance)  # type: ignore[attr-defined]


def _generated(page: Page) -> type[SphinxDirective]:
    return type("GeneratedDirective", (_Generated,), {"page": staticmethod(page)})


DIRECTIVES: dict[str, type[SphinxDirective]] = {
    "register": RegisterDirective,
    "picture": PictureDirective,
    "bibliography": _generated(bibliography),
    "press": _generated(press_page),
    "errors": _generated(errors_page),
    "citations": _generated(cite_page),
    "questions": _generated(questions_page),
    "proofreading": _generated(proofreading_page),
    "checks": _generated(checks_page),
    "fields": _generated(field_tables),
    "encoding": _generated(encoding_table),
    "parity": _generated(parity_page),
    "rules": _generated(rule_table),
    "retired": _generated(retired_table),
}
