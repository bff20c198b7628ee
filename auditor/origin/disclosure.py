"""One disclosure: where an article says that a machine wrote it, and how well a reader is told."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from auditor.records import Span

Kind = Literal["generated", "automated", "assisted"]
KINDS: tuple[Kind, ...] = ("generated", "automated", "assisted")
"""From the strongest to the weakest: a machine wrote it; a program made it from data; a person wrote it with help."""

_REVIEWED = re.compile(
    r"\b(?:reviewed|edited|fact[- ]checked|checked|verified|vetted|approved|overseen|supervised|supervision)\b"
    r"[^.!?\n]{0,60}\b(?:by|of)\b[^.!?\n]{0,40}\b(?:human|people|person|editor|editorial|journalist|staff|newsroom|"
    r"reporter|team|desk|(?-i:[A-Z])[a-z]+ (?-i:[A-Z])[a-z]+)"
    r"|\b(?:editors?|journalists?|reporters?|person|(?-i:[A-Z])[a-z]+ (?-i:[A-Z])[a-z]+|we) "
    r"(?:(?:then|has|have) ){0,2}(?:reviewed|edited|checked|verified|rewrites?|reads?)\b"
    r"|\bhuman (?:review|editor|oversight|check)|\bredaktionell (?:bearbeitet|geprüft)"
    r"|\b(?:redaktion|redakteur\w{0,3}|menschen) (?:\w+ )?geprüft|\brelue? par\b|\brevisad[oa] por\b|\brevisto por\b"
    r"|\bredactie gecontroleerd\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\b(?:not|no|never|without|nobody|none|neither|nor|nicht|ohne|keine?|sans|sin|senza|sem|niet|geen|zonder)|n[’']t)"
    r"(?!\s(?:only|just|merely|nur)\b)(?:\s(?!and\b|but\b)[\w’'-]+){0,4}\s$",
    re.IGNORECASE,
)
"""Before the words of a review: "has not been", "without any"."""
_MADE = re.compile(
    r"\b(summar(?:y|ies)|key points|takeaways|bullet points|highlights|headline|title|translat\w+|first draft|draft|"
    r"parts?|portions?|sections?|passages?|transcri\w+|proofread\w*|research|recap|article|story|report|post|column|"
    r"newsletter|text|page|content|zusammenfassung|übersetz\w+|artikel|beitrag|résumé|texte|artículo|resumen)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A place where the article says so.

    ``span`` is None where it stands outside the text. ``visible`` tells whether a reader of the page sees it: a name, a
    biography and a line do, a label for machines does not, and words that show under the pointer hardly do (False).
    ``near_top`` is None where that cannot be known.
    """

    place: str
    kind: Kind
    words: str
    span: Span | None = None
    visible: bool = True
    near_top: bool | None = None
    context: str = ""

    @property
    def made(self) -> str | None:
        """What the words say was made (an article, a summary, a translation), or None where they do not."""
        match = _MADE.search(self.words)
        return match[1].lower() if match else None

    @property
    def reviewed(self) -> bool:
        """Whether the words, or those just behind them, claim that a person reviewed the text."""
        told = self.context or self.words
        return any(not _DENIED.search(told, 0, match.start()) for match in _REVIEWED.finditer(told))


def strongest(told: Iterable[Disclosure]) -> Disclosure:
    """Return the disclosure that claims the most for the machine, the first of equals."""
    return min(told, key=lambda each: KINDS.index(each.kind))
