"""The heading that stands for a title."""

import pytest

from auditor.document import heading_of

_BODY = "The mill in Lunde will turn again from Monday, the board said, after four years in which it stood still."


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (f"The mill turns again\n\n{_BODY}", "The mill turns again"),
        (f"# The *mill* turns again\n\n{_BODY}", "The *mill* turns again"),
        (_BODY, None),
        (f"{_BODY}\n\n{_BODY}", None),
        ("The mill turns again", None),
        ("", None),
    ],
)
def test_the_first_line_is_a_heading_where_it_heads_a_text(text: str, heading: str | None) -> None:
    assert heading_of(text) == heading
