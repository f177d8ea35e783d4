"""The exports on the site: they are all there, always the same, and written only where they have changed."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest
from editions import TINY, edited
from lxml import etree, html
from publications import exported, publication_of
from sites import REPOSITORY, Site, build, copy_of

from build_tools.export.files import DESCRIPTIONS, INVENTORY

INTERFACES = ("-D", "edition_interfaces=1")
IDNO = '<publisher>the clerk</publisher><idno type="URL">https://example.org/canals/</idno>'


def data(site: Site) -> dict[str, bytes]:
    """The exports on a site; other files of the folder, such as the changes between editions, are not of this kind."""
    found = {path.removeprefix("data/"): words for path, words in site.files().items() if path.startswith("data/")}
    return {path: words for path, words in found.items() if _is_export(path)}


def _is_export(path: str) -> bool:
    return path in exported(TINY) or path.startswith(("cards/", "dts/"))


def ages(site: Site) -> dict[str, int]:
    return {
        path: age for path, age in site.ages().items() if path.startswith("data/") and _is_export(path[len("data/") :])
    }


def inodes(site: Site) -> dict[str, int]:
    """Which file each export is: one that is written again is another file, one with the same bytes gets a new time."""
    return {path: (site.folder / path).stat().st_ino for path in ages(site)}


def test_the_site_has_every_export_and_nothing_else(root: Path, tmp_path: Path) -> None:
    assert data(build(root, tmp_path / "site", *INTERFACES)) == exported(root)


def test_the_interfaces_are_there_only_where_they_are_asked_for(root: Path, tmp_path: Path) -> None:
    files = data(build(root, tmp_path / "site"))
    assert set(files) == {path for path in exported(root) if not path.startswith(("cards/", "dts/"))}
    assert set(data(build(root, tmp_path / "site", *INTERFACES))) == set(exported(root)), (
        "also where it was built before"
    )
    assert data(build(root, tmp_path / "site")) == files, "and they go again"


def test_the_same_sources_give_the_same_bytes_elsewhere_and_in_parallel(root: Path, tmp_path: Path) -> None:
    here = build(root, tmp_path / "site", *INTERFACES)
    there = build(copy_of(root, tmp_path / "copy"), tmp_path / "other", "-j", "2", *INTERFACES)
    assert there.status == 0, there.warnings
    assert data(here) == data(there)


def test_a_second_build_writes_no_file_again(root: Path, tmp_path: Path) -> None:
    before = ages(build(root, tmp_path / "site"))
    assert before
    assert ages(build(root, tmp_path / "site")) == before


def test_a_change_of_one_record_writes_the_files_that_hold_it_and_no_other(root: Path, tmp_path: Path) -> None:
    before = inodes(build(root, tmp_path / "site", *INTERFACES))
    edited(root, "people/brook.md", "Ada Brook built canals", "Ada Brook built two canals")
    site = build(root, tmp_path / "site", *INTERFACES)
    written = {name for name, inode in inodes(site).items() if inode != before.get(name)}
    assert {"data/people.csv", "data/people.json", "data/edition.tei.xml", "data/cards/note-brook.json"} <= written
    assert not [name for name in written if name.startswith("data/dts/") or "sources" in name]
    assert data(site) == data(build(root, tmp_path / "clean", *INTERFACES))


def test_a_record_that_is_taken_away_leaves_no_card(root: Path, tmp_path: Path) -> None:
    card = "data/cards/note-explanation-barge.json"
    assert (build(root, tmp_path / "site", *INTERFACES).folder / card).is_file()
    (root / "annotations" / "explanation-barge.md").unlink()
    there, clean = (build(root, tmp_path / name, *INTERFACES) for name in ("site", "clean"))
    assert data(there) == data(clean)


def test_another_builder_writes_none(root: Path, tmp_path: Path) -> None:
    assert not data(build(root, tmp_path / "text", "-b", "text"))


def test_a_text_that_cannot_be_read_stops_no_build(root: Path, tmp_path: Path) -> None:
    (root / "text" / "article.xml").write_text("<TEI>", "utf-8")
    site = build(root, tmp_path / "site")
    assert (site.status, data(site)) == (0, {})


def test_the_list_of_files_has_their_sizes_and_hashes() -> None:
    files = exported(REPOSITORY)
    listed = {one["path"]: one for one in json.loads(files[INVENTORY])["files"]}
    assert set(listed) == {path for path in files if not path.startswith(("cards/", "dts/"))} - {INVENTORY}
    for path, one in listed.items():
        assert (one["bytes"], one["sha256"]) == (len(files[path]), sha256(files[path]).hexdigest())


def test_every_file_that_the_page_of_the_data_links_to_is_there(site: Site) -> None:
    page = site.page("text/data.html")
    links = [str(link) for link in page.xpath("//table//a/@href")]
    assert [link.removeprefix("../data/") for link in links] == list(DESCRIPTIONS)
    for link in links:
        assert (site.folder / "text" / link).is_file(), link


def test_every_file_that_is_not_one_of_many_is_on_the_page_of_the_data() -> None:
    alone = {path for path in exported(REPOSITORY) if "/" not in path}
    assert alone - set(DESCRIPTIONS) == set()


def test_the_examples_on_the_page_of_the_data_name_files_that_there_are() -> None:
    page = (REPOSITORY / "text" / "data.md").read_text("utf-8")
    named = re.findall(r"SITE/data/([^\s\"]+)", page)
    assert len(named) > 5
    assert set(named) <= set(exported(REPOSITORY))


@pytest.mark.parametrize("path", ["people.json", "web-annotations/page-1.jsonld", "cards/people/brook.json"])
def test_an_address_in_the_header_makes_every_link_whole(root: Path, path: str) -> None:
    edited(root, "text/article.xml", "<publisher>the clerk</publisher>", IDNO)
    words = exported(root)[path].decode()
    assert "../" not in words
    assert "https://example.org/canals/people/brook.html" in words
    assert publication_of(root).edition.text.header.address == "https://example.org/canals/"


def test_a_relative_link_leads_from_its_file_to_a_place_that_the_site_has(site: Site) -> None:
    ids: dict[Path, set[str]] = {}
    for path in ("web-annotations/page-1.jsonld", "cards/p9-4.json", "people.json", "edition.jsonld"):
        words = exported(REPOSITORY)[path].decode()
        links = set(re.findall(r"\.\./[^\"\\\s]+?\.html(?:#[a-z0-9-]+)?", words))
        assert links, path
        for link in links:
            page, _, anchor = link.partition("#")
            place = ((site.folder / "data" / path).parent / page).resolve()
            assert place.is_file(), (path, link)
            if place not in ids:
                ids[place] = set(html.document_fromstring(place.read_text("utf-8")).xpath("//@id"))
            assert not anchor or anchor in ids[place], (path, link)


def test_the_file_of_tei_on_the_site_is_well_formed(site: Site) -> None:
    assert etree.parse(site.folder / "data" / "edition.tei.xml").getroot().tag.endswith("TEI")
