"""Words, lists or tables that fell out.

What it finds
    A list or table that is announced and does not follow; a sentence that breaks off ("the highest of the", "He is
    survived by"), also in a line that is short as a heading, or goes on in the next paragraph with its words gone;
    "only ... but also" that has lost its "not"; a place where a number, a name or a linked word is missing ("rose by
    percent", "has paid them million", "according to , the mill").

Why it matters
    The text that was published is not the text that was written. What fell out may have been the source, the number or
    the word "not".

What it cannot see
    Whole paragraphs that are missing without a trace; words whose loss leaves a sentence that still reads well; a
    sentence that breaks off at any other word.

Learnt from
    Articles whose lists, tables, links and embedded posts were lost on the way from page to text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from auditor.check import Check, Outcome, excerpt, finding
from auditor.document import Block, Document, is_furniture, may_be_furniture
from auditor.records import Finding, Span

_WHY = "What was published is not what was written; the lost part may carry the meaning."
_HOLLOW = re.compile(r"[\s|•*_·.\-–—]{0,20}")
_ANNOUNCED = re.compile(
    r"\b(?:in a nutshell|at a glance|as follows|the following(?: [a-z]+){0,3}|key (?:figures|points|facts|takeaways|"
    r"findings)|"
    r"highlights|by the numbers|in numbers)(?: (?:are|were|is))?:\s*$",
    re.IGNORECASE,
)
_POINTED = re.compile(
    r"\b(?:(?:watch|see|read|view|check out|look at|listen to)\s(?:[\w’'-]+\s){0,7}?(?:below|here)|"
    r"(?:video|clip|tweet|tweets|chart|graphic|map|table|graph|photo|image|post|trailer|statement|letter|text)s?\s(?:is\s)?below)"
    r"\W{0,3}:\s*$",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"\b(?:list|table|timetable|letter|statement|text|transcript|result|schedule|calendar|recipe)s?\b[^.!?:\n]{0,60}"
    r"\b(?:(?:is|are) (?:printed|published|given|attached|reproduced|listed|shown|set out)|appears?|"
    r"can be (?:found|read|seen))(?: in full)? below\.?$",
    re.IGNORECASE,
)
_AMOUNT = (
    "rose fell grew dropped increased decreased declined jumped gained lost by nearly almost about than roughly "
    "approximately".split()
)
"""Words before an amount; where the unit follows at once, the number fell out."""
_PAID = "paid pays pay cost costs owed owes gave earned saved offered lent charged fined awarded".split()
"""Words before an amount of money and, perhaps, before the one who gets it."""
_WORDED: tuple[tuple[Sequence[str], re.Pattern[str]], ...] = (
    (
        _AMOUNT,
        re.compile(r"(?<!-)\w+\s(?:percent|per cent|percentage points?|million|billion|%)(?=[\s.,])", re.IGNORECASE),
    ),
    (
        _PAID,
        re.compile(
            r"(?<!-)\w+\s(?:(?:it|him|her|them|us|me)\s)?(?:million|billion|trillion)"
            r"(?=\s(?:in|for|a|to|of|on|since|over|from|and|last|this|by|at|as)\b|[.,;]\s|\s*$)",
            re.IGNORECASE | re.MULTILINE,
        ),
    ),
    (("according",), re.compile(r"(?<!-)according to\s?(?=[,.;)]|\s*?\n\s*?\n|\s*$)", re.IGNORECASE)),
)
"""Gaps, each with the words that it begins with."""
_GAPS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("$ ", "€ ", "£ "), re.compile(r"[$€£](?<![\w-][$€£])\s(?:million|billion|trillion)\b", re.IGNORECASE)),
    (("()", "( )"), re.compile(r"(?<=\w )\(\s?\)(?=[\s.,])")),
)
"""More gaps, each with forms of which its text holds one."""
_NEVER_LAST = ("the", "an", "and")
_LAST = re.compile(r"(?<=\s)(?:the|an|and)(?=[.;](?:\s|$))(?![.]{2})", re.IGNORECASE | re.MULTILINE)
"""Words that no sentence ends with, at its end."""
_NEVER_BREAKS = frozenset("the a an than because and or whose".split())
_NEVER_HEADS = frozenset(("the", "an", "and"))
"""Words that break off a paragraph, and those that break off a line as short as a heading too."""
_SELDOM_BREAKS = frozenset("which although unless during among every".split())
"""Words that a heading may end with, and a paragraph does not."""
_NOUN_OF = re.compile(r"\b(?:the|an?|its|their|his|her|this)\s[\w’'-]+\sof$")
_RELATIVE = re.compile(r"\b(?:that|which|whom?|what)\b")
"""Words that may take up what stands before them: "the world that he is a part of"."""
_BY_WHOM = re.compile(
    r"(?:^|[.!?][\"”’)]{0,2}\s+)(?P<gone>(?:He|She|They|(?!(?:The|An?|This|That|These|Those|What|Which|Whom?|How|Where|When|Why)\s)"
    r"[A-Z][\w’'-]*"
    r"(?:\s[A-Z][\w’'-]*){0,3})\s(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:[a-z]+ly\s)?[a-z]{2,}(?:ed|en|un)\sby)$"
)
"""A sentence that does not say by whom: "He is survived by"."""
_CARRIES_ON = frozenset("\"'“”‘’«>•*-–—[(")
_LAST_WORDS = re.compile(r"(?:[\w’'-]+\s){1,2}([a-z]+)$")
_LONG, _HEADING, _WITHIN, _CLAUSE = 60, 25, 50, 120
"""Least length of a paragraph that can break off, and of what would else be a heading; how far back the last words are
looked for, and a clause; in characters."""
_ONLY = re.compile(
    r"(?P<gone>(?:has|have|had|is|are|was|were|does|do|did|will|can)\s+only\s+[a-z]+)[^.!?\n]{5,200}?\bbut also\b",
    re.IGNORECASE,
)
_HELPING = "has have had is are was were does do did will can".split()
_SHOWN = 400
"""Most characters of an announcement that a finding repeats."""
LAYOUT = 3
"""Most paragraphs with a lower-case start that are taken for losses; more of them are a page's way of breaking
lines."""


def run(document: Document) -> Outcome:
    """Return a finding for each place where something fell out."""
    found = [*_announcements(document), *_headless(document), *_torn(document), *_gaps(document)]
    return Outcome(
        findings=tuple(sorted(found, key=lambda one: (one.span.start, one.span.end) if one.span else (0, 0)))
    )


def _announcements(document: Document) -> Iterator[Finding]:
    text = document.text
    if (last := _last_said(document)) is not None and _PRINTED.search(text, max(last.start, last.end - 160), last.end):
        yield _unkept(document, last)
    if not any(text[block.span.end - 1] == ":" for block in document.blocks):
        return
    solid = [block for block in document.blocks if not _HOLLOW.fullmatch(block.span.of(text))]
    for block, after in zip_longest(solid, solid[1:]):
        if block is None or text[block.span.end - 1] != ":":
            continue
        start = max(block.span.start, block.span.end - 120)
        head = text[start : block.span.end]
        if not _is_empty(document, block, after, head):
            continue
        yield _unkept(document, block.span)


def _last_said(document: Document) -> Span | None:
    """Return the last block that is no part of the page, where it is a paragraph."""
    for block in reversed(document.blocks):
        words = block.span.of(document.text)
        of_page = is_furniture(words) or (may_be_furniture(words) and words[-1] not in ".!?")
        if not (_HOLLOW.fullmatch(words) or of_page):
            return block.span if block.kind == "paragraph" else None
    return None


def _unkept(document: Document, block: Span) -> Finding:
    """Return the finding for a block whose last sentence announces something."""
    sentence = document.sentences[document.sentence_at(block.end - 1)]
    words = excerpt(sentence.of(document.text), _SHOWN, end=True)
    return _told(document, sentence, f"“{words}” announces something that does not follow.")


def _is_empty(document: Document, block: Block, after: Block | None, head: str) -> bool:
    """Tell whether what an announcement promises is absent: nothing follows it, or the bones of a table do."""
    if after is None:
        return len(block.span) >= 25 and not may_be_furniture(block.span.of(document.text))
    between = document.text[block.span.end : after.span.start]
    if _ANNOUNCED.search(head):
        return "|" in between or "•" in between
    return bool(_POINTED.search(head)) and after.kind == "paragraph" and not _shows(document, after.span)


def _shows(document: Document, span: Span) -> bool:
    """Tell whether a block can be what was pointed at: a quotation, a link, or the words of a post."""
    words = span.of(document.text)
    return words[:1] in "“\"‘'" or bool(re.search(r"https?:|pic\.twitter|[@—]", words))


def _headless(document: Document) -> Iterator[Finding]:
    """Find paragraphs that start in mid-sentence, after one that had come to its end."""
    text = document.text
    found = []
    for before, after in zip(document.blocks, document.blocks[1:], strict=False):
        start = text[after.span.start : after.span.start + 40]
        ended = text[before.span.end - 1] in ".!?" and before.kind == "paragraph" and len(before.span) > 60
        if ended and len(after.span) > 60 and _HEADLESS.match(start):
            words = start.split()
            found.append(Span(after.span.start, after.span.start + len(" ".join(words[:3]))))
    for place in found if len(found) <= LAYOUT else []:
        yield _told(document, place, f"The paragraph starts in mid-sentence, at “{place.of(text)}”.")


_HEADLESS = re.compile(
    r"(?:,\s(?=[a-z])|(?:is|are|was|were|has|have|had|and|but|of|to|that|which|who|said|says|in|on|for|with)\s(?=[a-z]))"
)


def _torn(document: Document) -> Iterator[Finding]:
    """Find paragraphs that end, without a mark, on a word that no sentence ends with."""
    text = document.text
    found = []
    for block, after in zip_longest(document.blocks, document.blocks[1:]):
        if block is None or not text[block.span.end - 1].islower() or (after is not None and _carries_on(text, after)):
            continue
        place = _breaks_off(text, block)
        if place is not None:
            found.append(place)
    for place in found if len(found) <= LAYOUT else []:
        yield _told(document, place, f"The paragraph breaks off at “{' '.join(place.of(text).split())}”.")


def _breaks_off(text: str, block: Block) -> Span | None:
    """Return the last words of a block where they call for more: a short line that does so is no heading."""
    start, end = block.span.start, block.span.end
    clause = _BY_WHOM.search(text[max(start, end - _CLAUSE) : end]) if text.endswith("by", start, end) else None
    if clause is not None:
        return Span(end - len(clause["gone"]), end)
    last = _LAST_WORDS.search(text, max(start, end - _WITHIN), end)
    if last is None or block.kind == "item" or text[start] == "#":
        return None
    is_heading = block.kind == "heading"
    if len(block.span) < (_HEADING if is_heading else _LONG):
        return None
    if is_heading:
        return Span(*last.span()) if last[1] in _NEVER_HEADS else None
    of = _NOUN_OF.search(text, end - _WITHIN, end) and not _RELATIVE.search(text, end - _WITHIN, end)
    return Span(*last.span()) if of or last[1] in _NEVER_BREAKS | _SELDOM_BREAKS else None


def _carries_on(text: str, block: Block) -> bool:
    """Tell whether a block may go on with the sentence before it: an item, a quotation, a small letter."""
    first = text[block.span.start]
    return block.kind == "item" or first in _CARRIES_ON or first.islower()


def _gaps(document: Document) -> Iterator[Finding]:
    worded = [document.matches(pattern, words) for words, pattern in _WORDED]
    gaps = [pattern.finditer(document.text) for forms, pattern in _GAPS if document.mentions(forms)]
    for match in chain(*worded, *gaps, _dangling(document)):
        yield _told(document, Span(*match.span()), f"Something is missing at “{match.group().strip()}”.")
    for match in document.matches(_ONLY, _HELPING) if document.mentions(("but also",)) else ():
        before = document.text[max(0, match.start() - 30) : match.end("gone")].lower()
        if not re.search(r"\bnot\b|n['’]t\b", before):
            yield _told(document, Span(*match.span("gone")), "“only … but also” has lost its “not”.")


def _dangling(document: Document) -> Iterator[re.Match[str]]:
    """Yield the words that no sentence ends with, where one does; the mark is looked at first, as they are many."""
    text = document.text
    for word in _NEVER_LAST:
        for start in document.places.get(word, ()):
            end = start + len(word)
            if text[end : end + 1] in (".", ";") and (match := _LAST.match(text, start)):
                yield match


def _told(document: Document, span: Span, message: str) -> Finding:
    return finding(
        CHECK.id, document, span, message, _WHY, suggestion="Compare with the author's copy and put the words back."
    )


CHECK = Check(id="provenance.lost_content", docs=__doc__, run=run)
