"""The newsroom's rules, apart from the scores."""

from auditor.policy.judge import judge
from auditor.policy.policy import Policy, Suppression, load_policy

__all__ = ["Policy", "Suppression", "judge", "load_policy"]
