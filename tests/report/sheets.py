"""Audits built by hand, so that what is rendered does not depend on checks or models."""

from auditor.records import Article, Audit, Authorship, Finding, ModelRef, Reason, Score, Severity, Span
from auditor.report.sheet import Sheet

MODEL = ModelRef("hand", "1", "0" * 64)
TEXT = "Pumps sold well.\nThe “revolutionary” pump won.\nSales rose 10% from 100 to 120."
REASONS = (("hype.density", -1.204, "uses 12 loaded words"), ("citations.named", 0.333, "names 3 sources"))


def finding(
    check: str, text: str, quote: str | None, severity: Severity = "warning", message: str = "Look here.", **more: str
) -> Finding:
    at = None if quote is None else text.index(quote)
    span = None if at is None or quote is None else Span(at, at + len(quote))
    place = "" if span is None else f"@{span.start}-{span.end}"
    return Finding(
        check + place, check, severity, span, quote, message, more.get("why", ""), {}, more.get("suggestion")
    )


def audit(
    text: str = TEXT,
    *findings: Finding,
    reasons: tuple[tuple[str, float, str], ...] = REASONS,
    base: float = 0.1,
    rated: bool = True,
    **fields: str,
) -> Audit:
    logit = base + sum(points for _, points, _ in reasons)
    told = tuple(Reason(name, 1.0, "count", 0.0, points, words) for name, points, words in reasons)
    score = Score(MODEL, "mixed", None, base, logit, 0.4, 40.0, (28.0, 55.0), 1.0, told)
    unrated = Score(MODEL, "not-rated", "too short: 3 words")
    authorship = Authorship(MODEL, "high", None, -2.0, -2.0, 0.12, 12.0, (5.0, 20.0), 1.0, (), "likely-human", ())
    article = Article(text, **{"id": "pump", "source": "drafts/pump.txt", **fields})
    return Audit(article, 12, score if rated else unrated, authorship, findings, {}, {"auditor": "1", "schema": 1})


def sheet(made: Audit, outcome: str = "pass", first_line: int | None = 1, **levels: str) -> Sheet:
    verdict = {"outcome": outcome, "reasons": [] if outcome == "pass" else ["1 error, and the policy allows 0"]}
    return Sheet(made.to_wire(), made.article.text, first_line, verdict, levels)
