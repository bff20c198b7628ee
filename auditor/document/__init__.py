"""The parsed article, shared by all checks."""

from auditor.document.around import around
from auditor.document.blocks import Block
from auditor.document.bold import is_bold_question
from auditor.document.document import Document
from auditor.document.furniture import asked_of_reader, is_call, is_furniture, may_be_furniture
from auditor.document.heading import heading_of
from auditor.document.links import Link
from auditor.document.published import published_date, published_year
from auditor.document.quotes import Quote
from auditor.document.shown import OffsetMapping
from auditor.document.words import Runs, lower, runs_of, trimmed

__all__ = [
    "Block",
    "Document",
    "Link",
    "OffsetMapping",
    "Quote",
    "Runs",
    "around",
    "asked_of_reader",
    "heading_of",
    "is_bold_question",
    "is_call",
    "is_furniture",
    "lower",
    "may_be_furniture",
    "published_date",
    "published_year",
    "runs_of",
    "trimmed",
]
