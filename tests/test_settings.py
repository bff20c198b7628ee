"""Settings from plain values: what is unknown or of the wrong type is refused by name."""

from pathlib import Path
from typing import Any

import pytest

from auditor.errors import SettingsInvalid
from auditor.settings import Settings


def test_plain_values_become_settings() -> None:
    assert Settings.from_mapping({"models": "m", "max_bytes": 9}) == Settings(models=Path("m"), max_bytes=9)


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"max_byte": 9}, "unknown setting 'max_byte'"),
        ({"max_bytes": 0}, "above zero"),
        ({"max_bytes": True}, "above zero"),
        ({"max_characters": "9"}, "above zero"),
    ],
)
def test_what_cannot_be_meant_is_refused(values: dict[str, Any], complaint: str) -> None:
    with pytest.raises(SettingsInvalid, match=complaint):
        Settings.from_mapping(values)
