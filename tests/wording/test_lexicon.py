"""The lexicon and the weights that ship with the engine."""

from importlib.resources import files
from math import isfinite

from auditor.wording import KINDS, lexicon, released
from auditor.wording.literal import companies
from auditor.wording.parts import read_parts
from auditor.wording.weights import LEAST_MARK


def test_every_entry_has_a_known_class_and_is_keyed_by_its_own_parts() -> None:
    for key, entry in lexicon().items():
        assert entry.kind in KINDS
        assert key == entry.key == " ".join(read_parts(key).forms)


def test_an_entry_is_found_in_all_its_forms() -> None:
    for form in ("game changer", "game changers", "revolutionizing", "slammed", "absurdly", "police brutality"):
        assert form in lexicon()


def test_no_line_of_the_lexicon_lists_an_entry_twice_in_its_class() -> None:
    text = (files("auditor.wording") / "data" / "lexicon.txt").read_text(encoding="utf-8")
    for section in text.split("\n[")[1:]:
        lines = section.split("\n")[1:]
        listed = [one.strip() for line in lines for one in line.partition(" -> ")[0].split(",") if one.strip()]
        assert sorted(set(listed)) == sorted(listed)


def test_every_entry_of_the_lexicon_has_a_finite_weight_and_a_rate_in_straight_news() -> None:
    words = released().words
    for key in lexicon():
        assert all(map(isfinite, words[key])) and words[key][2] >= 0


def test_words_that_straight_news_uses_all_the_time_are_never_hits() -> None:
    words = released().words
    usual = ("said", "government", "percent", "the", "president", "year")
    assert all(words[word][1] < LEAST_MARK for word in usual if word in words)


def test_weights_hold_single_words_and_phrases_of_the_lexicon_only() -> None:
    assert all(" " not in key or key in lexicon() for key in released().words)


def test_words_with_literal_company_are_entries() -> None:
    assert set(companies()) <= {entry.lemma for entry in lexicon().values()}


def test_all_forms_of_an_entry_are_marked_alike() -> None:
    words = released().words
    assert abs(words["absurd"][1] - words["absurdly"][1]) < 0.5
