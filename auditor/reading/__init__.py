"""Files, folders and standard input in; articles out."""

from auditor.reading.read import Reading, read
from auditor.reading.source import Listing, Source, list_sources

__all__ = ["Listing", "Reading", "Source", "list_sources", "read"]
