from hashlib import sha256

from editions import TINY

from build_tools.model.addresses import destination, is_of_text
from build_tools.model.citables import citables, hash_of, in_force
from build_tools.model.edition import Address
from build_tools.model.index import Index
from build_tools.model.location import Location
from build_tools.parse.edition import load_edition


def test_everything_that_can_be_cited_has_an_address() -> None:
    found = citables(load_edition(TINY).text)
    assert list(found) == [
        "b1", "h1", "h2", "p1", "p1-1", "p1-2", "e1", "p2", "p2-1", "p2-2", "p2-3", "q1", "c1", "c2", "q2", "d1",
    ]  # fmt: skip


def test_each_reading_has_a_hash_of_its_characters_in_utf_8() -> None:
    found = citables(load_edition(TINY).text)
    assert found["e1"].hashes == (sha256(b"teh").hexdigest(), sha256(b"the").hexdigest())
    assert found["q1"].hashes[0] == sha256("“Water finds its own level,”".encode()).hexdigest()


def test_no_tool_changes_a_character_before_it_is_hashed() -> None:
    for one, other in (("é", "e\u0301"), ("a b", "a\u00a0b"), ("“a”", '"a"'), ("a", "a\n"), ("", "\ufeff")):
        assert hash_of(one) != hash_of(other)
    assert hash_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_sentence_ends_where_the_next_begins_even_inside_a_quotation() -> None:
    found = citables(load_edition(TINY).text)
    assert found["p2-2"].edited_reading == "A day later The Courier (May 1, 1901) called the canal “a ditch."
    assert found["p2-3"].edited_reading == "No barge will pass it.”"
    assert found["q2"].edited_reading == "“a ditch. No barge will pass it.”"


def test_the_last_entry_of_an_address_is_in_force() -> None:
    first, second = entry("p1", since="1.0"), entry("p1", since="1.1")
    assert in_force((first, second)) == {"p1": second}


def test_words_notes_and_records_have_addresses() -> None:
    index = Index(load_edition(TINY))
    found = index.addresses
    assert list(found)[: len(index.citables)] == list(index.citables)
    others = [name for name in found if name not in index.citables]
    assert {"note-c2", "note-brook", "note-explanation-barge", "people/cole", "sources/courier"} <= set(others)
    assert {"annotations/places/index#dunmere", "annotations/terms/index#lock", "note-figure-boats"} <= set(others)
    assert "sources/bibliography#handbook" in others, "only the editors use it"
    assert found["people/cole"].path == "people/cole.md" and found["note-brook"].path == "people/brook.md"
    assert [name for name in found if is_of_text(name)] == list(index.citables)


def test_the_way_of_the_successors_ends_at_the_last_and_never_in_a_circle() -> None:
    moves = {"p7": "p6", "p6": "people/brook", "p5": "p4", "p4": "p5", "p3": ""}
    ledger = {name: entry(name, "moved", successor) for name, successor in moves.items()} | {"p1": entry("p1")}
    ends = {name: destination(ledger, name) for name in ledger}
    assert ends == {"p7": "people/brook", "p6": "people/brook", "p5": "", "p4": "", "p3": "", "p1": "p1"}


def entry(name: str, status: str = "live", successor: str = "", since: str = "1.0") -> Address:
    return Address(name, "", "", since, status, successor, "", Location("x"))
