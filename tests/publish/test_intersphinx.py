"""Another project, made with Sphinx and MyST, cites the edition."""

from pathlib import Path

from sites import Site, build

SETTINGS = """
project = "Another project"
extensions = ["myst_parser", "sphinx.ext.intersphinx"]
intersphinx_mapping = {{"edition": ("https://edition.example/", {inventory!r})}}
intersphinx_timeout = 1
html_theme = "basic"
nitpicky = True
"""
PAGE = """# Another page

As [paragraph nine](inv:edition:ed:locus#p9) says, and [its fourth sentence](inv:edition:ed:locus#p9-4),
[Stalin](inv:edition:ed:person#stalin), [the paper](inv:edition:ed:source#pravda),
[the issue](inv:edition:ed:citation#c16), [the words](inv:edition:ed:quotation#q13),
[the reading](inv:edition:ed:emendation#e8), [a note](inv:edition:ed:note#c16),
[a town](inv:edition:ed:place#moscow), [a word](inv:edition:ed:term#norm) and <inv:edition:ed:locus#p10>.
"""


def other_project(folder: Path, site: Site, page: str) -> Site:
    root = folder / "other"
    root.mkdir()
    (root / "conf.py").write_text(SETTINGS.format(inventory=str(site.folder / "objects.inv")), "utf-8")
    (root / "index.md").write_text(page, "utf-8")
    return build(root, folder / "other-site", "-W")


def test_another_project_cites_the_objects_of_the_edition(site: Site, tmp_path: Path) -> None:
    other = other_project(tmp_path, site, PAGE)
    assert other.warnings == ()
    links = {link.text_content(): link.get("href") for link in other.page("index.html").xpath("//main//a | //p//a")}
    article = "https://edition.example/text/article.html"
    expected = {
        "paragraph nine": f"{article}#p9",
        "its fourth sentence": f"{article}#p9-4",
        "Stalin": "https://edition.example/people/stalin.html#stalin",
        "the paper": "https://edition.example/sources/pravda.html#pravda",
        "the issue": f"{article}#c16",
        "the words": f"{article}#q13",
        "the reading": f"{article}#e8",
        "a note": f"{article}#note-c16",
        "a town": "https://edition.example/annotations/places/index.html#moscow",
        "a word": "https://edition.example/annotations/terms/index.html#norm",
        "p10": f"{article}#p10",
    }
    assert {words: links.get(words) for words in expected} == expected


def test_what_another_project_is_led_to_is_there(site: Site, tmp_path: Path) -> None:
    other = other_project(tmp_path, site, PAGE)
    for address in other.page("index.html").xpath("//a[contains(@href, 'edition.example')]/@href"):
        name, _, anchor = address.removeprefix("https://edition.example/").partition("#")
        assert site.page(name).get_element_by_id(anchor) is not None


def test_another_project_is_told_of_an_address_that_is_not_there(site: Site, tmp_path: Path) -> None:
    other = other_project(tmp_path, site, "# Another page\n\n[nothing](inv:edition:ed:locus#p9999)\n")
    assert other.status == 1
