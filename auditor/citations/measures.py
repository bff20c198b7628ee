"""How a text uses its sources, in numbers."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from auditor.citations.attribution import Attribution
from auditor.citations.coverage import Coverage
from auditor.citations.named import speakers
from auditor.citations.reading import referred, stated
from auditor.document import Document

_PRIMARY = re.compile(
    r"(?i)^(?:https?://)?[\w.-]*?(?:\b(?:gov|edu|mil|int|gob|gouv)(?:\.[a-z]{2,3})?|\bac\.[a-z]{2}|\bdoi\.org|\barxiv\.org|"
    r"\beuropa\.eu)(?:[/:?#]|$)"
)
_HANDED_OVER = re.compile(
    r"(?i)[?&;]utm_source=(?:chatgpt|openai|copilot|perplexity|claude|gemini|grok|deepseek|chat\.mistral)\b"
)
"""What a chat program leaves in the addresses that it hands over: nobody need have read what they lead to."""
_DOCUMENTS = ("document", "doi", "arxiv", "pmid")
_SOCIAL = re.compile(
    r"(?i)(?:^|[/.])(?:twitter|x|t|facebook|fb|instagram|tiktok|youtube|youtu|reddit|telegram|threads|bsky|weibo|linkedin)"
    r"\.(?:com|co|be|me|net|org|app)(?:[/?#]|$)"
)


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The measures; shares are 0..1, rates are for 1,000 words, None where there is nothing to measure."""

    attributed_share: float | None
    named_rate: float | None
    distinct: int
    statements: int
    one_source_share: float | None
    primary: int
    links: int
    links_primary: int
    links_social: int


def sourcing(document: Document) -> Sourcing:
    """Return how much of the text somebody states, how many speak, and what it links to."""
    found = document.share(stated)
    heard = speakers(document)
    words = len(document.words)
    links = {one.target for one in document.share(referred) if one.kind == "link"}
    told = heard.total()
    to_primary = sum(bool(_PRIMARY.search(link)) and not _HANDED_OVER.search(link) for link in links)
    return Sourcing(
        attributed_share=_share(document, found),
        named_rate=1000 * len(heard) / words if words else None,
        distinct=len(heard),
        statements=told,
        one_source_share=max(heard.values()) / told if told >= 3 else None,
        primary=len(_documents(document)) + to_primary,
        links=len(links),
        links_primary=to_primary,
        links_social=sum(bool(_SOCIAL.search(link)) for link in links),
    )


def _documents(document: Document) -> set[str]:
    """Return the documents and identifiers that the text names, but for those in an address that a machine gave."""
    found = [one for one in document.share(referred) if one.kind in _DOCUMENTS]
    given = Coverage(link.address for link in document.links if found and _HANDED_OVER.search(link.target))
    return {one.target.lower() for one in found if not given.holds(one.span.start)}


def _share(document: Document, found: tuple[Attribution, ...]) -> float | None:
    """Return the share of the text's words that stand inside attributed content."""
    starts = document.word_starts
    if not starts:
        return None
    inside = reached = 0
    for one in found:
        first, last = (
            bisect_right(starts, max(one.content.start, reached) - 1),
            bisect_right(starts, one.content.end - 1),
        )
        inside += max(0, last - first)
        reached = max(reached, one.content.end)
    return inside / len(starts)
