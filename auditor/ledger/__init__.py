"""Facts of many articles, side by side: where they agree and where they contradict each other."""

from auditor.ledger.ledger import agreements, article_conflicts, conflicts, side_by_side

__all__ = ["agreements", "article_conflicts", "conflicts", "side_by_side"]
