"""From a Markdown file with a header of fields to a record."""

import re
from collections.abc import Mapping

import yaml

from build_tools.errors import SourceError
from build_tools.model.location import Location
from build_tools.model.record import Page, Record, Value
from build_tools.model.schema import Kind, typed
from build_tools.parse.prose import read_prose

_HEADER = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)

# Strings only: YAML would make false of “no” and a date of 2001-12-31, and each back into a string of its own making.
_DEPTH = 2  # the header itself, and a list or a table in it
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_record(kind: Kind, source: str, path: str) -> Record:
    """The header and the body of a record; a ``SourceError`` where there is no header."""
    header = _HEADER.match(source)
    if not header:
        raise SourceError(
            Location(path), "the record has no header; begin it with a line ---, the fields, and a line ---"
        )
    fields, lines = _read_header(header[1], path)
    line = source.count("\n", 0, header.end()) + 1
    return kind.record(
        id=path.rpartition("/")[2].removesuffix(".md"),
        location=Location(path),
        prose=read_prose(source[header.end() :], line),
        header=fields,
        lines=lines,
        **typed(kind, fields),
    )


def read_page(source: str, path: str) -> Page:
    """A Markdown page that is no record: its body is the whole of it."""
    return Page(id=path.removesuffix(".md"), location=Location(path), prose=read_prose(source))


def _read_header(source: str, path: str) -> tuple[dict[str, Value], dict[str, int]]:
    root = _compose(source, path)
    if root is None:
        return {}, {}
    if not isinstance(root, yaml.MappingNode):
        raise SourceError(Location(path, 2), "the header is no list of fields; write each as name: value")
    fields: dict[str, Value] = {}
    lines: dict[str, int] = {}
    for key, value in root.value:
        line = key.start_mark.line + 2  # the header begins on the second line of the file
        if not isinstance(key, yaml.ScalarNode):
            raise SourceError(Location(path, line), "a field has a list for its name; write name: value")
        if key.value in fields:
            raise SourceError(Location(path, line), f"the field “{key.value}” stands twice; keep one")
        fields[key.value] = _value(value, Location(path, line))
        lines[key.value] = line
    return fields, lines


def _compose(source: str, path: str) -> yaml.Node | None:
    try:
        depth = 0
        for event in yaml.parse(source, Loader=_Loader):
            location = Location(path, 2 if event.start_mark is None else event.start_mark.line + 2)
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.AliasEvent):
                raise SourceError(location, "the header uses an alias (*); write the value out")
            if depth > _DEPTH:
                raise SourceError(location, "a list in a list; write plain values")
        return yaml.compose(source, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 2 if mark is None else mark.line + 2
        message = f"the header is not YAML: {error.problem}; put quotation marks round a value that has a colon"
        raise SourceError(Location(path, line), message) from error
    except yaml.YAMLError as error:
        message = "the header has a character that YAML does not take; remove it"
        raise SourceError(Location(path, 2), message) from error


def _value(node: yaml.Node, location: Location) -> Value:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return tuple(str(_scalar(child, location)) for child in node.value)
    if isinstance(node, yaml.MappingNode):
        table: Mapping[str, str] = {
            str(_scalar(key, location)): str(_scalar(child, location)) for key, child in node.value
        }
        return table
    raise SourceError(location, "a field holds text, a list or a table; write one of these")


def _scalar(node: yaml.Node, location: Location) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise SourceError(location, "a list in a list; write plain values")
    return str(node.value)
