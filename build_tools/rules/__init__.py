"""What holds of a correct edition: one function is one rule and has one code."""

from build_tools.rules import (
    annotations,
    emendations,
    exceptions,
    figures,
    files,
    ledger,
    markdown,
    numbering,
    pictures,
    press,
    records,
    references,
    roles,
    scholarship,
    text,
    witness,
)
from build_tools.rules.findings import findings
from build_tools.rules.registry import RULES, Rule

__all__ = [
    "RULES",
    "Rule",
    "annotations",
    "emendations",
    "exceptions",
    "figures",
    "files",
    "findings",
    "ledger",
    "markdown",
    "numbering",
    "pictures",
    "press",
    "records",
    "references",
    "roles",
    "scholarship",
    "text",
    "witness",
]
