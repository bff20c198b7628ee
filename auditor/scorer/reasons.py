"""The only maker of reasons: the terms of the sum, put into words."""

from collections.abc import Iterable, Mapping, Sequence
from math import exp

from auditor.check import Check
from auditor.records import Feature, FeatureSpec, Finding, Reason
from auditor.scorer.model import Model


def reasons_of(
    model: Model, features: Mapping[str, Feature], findings: Sequence[Finding], makers: Mapping[str, Check]
) -> tuple[Reason, ...]:
    """Return one reason for each term whose feature was measured, the most telling first.

    ``makers`` says which check makes which feature, so that a reason can point to that check's findings and to those
    that its feature counts.
    """
    reasons = []
    for term in model.terms:
        feature = features.get(term.feature)
        if feature is None or feature.value is None:
            continue
        linked = _linked(makers.get(term.feature), findings)
        points = term.at(feature.value)
        text = sentence_of(feature.spec, feature.value, term.typical, features)
        reasons.append(
            Reason(term.feature, feature.value, feature.spec.unit, term.typical, points, text, linked),
        )
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.points), reason.feature)))


def _linked(maker: Check | None, findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the ids of the findings of a feature's check, and of those that the feature counts, in reading order."""
    if maker is None:
        return ()
    return tuple(one.id for one in findings if one.check == maker.id or _counts(maker, one))


def _counts(maker: Check, finding: Finding) -> bool:
    return finding.check.partition(".")[0] == maker.counts and finding.severity != "note"


def logit_of(base_points: float, reasons: Iterable[Reason]) -> float:
    """Return the sum, added up in the order in which the reasons are shown."""
    return sum((reason.points for reason in reasons), start=base_points)


def probability_of(logit: float) -> float:
    """Return the logistic function of ``logit``, without overflow."""
    if logit >= 0:
        return 1.0 / (1.0 + exp(-logit))
    odds = exp(logit)
    return odds / (1.0 + odds)


def sentence_of(spec: FeatureSpec, value: float, typical: float, features: Mapping[str, Feature]) -> str:
    """Return the spec's sentence with the article's own numbers; ``features`` are those that it may name besides."""
    return spec.sentence.format(
        value=_Number(_number(value, spec.unit)), typical=_Number(_number(typical, spec.unit)), of=_Others(features)
    )


class _Number(str):
    """A printed number; ``format(number, "figure|figures")`` puts the noun behind it, as many as the number says.

    ``format(number, "±down|up")`` leaves out the minus sign and says by the first word that there was one.
    """

    __slots__ = ()

    def __format__(self, nouns: str) -> str:
        if not nouns:
            return str(self)
        one, _, many = nouns.removeprefix("±").partition("|")
        if nouns.startswith("±"):
            return f"{self.removeprefix('−')} {one if self.startswith('−') else many}".lstrip()
        return f"{self} {one if self == '1' else many}".lstrip()


class _Others:
    """The article's other features by name, printed; one that was not measured is an empty number."""

    def __init__(self, features: Mapping[str, Feature]) -> None:
        self._features = features

    def __getitem__(self, name: str) -> _Number:
        feature = self._features.get(name)
        if feature is None or feature.value is None:
            return _Number("")
        return _Number(_number(feature.value, feature.spec.unit))


def _number(value: float, unit: str) -> str:
    if unit == "share":
        return f"{100 * value:.0f}%"
    digits = 0 if value == round(value) and abs(value) < 1e6 else 1 if abs(value) >= 1 else 2
    return f"{value:.{digits}f}".replace("-", "−")
