"""The ledger sets the figures of articles side by side, and never calls different periods a conflict."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from auditor.ledger import agreements, article_conflicts, conflicts, side_by_side
from auditor.records import Article, Audit

NORDBY = "The Nordby retail group of Linden Motors said its sales grew 32% in 2023, driven by used vans."
OSTERBY = "Analysts looked at the island. Linden's Nordby retail group said its sales grew 22% in {when}."


def audits(*texts: str) -> list[Audit]:
    named = (Article(text=text, id=f"a{index}") for index, text in enumerate(texts))
    return [cast(Audit, SimpleNamespace(article=article)) for article in named]


def only(rows: list[dict[str, Any]]) -> dict[str, Any]:
    assert len(rows) == 1, rows
    return rows[0]


def test_one_measure_with_two_values_in_one_period_is_a_conflict() -> None:
    given = audits(NORDBY, OSTERBY.format(when="2023"))
    row = only(conflicts(given))
    assert row["articles"] == ["a0", "a1"]
    assert row["values"] == ["32%", "22%"]
    assert row["verdict"] == "conflict"
    for (start, end), value, audit in zip(row["spans"], row["values"], given, strict=True):
        assert audit.article.text[start:end] == value


def test_what_has_no_stated_period_cannot_be_told() -> None:
    assert only(conflicts(audits(NORDBY, OSTERBY.format(when="spring"))))["verdict"] == "cannot-tell"


def test_figures_of_different_years_are_never_a_conflict() -> None:
    assert conflicts(audits(NORDBY, OSTERBY.format(when="2021"))) == []


@pytest.mark.parametrize("when", ["the third quarter of fiscal 2023", "Q4 2023"])
def test_quarters_that_may_be_fiscal_are_no_conflict(when: str) -> None:
    first = NORDBY.replace("in 2023", "in the second quarter of 2023")
    assert all(row["verdict"] == "cannot-tell" for row in conflicts(audits(first, OSTERBY.format(when=when))))


def test_equal_values_are_an_agreement_and_not_a_conflict() -> None:
    given = audits(NORDBY, OSTERBY.format(when="2023").replace("22%", "32 percent"))
    assert conflicts(given) == []
    row = only(agreements(given))
    assert row["values"] == ["32%", "32 percent"]
    assert row["verdict"] == "agreement"


def test_rounding_is_no_conflict() -> None:
    given = audits(
        "Linden Motors will spend 380.4 million kroner on the Nordby battery plant in 2024.",
        "In the north, 380 million kroner for the Nordby battery plant in 2024 were confirmed by Linden Motors.",
    )
    assert conflicts(given) == []


def test_a_summary_that_alters_a_number_of_its_document_is_a_conflict() -> None:
    document = (
        "The council of Osterby met on Monday. It agreed to hire 12 teachers for the school on the quay and to close "
        "the old hall. The teachers will start in autumn, and the hall will be sold for $3 million to a local builder."
    )
    summary = "The council of Osterby agreed to hire 15 teachers and to sell the old hall for $3 million."
    row = only(article_conflicts([Article(text=document, id="d"), Article(text=summary, id="s")]))
    assert row["articles"] == ["d", "s"]
    assert "12 teachers" in row["values"][0]
    assert "15 teachers" in row["values"][1]
    assert row["verdict"] == "conflict"


def test_a_true_summary_has_no_conflict() -> None:
    document = (
        "The council of Osterby met on Monday. It agreed to hire 12 teachers and to sell the hall for $2.96 million."
    )
    summary = "The council of Osterby agreed to hire twelve teachers and sell the hall for about $3 million."
    assert article_conflicts([Article(text=document, id="d"), Article(text=summary, id="s")]) == []


def test_many_articles_are_compared_where_they_share_rare_words() -> None:
    others = [f"Town {index} opened a library with {index + 20} shelves last week." for index in range(60)]
    rows = conflicts(audits(NORDBY, *others, OSTERBY.format(when="2023")))
    assert ["32%", "22%"] in [row["values"] for row in rows]


def test_an_empty_ledger_has_nothing_to_tell() -> None:
    assert conflicts([]) == []
    assert agreements(audits("")) == []


def test_copies_of_one_text_do_not_corroborate_each_other() -> None:
    longer = NORDBY + " The vans are built in the north, and most of them are sold to farmers and small firms there."
    assert agreements(audits(longer, longer)) == []
    assert agreements(audits(longer, OSTERBY.format(when="2023").replace("22%", "32%"))) != []


def test_one_company_one_measure_without_a_period_cannot_be_told_and_far_values_are_left_out() -> None:
    first = "Osterby grocer Tarn cut its loss. {} Tarn. It is Tarn that leads. Revenue rose 9% to €412 million."
    second = "At Tarn, costs fell. {} Tarn. Nobody but Tarn. Revenue for the first quarter of 2025 rose to €{} million."
    found = only(conflicts(audits(first.format("So says"), second.format("We asked", 421))))
    assert (found["values"], found["verdict"]) == (["€412 million", "€421 million"], "cannot-tell")
    assert conflicts(audits(first.format("So says"), second.format("We asked", 996))) == []


def test_a_rare_name_tells_that_two_prices_are_of_one_thing() -> None:
    row = only(
        conflicts(
            audits(
                "The heart of it is the plant at Dunmarrow, a $640 million production hall that opened in the autumn.",
                "At the centre of it stands the $460 million Dunmarrow plant, a facility as large as a village.",
            )
        )
    )
    assert (row["values"], row["verdict"]) == (["$640 million", "$460 million"], "cannot-tell")


@pytest.mark.parametrize(
    ("told", "value"), [("June 27 at 1:34 p.m.", "June 27"), ("June 26 at 1:44 p.m.", "1:44 p.m.")]
)
def test_a_summary_that_alters_a_day_or_an_hour_is_listed(told: str, value: str) -> None:
    document = (
        "Ada asks Ben about the trip to the congress in Osterby. Ben has the tickets for the train, which leaves the "
        "main station on June 26 at 1:34 p.m. and is in Bedford by the evening. Ada will bring the papers for the talk."
    )
    summary = f"Ada and Ben take the train to the congress, which leaves the main station on {told}"
    rows = article_conflicts([Article(text=document, id="d"), Article(text=summary, id="s")])
    assert [row["values"][1] for row in rows] == [value]


def test_an_hour_without_a_half_of_the_day_is_none_other() -> None:
    document = "The train to the congress leaves the main station on June 26 at 1:34 p.m. and is in Bedford by night."
    summary = "The train to the congress leaves the main station on June 26 at 1:34."
    assert article_conflicts([Article(text=document, id="d"), Article(text=summary, id="s")]) == []


def test_both_sides_are_read_at_once_as_each_alone() -> None:
    given = audits(NORDBY, OSTERBY.format(when="2023"), OSTERBY.format(when="2023").replace("22%", "32%"))
    assert side_by_side(given) == (conflicts(given), agreements(given))


def test_growth_and_a_share_of_something_are_no_conflict() -> None:
    growth = "Alder Mills in Osterby said its profit climbed 18% in 2023 as sales by post grew."
    assert conflicts(audits(growth, "Orders by post were 65% of all sales in 2023, Alder Mills in Osterby said.")) == []
    assert conflicts(audits(growth, "Net profit at Alder Mills in Osterby was 9% of sales by post in 2023.")) == []
    assert only(conflicts(audits(growth, growth.replace("18%", "25%"))))["values"] == ["18%", "25%"]


def test_reports_on_two_companies_in_the_same_words_are_no_conflict() -> None:
    report = (
        "{who} said on Tuesday that quarterly revenue rose {grew}% to ${revenue} million in the months to June 2023. "
        "Chief executive {chief} said the company would open {shops} shops. Shares in {who} rose {rose}%."
    )
    alder = report.format(who="Alder Mills", grew=12, revenue=40, chief="Ada Orr", shops=5, rose=3)
    birch = report.format(who="Birch Foundry", grew=25, revenue=70, chief="Tom Vane", shops=8, rose=6)
    assert conflicts(audits(alder, birch)) == []
    assert conflicts(audits(alder, alder.replace("$40 million", "$70 million"))) != []


def test_figures_of_articles_about_others_are_not_set_side_by_side() -> None:
    alder = (
        "The harbour was quiet. At {0} boats lay still, and {0} paid. Net income at {0} was $37.9 million, or a crown."
    )
    birch = "Shoppers ran to {0}, so {0} hired six. Net income at {0} fell to $21 million, after taxes on its shops."
    assert conflicts(audits(alder.format("Alder"), birch.format("Birch"))) == []
    row = only(conflicts(audits(alder.format("Birch"), birch.format("Birch"))))
    assert (row["values"], row["metric"]) == (["$37.9 million", "$21 million"], "Net income at Birch")


def test_patients_of_two_trials_are_not_set_side_by_side() -> None:
    trial = "In a trial of {} patients in {}, published in a journal, {} found less fat. So {} says, and {} wrote it."
    walk = trial.format("84", "Osterby", "Field", "Dr Field", "Osterby")
    heart = trial.format("9,412", "Larkfield", "Marsh", "Dr Marsh", "Larkfield")
    assert conflicts(audits(walk, heart)) == []
    row = only(conflicts(audits(walk, walk.replace("84", "96"))))
    assert row["metric"] == "trial of patients in Osterby, published in a journal, Field found less fat"


def test_a_slip_in_the_age_of_one_person_is_listed_and_a_later_age_is_not() -> None:
    first = "Divers reached the ferry at dawn while oil drifted to the harbour. Its captain, Ivo Pell, 51, was saved."
    second = "Investigators waited to question the master in hospital on Friday. Ivo Pell, {age}, said nothing."
    row = only(conflicts(audits(first, second.format(age=61))))
    assert (row["values"], row["verdict"]) == (["51", "61"], "cannot-tell")
    assert conflicts(audits(first, second.format(age=52))) == conflicts(audits(first, second.format(age=54))) == []
    assert conflicts(audits(first, second.format(age=61).replace("Ivo Pell", "Ada Pell"))) == []


def test_sums_with_two_digits_that_changed_places_are_listed() -> None:
    first = "Before the ferry sank in the storm, the owner had paid £1,912,000 for repairs to its hull, an aide said."
    second = "Accounts filed in March tell of {sum} spent on repairs of the hull, a union wrote to its members."
    assert only(conflicts(audits(first, second.format(sum="£1,921,000"))))["values"] == ["£1,912,000", "£1,921,000"]
    assert conflicts(audits(first, second.format(sum="£1,934,000"))) == []
