"""The cards, held against the inventory that Sphinx writes."""

import json
from pathlib import Path
from typing import Any

import pytest
from editions import TINY
from publications import exported, publication_of
from sites import REPOSITORY, Site
from sphinx.util.inventory import InventoryFile

from build_tools.model.addresses import Anchor, departed
from build_tools.model.citables import citables
from build_tools.model.records import Annotation


def cards(root: Path, address: str = "") -> dict[str, dict[str, Any]]:
    files = exported(root, address)
    found = [json.loads(words) for path, words in files.items() if path.startswith("cards/")]
    return {card["address"]: card for card in found}


@pytest.mark.parametrize("edition", [REPOSITORY, TINY], ids=["article", "tiny"])
def test_every_place_every_note_and_every_record_has_a_card(edition: Path) -> None:
    index = publication_of(edition).index
    text = index.edition.text
    wanted = {*citables(text), *(division.id for division in text.divisions)}
    wanted |= {f"note-{note.id}" for note in index.notes}
    records = [record for record in index.edition.all_records() if not isinstance(record, Annotation)]
    wanted |= {index.anchor(record).name for record in records}
    wanted |= {address.id for address in departed(index.edition)}
    assert set(cards(edition)) == wanted


def test_every_object_of_the_inventory_has_a_card_whose_link_is_its_page(site: Site) -> None:
    with (site.folder / "objects.inv").open("rb") as file:
        inventory = InventoryFile.load(file, "", lambda _, page: page)
    addresses = cards(REPOSITORY)
    assert set(inventory) >= KINDS
    for kind in KINDS:
        for one in inventory[kind].values():
            page, _, anchor = one.uri.partition("#")
            place = Anchor(page.removesuffix(".html"), anchor)
            assert addresses[place.name]["link"].lstrip("./") == place.url


KINDS = {
    f"ed:{kind}"
    for kind in (
        "locus", "citation", "quotation", "emendation", "note", "person", "source", "place", "organisation", "event",
        "term",
    )
}  # fmt: skip


def test_a_card_shows_the_words_of_its_address_and_how_to_cite_it() -> None:
    card = cards(TINY, "https://example.org/canals")["p1-2"]
    assert card["words"] == "It is 12 miles long and carries 36 boats a day, that is, three to the mile."
    assert card["words-received"].endswith("teh mile.")
    assert card["link"] == card["citation"]["URL"] == "https://example.org/canals/text/article.html#p1-2"
    assert card["citation"]["container-title"] == "On Canals"


def test_without_an_address_of_the_site_a_card_points_from_its_own_folder_and_its_citation_has_no_address() -> None:
    assert cards(TINY)["p1-2"]["link"] == "../../text/article.html#p1-2"
    assert cards(TINY)["people/brook"]["link"] == "../../../people/brook.html"
    assert "URL" not in cards(TINY)["p1-2"]["citation"]
