import pytest

from auditor.document.links import links_of
from auditor.document.words import trimmed, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don't o’clock year-on-year", ["don't", "o’clock", "year-on-year"]),
        ("The U.S. and Ph.D. holders", ["The", "U.S", "and", "Ph.D", "holders"]),
        ("1,200.5 or 3,4 and a,b", ["1,200.5", "or", "3,4", "and", "a", "b"]),
        ("the report.Next one.I left", ["the", "report", "Next", "one", "I", "left"]),
        ("in 2019.The rest", ["in", "2019", "The", "rest"]),
        ("norvane.example.com and notes.txt", ["norvane.example.com", "and", "notes.txt"]),
        ("_under_ *stars*", ["under", "stars"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [span.of(text) for span in words_of(text)] == words


@pytest.mark.parametrize(
    ("text", "span", "target", "kind"),
    [
        ("see https://a.example/b. Then", "https://a.example/b", "https://a.example/b", "bare"),
        ("(https://a.example/b_(c))", "https://a.example/b_(c)", "https://a.example/b_(c)", "bare"),
        ("at www.a.example/b, they", "www.a.example/b", "www.a.example/b", "bare"),
        ("pic.norvane.com/abc1 they", "pic.norvane.com/abc1", "pic.norvane.com/abc1", "bare"),
        ("doi:10.1000/abc.12.", "doi:10.1000/abc.12", "https://doi.org/10.1000/abc.12", "bare"),
        (
            '[it](https://a.example/x_(y) "T") was',
            '[it](https://a.example/x_(y) "T")',
            "https://a.example/x_(y)",
            "markdown",
        ),
        ("a\n[1]: https://a.example/b\n", "[1]: https://a.example/b", "https://a.example/b", "markdown"),
        ('an <a class="k" href="/b">it</a>', '<a class="k" href="/b">', "/b", "html"),
    ],
)
def test_a_link(text: str, span: str, target: str, kind: str) -> None:
    (link,) = links_of(text)
    assert (link.span.of(text), link.target, link.kind) == (span, target, kind)


def test_a_name_with_a_dot_is_no_link() -> None:
    assert links_of("Norvane.com said so, and ada@norvane.com/x too") == ()


def test_marks_are_taken_off_both_ends_and_no_others() -> None:
    assert [trimmed("«_1. a-b_!» "), trimmed("«_1. a-b_!» ", kept="_"), trimmed("…"), trimmed("")] == [
        "1. a-b",
        "_1. a-b_",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See [the note](https://a.org/x?y=1).", "](https://a.org/x?y=1)"),
        ("See https://a.org/x?y=1.", "https://a.org/x?y=1"),
        ('See <a href="https://a.org/x?y=1">it</a>.', '<a href="https://a.org/x?y=1">'),
    ],
)
def test_an_address_is_a_link_without_its_label(text: str, address: str) -> None:
    (link,) = links_of(text)
    assert link.address.of(text) == address
