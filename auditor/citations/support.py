"""Which figures of a text have a source."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from auditor.citations.reading import attributed, in_quotation, referred, stands_behind
from auditor.document import Document
from auditor.records import Span

_DRAWN_ON = re.compile(
    r"\b(?:according|reported|surveyed|polled|estimated?s?|disclosed|announced|said|says|told|tweeted|wrote|writes|cited|citing|"
    r"noted|notes|projected|calculated|database|respondents|via|fact[- ]check\w*|excerpt|found|finds|showed|pew|"
    r"gallup|think tank|futures|crude|"
    r"stocks|shares|argue[sd]|census|bureau|dow jones|nasdaq|nikkei|polls?|"
    r"polling|surveys?|stud(?:y|ies)|"
    r"(?:quarterly|annual|earnings|financial) (?:results|report|statement)s?|"
    r"(?:an?|the|this|new|recent|latest|federal|government|official|its|their|one|another) (?:report|audit|filing|"
    r"index|analysis)|"
    r"(?:reports?|data|statistics|figures|numbers|analysis|research|records|filings?|documents?|index|audit)"
    r" (?:from|by|of the|show|shows|showed|found|finds|suggests?|released|published|compiled|conducted|for))\b",
    re.IGNORECASE,
)
_COMMON = re.compile(
    r"\b(?:per|every|of the|top|bottom|population of(?: (?:about|over|nearly))?|(?:city|town|nation|country|county|"
    r"state) of)\s$",
    re.IGNORECASE,
)
_VOTES = re.compile(
    r"\b(?:votes?|voters|precincts|ballots|delegates|superdelegates|turnout|voting|defeated|lost to|senate district|"
    r"primary|caucus(?:es)?|citizens|residents|inhabitants)\b",
    re.IGNORECASE,
)
_HEAD = 3
"""Blocks at the head of a text in which a document or poll that is spoken of backs the whole of it."""


def supported(document: Document, figures: Sequence[Span]) -> list[bool]:
    """Tell for each figure whether a source, link or reference stands in its sentence or carries over to it."""
    places = [one for one in document.share(attributed) if stands_behind(document.text, one)]
    marks = [(one.span.start, one.span.end) for one in document.share(referred)]
    spans = [(min(o.content.start, o.source.start), max(o.content.end, o.source.end)) for o in places if o.source]
    starts = [sentence.start for sentence in document.sentences]
    covered = [False] * len(starts)
    for begin, end in (*spans, *marks):
        for index in range(max(0, bisect_right(starts, begin) - 1), bisect_right(starts, max(begin, end - 1))):
            covered[index] = True
    return [covered[max(0, bisect_right(starts, figure.start) - 1)] if starts else False for figure in figures]


def carried(document: Document, figures: Sequence[Span]) -> list[bool]:
    """Tell for each figure whether a source may carry over to it, or none is called for.

    A source does where it stands in the figure's block or a block beside it, where a document or a reporting verb
    stands there, and where a document opens the text. None is called for inside quotation marks, in headings, for
    fractions in words, for rates' bases ("per 100,000") and for counts of votes.
    """
    text = document.text
    blocks = [block.span for block in document.blocks]
    starts = [block.start for block in blocks]
    backed = [
        bool(_DRAWN_ON.search(text, block.start, block.end) or _SPEAKER.match(text, block.start)) for block in blocks
    ]
    spans = [one.content for one in document.share(attributed) if stands_behind(document.text, one)]
    for span in (*spans, *(one.span for one in document.share(referred))):
        backed[max(0, bisect_right(starts, span.start) - 1)] = True
    opened = bool(blocks) and any(_OPENING.search(text, block.start, block.end) for block in blocks[:_HEAD])
    opened = opened or len(_POLL.findall(text)) > 1
    planned = [match.start() for match in _PLANNED.finditer(text)]
    voted = [match.start() for match in _VOTES.finditer(text)]
    headings = {heading.start for heading in document.headings}
    found = []
    for figure in figures:
        at = max(0, bisect_right(starts, figure.start) - 1)
        free = opened or starts[at] in headings or any(backed[max(0, at - 1) : at + 2]) or _needs_none(text, figure)
        found.append(free or _near(planned, figure, 150) or _near(voted, figure, 60) or in_quotation(document, figure))
    return found


def _needs_none(text: str, figure: Span) -> bool:
    if not any(char.isdigit() for char in figure.of(text)):
        return True
    before, after = text[max(0, figure.start - 30) : figure.start], text[figure.end : figure.end + 2]
    coded = before.rstrip().endswith(":") and after.strip().startswith((";", "!"))
    return coded or bool(_COMMON.search(before))


def _near(places: Sequence[int], figure: Span, reach: int) -> bool:
    """Tell whether one of the sorted ``places`` lies within ``reach`` characters of the figure."""
    after = bisect_right(places, figure.start - reach)
    return after < len(places) and places[after] < figure.end + reach


# Figures of a plan, a law or an example: the plan is their source, or they are made up and say so.
_PLANNED = re.compile(
    r"\b(?:would|could|should|plans?|planned|propos\w+|bills?|laws?|legislation|budget|assum\w+|options?|suppose|imagine|"
    r"someone|fines?|penalt\w+|tariffs?|eligible|deal|agreement|treaty|amendment|statute|rule|regulation|act)\b",
    re.IGNORECASE,
)
# A line of an interview or a transcript: "FIELD: The dam will hold."
_SPEAKER = re.compile(r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}: ")
_POLL = re.compile(
    r"\b(?:polls?\b|survey(?:s|ed)?\b|polled|pollsters?|fundraising reports?|campaign finance|sources?:)", re.IGNORECASE
)
_OPENING = re.compile(
    r"\b(?:polls?|survey|study|studies|census|(?:new|latest|annual|quarterly|earnings|jobs|monthly)\s(?:report|data|figures|"
    r"results|numbers)|report (?:by|from)|data from|filings?|documents|earnings)\b",
    re.IGNORECASE,
)
