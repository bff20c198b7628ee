"""Audits news and web articles for source credibility and machine authorship, with exact reasons."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from auditor.audit import Auditor
    from auditor.errors import AuditorError
    from auditor.records import Article, Audit, Failure, Finding, Span

__all__ = ["Article", "Audit", "Auditor", "AuditorError", "Failure", "Finding", "Span"]

_HOMES = {"Auditor": "auditor.audit", "AuditorError": "auditor.errors"}


def __getattr__(name: str) -> Any:
    """Import a public name on first use, so that using one engine does not load them all."""
    if name not in __all__:
        raise AttributeError(f"module 'auditor' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "auditor.records")), name)
