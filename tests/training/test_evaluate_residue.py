"""The traces of tools on lines of public files."""

import pytest

from auditor.training.evaluate_residue import evaluate_residue
from tests.shared import SHARED, need


@pytest.mark.shared_data
def test_every_leak_is_found_and_no_mention_or_look_alike_decides_a_verdict() -> None:
    figures = {name: value for name, value, _ in evaluate_residue(need(SHARED / "data"))}
    assert figures["residue.any.leak.fired"] == 1
    assert figures["residue.strong.mention.fired"] == figures["residue.strong.lookalike.fired"] == 0
