"""From an audit and a policy to a verdict."""

from math import floor

from auditor.policy.policy import Level, Policy
from auditor.records import Audit, Finding, Verdict


def judge(audit: Audit, policy: Policy) -> Verdict:
    """Return pass, revise or block, with every rule of the policy that said so."""
    block = [*_low_score(audit, policy.block_below, "blocks"), *_verdict(audit, policy.block_verdicts, "blocks")]
    if block:
        return Verdict("block", tuple(block))
    revise = [
        *_low_score(audit, policy.revise_below, "asks for revision"),
        *_verdict(audit, policy.revise_verdicts, "asks for revision"),
        *_not_rated(audit, policy),
        *_too_many(audit, policy, "error", policy.max_errors),
        *_held(audit, policy),
        *_too_many(audit, policy, "warning", policy.max_warnings),
    ]
    return Verdict("revise" if revise else "pass", tuple(revise))


def levels_of(audit: Audit, policy: Policy) -> dict[str, Level]:
    """Return the level that the policy gives each finding, by the finding's id; "off" for what is not to be shown."""
    return {finding.id: _level_of(finding, policy) for finding in audit.findings}


def _level_of(finding: Finding, policy: Policy) -> Level:
    """Return the level that the policy gives a finding; "off" for one that is suppressed."""
    for suppression in policy.suppressions:
        if suppression.check == finding.check and suppression.quote in (finding.quote or ""):
            return "off"
    return policy.level(finding.check, finding.severity)


def _low_score(audit: Audit, limit: float, does: str) -> list[str]:
    score = audit.reliability.score
    if score is None or score >= limit:
        return []
    shown = round(score) if round(score) < limit else floor(10 * score) / 10  # 34.6 is not told as "35 is below 35"
    return [f"reliability {shown:g} is below {limit:g}, which {does}"]


def _verdict(audit: Audit, verdicts: tuple[str, ...], does: str) -> list[str]:
    verdict = audit.authorship.verdict
    return [f"authorship verdict {verdict!r} {does}"] if verdict in verdicts else []


def _not_rated(audit: Audit, policy: Policy) -> list[str]:
    if policy.pass_not_rated or audit.reliability.band != "not-rated":
        return []
    return [f"reliability is not rated ({audit.reliability.cause}); a person has to look"]


def _held(audit: Audit, policy: Policy) -> list[str]:
    """Return the checks of whose warnings one is enough, if there is one."""
    checks = dict.fromkeys(finding.check for finding in audit.findings if _holds(finding, policy))
    return [f"a warning of {' and '.join(checks)} asks for revision"] if checks else []


def _holds(finding: Finding, policy: Policy) -> bool:
    if finding.check not in policy.revise_warnings and finding.check.partition(".")[0] not in policy.revise_warnings:
        return False
    return _level_of(finding, policy) == "warning" and finding.evidence.get("unfinished") is not False


def _too_many(audit: Audit, policy: Policy, level: Level, most: int) -> list[str]:
    count = sum(_level_of(finding, policy) == level for finding in audit.findings)
    plural = "" if count == 1 else "s"
    return [f"{count} {level}{plural}, and the policy allows {most}"] if count > most else []
