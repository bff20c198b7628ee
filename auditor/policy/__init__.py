"""The newsroom's rules, apart from the scores."""

from auditor.policy.judge import judge, levels_of
from auditor.policy.policy import Policy, Suppression, load_policy

__all__ = ["Policy", "Suppression", "judge", "levels_of", "load_policy"]
