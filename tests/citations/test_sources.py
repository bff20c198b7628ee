"""What kind of source a source is."""

import pytest

from auditor.citations.sources import source_class


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Jo Field", "person"),
        ("she", "person"),
        ("Mayor Ann Marsh", "person"),
        ("Larkfield Bank", "organisation"),
        ("the Ministry of Mills", "organisation"),
        ("NWP", "organisation"),
        ("the report", "document"),
        ("a study by Larkfield University", "document"),
        ("two officials", "described"),
        ("the company", "described"),
        ("critics", "vague"),
        ("some experts", "vague"),
        ("Wall Street analysts", "vague"),
        ("analysts at Larkfield Bank", "described"),
        ("The focus on mills", "none"),
        ("Such innovations", "none"),
        ("State Department officials", "described"),
        ("the Field campaign", "organisation"),
        ("the Larkfield Post", "organisation"),
        ("this trend", "none"),
        ("", "none"),
        ("Larkfield's keeper, Jo Field, 36", "person"),
        ("Larkfield’s owner, the Lunde Bank", "described"),
        ("a woman in Lunde, Norway", "described"),
        ("Field’s speech at the mill in Lunde, Norway", "document"),
        ("Defending, Carl Brook KC", "person"),
    ],
)
def test_a_source_has_its_class(words: str, kind: str) -> None:
    assert source_class(words) == kind
