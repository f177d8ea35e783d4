from hashlib import sha256

from editions import TINY

from build_tools.model.edition import Address
from build_tools.model.ledger import citables, in_force
from build_tools.model.location import Location
from build_tools.parse.edition import load_edition


def test_everything_that_can_be_cited_has_an_address() -> None:
    found = citables(load_edition(TINY).text)
    assert list(found) == [
        "b1", "h1", "h2", "p1", "p1-1", "p1-2", "e1", "p2", "p2-1", "p2-2", "p2-3", "q1", "c1", "c2", "q2", "d1",
    ]  # fmt: skip


def test_the_hash_is_of_both_readings() -> None:
    found = citables(load_edition(TINY).text)
    assert found["e1"].sha256 == sha256(b"teh\nthe").hexdigest()
    assert found["h1"].sha256 == sha256(b"On Canals\nOn Canals").hexdigest()


def test_a_sentence_ends_where_the_next_begins_even_inside_a_quotation() -> None:
    found = citables(load_edition(TINY).text)
    assert found["p2-2"].edited_reading == "A day later The Courier (May 1, 1901) called the canal “a ditch."
    assert found["p2-3"].edited_reading == "No barge will pass it.”"
    assert found["q2"].edited_reading == "“a ditch. No barge will pass it.”"


def test_the_last_entry_of_an_address_is_in_force() -> None:
    first, second = (Address("p1", "", since, "live", "", Location("x")) for since in ("1.0", "1.1"))
    assert in_force((first, second)) == {"p1": second}
