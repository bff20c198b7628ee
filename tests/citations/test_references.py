"""References: their forms, and the checksums that can be tested without a network."""

import pytest

from auditor.citations import backing, is_isbn, references
from auditor.document import Document
from auditor.records import Article
from tests.steps import growth


def kinds(text: str) -> list[tuple[str, str, bool]]:
    return [(one.kind, one.target, one.sound) for one in references(Document(Article(text)))]


@pytest.mark.parametrize("code", ["0-306-40615-2", "978-0-306-40615-7", "080442957X"])
def test_an_isbn_with_a_right_check_digit_is_sound(code: str) -> None:
    assert is_isbn(code)


@pytest.mark.parametrize("code", ["0-306-40615-3", "978-0-306-40615-8", "X804429570", "123"])
def test_an_isbn_with_a_wrong_check_digit_is_not(code: str) -> None:
    assert not is_isbn(code)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://mill.example/dam.", ("link", "https://mill.example/dam", True)),
        ("See doi 10.1000/182 for it.", ("doi", "10.1000/182", True)),
        ("See arXiv:2101.00001v2 for it.", ("arxiv", "2101.00001v2", True)),
        ("See arXiv:2113.00001 for it.", ("arxiv", "2113.00001", False)),
        ("See PMID: 123456 for it.", ("pmid", "123456", True)),
        ("ISBN 0-306-40615-3 is wrong.", ("isbn", "0-306-40615-3", False)),
        ("The river rose.[3] It fell.", ("mark", "3", True)),
        ("The river rose.³ It fell.", ("mark", "3", True)),
        ("Its annual report is out.", ("document", "annual report", True)),
        ("The dam leaks, as Reuters reported.", ("publication", "Reuters", True)),
        ("She told the Guardian that it leaks.", ("publication", "Guardian", True)),
        ("The trial was described in The Lancet last week.", ("publication", "Lancet", True)),
        ("The results were published in Nature on Monday.", ("publication", "Nature", True)),
        ("According to the New York Times, the dam leaks.", ("publication", "New York Times", True)),
        ("The Lunde Courier reported that the dam leaks.", ("publication", "Lunde Courier", True)),
        ("A paper in the Journal of Mill Studies says so.", ("publication", "Journal of Mill Studies", True)),
        ("© 2019 The Associated Press", ("credit", "Associated Press", True)),
    ],
)
def test_a_reference_is_read_with_its_kind(text: str, expected: tuple[str, str, bool]) -> None:
    assert kinds(text) == [expected]


def test_a_numbered_list_under_its_heading_is_a_list_of_references() -> None:
    text = "The river rose.[1]\n\nReferences\n\n1. County of Lunde, River levels, 2019."
    assert [kind for kind, _, _ in kinds(text)] == ["mark", "entry"]


def test_an_insertion_in_brackets_is_no_mark() -> None:
    assert kinds("“We lost [12] cows that night,” she said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nature is kind to the valley.",
        "He ran for the Independent Party.",
        "Guardian Life said it would pay.",
        "Time will tell whether the dam holds.",
        "They watched Fox News all day.",
        "Sales of the Lunde Courier fell.",
    ],
)
def test_a_title_that_reports_nothing_is_no_publication(text: str) -> None:
    assert kinds(text) == []


REST = "The dam above the town was closed on Monday after a storm."


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("LUNDE (Northern Wire) - ", [("dateline", "LUNDE"), ("credit", "Northern Wire")]),
        ("LUNDE, Norway, Nov. 19 — ", [("dateline", "LUNDE, Norway, Nov. 19")]),
        ("Lunde (AP) -- ", [("dateline", "Lunde"), ("credit", "AP")]),
        ("NEW LUNDE — ", [("dateline", "NEW LUNDE")]),
        ("Lunde — ", []),
        ("LUNDE: ", []),
    ],
)
def test_a_dateline_opens_the_text(head: str, expected: list[tuple[str, str]]) -> None:
    assert [(kind, target) for kind, target, _ in kinds(head + REST)] == expected


def test_a_line_of_capitals_and_a_dash_further_down_is_no_dateline() -> None:
    assert kinds("\n\n".join([REST] * 8 + ["LUNDE — " + REST])) == []


def test_where_the_article_comes_from_backs_none_of_its_figures() -> None:
    document = Document(Article("LUNDE (AP) - " + REST))
    assert [one.kind for one in references(document)] == ["dateline", "credit"]
    assert backing(document) == ()


def test_many_names_take_linear_time() -> None:
    piece = "The Lunde Courier reported it. " * 40
    short, long = Article(piece * 5), Article(piece * 50)
    assert growth(lambda: references(Document(short)), lambda: references(Document(long))) < 12
