"""The pictures: every mark leads into the text, and every table has the rows of its picture."""

from dataclasses import replace
from math import cos, radians
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from docutils import nodes
from editions import tiny_edition
from lxml import etree, html
from sites import ARTICLE_PAGE, Site, build, has_class, sphinx_project, words_of

from build_tools.model.index import Index
from build_tools.model.occasions import occasions
from build_tools.model.picture import ChartRow, amounts
from build_tools.model.records import Place
from build_tools.parse.base_map import read_base_map
from build_tools.parse.edition import load_edition
from build_tools.publish.pictures.amount_chart import amount_chart, chart_lines
from build_tools.publish.pictures.drawings import TEMPLATES, WIDTH, Picture, drawing
from build_tools.publish.pictures.picture_directive import DRAWN
from build_tools.publish.pictures.place_map import Projection, place_map
from build_tools.publish.pictures.press_calendar import press_calendar

PAGE = "text/pictures.html"
SVG = "{http://www.w3.org/2000/svg}"
MAP = """{"source": "nowhere", "licence": "free", "frame": [-10, 45, 10, 60], "features": [
{"properties": {"kind": "land"}, "geometry": {"type": "Polygon", "coordinates": [[[0, 50], [1, 50], [1, 51]]]}},
{"properties": {"kind": "river"}, "geometry": {"type": "LineString", "coordinates": [[0, 50], [2, 50]]}},
{"properties": {"kind": "label", "name": "Sea"}, "geometry": {"type": "Point", "coordinates": [3, 50]}}]}"""
PICTURES = """# Pictures

```{ed:calendar} press
:title: The press
```
```{ed:chart} boats
:title: Boats & < miles
:unit: boats
```
```{ed:map} places
:title: Places
```
"""


@pytest.fixture(scope="session")
def pictures(site: Site) -> dict[str, html.HtmlElement]:
    """The pictures of the page by their ids."""
    found = {one.get("id"): one.getparent() for one in site.page(PAGE).xpath(f"//div[{has_class('picture')}]/figure")}
    assert set(found) == {"picture-press", "picture-wages", "picture-records", "picture-places"}
    return found


@pytest.fixture
def tiny(tmp_path: Path) -> Index:
    edition = load_edition(tiny_edition(tmp_path))
    rows = (row("miles", "n1"), row("boats", "n2", factor="2"))
    return Index(replace(edition, chart_rows=rows, base_map=read_base_map(MAP, "map")))


def row(label: str, *numbers: str | tuple[str, ...], norm: tuple[str, ...] = (), **more: str) -> ChartRow:
    known = {"factor": "1", "sign": "", "unit": "", "remark": "", **more}
    ends = tuple((one,) if isinstance(one, str) else one for one in numbers)
    return ChartRow("boats", label, ends, norm, location=load_edition(Path("nowhere")).text.header.location, **known)


def svg(found: list[nodes.Element]) -> etree._Element:
    """What the first drawing of a picture is written as; each address is the kind and the id of what it leads to."""
    node = next(found[0].findall(drawing))
    template = TEMPLATES.get_template(node["template"])
    return etree.fromstring(template.render(node["values"], address=lambda *name: " ".join(name), width=WIDTH))


def links(tree: etree._Element) -> list[str]:
    return [str(one.get("href")) for one in tree.iter(f"{SVG}a")]


def test_every_press_citation_is_marked_once_for_each_of_its_dates(index: Index) -> None:
    tree = svg(press_calendar(Picture("press", "calendar", "Press"), index))
    dots = tree.xpath("//*[local-name() = 'circle']/parent::*/@href")
    expected = [f"citation {name}" for name, one in index.assessments.items() for _ in one.checks or [None]]
    assert sorted(dots) == sorted(expected)


def test_every_date_that_is_read_otherwise_has_a_cross_at_the_day_as_printed(index: Index) -> None:
    tree = svg(press_calendar(Picture("press", "calendar", "Press"), index))
    crosses = tree.xpath(f"//*[{has_class('cross')}]/parent::*/@href")
    moved = [
        f"citation {name}"
        for name, one in index.assessments.items()
        for check in one.checks
        if check.printed and check.read and check.printed != check.read
    ]
    assert sorted(crosses) == sorted(moved) != []


def test_every_mark_leads_to_an_id_that_is_there(site: Site, pictures: dict[str, html.HtmlElement]) -> None:
    ids = {name: set(site.page(name).xpath("//@id")) for name in site.page_names()}
    for one in pictures.values():
        addresses = [urlsplit(href) for href in one.xpath(".//svg//a/@href")]
        assert any(Path(ARTICLE_PAGE).name == address.path for address in addresses)
        for address in addresses:
            page = (Path(PAGE).parent / address.path).as_posix().replace("text/../", "")
            assert address.fragment in ids[page], address.geturl()


def test_every_picture_has_a_name_and_a_description_and_every_mark_a_name(
    pictures: dict[str, html.HtmlElement],
) -> None:
    for one in pictures.values():
        svg = one.xpath("./figure/svg")[0]
        for attribute, tag in (("aria-labelledby", "title"), ("aria-describedby", "desc")):
            (named,) = svg.xpath(f"./{tag}[@id = '{svg.get(attribute)}']")
            assert words_of(named)
        assert all(words_of(link.find("title")) for link in one.xpath(".//svg//a"))


def test_the_table_has_the_rows_of_the_picture(index: Index, pictures: dict[str, html.HtmlElement]) -> None:
    for name, one in pictures.items():
        marks = [link for link in one.xpath(".//svg//a") if not link.xpath(f"./*[{has_class('cross')}]")]
        papers = {place.citation.source for place in index.assessments.values()} if name == "picture-press" else ()
        rows = one.xpath(".//table//tbody/tr")
        assert len(rows) == len(marks) - len(papers) > 0
        assert {len(row) for row in rows} == {len(one.xpath(".//table//thead/tr/*"))}


def test_no_words_of_a_picture_hang_out_of_it(index: Index) -> None:
    for tree in (
        svg(press_calendar(Picture("press", "calendar", "Press"), index)),
        svg(place_map(Picture("places", "map", "Places"), index)),
    ):
        _, _, right, bottom = map(float, str(tree.get("viewBox")).split())
        for text in tree.iter(f"{SVG}text"):
            words = "".join(text.itertext())
            width = 5.6 * len(words)  # a text face is narrower than the labels allow for
            left = float(text.get("x", "0")) - {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor", ""), 0) * width
            assert -3 < left < left + width < right + 3, words
            assert 0 < float(text.get("y", "0")) < bottom + 1, words


def test_the_map_has_every_place_with_coordinates_and_lists_the_others(
    index: Index, pictures: dict[str, html.HtmlElement]
) -> None:
    named = {name for name in index.edition.of(Place) if index.mentions("place", name)}
    with_coordinates = {name for name in named if index.edition.of(Place)[name].latitude}
    addresses = {cells: pictures["picture-places"].xpath(f".//{cells}//@href") for cells in ("tbody", "ul")}
    listed = {
        cells: {href.partition("#")[2] for href in found if "places/" in href} for cells, found in addresses.items()
    }
    assert listed == {"tbody": with_coordinates, "ul": named - with_coordinates}


def test_another_edition_has_a_chart_of_its_own(tiny: Index) -> None:
    found = amount_chart(Picture("boats", "chart", "Boats", "boats"), tiny)
    assert links(svg(found)) == ["locus p1-2", "locus p1-2"]
    words = "".join(found[1].astext().split())
    assert "miles12p1-2" in words
    assert "boats72p1-2" in words


def test_a_record_is_held_against_a_norm_of_the_text_or_a_plain_one(tiny: Index) -> None:
    rows = (
        row("boats", "n2", norm=("n1",)),
        row("per cent", "n2", norm=("100",)),
        row("at least", "n1", "n2", norm=("n3", "n1"), sign="≥"),
        row("from to", ("n1", "n2"), norm=("2",)),
        row("alone", "n1"),
    )
    assert [one.amount for one in chart_lines(rows, amounts(tiny))] == ["3", "0.4", "≥ 1–4, 3–12", "6–18", ""]


def test_equal_steps_of_the_scale_are_equal_ratios(tiny: Index) -> None:
    rows = tuple(row(factor, "n1", factor=factor) for factor in ("1", "10", "100"))
    tree = svg(amount_chart(Picture("boats", "chart", "Boats", "b"), Index(replace(tiny.edition, chart_rows=rows))))
    first, second, third = (float(str(dot.get("cx")).rstrip("%")) for dot in tree.iter(f"{SVG}circle"))
    assert second - first == pytest.approx(third - second) != 0


def test_another_edition_has_a_calendar_of_its_own(tiny: Index) -> None:
    tree = svg(press_calendar(Picture("press", "calendar", "Press"), tiny))
    assert links(tree) == ["event opening", "locus d1", "source courier", "citation c1", "citation c2", "citation c2"]
    assert [one.label for one in occasions(tiny)] == ["Opening", "article"]


def test_a_row_that_cannot_be_filled_in_is_left_out(tiny: Index) -> None:
    broken = (row("", "n9"), row("", "n1", factor="none"), row(""), row("", "n1", norm=("n9",)))
    assert amount_chart(Picture("boats", "chart", "B"), Index(replace(tiny.edition, chart_rows=broken))) == []
    assert place_map(Picture("places", "map", "P"), Index(replace(tiny.edition, base_map=None))) == []


def test_a_place_stands_on_the_map_where_it_lies_on_the_earth(tiny: Index) -> None:
    tree = svg(place_map(Picture("places", "map", "P"), tiny))
    (mark,) = tree.iter(f"{SVG}circle")
    across = WIDTH / 20
    down = across / cos(radians(52.5))
    assert float(str(mark.get("cx"))) == pytest.approx((10 - 2.25) * across, abs=0.1)
    assert float(str(mark.get("cy"))) == pytest.approx((60 - 51.5) * down, abs=0.1)
    assert [path.get("d") for path in tree.xpath("//*[@vector-effect]")] == ["M0 50L1 50L1 51Z", "M0 50L2 50", ""]


def test_the_projection_is_true_to_scale_where_its_caption_says_so() -> None:
    at = Projection(20, 40, 50, 64)
    x, y = at((35, 52))
    east, north = at((45, 52)), at((35, 62))
    assert (east[0] - x) / (y - north[1]) == pytest.approx(cos(radians(52)), abs=1e-3)
    assert at((20, 64)) == (0, 0)
    assert at((50, 40)) == (WIDTH, at.height)


def test_a_mark_without_an_address_is_no_link_and_what_it_says_is_escaped() -> None:
    drawn = TEMPLATES.from_string(
        '{% from "links.html" import link with context %}{% call link("locus", "p9", "x > y") %}1 & 2{% endcall %}'
    )
    assert "".join(drawn.render(address=lambda *_: "").split("\n")) == "<g><title>x &gt; y</title>1 & 2</g>"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The tiny edition with a page of pictures."""
    root = sphinx_project(tmp_path)
    (root / "text/pictures.md").write_text(PICTURES, "utf-8")
    (root / "text/base-map.json").write_text(MAP, "utf-8")
    row = '[[row]]\npicture = "boats"\nlabel = "boats"\nnumbers = ["n1", "n2"]\n'
    (root / "text/pictures.toml").write_text(row, "utf-8")
    index = (root / "index.md").read_text("utf-8")
    (root / "index.md").write_text(f"{index}\n```{{toctree}}\n:hidden:\n\ntext/pictures\n```\n", "utf-8")
    return root


@pytest.mark.parametrize(
    ("builder", "page", "address"),
    [
        ("dirhtml", "text/pictures/index.html", "../article/#p1-2"),
        ("epub", "text/pictures.xhtml", "article.xhtml#p1-2"),
    ],
)
def test_the_links_are_right_in_every_builder(
    project: Path, tmp_path: Path, builder: str, page: str, address: str
) -> None:
    made = build(project, tmp_path / "made", "-b", builder)
    written = html.document_fromstring((made.folder / page).read_bytes())
    assert written.xpath("//*[@id = 'picture-boats']//a/@href") == [address]
    assert written.xpath("//*[@id = 'picture-boats']//title/text()")[0] == "Boats & < miles"


def test_a_builder_without_drawings_has_the_tables(project: Path, tmp_path: Path) -> None:
    made = build(project, tmp_path / "made", "-b", "text", "-W", "--keep-going")
    words = " ".join((made.folder / "text/pictures.txt").read_text("utf-8").split())
    assert "12, 36" in words
    assert "51.50° N, 2.25° W" in words


def test_a_picture_without_anything_to_draw_is_warned_of(project: Path, tmp_path: Path) -> None:
    (project / "text/pictures.toml").unlink()
    made = build(project, tmp_path / "made")
    assert any("D-005 the chart “boats” has no rows" in warning for warning in made.warnings)


def test_every_form_of_picture_stands_on_the_page(site: Site) -> None:
    for form in DRAWN:
        assert site.page(PAGE).xpath(f"//div[{has_class(f'picture-{form}')}]")
