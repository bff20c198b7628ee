"""Where the labelled data and the real articles are: ``shared/`` beside the checkout, or where AUDITOR_SHARED says."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("AUDITOR_SHARED", Path(__file__).parent.parent.parent / "shared"))


def need(path: Path) -> Path:
    """Return ``path``; where it is absent, skip with the reason, or fail on CI, where it must be there."""
    if not path.exists():
        reason = f"needs {path.name}, kept in shared/ beside the checkout"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    return path
