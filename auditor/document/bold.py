"""Paragraphs that are one question in bold, as Markdown writes it: what an interviewer asks, or a section's heading."""

import re

from auditor.records import Span

_BOLD = re.compile(r"(?P<mark>\*\*\*|\*\*|__)(?=[^\s*_])[^\n*]{1,400}\?(?P=mark)")


def is_bold_question(text: str, span: Span) -> bool:
    """Tell whether ``span`` is wholly in bold and ends with a question mark: "**Who pays for the pier?**"."""
    return _BOLD.fullmatch(text, span.start, span.end) is not None
