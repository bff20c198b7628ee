"""What an editor reads in the terminal."""

import re

from auditor.report.sheet import Sheet
from auditor.report.terminal import render
from tests.report.sheets import TEXT, audit, finding, sheet

EDITOR_READS = """\
drafts/pump.txt · Pumps · 12 words
  REVISE       1 error, and the policy allows 0
  Reliability  40 of 100, mixed (28 to 55)
  Authorship   likely-human: reads more like articles by people; its style is at 12.0 (5 to 20),
               where 0 is a person's and 100 a machine's

  Why this reliability (+ speaks for the article)
    +0.10  where every article starts
    −1.20  uses 12 loaded words
    +0.33  names 3 sources
  ───────
    −0.77  in all, as log-odds

  Why this authorship (+ speaks for a machine)
    −2.00  where every article starts
  ───────
    −2.00  in all, as log-odds

  What to look at: 1 error, 2 notes

  Figures  1 error
     3:12  error    “10% from 100 to 120” – From 100 to 120 is 20%. [figures.arithmetic]

  Provenance  1 note
    whole  note     No author. [provenance.no_byline]

  Hype  1 note
      2:6  note     “revolutionary” is hype. [hype.term]
                    Why: It sells.
                    Do:  new
"""


def _plain(shown: Sheet, width: int = 100) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", render(shown, width))


def test_verdict_scores_reasons_and_findings_are_shown() -> None:
    made = audit(
        TEXT,
        finding(
            "hype.term", TEXT, "revolutionary", "note", "“revolutionary” is hype.", why="It sells.", suggestion="new"
        ),
        finding("figures.arithmetic", TEXT, "10% from 100 to 120", "error", "From 100 to 120 is 20%."),
        finding("provenance.no_byline", TEXT, None, "note", "No author."),
        title="Pumps",
    )
    assert _plain(sheet(made, "revise")) == EDITOR_READS


def test_no_line_is_wider_than_the_screen() -> None:
    made = audit(TEXT, finding("hype.term", TEXT, "Pumps", message="long words " * 40, why="why " * 60))
    assert max(map(len, _plain(sheet(made), 70).splitlines())) <= 70


def test_a_finding_that_the_policy_turns_off_is_not_shown_and_a_raised_one_comes_first() -> None:
    off, raised = finding("hype.term", TEXT, "Pumps", message="Off."), finding("hype.term", TEXT, "won", "note", "Up.")
    text = _plain(Sheet(audit(TEXT, off, raised).to_wire(), TEXT, levels={off.id: "off", raised.id: "error"}))
    assert "Off." not in text
    assert "What to look at: 1 error" in text


def test_hostile_words_cannot_colour_the_screen() -> None:
    text = "The \x1b[2J\u202epump."
    made = audit(text, finding("hype.term", text, "\x1b[2J\u202epump", message="Seen."), title="\x1b]0;owned\x07")
    shown = render(sheet(made))
    assert set(re.findall(r"\x1b[^m]*", shown)) <= {f"\x1b[{code}" for code in ("0", "1", "4", "31", "32", "33", "36")}
    assert "‹U+001B›[2J‹U+202E›pump" in shown


def test_a_not_rated_article_says_why() -> None:
    assert "Reliability  not rated: too short: 3 words" in _plain(sheet(audit(rated=False)))


def test_positions_in_a_page_are_said_to_be_those_of_its_text() -> None:
    assert "taken from the page" in _plain(sheet(audit(), first_line=None))


def test_words_that_the_message_gives_already_are_not_given_twice() -> None:
    text = "Add a comment\n\nNo comments yet"
    made = audit(
        text, finding("provenance.page_furniture", text, text, message="“Add a comment No comments yet” is not.")
    )
    assert _plain(sheet(made)).count("Add a comment") == 1


def test_a_long_run_of_notes_is_told_in_part_and_named_in_full() -> None:
    words = [f"word{number:02d}" for number in range(9)]
    text = " ".join(words)
    made = audit(text, *(finding("hype.term", text, word, "note", f"“{word}” is hype.") for word in words))
    lines = _plain(sheet(made))
    assert lines.count("is hype.") == 5
    assert "and 4 more notes: “word05” 1:36; “word06” 1:43; “word07” 1:50; “word08” 1:57 [hype.term]" in lines
    assert "What to look at: 9 notes" in lines
