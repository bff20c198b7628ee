"""From an article to its audit."""

from auditor.audit.auditor import Auditor, measure, program_version
from auditor.audit.released import Released, read_released

__all__ = ["Auditor", "Released", "measure", "program_version", "read_released"]
