"""The one typed settings object of the service."""

from dataclasses import dataclass, field
from pathlib import Path

from auditor.settings import Settings


@dataclass(frozen=True, slots=True)
class ServiceSettings:
    """Caps and places of the service; those of an audit are in ``audit``."""

    audit: Settings = field(default_factory=Settings)
    policy: Path | None = None
    """Policy file that /v1/prepublication judges by; None stands for the default policy."""
    workers: int = 2
    """Audits that run at the same time; they are CPU work, so more than the cores only makes each one slower."""
    max_waiting: int = 64
    """Requests that may wait for a worker; the next one is told to come back (503)."""
    max_batch_bytes: int = 50_000_000
    """Largest body of a batch, in bytes; each of its lines is held to ``audit.max_bytes``."""
    max_batch_rows: int = 10_000
    """Most lines of a batch, empty ones included."""
