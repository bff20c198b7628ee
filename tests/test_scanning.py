"""A new check is one code file and one fixture file: nothing else has to know of it."""

import sys
from pathlib import Path

import pytest

from auditor.audit import measure
from auditor.checks import all_checks, scan
from auditor.document import Document
from auditor.records import Article
from auditor.scorer.reasons import sentence_of
from tests.fixtures import read_cases

CODE = '''"""Exclamation marks.

What it finds
A run of exclamation marks.

Why it matters
It shouts.

What it cannot see
Capitals.

Learnt from
Reading aloud.
"""

import re

from auditor.check import Check, Outcome, finding
from auditor.records import Span


def run(document):
    marks = [Span(*m.span()) for m in re.finditer("!+", document.text)]
    return Outcome(findings=tuple(finding("punctuation.shouting", document, m, "shouts", "it shouts") for m in marks))


CHECK = Check(id="{id}", docs=__doc__, run=run)
'''
FIXTURE = """# punctuation.shouting

## fires: one mark
- severity: warning
```article
Stop⟦!⟧ Now.
```

## silent: a full stop
```article
Stop. Now.
```
"""


def _family(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: str) -> Path:
    package = folder / name / "punctuation"
    package.mkdir(parents=True)
    (folder / name / "__init__.py").write_text("")
    (package / "__init__.py").write_text("")
    (package / "shouting.py").write_text(code)
    monkeypatch.syspath_prepend(str(folder))
    for module in [module for module in sys.modules if module.startswith(name)]:
        monkeypatch.delitem(sys.modules, module)
    return folder / name


def test_a_check_is_found_and_proved_by_its_two_files_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = _family(tmp_path, monkeypatch, "newchecks", CODE.replace("{id}", "punctuation.shouting"))
    (check,) = scan("newchecks", [str(package)])
    fixture = tmp_path / "shouting.md"
    fixture.write_text(FIXTURE)
    for case in read_cases(fixture):
        _, findings = measure(Document(case.article), [check])
        assert tuple(finding.span for finding in findings) == case.spans


def test_a_module_without_a_check_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = _family(tmp_path, monkeypatch, "nochecks", "VALUE = 1\n")
    with pytest.raises(TypeError, match="has no CHECK"):
        scan("nochecks", [str(package)])


def test_a_check_under_another_name_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = _family(tmp_path, monkeypatch, "wrongchecks", CODE.replace("{id}", "punctuation.loud"))
    with pytest.raises(ValueError, match=r"calls itself punctuation\.loud"):
        scan("wrongchecks", [str(package)])


def test_the_installed_checks_are_sorted_and_make_each_feature_once() -> None:
    checks = all_checks()
    assert [check.id for check in checks] == sorted(check.id for check in checks)
    names = [spec.name for check in checks for spec in check.specs]
    assert len(names) == len(set(names))
    assert all(spec.family == check.family for check in checks for spec in check.specs)


def test_every_feature_sentence_can_be_filled_in() -> None:
    for check in all_checks():
        for spec in check.specs:
            told = sentence_of(spec, 1.5, 2.0, {})
            assert ("150%" if spec.unit == "share" else "1.5") in told and "{" not in told, spec.name


def test_the_same_text_gives_the_same_answer_twice() -> None:
    article = Article("Mr. Lane said sales rose 50% from $2 million to $3 million. Analysts disagree.\n" * 5)
    first, second = (measure(Document(article), all_checks()) for _ in range(2))
    assert first == second
