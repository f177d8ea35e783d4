"""The directives that put a generated list on a page: ``{ed:register}``, ``{ed:press}`` and their like."""

from collections.abc import Callable
from typing import ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from build_tools.model.index import Index
from build_tools.publish.pages.bibliography_page import bibliography
from build_tools.publish.pages.checks_page import checks_page
from build_tools.publish.pages.cite_page import cite_page
from build_tools.publish.pages.documentation import encoding_table, field_tables, rule_entries
from build_tools.publish.pages.errors_page import errors_page
from build_tools.publish.pages.press_page import press_page
from build_tools.publish.pages.proofreading_page import proofreading_page
from build_tools.publish.pages.questions_page import questions_page
from build_tools.publish.pages.registers import register
from build_tools.publish.pages.retired import retired_table
from build_tools.publish.pictures.picture_directive import DRAWN, PictureDirective

Page = Callable[[Index], list[nodes.Node]]


class _Generated(SphinxDirective):
    """A list made from the edition."""

    page: ClassVar[Page]

    def run(self) -> list[nodes.Node]:
        """The nodes of the list."""
        return type(self).page(self.env.domains["ed"].index)  # type: ignore[attr-defined]


class RegisterDirective(SphinxDirective):
    """The register of one kind of record."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """A list of the records, each with its summary and how often the text names it."""
        return register(self.arguments[0], self.env.domains["ed"].index)  # type: ignore[attr-defined]


def _generated(page: Page) -> type[SphinxDirective]:
    return type("GeneratedDirective", (_Generated,), {"page": staticmethod(page)})


DIRECTIVES: dict[str, type[SphinxDirective]] = {
    "register": RegisterDirective,
    **dict.fromkeys(DRAWN, PictureDirective),
    "bibliography": _generated(bibliography),
    "press": _generated(press_page),
    "errors": _generated(errors_page),
    "citations": _generated(cite_page),
    "questions": _generated(questions_page),
    "proofreading": _generated(proofreading_page),
    "checks": _generated(checks_page),
    "fields": _generated(field_tables),
    "encoding": _generated(encoding_table),
    "rules": _generated(rule_entries),
    "retired": _generated(retired_table),
}
