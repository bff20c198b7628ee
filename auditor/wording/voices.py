"""Who speaks: quotations, tweets and set-off passages that somebody else signs, and indirect speech."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from auditor.document import Document
from auditor.records import Span

Voice = Literal["own", "quoted", "reported"]
"""Whose word it is: the author's, somebody's word for word, or what somebody is said to have said."""

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_SIGNED_TWEET = re.compile(rf"\(@\w{{1,20}}\)\s{{0,3}}{_MONTHS}\s\d{{1,2}}|pic\.twitter\.com/", re.IGNORECASE)
_TWEET_HINTS = ("(@", "pic.twitter.com/")
_SIGNATURE = re.compile(r"(?:[—―]|--)\s?(?=[A-Z@])[^.!?]{2,100}")
_ANNOUNCED = re.compile(
    r"\b(?:tweet(?:ed|s)?|wrote|writes|posted|posts|said|says|added|adds|asked|replied|responded|continued|concluded"
    r"|read|reads|stated|states|statement|letter|email|memo|post)\b[^.:!?]{0,60}:\Z"
)
_LONGEST_SIGNATURE, _LONGEST_TWEET = 120, 600

_SPEAKS = frozenset(
    "say said says saying told tells telling argued argues arguing claimed claims claiming warned warns warning "
    "insisted insists insisting contended contends alleged alleges alleging accused accuses accusing called calls "
    "calling described describes describing dubbed branded denounced denounces denouncing condemned condemns "
    "condemning decried decries criticized criticizes criticizing criticised criticises tweeted tweets wrote "
    "writes writing believed believes believing thinks fears feared complained complains implied implies likened "
    "likens labeled labelled characterized characterised characterizes declared declares declaring asserted "
    "asserts asserting blamed blames blaming lamented laments railed rails predicted predicts suggested suggests "
    "concluded maintains maintained remarked noted notes adding".split()
)
_CLOSES = frozenset(
    "say said says told wrote writes tweeted argued argues claimed warned insisted insists believes".split()
)
_SOURCE_NAMED = ("according", "to")
_OWN = frozenset("i we i'd i'll i've i'm we'd we'll we've we're let's you".split())
_TURNS = frozenset("but although though whereas yet".split())
_BEFORE_CUE, _TAIL = 3, 6
_AROUND = 80
"""Parts on either side in which somebody may be said to say so: few sentences are longer."""


def other_voices(document: Document) -> Sequence[Span]:
    """Return what somebody else says word for word, in order, none overlapping: quotations and set-off passages."""
    spans = [quote.span for quote in document.quotes]
    passages = list(_passages(document))
    return _merged([*spans, *passages]) if passages else spans


def _passages(document: Document) -> Iterator[Span]:
    """Yield the blocks that are block quotes, signed tweets, or passages between an announcement and a signature."""
    text, blocks = document.text, document.blocks
    tweets = any(hint in text for hint in _TWEET_HINTS)
    before: Span | None = None
    announced = False
    for block in blocks:
        span = block.span
        length = span.end - span.start
        if before is not None and length <= _LONGEST_SIGNATURE and _SIGNATURE.fullmatch(text, span.start, span.end):
            yield before
        tweet = tweets and length <= _LONGEST_TWEET and _SIGNED_TWEET.search(text, span.start, span.end)
        if tweet or announced or _is_marked(text, span):
            yield span
        tail = text[max(span.start, span.end - 100) : span.end]
        announced = tail.endswith(":") and bool(_ANNOUNCED.search(tail))
        before = span if block.kind == "paragraph" else None


def _is_marked(text: str, span: Span) -> bool:
    """Tell whether a block carries Markdown's mark of a block quote, before it or as its first character."""
    return text.startswith(">", span.start) or text[max(0, span.start - 3) : span.start].strip() == ">"


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def is_reported(forms: Sequence[str], first: int) -> bool:
    """Tell whether what stands at part ``first`` of a sentence is indirect speech: somebody is said to say so.

    Behind a verb of saying ("Mr Odell argued that the plan was absurd") until the sentence turns ("but"), or before
    one that closes the sentence ("the plan was absurd, Mr Odell said"). What "I" and "we" say is the author's own.
    """
    forms, first = forms[max(0, first - _AROUND) : first + _AROUND], min(first, _AROUND)
    if _SPEAKS.isdisjoint(forms):
        return "according" in forms and _names_source(forms)
    for index in range(first - 1, -1, -1):
        if forms[index] in _TURNS:
            break
        if forms[index] in _SPEAKS and _OWN.isdisjoint(forms[max(0, index - _BEFORE_CUE) : index]):
            return True
    return any(
        forms[index] in _CLOSES and _OWN.isdisjoint(forms[max(0, index - _BEFORE_CUE) : index])
        for index in range(max(first + 1, len(forms) - _TAIL), len(forms))
    ) or _names_source(forms)


def _names_source(forms: Sequence[str]) -> bool:
    return any(pair == _SOURCE_NAMED for pair in pairwise(forms))
