"""Terms of the reliability score whose weight is declared; docs/decisions/0009 says why."""

from auditor.scorer import Term

DECLARED: tuple[Term, ...] = (Term("figures.contradictions", 0.0, (0.0, 3.0), (0.0, -0.6)),)
"""One figure that contradicts the rest weighs .2 log-odds, somewhat more than an article without any source; at most
three are counted."""
