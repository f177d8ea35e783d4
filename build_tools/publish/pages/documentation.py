"""Documentation that is read from where the machine reads it: fields, rules and the encoding."""

from inspect import cleandoc

from docutils import nodes

from build_tools.model.index import Index
from build_tools.model.schema import KINDS, Field, Kind
from build_tools.parse.relax_ng import documented_elements
from build_tools.publish.nodes.listings import paragraph, section
from build_tools.publish.nodes.table_nodes import Cell, table
from build_tools.rules import RULES


def field_tables(index: Index) -> list[nodes.Node]:
    """A table of the fields of each kind of record."""
    return [_kind(kind) for kind in KINDS.values()]


def _kind(kind: Kind) -> nodes.section:
    folder = paragraph("One file in ", nodes.literal("", f"{kind.folder}/"), ".")
    rows = [_field(field) for field in kind.fields.values()]
    fields = table(f"Fields of a record of kind {kind.name}", ("Field", "Required", "Holds", "Means"), rows)
    return section(f"fields-{kind.name}", kind.name.capitalize(), folder, fields)


def _field(field: Field) -> list[Cell]:
    holds = f"one of {', '.join(field.choices)}" if field.choices else field.type
    return [nodes.literal("", field.name), "yes" if field.required else "", holds, field.help]


def encoding_table(index: Index) -> list[nodes.Node]:
    """A table of the elements that the schema knows, with what they mean here."""
    rows: list[list[Cell]] = [[nodes.literal("", name), means] for name, means in documented_elements()]
    return [table("Elements of TEI P5 that the edition uses", ("Element", "Means here"), rows)]


def rule_entries(index: Index) -> list[nodes.Node]:
    """Every rule: its code and its name, what holds, and what to do where it does not."""
    return [_rule(code) for code in sorted(RULES)]


def _rule(code: str) -> nodes.section:
    rule = RULES[code]
    said = [" ".join(words.split()) for words in cleandoc(rule.__doc__ or "").split("\n\n")]
    return section(code.lower(), f"{code}: {rule.__name__.replace('_', ' ')}", *map(paragraph, said))
