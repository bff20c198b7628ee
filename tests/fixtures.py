"""Reads the Markdown fixtures of the checks: prose, then cases with the expected spans marked in the text itself.

A case is a ``## fires: ...`` or ``## silent: ...`` heading, ``- key: value`` bullets, and a fenced block::

    ## fires: a superlative in the author's own voice
    - severity: note
    - byline: Jo Field
    ```article
    This ⟦game-changing⟧ pump is out.
    ```

A bullet whose key is a field of Article sets it (``metadata`` takes JSON); ``severity``, ``message`` (a part of it),
``suggestion`` (a part of it) and ``evidence.KEY`` (JSON) are expected of every finding; ``feature.NAME`` (JSON) is
expected of the outcome. A case that fires states its ``severity``, or one for each span in order ("note, warning");
where it marks no span, it expects one finding about the article as a whole. ``u200b`` and its like behind a backslash
stand for characters that cannot be seen.
"""

import json
import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from auditor.records import Article, Span

_CASE = re.compile(r"^## (fires|silent): ([^\n]+)\n(.*?)^```article\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})")
_BULLET = re.compile(r"^- ([\w.]+): (.*)$", re.MULTILINE)
_FIELDS = {field.name for field in fields(Article)} - {"text"}


@dataclass(frozen=True)
class Case:
    path: Path
    fires: bool
    name: str
    article: Article
    spans: tuple[Span, ...]
    expected: dict[str, str]

    @property
    def id(self) -> str:
        return f"{self.path.parent.name}.{self.path.stem}: {self.name}"


def read_cases(path: Path) -> list[Case]:
    text = path.read_text(encoding="utf-8")
    cases = [_case(path, *match.groups()) for match in _CASE.finditer(text)]
    if len(cases) != len(re.findall(r"^## ", text, re.MULTILINE)):
        raise ValueError(f"{path}: a '## ' heading is not a whole case; see tests/fixtures.py for the form")
    return cases


def _case(path: Path, kind: str, name: str, head: str, body: str) -> Case:
    marked = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), body.removesuffix("\n"))
    text, spans = unmark(marked)
    bullets = dict(_BULLET.findall(head))
    given: dict[str, Any] = {key: value for key, value in bullets.items() if key in _FIELDS}
    if "metadata" in given:
        given["metadata"] = json.loads(given["metadata"])
    expected = {key: value for key, value in bullets.items() if key not in _FIELDS}
    if (kind == "fires") != ("severity" in expected):
        raise ValueError(f"{path}: a case that fires states its severity, and no other does: {name}")
    return Case(path, kind == "fires", name, Article(text=text, **given), spans, expected)


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Return the text without its ⟦ ⟧ marks, and the spans that they marked (they do not nest)."""
    text, spans, start = "", [], 0
    for part in re.split("([⟦⟧])", marked):
        if part == "⟦":
            start = len(text)
        elif part == "⟧":
            spans.append(Span(start, len(text)))
        else:
            text += part
    return text, tuple(spans)
