"""Engine: citations. Reads who says what, what kind of source that is, and what the text refers to."""

from auditor.citations.attribution import Attribution, SourceClass
from auditor.citations.extract import attributions

__all__ = ["Attribution", "SourceClass", "attributions"]
