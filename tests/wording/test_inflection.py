"""The forms that a mark in the lexicon stands for."""

import pytest

from auditor.wording.inflection import plural, verb_forms, with_adverb


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("slam", ("slam", "slams", "slammed", "slamming")),
        ("blast", ("blast", "blasts", "blasted", "blasting")),
        ("vilify", ("vilify", "vilifies", "vilified", "vilifying")),
        ("revolutionize", ("revolutionize", "revolutionizes", "revolutionized", "revolutionizing")),
        ("soar", ("soar", "soars", "soared", "soaring")),
        ("flee", ("flee", "flees", "fleed", "fleeing")),
        ("crush", ("crush", "crushes", "crushed", "crushing")),
        ("portray", ("portray", "portrays", "portrayed", "portraying")),
    ],
)
def test_a_verb_has_four_forms(verb: str, forms: tuple[str, ...]) -> None:
    assert verb_forms(verb) == forms


@pytest.mark.parametrize(("noun", "many"), [("changer", "changers"), ("miracle", "miracles"), ("crony", "cronies")])
def test_a_noun_has_its_plural(noun: str, many: str) -> None:
    assert plural(noun) == (noun, many)


@pytest.mark.parametrize(
    ("adjective", "adverb"),
    [("absurd", "absurdly"), ("heroic", "heroically"), ("remarkable", "remarkably"), ("steady", "steadily")],
)
def test_an_adjective_has_its_adverb(adjective: str, adverb: str) -> None:
    assert with_adverb(adjective) == (adjective, adverb)
