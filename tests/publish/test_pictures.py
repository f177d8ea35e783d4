"""The pictures: every mark leads into the text, and every table has the rows of its picture."""

from itertools import pairwise
from math import cos, pi, radians
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from editions import tiny_edition
from lxml import etree, html
from sites import ARTICLE_PAGE, Site, has_class, words_of
from sphinx.addnodes import pending_xref

from build_tools.model.index import Index
from build_tools.model.picture import BaseMap, Picture, Row, Shape
from build_tools.model.records import Place
from build_tools.parse.edition import load_edition
from build_tools.publish.pictures.conic import Conic
from build_tools.publish.pictures.density import counts, density_strip
from build_tools.publish.pictures.page import DRAWN, plate
from build_tools.publish.pictures.place_map import place_map
from build_tools.publish.pictures.plates import Plate
from build_tools.publish.pictures.rows import filled_rows
from build_tools.publish.pictures.scales import LogScale, apart
from build_tools.publish.pictures.svg import Drawing, Link, Part, drawing_markup, element, words

PAGE = "text/pictures.html"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="session")
def plates(index: Index) -> dict[str, Plate]:
    found = {picture.form: plate(picture, index) for picture in index.edition.pictures}
    assert set(found) == set(DRAWN)
    return {form: one for form, one in found.items() if one}


@pytest.fixture(scope="session")
def pictures(site: Site) -> list[html.HtmlElement]:
    found: list[html.HtmlElement] = site.page(PAGE).xpath(f"//div[{has_class('picture')}]")
    assert len(found) == len(DRAWN)
    return found


def links(parts: tuple[Part, ...]) -> list[Link]:
    found = []
    for part in parts:
        if isinstance(part, Link):
            found.append(part)
        if not isinstance(part, str):
            found += links(part.content)
    return found


def tree(drawing: Drawing) -> etree._Element:
    return etree.fromstring(drawing_markup(drawing, lambda kind, name: f"#{kind}-{name}"))


def row(label: str, *numbers: str, norms: tuple[str, ...] = (), **more: str) -> Row:
    known = {"factor": "1", "sign": "", "unit": "", "remark": "", "date": "", "event": "", **more}
    return Row(label, numbers, norms, location=load_edition(Path("nowhere")).text.header.location, **known)


def picture(form: str, *rows: Row) -> Picture:
    return Picture("one", form, "One", "boats", rows, row("").location)


@pytest.fixture
def tiny(tmp_path: Path) -> Index:
    return Index(load_edition(tiny_edition(tmp_path)))


def test_every_press_citation_is_a_mark_of_the_calendar(plates: dict[str, Plate], index: Index) -> None:
    marked = [link.name for link in links(plates["calendar"].drawing.parts) if link.kind == "citation"]
    assert set(marked) == set(index.assessments)
    dates = sum(max(1, len(one.checks)) for one in index.assessments.values())
    assert len(marked) == dates


def test_every_date_that_is_read_otherwise_is_joined_to_the_day_as_printed(
    plates: dict[str, Plate], index: Index
) -> None:
    moved = {
        name
        for name, one in index.assessments.items()
        if any(check.printed and check.read and check.printed != check.read for check in one.checks)
    }
    joined = {
        link.name
        for link in links(plates["calendar"].drawing.parts)
        if any(("class", "join") in part.attributes for part in link.content if not isinstance(part, str | Link))
    }
    assert moved == joined != set()


def test_every_mark_leads_to_an_id_that_is_there(site: Site, pictures: list[html.HtmlElement]) -> None:
    ids = {name: set(site.page(name).xpath("//@id")) for name in site.page_names()}
    for one in pictures:
        addresses = [urlsplit(href) for href in one.xpath(".//svg//a/@href")]
        assert addresses
        for address in addresses:
            page = (Path(PAGE).parent / address.path).as_posix().replace("text/../", "")
            assert address.fragment in ids[page], address.geturl()


def test_every_mark_has_a_name_to_be_spoken(pictures: list[html.HtmlElement]) -> None:
    for one in pictures:
        for link in one.xpath(".//svg//a"):
            assert words_of(link.find("title"))


def test_every_picture_has_a_name_a_description_and_a_table(pictures: list[html.HtmlElement]) -> None:
    for one in pictures:
        (svg,) = one.xpath(".//svg")
        for attribute, tag in (("aria-labelledby", "title"), ("aria-describedby", "desc")):
            (named,) = svg.xpath(f"./{tag}[@id = '{svg.get(attribute)}']")
            assert words_of(named)
        assert one.xpath(".//table//tbody/tr")


@pytest.mark.parametrize("form", sorted(DRAWN))
def test_the_table_has_the_rows_of_the_picture(form: str, plates: dict[str, Plate]) -> None:
    shown = plates[form]
    drawn = [link for link in links(shown.drawing.parts) if link.kind != "source"]
    if form == "density":
        drawn = [link for link in drawn if link.name.startswith("p")]
    assert len(shown.rows) == len(drawn)
    assert all(len(one) == len(shown.headings) for one in shown.rows)


def test_no_words_of_a_picture_hang_out_of_it(plates: dict[str, Plate]) -> None:
    for form, shown in plates.items():
        for text in tree(shown.drawing).iter(f"{SVG}text"):
            width = 5.6 * len("".join(text.itertext()))  # a text face is narrower than the labels allow for
            share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "start")]
            left = float(text.get("x", "0")) - share * width
            assert left > -3, (form, "".join(text.itertext()))
            assert left + width < shown.drawing.width + 3, (form, "".join(text.itertext()))
            assert 0 < float(text.get("y", "0")) < shown.drawing.height + 1


def test_the_map_has_every_place_with_coordinates_and_lists_the_others(plates: dict[str, Plate], index: Index) -> None:
    named = {name for name in index.edition.of(Place) if index.mentions("place", name)}
    with_coordinates = {name for name in named if index.edition.of(Place)[name].latitude}
    assert len(plates["map"].rows) == len(with_coordinates)
    listed = [node for one in plates["map"].beside for node in one.findall(pending_xref) if node["reftype"] == "place"]
    assert {node["reftarget"] for node in listed} == named - with_coordinates


def test_the_bars_of_the_overview_add_up_to_all_notes(index: Index) -> None:
    assert sum(count.total for count in counts(index)) == len(index.notes)
    assert sum(count.citations for count in counts(index)) == len(index.assessments)


def test_the_strip_has_a_bar_for_each_paragraph(index: Index) -> None:
    paragraphs = [one.locus for one in index.edition.text.passages() if one.kind == "paragraph"]
    assert [link.name for link in links(density_strip(index).parts)] == paragraphs


def test_another_edition_has_a_ladder_of_its_own(tiny: Index) -> None:
    shown = plate(picture("ladder", row("miles", "n1"), row("boats", "n2", factor="2")), tiny)
    assert shown
    assert [one[:2] for one in shown.rows] == [["boats", "72"], ["miles", "12"]]
    assert [link.name for link in links(shown.drawing.parts)] == ["p1-2", "p1-2"]


def test_a_record_is_held_against_a_norm_of_the_text_or_a_plain_one(tiny: Index) -> None:
    rows = (row("boats", "n2", norms=("n1",)), row("per cent", "n2", norms=("100",)), row("alone", "n1"))
    assert [one.multiple for one in filled_rows(picture("multiples", *rows), tiny.edition)] == ["3", "0.4", ""]


def test_another_edition_has_a_calendar_of_its_own(tiny: Index) -> None:
    shown = plate(picture("calendar", row("opening", event="opening")), tiny)
    assert shown
    names = [(link.kind, link.name) for link in links(shown.drawing.parts)]
    assert names == [
        ("event", "opening"), ("locus", "d1"), ("source", "courier"), ("citation", "c2"), ("citation", "c1"),
    ]  # fmt: skip


def test_a_row_that_cannot_be_filled_in_is_left_out(tiny: Index) -> None:
    for form in ("ladder", "multiples"):
        broken = (row("", "n9"), row("", "n1", factor="none"), row(""), row("", "n1", norms=("n9",)))
        assert plate(picture(form, *broken), tiny) is None
    assert plate(picture("map"), tiny) is None
    assert plate(picture("sphere"), tiny) is None


def test_a_place_stands_on_the_map_where_it_lies_on_the_earth(tiny: Index) -> None:
    base = BaseMap("nowhere", "free", "none", (-10, 45, 10, 60), (Shape("land", (((0, 50), (1, 50), (1, 51)),)),))
    shown = place_map(picture("map"), tiny, base)
    (mark,) = tree(shown.drawing).iter(f"{SVG}circle")
    x, y = Conic(base.frame, shown.drawing.width)((-2.25, 51.5))
    assert float(mark.get("cx", "")) == pytest.approx(x, abs=0.01)
    assert float(mark.get("cy", "")) == pytest.approx(y, abs=0.01)


def test_the_projection_is_conformal_and_true_along_its_parallels() -> None:
    conic = Conic((20, 40, 50, 64), 400)
    first, second = conic.parallels
    for parallel in (first, second):
        east, north = (conic((35.01, parallel)), conic((35, parallel + 0.01)))
        x, y = conic((35, parallel))
        assert y - north[1] == pytest.approx(conic.length(6371 * 0.01 * pi / 180), rel=1e-3)
        assert (east[0] - x) / (y - north[1]) == pytest.approx(cos(radians(parallel)), rel=1e-3)
    assert conic((20, 52))[0] == pytest.approx(0)
    assert conic((50, 52))[0] == pytest.approx(400)


def test_labels_are_set_apart_and_stay_in_order() -> None:
    places = apart([(10, 10), (11, 20), (12, 10), (100, 10)])
    heights = [10, 20, 10, 10]
    for (one, high), (two, low) in pairwise(zip(places, heights, strict=True)):
        assert two - one >= (high + low) / 2 - 1e-9
    assert places[3] == 100


def test_equal_steps_of_a_logarithmic_scale_are_equal_ratios() -> None:
    scale = LogScale(1, 100, 0, 20)
    assert [scale(value) for value in (1, 10, 100)] == pytest.approx([0, 10, 20])
    assert scale.ticks() == [1, 2, 5, 10, 20, 50, 100]


def test_what_a_picture_says_is_escaped() -> None:
    drawing = Drawing(
        "d", "a < b & c", "“d”", 10, (Link("locus", 'p"1', "x > y", (words("1 < 2", 0, 5),)), element("g"))
    )
    root = tree(drawing)
    assert root.findtext(f"{SVG}title") == "a < b & c"
    assert root.findtext(f"{SVG}a/{SVG}text") == "1 < 2"
    assert [link.get("href") for link in root.iter(f"{SVG}a")] == ['#locus-p"1']


def test_a_mark_without_an_address_is_no_link() -> None:
    drawing = Drawing("d", "t", "d", 10, (Link("locus", "p9", "gone", (words("1", 0, 5),)),))
    assert "<a" not in drawing_markup(drawing, lambda *_: "")


def test_the_article_page_is_where_the_marks_lead(pictures: list[html.HtmlElement]) -> None:
    for one in pictures:
        assert any(Path(ARTICLE_PAGE).name in href for href in one.xpath(".//svg//a/@href"))
