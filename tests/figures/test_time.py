"""What is read of a sentence's figures costs in line with their number, slices of them included."""

from collections.abc import Callable, Hashable
from typing import Any

import pytest

from auditor.document import Document
from auditor.figures.mention import Mention, document_mentions
from auditor.figures.sums.parts import document_wholes
from auditor.figures.sums.portions import document_portions
from auditor.records import Article


class Counted(list[Mention]):
    """The figures of a sentence; counts how many of them are handed out."""

    handed_out = 0

    def __getitem__(self, key: Any) -> Any:
        got = super().__getitem__(key)
        self.handed_out += len(got) if isinstance(key, slice) else 1
        return got


def handed_out(compute: Callable[[Document], Hashable], text: str) -> int:
    document = Document(Article(text))
    (mentions,) = document.share(document_mentions)
    counted = Counted(mentions)
    document.give(document_mentions, (counted,))
    compute(document)
    return counted.handed_out


@pytest.mark.parametrize("compute", [document_wholes, document_portions])
@pytest.mark.parametrize("piece", ["9‘", "3 of 40 or ", "$5: $3, ", "9 men and 40% "])
def test_figures_of_one_sentence_are_looked_at_in_line_with_their_number(
    compute: Callable[[Document], Hashable], piece: str
) -> None:
    few, many = (handed_out(compute, "The yard has " + piece * number) for number in (100, 1_000))
    assert many < 12 * few
