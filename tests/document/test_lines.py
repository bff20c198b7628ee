"""Which lines of a text go on with the one before, and what stands where a paragraph was wrapped."""

import pytest

from auditor.document.lines import gaps, lines_of, wrapped

WRAPPED = """\
The ferry at Lunde has been mended
By Ada Pell

The county gave the ferry of Lunde a grant and the ferry hopes for
£50,000 more.

The boat was built by Jo Field and it has been steered since then
by Ada Moss, who knows the river and was born on the boat at Lunde
– as few others are – and who has had a quarrel, an old and well-
known one, with the county.

- the first of the two ramps is the pay of those who have worked
  there for longer than thirty years
- the second is the land
"""


def joined(text: str) -> list[str]:
    lines = lines_of(text)
    return [lines[at].of(text) for at in sorted(wrapped(text, lines))]


def test_lines_go_on_whose_first_word_found_no_room_in_the_line_before() -> None:
    assert joined(WRAPPED) == [
        "£50,000 more.",
        "by Ada Moss, who knows the river and was born on the boat at Lunde",
        "– as few others are – and who has had a quarrel, an old and well-",
        "known one, with the county.",
        "there for longer than thirty years",
    ]


def test_a_hyphen_at_a_lines_end_stays_in_its_word() -> None:
    text = (
        "The board of the mill, which met at noon, has a long-\n"
        "standing quarrel with all the rulers of the valley of the pre-\n"
        "and post-war years."
    )
    assert [instead for _, instead in gaps(text)] == ["", " "]


@pytest.mark.parametrize("last", ["for", "of", "about", "the", "to"])
def test_a_line_that_ends_with_a_small_word_goes_on_with_a_figure(last: str) -> None:
    text = f"The mill of Lunde\nThe mill of the valley is to be sold in spring {last}\n£50,000."
    assert joined(text) == ["£50,000."]


@pytest.mark.parametrize(
    "text",
    [
        "The mill of the valley is to be sold\n£50,000 was paid for it the last time.",
        "The mill is open from nine to five on every day\n£4 for children\n£9 for the old",
        "The roof of the mill at Dalton was mended in May\n– the roof\n– the door",
        "The Mill of Dalton Opens Its Doors in the Spring\nThe Boats of Lunde Go to Sea Again in the May\n"
        "The Roads of Tolm Are Closed for Cars All Summer\nThe Hills of Dale Are Green and Wet as They Were",
        "The mill of the valley is to be sold in spring for\n\n£50,000.",
        "The mill of the valley that nobody is willing to pay for\nBy Ada Pell\nThe mill is for sale.",
        "The mill of the valley that nobody is willing to pay for\nby Ada Pell and Jo Field\nThe mill is for sale.",
        "The mill of the valley that nobody is willing to pay for\n4 May 2025\nThe mill is for sale.",
        "The mill of the valley that nobody is willing to pay for\nThe mill is for sale, the council said.",
        "The mill of the valley that nobody is willing to pay for\n£50,000 was paid for it the last time.",
        "Lunde\nThe mill of the valley that nobody is willing to pay for\nTuesday, 4 May 2025\nIt is for sale.",
    ],
)
def test_lines_that_stand_alone(text: str) -> None:
    assert joined(text) == []


def test_lines_too_long_to_be_wrapped_keep_their_breaks() -> None:
    text = f"The mill of the valley {'is to be sold and ' * 6}is to be\nsold."
    assert joined(text) == ["sold."]
    assert gaps(text) == []
