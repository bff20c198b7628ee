"""Auditor: checks, features, scores, Audit. The only way in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from auditor.audit.attempt import attempt
from auditor.audit.intake import admit
from auditor.audit.released import Released, read_released
from auditor.audit.scope import cause_not_to_rate, cause_not_to_rate_authorship
from auditor.check import Check
from auditor.checks import all_checks
from auditor.document import Document
from auditor.ratings import Ratings, read_ratings
from auditor.records import SCHEMA, Article, Audit, Failure, Feature, Finding, SentencePoints
from auditor.scorer import score_authorship, score_reliability
from auditor.settings import Settings
from auditor.style import style_model, style_of

_DISTRIBUTION = "credibility-auditor"


def program_version() -> str:
    """Return the version of the installed program, or "unknown" where it runs from an uninstalled tree."""
    try:
        return version(_DISTRIBUTION)
    except PackageNotFoundError:
        return "unknown"


@dataclass(frozen=True)
class Auditor:
    """Audits articles with a set of checks and a set of released models; safe to share between threads."""

    settings: Settings
    checks: tuple[Check, ...]
    released: Released
    ratings: Ratings = field(default_factory=Ratings)

    @classmethod
    def load(cls, models: Path | str | None = None, settings: Settings | None = None) -> "Auditor":
        """Load the released models, or those of the folder ``models``, and the publishers' ratings that were imported.

        Raises a ModelError or RatingsInvalid if they cannot be used.
        """
        settings = settings or Settings()
        if models is not None:
            settings = replace(settings, models=Path(models))
        checks = all_checks()
        released = read_released(settings.models_dir)
        measured = [spec.name for check in checks for spec in check.specs]
        released.reliability.require(measured)
        released.authorship.require(measured)
        return cls(settings, checks, released, read_ratings(settings.ratings))

    @cached_property
    def makers(self) -> Mapping[str, Check]:
        """Which check makes which feature."""
        return {spec.name: check for check in self.checks for spec in check.specs}

    @cached_property
    def _versions(self) -> Mapping[str, str | int]:
        return {"auditor": program_version(), "schema": SCHEMA}

    def audit(self, article: Article) -> Audit:
        """Return the audit of one article; raise an InputError that says what to do where there is nothing to audit."""
        admit(article, self.settings)
        document = Document(article, self.settings)
        document.give(style_model, self.released.style)
        features, findings = self.measure(document)
        settings = self.settings
        unrated = cause_not_to_rate(document, settings.min_words_reliability)
        unrated_author = cause_not_to_rate_authorship(document, settings.min_words_authorship)
        released = self.released
        sentences = _sentence_points(document) if unrated_author is None else ()
        return Audit(
            article=article,
            words=len(document.words),
            reliability=score_reliability(released.reliability, features, findings, self.makers, unrated),
            authorship=score_authorship(
                released.authorship, features, findings, self.makers, sentences, unrated_author
            ),
            findings=findings,
            features=features,
            versions=self._versions,
            source_ratings=self.ratings.of(article.url),
        )

    def audit_many(self, articles: Iterable[Article]) -> Iterator[Audit | Failure]:
        """Yield, in order, the audit of each article, or a Failure where there is none, be it by a fault of ours."""
        for article in articles:
            yield attempt(article.id, partial(self.audit, article))

    def measure(self, document: Document) -> tuple[dict[str, Feature], tuple[Finding, ...]]:
        """Run all checks; return features by name, and findings in reading order (article-wide ones first)."""
        return measure(document, self.checks)


def measure(document: Document, checks: Sequence[Check]) -> tuple[dict[str, Feature], tuple[Finding, ...]]:
    """Run ``checks`` on ``document``; return features by name, and findings in reading order, ids unique."""
    features: dict[str, Feature] = {}
    findings: list[Finding] = []
    for check in checks:
        outcome = document.share(check.run)
        features.update((feature.spec.name, feature) for feature in outcome.features)
        findings.extend(outcome.findings)
    findings.sort(key=lambda f: (f.span is not None, f.span.start if f.span else 0, f.span.end if f.span else 0, f.id))
    return features, _numbered(findings)


def _numbered(findings: list[Finding]) -> tuple[Finding, ...]:
    """Return the findings with ``.2``, ``.3`` … behind an id that a check gave more than once."""
    seen: dict[str, int] = {}
    unique = []
    for finding in findings:
        seen[finding.id] = count = seen.get(finding.id, 0) + 1
        unique.append(finding if count == 1 else replace(finding, id=f"{finding.id}.{count}"))
    return tuple(unique)


def _sentence_points(document: Document) -> tuple[SentencePoints, ...]:
    sentences = ((document.given(span), points) for span, points in document.share(style_of).sentences)
    return tuple(SentencePoints(span.start, span.end, points) for span, points in sentences)
