"""By what name sources are counted."""

import pytest

from auditor.citations import attributions
from auditor.citations.antecedents import named_before
from auditor.citations.named import is_announced_interview, key_of, speakers
from auditor.document import Document
from auditor.records import Article

_QUOTE = "“We dug the new ditch before the rain came,” {} said."


def heard(text: str) -> set[str]:
    return set(speakers(Document(Article(text))))


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Larkfield’s keeper, Jo Field, 36, who came in May", "field"),
        ("the mill's owner, Ann Marsh", "marsh"),
        ("Defending, Carl Brook KC", "brook"),
        ("Prof Ann Marsh OBE", "marsh"),
        ("Ann Marsh, a director of Lunde Mills", "marsh"),
        ("the Board of Mills", "board"),
    ],
)
def test_a_source_is_counted_by_the_name_it_has(words: str, key: str) -> None:
    assert key_of(words) == key


def test_a_name_behind_a_description_is_a_named_source() -> None:
    assert heard("“We’re not out of it,” said Larkfield’s keeper, Jo Field, 36, who came back in May.") == {"field"}


def test_a_name_behind_whom_it_is_according_to_belongs_to_the_source() -> None:
    (found,) = attributions(text := "The wheel cost 400 crowns more, according to its owner, Ann Marsh.")
    assert found.source is not None
    assert found.source.of(text) == "its owner, Ann Marsh"


def test_a_list_behind_whom_it_is_according_to_does_not() -> None:
    (found,) = attributions(text := "According to the owner, Lunde is the wettest of all valleys in the north.")
    assert found.source is not None
    assert found.source.of(text) == "the owner"


def test_who_told_reporters_is_a_named_source() -> None:
    assert heard("Jo Field told reporters that two of the guests had come back every summer.") == {"field"}


@pytest.mark.parametrize(
    "text",
    [
        "The wheel turned 400 times a day, figures from the Mill Office show.",
        "Fewer than half of the wheels turn, a survey by the watchdog Mill Office found last year.",
        "Data released by the Mill Office on Monday suggest that the river is lower.",
    ],
)
def test_whose_figures_show_something_is_a_named_source(text: str) -> None:
    assert heard(text) == {"office"}


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Forecasters at the Met Office", {"office"}),
        ("A spokeswoman for Lunde Hospital", {"hospital"}),
        ("Two researchers from the Larkfield Institute", {"institute"}),
        ("Officials at the Met Office", set()),  # people who keep their names to themselves
        ("A spokesman for Carl Brook", set()),  # of a person
    ],
)
def test_who_speaks_for_a_body_that_is_named_is_counted_as_that_body(source: str, names: set[str]) -> None:
    assert heard(f"{source} said that the river would rise by two feet.") == names


def test_who_is_introduced_above_the_quotation_is_a_named_source() -> None:
    text = "Jo Field, the keeper of the mill, said:\n\n“We will rebuild it. It takes a year.”\n\nIt rained.\n\n"
    assert heard(text) == {"field"}
    assert heard(text.replace("said", "gave three reasons")) == set()


def test_what_is_added_to_a_sum_is_not_said() -> None:
    assert heard("Work on the old wheel added £780,000 to the cost, and Jo Field said it was well spent.") == {"field"}


def test_figures_that_somebody_has_drawn_on_name_no_source() -> None:
    assert heard("The board took figures from the Mill Office and lost them on the way.") == set()


def test_the_speakers_of_a_transcript_are_named_sources() -> None:
    lines = "JO: What is the plan?\nANN MARSH: I will mend the wheel.\nJO: And then?\nANN MARSH: I will rest.\n"
    assert heard(lines) == {"jo", "marsh"}


def test_who_answers_in_an_interview_is_a_named_source() -> None:
    text = "I gave up the boat\n\nInterview by Ann Marsh\n\nJo Field leaves the harbour on Monday.\n\n"
    answers = "Why now?\n\nI am 61.\n\nAnd what then?\n\nI have a boat.\n\nWill you be back?\n\nNo.\n"
    assert heard(text + answers) == {"field"}
    assert heard(text.replace("Interview by", "By") + answers) == set()
    assert heard(text.replace("leaves the harbour", "and Carl Brook leave it") + answers) == set()


def test_who_answers_questions_in_bold_is_a_named_source_and_who_asks_is_not() -> None:
    text = "# I gave up the boat\n\n*Jo Field leaves the harbour on Monday. Interview by Ann Marsh, 4 May 2025.*\n\n"
    answers = "**Why now?**\n\nI am 61.\n\n**And what then?**\n\nI have a boat.\n\n**Will you be back?**\n\nNo.\n"
    assert heard(text + answers) == {"field"}


@pytest.mark.parametrize(
    ("line", "announced"),
    [
        ("Interview by Ann Marsh", True),
        ("*Jo Field has kept the mill since May. Interview by Ann Marsh, 4 May 2025.*", True),
        ("Interviewed by Ann Marsh and Carl Brook. Photographs by Lunde Mills.", True),
        ("The mill at Lunde: a Q&A", True),
        ("Jo Field was interviewed by police on Monday.", False),
        ("Jo Field, interviewed by the Lunde Post, left.", False),
        ("Interviewed by Ann Marsh on Monday, Jo Field said that the mill would close.", False),
        ("Jo Field was deep in conversation with Ann Marsh.", False),
        ("There will be a Q&A session at the mill on Monday.", False),
    ],
)
def test_an_interview_is_announced_in_a_line_of_its_own(line: str, announced: bool) -> None:
    assert is_announced_interview(Document(Article(f"The mill\n\n{line}\n\nIt is old."))) is announced


@pytest.mark.parametrize(
    "lines",
    [
        "UPDATE: The wheel turns.\nUPDATE: It has stopped.\nNOTE: It turns again.\n",
        "PRICES: They rose.\nWEATHER: It rained.\nSPORT: Lunde won.\n",
    ],
)
def test_labels_in_capitals_are_no_speakers(lines: str) -> None:
    assert heard(lines) == set()


def test_she_stands_for_the_one_person_named_before() -> None:
    text = "Jo Field won the race on Sunday.\n\nField was level at the bridge.\n\n" + _QUOTE.format("she")
    assert heard(text) == {"field"}


def test_she_stands_for_the_person_whom_the_paragraph_describes() -> None:
    text = "Old Miller was trained by Jo Field, who has 14 horses in a yard. " + _QUOTE.format("she")
    assert heard(text) == {"field"}


@pytest.mark.parametrize(
    "before",
    [
        "Jo Field and Carl Brook rowed to the bridge. Field and Brook won.",  # two
        "Jo Field rowed to the bridge. Judge Marsh looked on as Field won.",  # somebody else has a title
        "The council met in Great Larkfield and Port Lunde.",  # places
        "The river rose.",
        "“Jo Field has won it, and Field knows it,” a man shouted.",  # named by somebody, not by the text
    ],
)
def test_she_is_nobody_where_the_text_leaves_a_doubt(before: str) -> None:
    text = f"{before}\n\n{_QUOTE.format('she')}"
    assert named_before(Document(Article(text)), text.rindex("she"), frozenset()) is None


@pytest.mark.parametrize(
    ("before", "pronoun"),
    [
        ("Jo Field fell from the bridge on Sunday, and Field was hurt. A passer-by found the boat.", "he"),
        ("Jo Field lost the race. Field’s father had built the boat.", "he"),
        ("Jo Field built the mill. Field died in 1990. His widow lives in Lunde.", "she"),
        ("The court fined Jo Field, and Field left. The victim was in court.", "she"),
        ("Jo Field went home, and Field wept. The river had taken her boat.", "he"),
    ],
)
def test_a_pronoun_is_nobody_where_somebody_without_a_name_may_be_meant(before: str, pronoun: str) -> None:
    assert heard(f"{before} {_QUOTE.format(pronoun)}") == set()


@pytest.mark.parametrize(
    ("before", "pronoun"),
    [
        ("Jo Field, 34, a nurse, was at the bridge first.", "she"),
        ("Jo Field won the race, and Field wept. She is a nurse, and works as a guard in summer.", "she"),
        ("Jo Field won the race, and Field went home with his wife.", "he"),
        ("Carl Brook lost. Old Ann Marsh and the driver fell.\n\nJo Field, the owner of the boat, was calm.", "he"),
    ],
)
def test_a_pronoun_stands_for_who_is_told_to_be_something(before: str, pronoun: str) -> None:
    assert heard(f"{before} {_QUOTE.format(pronoun)}") == {"field"}


def test_she_is_not_somebody_who_was_named_three_paragraphs_before() -> None:
    text = "Jo Field won.\n\nField was glad.\n\nIt rained on.\n\nThe crowd went home.\n\n" + _QUOTE.format("she")
    assert heard(text) == set()


def test_a_credit_names_nobody_for_whom_a_pronoun_stands() -> None:
    text = "Carl Brook\n\nBy Carl Brook\n\nThe river rose again.\n\n" + _QUOTE.format("he")
    assert heard(text) == set()


def test_a_pronoun_is_one_statement_and_only_of_who_is_not_heard_otherwise() -> None:
    text = "Jo Field said the mill would close.\n\n" + _QUOTE.format("she") + "\n\n" + _QUOTE.format("she")
    assert speakers(Document(Article(text))) == {"field": 1}
