"""Rules on the pictures."""

from collections.abc import Iterator

from build_tools.model.index import Index
from build_tools.model.picture import SIGNS, amounts, is_amount
from build_tools.rules.markdown import pieces
from build_tools.rules.near import did_you_mean
from build_tools.rules.registry import Said, rule


@rule("D-001")
def every_number_of_a_picture_is_there(index: Index) -> Iterator[Said]:
    """The numbers and the norm of a row are ids of numbers of the text, and not zero.

    Mend the id: the numbers are n1, n2 … in the text; a norm may also be a plain amount, such as 100.
    """
    known = amounts(index)
    for row in index.edition.chart_rows:
        for name in row.ids:
            if name not in known:
                yield (
                    row.location,
                    f"unknown number “{name}”; {did_you_mean(name, known, 'point to a num of the text')}",
                )
            elif not is_amount(known[name].value):
                said = f"the number “{name}” is no amount above zero; it has no place on the scale: take it out"
                yield row.location, said


@rule("D-003")
def every_row_of_a_picture_is_whole(index: Index) -> Iterator[Said]:
    """A row has the id of its picture, a label and numbers; its sign and its factor, where it has them, are known ones.

    Fill in what is missing, or take the row out.
    """
    for row in index.edition.chart_rows:
        for name in ("picture", "label", "numbers"):
            if not getattr(row, name):
                yield row.location, f"the row has no {name}; write the field"
        if row.sign not in SIGNS:
            yield row.location, f"unknown sign “{row.sign}”; the signs are {', '.join(sign for sign in SIGNS if sign)}"
        if not is_amount(row.factor):
            yield row.location, f"the factor “{row.factor}” is no amount above zero; write a number, such as 2"


@rule("D-005")
def every_picture_that_a_page_asks_for_can_be_drawn(index: Index) -> Iterator[Said]:
    """A picture that a page asks for has what it is drawn from: a chart its rows, a map the base map.

    Mend the id, write the rows in `text/pictures.toml`, or restore `text/base-map.json`.
    """
    known = {row.picture for row in index.edition.chart_rows}
    for location, node, _ in pieces(index):
        name = node.words.strip()
        if node.type == "directive" and node.name == "ed:chart" and name not in known:
            advice = did_you_mean(name, known, "write them in text/pictures.toml")
            yield location, f"the chart “{name}” has no rows; {advice}"
        elif node.type == "directive" and node.name == "ed:map" and index.edition.base_map is None:
            yield location, f"the map “{name}” has no base map; restore text/base-map.json"
