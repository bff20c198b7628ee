"""Where words stand, and patterns that are tried only there."""

import re

from auditor.document import Document
from auditor.records import Article

TEXT = "İt is said: The pump IS said to work. It’s the_pump, the pump."


def test_a_word_is_found_by_its_small_letters_wherever_it_stands() -> None:
    places = Document(Article(TEXT)).places
    assert {TEXT[start : start + 2].lower() for start in places["is"]} == {"is"} and len(places["is"]) == 2
    assert [TEXT[start:].startswith("pump") for start in places["pump"]] == [True, True, True]


def test_matches_are_those_of_the_whole_text() -> None:
    document, pattern = Document(Article(TEXT)), re.compile(r"\b(?:is\ssaid|the\spump)\b", re.IGNORECASE)
    found = [match.span() for match in document.matches(pattern, ("is", "the"))]
    assert found == [match.span() for match in pattern.finditer(TEXT)] and len(found) == 4


def test_a_place_tells_its_block_and_its_sentence_and_what_is_before_all_of_them_the_first() -> None:
    text = "\n\nThe pump works. It hums.\n\nNobody knows why."
    document = Document(Article(text))
    found = [(document.block_at(place), document.sentence_at(place)) for place in (0, 2, text.index("hums"), len(text))]
    assert found == [(0, 0), (0, 0), (0, 1), (1, 2)]
