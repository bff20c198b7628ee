"""What a figure measures, of whom, and for which period."""

import pytest

from auditor.figures import Quantity, quantities


def figure(text: str, printed: str) -> Quantity:
    (found,) = [q for q in quantities(text) if q.printed == printed]
    return found


@pytest.mark.parametrize(
    ("text", "printed", "words", "entity"),
    [
        ("Orrin Foods' net sales rose 5% in May.", "5%", ("net", "sale"), "Orrin Foods"),
        ("Its EBITA loss narrowed by 55% last year.", "55%", ("ebita", "loss"), None),
        ("Revenue was $7.2 billion for the year.", "$7.2 billion", ("revenue",), None),
        ("Harbor Lines has 1,200 employees.", "1,200 employees", ("employee",), "Harbor Lines"),
        ("Harbor Lines paid a $3 million fine.", "$3 million", ("fine",), "Harbor Lines"),
        ("A 10% drop in exports hurt the port.", "10%", ("export",), None),
        ("About 12% of voters agreed.", "12%", ("voter",), None),
        ("The company spent $12 million on advertising.", "$12 million", ("spending", "advertising"), None),
        ("Each building costs about $40 million.", "$40 million", ("building", "cost"), None),
        ("Revenue was $7 billion, up 9.2% from 2022.", "9.2%", ("revenue",), None),
    ],
)
def test_the_subject_is_read_from_the_sentence(
    text: str, printed: str, words: tuple[str, ...], entity: str | None
) -> None:
    subject = figure(text, printed).subject
    assert (subject.words, subject.entity) == (words, entity)
    if subject.measure_span is not None:
        assert text[slice(*subject.measure_span)] == subject.measure


@pytest.mark.parametrize(
    ("text", "printed", "shown", "fields"),
    [
        ("Sales hit $5m in the third quarter of fiscal 2024.", "$5m", "third quarter of fiscal 2024", (2024, 3, True)),
        ("In Q2 2021 inflation was 3%.", "3%", "Q2 2021", (2021, 2, None)),
        ("Sales were $7m for the year ended June 30, 2023.", "$7m", "year ended June 30, 2023", (2023, None, True)),
        ("Sales were $7m in fiscal 2019.", "$7m", "fiscal 2019", (2019, None, True)),
        ("Unemployment fell to 4.1% in May 2022.", "4.1%", "May 2022", (2022, None, False)),
        ("Sales rose 9% from 2022 to $8m in 2023.", "$8m", "2023", (2023, None, None)),
        ("It lost $2m last year.", "$2m", "last year", (None, None, None)),
    ],
)
def test_the_period_is_the_one_the_figure_is_about(
    text: str, printed: str, shown: str, fields: tuple[int | None, int | None, bool | None]
) -> None:
    period = figure(text, printed).subject.period
    assert period is not None
    assert (period.text, (period.year, period.quarter, period.fiscal)) == (shown, fields)


def test_a_period_that_a_figure_is_compared_with_is_not_its_period() -> None:
    period = figure("Sales were $7m in 2023, up 9.2% from 2022.", "9.2%").subject.period
    assert period is not None and period.year == 2023


def test_months_and_days_of_a_period_are_read() -> None:
    period = figure("Costs were $3m for the nine months ended September 30, 2023.", "$3m").subject.period
    assert period is not None and (period.months, period.month, period.day, period.year) == (9, 9, 30, 2023)
