"""The hand-made sets of disclosures and traps, and the floors that authorship.disclosed keeps on them."""

from collections import Counter

from auditor.training.evaluate_disclosures import KINDS, SETS, SILENT, evaluate_disclosures, examples_of

EXAMPLES = [example for name in SETS for example in examples_of(name)]


def test_each_set_is_large_and_holds_every_kind() -> None:
    places = Counter(example.place for example in EXAMPLES)
    assert all(places[place] >= 150 for place in ("byline.slot", "bio.slot", "statement.foot", "trap.middle"))
    assert places["label"] >= 100
    for place in ("byline.slot", "bio.slot", "statement.foot", "label"):
        assert {e.wanted for e in EXAMPLES if e.place == place} == {*KINDS, SILENT}
    assert {e.wanted for e in EXAMPLES if e.place.startswith("trap")} == {SILENT}


def test_precision_and_recall_keep_their_floors_at_every_place_and_for_every_kind() -> None:
    figures = {name: (value, cases) for name, value, cases in evaluate_disclosures()}
    for name, (value, cases) in figures.items():
        if name.endswith(".precision") and cases:
            assert value >= 0.995, name
        elif name.endswith(".recall"):
            assert value >= 0.97, name
