"""Hidden characters: what excuses a direction control, and that their cost is in line with their number."""

from collections.abc import Callable

import pytest

from auditor.origin import hidden_characters
from tests.steps import growth

FENCED = "-----BEGIN C2PA MANIFEST-----eA==-----END C2PA MANIFEST-----\n"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("שלום" + " " * 11 + "\u200e", []),
        ("\u200e" + " " * 11 + "שלום", []),
        ("שלום" + " " * 12 + "\u200ex", ["bidi control"]),
        ("שלום" + "." * 119 + "\u202ax", []),
        ("שלום" + "." * 120 + "\u202ax", ["bidi control"]),
        ("a\u202ab\u200fc", ["bidi control", "bidi control"]),
    ],
    ids=["mark behind", "mark before", "mark too far", "control behind", "control too far", "a mark excuses none"],
)
def test_a_direction_control_is_excused_by_right_to_left_letters_within_its_reach(text: str, kinds: list[str]) -> None:
    assert [each.kind for each in hidden_characters(text)] == kinds


@pytest.mark.parametrize(
    "made",
    [
        lambda n: "a" + "\u202a" * n,
        lambda n: "a" + "\u202a\u200b" * n,
        lambda n: "\u202aש " * n,
        lambda n: FENCED * n + "a\u200b" * n,
    ],
    ids=["one run", "runs of two kinds", "many runs", "manifests and runs"],
)
def test_hidden_characters_cost_in_line_with_their_number(made: Callable[[int], str]) -> None:
    assert growth(lambda: hidden_characters(made(40)), lambda: hidden_characters(made(400))) < 12
