"""Quotations: ⟦ ⟧ marks what is one; text before a line break is a paragraph of its own."""

import pytest

from auditor.document import Document
from auditor.document.quotes import quotes_of
from auditor.records import Article, Span
from tests.fixtures import unmark

CASES = {
    "straight marks": 'He said ⟦"yes"⟧ and ⟦"no, not now,"⟧ twice.',
    "curly marks": "He said ⟦“yes”⟧ and left.",
    "mismatched marks": 'He said ⟦”yes”⟧, ⟦“no“⟧, ⟦"perhaps”⟧ and ⟦“never"⟧.',
    "doubled single marks": "⟦''We were happy,''⟧ he said. It was ⟦``fine''⟧.",
    "angle marks": "Il a dit ⟦«oui»⟧ et ⟦« non »⟧.",
    "brackets and dashes around": "(⟦“In brackets”⟧) and —⟦“dash”⟧—",
    "single marks, British": "⟦‘I don’t know the players’ union,’⟧ he said. ⟦‘Yes.’⟧",
    "straight single marks": "It got an ⟦'A' ⟧".replace("'A' ⟧", "'A'⟧ ") + "and was ⟦'fine'⟧, they said.",
    "apostrophes": "The dogs' bones, rock 'n' roll, the '90s, 'tis said, the players’ union and Jones' car.",
    "a single mark that nothing closes": "He was ‘late and left.",
    "double in single marks": "⟦‘He told me “no” yesterday,’⟧ she said.",
    "single in double marks": "⟦“He told me ‘no’ yesterday,”⟧ she said.",
    "single in double marks, at the edge": "⟦\"'No,' he told me,\"⟧ she said.",
    "feet and inches": 'He is 5\'11" tall and ⟦"happy,"⟧ she said. ⟦"He is 6\'2" tall,"⟧ he said.',
    "inches": 'A 27" screen and a 30" one.',
    "a mark with spaces around": 'They called it a ⟦" test "⟧ and left; 5 " more.',
    "a quotation inside a word": 'The word⟦"less"⟧ one.',
    "lost spaces after marks": '⟦"No,"⟧he said.⟦"Yes,"⟧she said.',
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_what_is_quoted_with(marked: str) -> None:
    text, expected = unmark(marked)
    found = quotes_of(text, (Span(0, len(text)),))
    assert [quote.span.of(text) for quote in found] == [span.of(text) for span in expected]
    assert all(quote.closed for quote in found)


def test_a_quotation_that_goes_on_in_the_next_paragraph_opens_again() -> None:
    text = "“It began early.\n“It ended late,” she said."
    first, second = Document(Article(text=text)).quotes
    assert (first.span.of(text), first.closed, first.continued) == ("“It began early.", False, True)
    assert (second.inner.of(text), second.closed, second.continued) == ("It ended late,", True, False)


def test_an_end_mark_that_is_missing_is_told() -> None:
    text = 'She said "it began early.\nIt ended late.'
    (quote,) = Document(Article(text=text)).quotes
    assert (quote.span.of(text), quote.closed, quote.continued) == ('"it began early.', False, False)


def test_a_missing_end_mark_does_not_turn_the_rest_inside_out() -> None:
    text = 'He said "it began. Then "it ended," he said, and left.'
    spans = [quote.span.of(text) for quote in quotes_of(text, (Span(0, len(text)),))]
    assert spans == ['"it began. Then', '"it ended,"']


def test_a_span_is_quoted_where_it_lies_inside_a_quotation() -> None:
    text = "Out “in one” out “in two” out"
    document = Document(Article(text=text))
    inside = [document.quoted(Span(*_place(text, word))) for word in ("Out", "one", "two", "in one” out")]
    assert inside == [False, True, True, False]


def _place(text: str, word: str) -> tuple[int, int]:
    return text.index(word), text.index(word) + len(word)
