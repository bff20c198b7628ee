"""Places are counted as editors count them, and an article's words cannot act on the screen."""

import pytest

from auditor.report.place import Lines
from auditor.report.visible import visible


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("abc", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("a\nbc", 2, (2, 1)),
        ("a\r\nbc", 3, (2, 1)),
        ("a\r\nbc", 1, (1, 2)),
        ("a\rb\n\nc", 5, (4, 1)),
        ("🙂é\n“x", 4, (2, 2)),
    ],
)
def test_a_place_is_line_and_column_in_characters(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).at(offset) == place


def test_lines_count_from_where_the_text_starts_in_its_file() -> None:
    assert Lines("a\nb", first_line=10).at(2) == (11, 1)


def test_control_and_format_characters_are_written_out() -> None:
    assert visible("a\x1b[31mb\u202ec\u200bd\ne") == "a‹U+001B›[31mb‹U+202E›c‹U+200B›d e"
    assert visible("naïve – “ok” 🙂") == "naïve – “ok” 🙂"
