"""References: their forms, and the checksums that can be tested without a network."""

import pytest

from auditor.citations import is_isbn, references
from auditor.document import Document
from auditor.records import Article


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
    ],
)
def test_a_reference_is_read_with_its_kind(text: str, expected: tuple[str, str, bool]) -> None:
    assert kinds(text) == [expected]


def test_a_numbered_list_under_its_heading_is_a_list_of_references() -> None:
    text = "The river rose.[1]\n\nReferences\n\n1. County of Lunde, River levels, 2019."
    assert [kind for kind, _, _ in kinds(text)] == ["mark", "entry"]


def test_an_insertion_in_brackets_is_no_mark() -> None:
    assert kinds("“We lost [12] cows that night,” she said.") == []
