"""Sentence boundaries: each case is a paragraph of our own with ``|`` where one sentence ends and the next begins."""

import pytest

from auditor.document.sentences import sentences_of
from auditor.records import Span
from tests.shared import SHARED, need

CASES = {
    "titles before names": "Mr. Orlo met Dr. Vane and Sen. Ash Tull.| They agreed.",
    "initials in a name": "The bill of Mara J. Quill passed.| Seth S. Orlo voted for it.",
    "an initial that is no name": "They chose plan B.| The council did not.",
    "a country inside a sentence": "The U.S. Army bought it.| So did the U.K. Treasury.",
    "a country that ends a sentence": "She moved to the U.S.| It was cold there.",
    "an acronym that is in no list": "The Q.X.Z. Bill was signed.",
    "a company's legal form": "Norvane Inc. Chief Executive Ada Pell left.| The firm is based in Oslo.",
    "a state between commas": "A plant in Dalton, Ga., closed.| Another in Salem, Ore., did not.",
    "a word that is also a state": "The child fell ill.| Doctors came.",
    "months and numbers": "It opened on Nov. 8 as No. 5 of nine.| No.| But it closed.",
    "clock times": "Doors open at 9 p.m. ET on Monday.| They shut at 11 p.m.| The rest is silence.",
    "decimals": "Sales rose 3.5 percent to $1.25 million.| Costs fell.",
    "a closing quotation mark after the full stop": '“We are done.”| He left.| She said "no."| Nobody spoke.',
    "the quotation ends before the full stop": 'It was "close to the bone".| Others laughed.',
    "a quotation and its speaker": "“Who asked?” she wondered.| “Sold!” Mayor Ada Pell said.| “Why?” the owner asked.",
    "sentences within a quotation": "“It is late.| We should go,” he said.",
    "a quotation that opens after a full stop": 'He left.| "It is late," she said.| “Stay.”',
    "an ellipsis inside and between sentences": "They waited ... and waited.| It never came…| Orlo left...| Vane came.",
    "a spaced ellipsis": "They paid . . . and left.| It was late.",
    "an ellipsis that opens a quotation": "The letter said: “... very nice house.”",
    "a lost space": "The plant closed.|The workers left!|Nobody came.",
    "a lost space before a quotation": 'It was late.|"We should go," he said.',
    "a lost space after a quotation": 'He said "it is late."|The workers left.',
    "addresses and file names": "See norvane.example.com/Help or Main.py for more.| Then call.",
    "an address with stray spaces": "Visit http://www. norvane. com for more.| Then call.",
    "brackets": "It fell (by a lot).| Then it rose.| (Nobody knows why.)| It is odd.",
    "a bracketed abbreviation": "Rep. Ash Tull (D-Va.) Friday said no.| Mara Quill (R-N.C.) agreed.",
    "a numbered item": "1. Toughen up.| There are two ways.",
    "a lettered item": "(b) Keep quiet.| There is no other way.",
    "a brand with a small letter": "He likes it!| iPhone sales rose.",
    "a footnote number": "Sales rose.[12]| Costs fell.",
    "a dash after the full stop": "You should be ashamed.| — Tom Orlo",
    "a dateline": "SALEM, Ore. — The plant closed.| Nobody came.",
    "spaces before the full stop": "The plant closed .| Nobody came .",
    "versus": "It is big coal vs. virtuous wind.| Coal won.",
    "nothing but marks": "...",
    "marks in front of words": "?? !! What is it?| Nothing.",
    "a colon and a semicolon": "He said this: One.| Two; three.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_the_boundaries_of(marked: str) -> None:
    text = marked.replace("|", "")
    found = [span.of(text) for span in sentences_of(text, (Span(0, len(text)),))]
    assert found == [sentence.strip() for sentence in marked.split("|")]


def test_a_sentence_stays_in_its_block() -> None:
    text = "A line without an end\nAnother line. And one more"
    blocks = (Span(0, 21), Span(22, len(text)))
    assert [span.of(text) for span in sentences_of(text, blocks)] == [
        "A line without an end",
        "Another line.",
        "And one more",
    ]


@pytest.mark.shared_data
def test_boundaries_beat_untrained_punkt_and_a_regular_expression() -> None:
    from auditor.training.evaluate_sentences import evaluate_sentences

    measured = {metric: value for metric, value, _ in evaluate_sentences(need(SHARED / "data"))}
    assert measured["auditor: boundary F1"] >= 0.97
    assert measured["auditor: exact paragraphs"] >= 0.90
    for other in ("untrained Punkt", "regular expression"):
        assert measured["auditor: boundary F1"] > measured[f"{other}: boundary F1"] + 0.10
