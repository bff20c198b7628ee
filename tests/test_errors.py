"""The tree of errors is the one that its docstring draws, and docs/errors.md names each code."""

import re
from pathlib import Path

import pytest

from auditor import errors
from auditor.errors import AuditorError

DOCS = Path(__file__).parent.parent / "docs" / "errors.md"


def _tree(kind: type[AuditorError]) -> list[type[AuditorError]]:
    return [kind, *(below for child in kind.__subclasses__() for below in _tree(child))]


KINDS = _tree(AuditorError)
LEAVES = [kind for kind in KINDS if not kind.__subclasses__()]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_is_drawn_in_the_tree(kind: type[AuditorError]) -> None:
    assert re.search(rf"\b{kind.__name__}\b", errors.__doc__ or "")


@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.__name__)
def test_an_error_code_is_documented_with_what_to_do(kind: type[AuditorError]) -> None:
    assert re.search(rf"^\| `{kind.code}` \| .+ \| .+ \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)


def test_no_two_errors_share_a_code() -> None:
    codes = [kind.code for kind in KINDS]
    assert len(codes) == len(set(codes))


def test_the_docs_name_no_code_that_does_not_exist() -> None:
    named = re.findall(r"^\| `([\w-]+)` \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert set(named) == {kind.code for kind in LEAVES}
