"""From an article to its audit."""

from auditor.audit.attempt import INTERNAL, attempt
from auditor.audit.auditor import Auditor, measure, program_version
from auditor.audit.released import Released, read_released

__all__ = [
    "INTERNAL",
    "Auditor",
    "Released",
    "attempt",
    "measure",
    "program_version",
    "read_released",
]
