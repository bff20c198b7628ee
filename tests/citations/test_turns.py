"""Which texts are interviews, by their questions and answers."""

import pytest

from auditor.citations.turns import is_asked_in_turns
from auditor.document import Document
from auditor.records import Article

QUESTIONS = (
    "You took over the hall in 2009 with a debt of £1.4m. What did you think?",
    "How full are you now?",
    "Who pays for that?",
    "What went wrong on the ship?",
    "Why stop then?",
)
ANSWERS = (
    "Somebody had left out a page. We owed £1.1m.",
    "Last year we sold 81% of the seats. When I came it was 52%.",
    "The other two thirds do.",
    "I put on Lear. There were 40 people left.",
    "I'll be 65, and the lease runs out.",
)
EXPLAINED = (
    "The budget is £1.4m, up 9%.",
    "It costs 81% of households £40 a year.",
    "“We pay,” says a banner. Two thirds of firms do.",
    "The form takes 40 minutes, and US citizens pay 12%.",
    "In May.",
)
SETTINGS = {
    "plain": "{q}\n\n{a}",
    "Q:": "Q: {q}\n\nA: {a}",
    "Q.": "Q. {q}\nA. {a}",
    "numbered": "Q1: {q}\nA1: {a}",
    "bold labels": "**Q:** {q}\n\n**A:** {a}",
    "bold": "**{q}**\n\n{a}",
    "italics": "*{q}*\n\n{a}",
    "bold, run in": "**{q}** {a}",
    "headings": "### {q}\n\n{a}",
    "names": "Clay: {q}\n\nBrandis: {a}",
    "full names in bold": "**Imogen Clay:** {q}\n\n**Lotte Brandis:** {a}",
    "the paper": "The Courier: {q}\n\nLotte Brandis: {a}",
    "dashes": "– {q}\n\n– {a}",
}
NO_INTERVIEWS = {
    "a table of seats": "Labour: 44%.\nLiberals: 30%.\n\nLabour: 41%. Why?\nLiberals: 32%.\n\nLabour: 9%. And now?",
    "a review": "Price: £400. Worth it?\nVerdict: It leaks.\n\nPrice: £300. Worth it?\nVerdict: It does not.",
    "a paper that explains": "What do we know?\n\nWe know that 44% pay.\n\nWho pays?\n\nWe do not know."
    "\n\nWhy?\n\nWe asked.\n\nWhen?\n\nIn May, we think.",
    "a list of questions": "- How much sugar?\n- How much salt?\n- What next?\n- Who eats?\n\nI pay £40.",
}


@pytest.mark.parametrize("form", SETTINGS.values(), ids=SETTINGS.keys())
def test_an_interview_is_known_in_every_setting(form: str) -> None:
    assert is_asked_in_turns(_text(form, ANSWERS))


@pytest.mark.parametrize("form", SETTINGS.values(), ids=SETTINGS.keys())
def test_an_explainer_in_the_same_setting_is_none(form: str) -> None:
    assert not is_asked_in_turns(_text(form, EXPLAINED))


@pytest.mark.parametrize("text", NO_INTERVIEWS.values(), ids=NO_INTERVIEWS.keys())
def test_what_has_questions_and_labels_of_another_kind_is_none(text: str) -> None:
    assert not is_asked_in_turns(Document(Article(text=text)))


def _text(form: str, answers: tuple[str, ...]) -> Document:
    turns = (form.format(q=question, a=answer) for question, answer in zip(QUESTIONS, answers, strict=True))
    return Document(Article(text="\n\n".join(("Lotte Brandis on debt", "By Imogen Clay", *turns))))
