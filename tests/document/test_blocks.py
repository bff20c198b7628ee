"""Blocks: one line of a case for each block, its kind first."""

import pytest

from auditor.document.blocks import blocks_of

LONG = "The plant at Dalton closed on Monday after forty years, and nobody was told before it did."
WRAPPED = """\
A plain title of the piece

The plant at Dalton closed on Monday after forty years of work and
nobody was told before it did, although the owner had known of it
since the spring of the year before, people at the plant have said
to this paper. They will meet the owner on Thursday to talk of pay
and of what comes next.

- the first thing is the pay of those who have worked there longer
than thirty years
- the second thing is the land

Another paragraph that goes on for long enough to be wrapped over a
few lines, as this one is.
"""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(text)) for block in blocks_of(text)]


def test_each_line_is_a_block() -> None:
    assert kinds(f"{LONG}\n\n  {LONG}\r\n{LONG}") == [("paragraph", LONG)] * 3


def test_a_line_that_breaks_off_goes_on_with_a_small_letter() -> None:
    text = "The plant at Dalton closed on Monday after forty years\nand nobody was told. It was late."
    assert kinds(text) == [("paragraph", text)]


def test_hard_wrapped_text_is_put_together() -> None:
    found = kinds(WRAPPED)
    assert [kind for kind, _ in found] == ["heading", "paragraph", "item", "item", "paragraph"]
    assert found[2][1].endswith("thirty years")


@pytest.mark.parametrize(
    "line",
    [
        "Plant closes after forty years",
        "What comes next?",
        "2. What comes next",
        "## What comes next",
        "Plant at Dalton closes: owner is silent!",
    ],
)
def test_a_line_that_heads_the_text(line: str) -> None:
    kind = "item" if line.startswith("2.") else "heading"
    assert kinds(f"{line}\n\n{LONG}")[0] == (kind, line)


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Pell",
        "By ADA PELL, Staff Writer",
        "Ada Pell, Dalton News",
        "ByAda Pell",
        "Written by Ada Pell",
        "Photo: Ada Pell",
        "Published on 3 May",
        "Updated 3 May 2021",
        "Advertisement",
        "Share this on your page",
        "Press office: 555-0142",
        "(Photo by Ada Pell)",
        "It closed.",
        "he left",
        "12.5 13.1 14.9",
        "* * *",
        "---",
    ],
)
def test_a_line_that_heads_nothing(line: str) -> None:
    assert kinds(f"{LONG}\n{line}\n{LONG}")[1] == ("paragraph", line)


def test_a_title_stands_above_its_byline() -> None:
    text = f"Plant closes after forty years\nBy Ada Pell\nMay 3\n{LONG}"
    assert kinds(text)[0] == ("heading", "Plant closes after forty years")
    assert kinds(text)[1] == ("paragraph", "By Ada Pell")


def test_a_long_run_of_short_lines_is_no_run_of_headings() -> None:
    text = "\n".join([LONG, *(f"Section {name}" for name in "ABCDEFGH"), LONG])
    assert sum(kind == "heading" for kind, _ in kinds(text)) <= 3


def test_a_line_underlined_as_in_markdown_is_a_heading() -> None:
    assert kinds(f"It closed.\n==========\n{LONG}")[0] == ("heading", "It closed.")


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "– ", "1. ", "12) ", "(3) ", "a) ", "(iv) "])
def test_an_item(bullet: str) -> None:
    assert kinds(f"{LONG}\n{bullet}One thing\n{LONG}")[1] == ("item", f"{bullet}One thing")


def test_tables_and_quoted_lines_stay_lines() -> None:
    text = "| a | b and a long cell that goes on and on |\n| c | d |\n> a quoted line\n> another one"
    assert [kind for kind, _ in kinds(text)] == ["paragraph"] * 4


def test_nothing_has_no_blocks() -> None:
    assert blocks_of("") == blocks_of(" \n\t\n") == ()


def test_a_heading_may_head_a_list() -> None:
    assert kinds(f"{LONG}\nWhat comes next\n- Pay\n- Land")[1] == ("heading", "What comes next")


def test_the_foot_of_a_page_has_no_headings() -> None:
    found = kinds(f"{LONG}\nAda Pell\nComments\nNo comments yet\nSpeaker 1\nBack to top")
    assert "heading" not in [kind for kind, _ in found]


@pytest.mark.parametrize(
    "line",
    [
        "14 May 2025",
        "Monday, March 3, 2025",
        "3rd March 2025 at 10.15am GMT",
        "2025-03-03 10:15",
        "Sept. 4, 2020 | 9:05 p.m.",
    ],
)
def test_a_bare_date_under_the_byline_leaves_the_title_its_kind(line: str) -> None:
    text = f"Plant closes after forty years\nBy Ada Pell\n{line}\n\n{LONG}"
    assert [kind for kind, _ in kinds(text)] == ["heading", "paragraph", "paragraph", "paragraph"]


def test_a_heading_that_opens_with_a_date_is_a_heading() -> None:
    assert kinds(f"{LONG}\n\n14 May 2025: the vote\n\n{LONG}")[1] == ("heading", "14 May 2025: the vote")
