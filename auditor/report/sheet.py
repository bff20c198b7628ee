"""One audit as it is shown: the wire form, the text that its spans point into, and the newsroom's word on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.report.place import Lines, Place

LEVELS = ("error", "warning", "note")
"""Levels that are shown, the gravest first; a finding that the policy sets to "off" is not shown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One finding to be shown: its wire form, its level by the policy, and its first and last place in the text."""

    finding: Mapping[str, Any]
    level: str
    start: Place | None
    end: Place | None

    @property
    def family(self) -> str:
        """The family of the check that made it."""
        return str(self.finding["check"]).partition(".")[0]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every rendering starts from.

    ``explained`` is the reliability score with the weightiest reasons against it mended, where that was asked for.
    ``first_line`` is the line of the file on which ``text`` starts, or None where the text was extracted from a page
    and its lines are not the file's. ``levels`` gives a finding's level by id where a policy changes its severity.
    """

    wire: Mapping[str, Any]
    text: str
    first_line: int | None = 1
    verdict: Mapping[str, Any] | None = None
    levels: Mapping[str, str] = field(default_factory=dict)
    explained: Mapping[str, Any] | None = None

    @property
    def name(self) -> str:
        """The article's source, or its id where it has none."""
        article = self.wire["article"]
        return str(article["source"] or article["id"])

    def findings(self) -> list[Shown]:
        """Return the findings to be shown: the gravest first, then by place, those about the whole article first."""
        lines = Lines(self.text, self.first_line or 1)
        shown = [
            _shown(finding, self.levels.get(finding["id"], finding["severity"]), lines)
            for finding in self.wire["findings"]
        ]
        return sorted(
            (item for item in shown if item.level in LEVELS),
            key=lambda item: (LEVELS.index(item.level), item.start or Place(0, 0), item.finding["id"]),
        )


def _shown(finding: Mapping[str, Any], level: str, lines: Lines) -> Shown:
    span = finding["span"]
    if span is None:
        return Shown(finding, level, None, None)
    return Shown(finding, level, lines.at(span["start"]), lines.at(span["end"]))


def by_family(findings: Iterable[Shown]) -> dict[str, list[Shown]]:
    """Return the findings by family, families in the order of their gravest finding, each in the order given."""
    families: dict[str, list[Shown]] = {}
    for item in findings:
        families.setdefault(item.family, []).append(item)
    return families


def fresh(item: Shown, key: str, told: set[tuple[str, str]]) -> str | None:
    """Return what the finding says under ``key``, or None where its check has said the same (``told``)."""
    words = item.finding[key]
    if not words or (item.finding["check"], words) in told:
        return None
    told.add((item.finding["check"], words))
    return str(words)


def counted(findings: Iterable[Shown]) -> str:
    """Return "1 error, 3 warnings, 2 notes", levels without a finding left out; "nothing" for none."""
    levels = [item.level for item in findings]
    counts = [(levels.count(level), level) for level in LEVELS]
    return ", ".join(f"{count} {level}{'' if count == 1 else 's'}" for count, level in counts if count) or "nothing"
