"""The HTML contract (``text/addresses.md``), held on the page of the real article."""

import copy

import pytest
from lxml import html
from sites import ARTICLE_PAGE, REPOSITORY, Site, has_class, words_of

from build_tools.model.content import Emendation, Mention, PressCitation, Quotation, source_reading
from build_tools.model.index import Index
from build_tools.model.notes import REGISTERS


@pytest.fixture(scope="session")
def page(site: Site) -> html.HtmlElement:
    return site.page(ARTICLE_PAGE)


def reading(page: html.HtmlElement, locus: str, dropped: str) -> str:
    element = copy.deepcopy(page.get_element_by_id(locus))
    for other in element.xpath(f".//*[@data-editorial] | .//*[{has_class(dropped)}]"):
        other.drop_tree()
    return str(element.text_content())


def links(element: html.HtmlElement, path: str = ".//a") -> set[str]:
    return {link.get("href").removeprefix("#") for link in element.xpath(path)}


def notes(page: html.HtmlElement) -> list[html.HtmlElement]:
    found: list[html.HtmlElement] = page.xpath("//*[starts-with(@id, 'note-')]")
    assert found
    return found


def backlinks(note: html.HtmlElement) -> set[str]:
    return links(note, "./a | .//a[@role='doc-backlink']")


def test_the_source_readings_of_the_loci_are_the_lines_of_the_witness(page: html.HtmlElement, index: Index) -> None:
    text = index.edition.text
    witness = (REPOSITORY / "text/witnesses/etol.txt").read_bytes().decode("utf-8").split("\n")
    lines = [line for line in witness if line.strip() and line not in text.header.navigation_lines]
    assert [reading(page, passage.locus, "edited-reading") for passage in text.passages()] == lines


def test_the_edited_readings_of_the_loci_are_those_of_the_model(page: html.HtmlElement, index: Index) -> None:
    for passage in index.edition.text.passages():
        assert reading(page, passage.locus, "source-reading") == passage.edited_reading


def test_loci_follow_one_another_as_in_the_text(page: html.HtmlElement, index: Index) -> None:
    loci = [passage.locus for passage in index.edition.text.passages()]
    known = set(loci)
    assert [name for name in page.xpath("//@id") if name in known] == loci


def test_every_sentence_has_its_address_inside_its_paragraph(page: html.HtmlElement) -> None:
    sentences = page.xpath(f"//*[{has_class('sentence')}]")
    assert sentences
    for sentence in sentences:
        locus, _, number = sentence.get("id").rpartition("-")
        assert number.isdecimal()
        assert locus in sentence.xpath("ancestor::*/@id")


def test_the_number_of_a_paragraph_is_a_link_to_its_own_address(page: html.HtmlElement, index: Index) -> None:
    for passage in index.edition.text.passages():
        if passage.kind == "paragraph":
            element = page.get_element_by_id(passage.locus)
            assert links(element, f".//a[{has_class('locus')}]") == {passage.locus}


def test_every_call_has_its_note_and_the_note_leads_back_to_it(page: html.HtmlElement) -> None:
    calls = page.xpath(f"//a[{has_class('call')}]")
    assert calls
    for call in calls:
        note = page.get_element_by_id(call.get("href").removeprefix("#"))
        assert note.get("id").startswith("note-")
        assert call.get("id") in backlinks(note)
        assert words_of(call) == words_of(note.find("a")), "the call and the note have one label"


def test_every_note_is_called_and_each_way_back_leads_to_where_it_is_called(page: html.HtmlElement) -> None:
    for note in notes(page):
        name = note.get("id")
        assert backlinks(note), f"{name} has no way back"
        places = [page.get_element_by_id(way) for way in backlinks(note)]
        assert any(has_link_to(place, name) for place in places), name
        for place in places:
            # A name inside a name, or one for two people, is one link; each note of the others has a call of its own.
            others = place.xpath("ancestor::a") or " " in place.get("data-person", "")
            assert has_link_to(place, name) or others, f"{name}: {place.get('id')}"


def has_link_to(place: html.HtmlElement, name: str) -> bool:
    return place.tag == "a" and place.get("href") == f"#{name}"


def test_every_note_of_the_model_is_on_the_page_with_its_label(page: html.HtmlElement, index: Index) -> None:
    assert {note.get("id") for note in notes(page)} == {f"note-{note.id}" for note in index.notes}
    for note in index.notes:
        assert words_of(page.get_element_by_id(f"note-{note.id}").find("a")) == note.label


def test_every_mention_of_a_person_links_to_a_note_that_links_back(page: html.HtmlElement, index: Index) -> None:
    mentions = page.xpath(f"//*[{has_class('mention')}][@data-person]")
    places = [place for place in index.occurrences if getattr(place.mark, "kind", "") == "person"]
    assert [mention.get("data-person").split() for mention in mentions] == [list(one.mark.refs) for one in places]
    for mention in mentions:
        people = mention.get("data-person").split()
        assert mention.tag == "a"
        assert mention.get("href") in {f"#note-{name}" for name in people}
        for name in people:
            note = page.get_element_by_id(f"note-{name}")
            assert mention.get("id") in backlinks(note)
            assert f"../people/{name}.html#{name}" in links(note), "the note leads to the record"


@pytest.mark.parametrize("kind", [kind for kind in REGISTERS if kind != "person"])
def test_every_mention_of_a_thing_names_its_records_and_their_notes_lead_back(
    kind: str, page: html.HtmlElement, index: Index
) -> None:
    mentions = page.xpath(f"//*[{has_class('mention')}][@data-{kind}]")
    places = [place for place in index.occurrences if isinstance(place.mark, Mention) and place.mark.kind == kind]
    assert [mention.get("id") for mention in mentions] == [place.anchor for place in places]
    for mention in mentions:
        for name in mention.get(f"data-{kind}").split():
            assert mention.get("id") in backlinks(page.get_element_by_id(f"note-{name}"))


def test_every_press_citation_carries_its_paper_and_its_dates_as_printed_and_as_read(
    page: html.HtmlElement, index: Index
) -> None:
    marks = [place.mark for place in index.occurrences if isinstance(place.mark, PressCitation)]
    assert [one.get("id") for one in page.xpath(f"//*[{has_class('press-citation')}]")] == [mark.id for mark in marks]
    for mark in marks:
        element = page.get_element_by_id(mark.id)
        assert element.get("data-source") == mark.source
        assert element.get("data-date-printed").split() == [issue.printed for issue in mark.dates]
        assert element.get("data-date").split() == [issue.read for issue in mark.dates]
        assert (element.get("data-suspect") is not None) == mark.suspect


def test_the_note_of_a_suspect_date_says_in_words_that_it_is_suspect_and_why(
    page: html.HtmlElement, index: Index
) -> None:
    suspects = page.xpath("//*[@data-suspect]")
    assert suspects
    for suspect in suspects:
        name = suspect.get("id")
        note = page.get_element_by_id(f"note-{name}")
        words = words_of(note)
        assert "Suspect date." in words
        if index.assessments[name].cannot_stand:
            assert "cannot be right: it is" in words
        reasons = index.annotations_on(name)
        assert reasons, f"nobody says why {name} is suspect"
        for reason in reasons:
            assert reason.prose.source.split()[0] in words
            assert f"{suspect.xpath('ancestor::*[@id]/@id')[-1]}.html#note-{name}" in links(note), (
                "it leads to its sources"
            )


def test_what_a_press_note_calls_printed_is_what_the_witness_prints(page: html.HtmlElement, index: Index) -> None:
    for place in index.occurrences:
        if isinstance(place.mark, PressCitation):
            said = words_of(page.get_element_by_id(f"note-{place.mark.id}")).split("Printed “")[1:]
            printed = " ".join(source_reading(place.mark.content).split())
            assert len(said) == len(place.mark.dates)
            for words in said:
                assert words.partition("”")[0] in printed, f"{place.mark.id} is printed “{printed}”"


def test_every_quotation_names_its_sources_and_speakers(page: html.HtmlElement, index: Index) -> None:
    marks = [place.mark for place in index.occurrences if isinstance(place.mark, Quotation)]
    assert [one.get("id") for one in page.xpath(f"//*[{has_class('quotation')}]")] == [mark.id for mark in marks]
    for mark in marks:
        element = page.get_element_by_id(mark.id)
        assert element.get("data-source").split() == [*mark.citations, *mark.sources]
        assert element.get("data-speaker").split() == list(mark.speakers)


def test_every_emendation_holds_both_readings(page: html.HtmlElement, index: Index) -> None:
    marks = [place.mark for place in index.occurrences if isinstance(place.mark, Emendation)]
    assert [one.get("id") for one in page.xpath(f"//*[{has_class('emendation')}]")] == [mark.id for mark in marks]
    for mark in marks:
        element = page.get_element_by_id(mark.id)
        source, edited = (element.xpath(f"./*[{has_class(name)}]") for name in ("source-reading", "edited-reading"))
        assert [one.text_content() for one in source] == [mark.source_reading]
        assert [one.text_content() for one in edited] == [mark.edited_reading]
