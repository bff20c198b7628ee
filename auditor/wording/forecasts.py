"""Forecasts of what nobody can decide, told with a day or a year and as if they were certain."""

import re
from collections.abc import Sequence

from auditor.document import Document
from auditor.records import Span
from auditor.wording.claims import is_bare

_ADVERB = r"(?:(?:soon|then|also|all|probably|\w{3,12}ly)\s){0,2}"
_ROUGHLY = r"(?:(?:about|around|roughly|nearly|almost|more|less|fewer|than|over|well|some|just|the|a)\s){0,3}"
_NUMBER = (
    r"[$£€]?(?!(?:19|20)\d\d\b)\d(?:[\d,.]*\d)?(?!\d|[\s-]?(?:am|pm|a\.m|p\.m|o['’]clock|metres?|meters?|m|feet|foot|ft|km|"
    r"kilometres?|kilometers?|miles?|mph|kph|storeys|stories|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)\b)"
)
"""Not a year, a day, an hour or a length: those are of plans."""
_OUTCOME = re.compile(
    rf"will\s{_ADVERB}(?:"
    rf"(?:reach|hit|pass|top|exceed|surpass|break)\s{_ROUGHLY}{_NUMBER}"
    rf"|(?:fall|rise|drop|sink|climb|grow|shrink|jump)\s(?:to|by|above|below|past|under|over|beyond)\s{_ROUGHLY}{_NUMBER}"
    rf"|peak\s[^.;:!?]{{0,40}}?\bat\s{_ROUGHLY}{_NUMBER}"
    rf"|(?:finish|end)\sthe\s(?:year|month|week|season|decade)\s(?:at|above|below|under|over|with)\s{_ROUGHLY}{_NUMBER}"
    rf"|(?:have|be)\s(?:[a-z]{{1,6}}\s){{0,3}}?(?:fewer|more|less)\sthan\s{_NUMBER}"
    r"|(?:be|rank|finish|stand)\s(?:[a-z]{1,6}\s){0,2}?the\s(?:world|country|nation)['’]s\s"
    r"(?:[a-z]+\s){0,2}?(?:top|biggest|largest|richest|best|number\sone)"
    r"|(?:be|have)\s(?:gone|vanished|disappeared|bankrupt|extinct|obsolete|worthless|doubled|tripled|halved|collapsed)\b"
    r"|(?:double|triple|treble|quadruple|halve|collapse|crash|vanish|disappear|plunge|soar|slump|implode|"
    r"fail|die|go\s(?:bust|under|bankrupt)|run\sout)\b)",
    re.IGNORECASE,
)
"""An outcome that many people, the weather or a market bring about, not the one who plans it."""
_HORIZON = re.compile(
    r"\b(?:by|before|within|until|through|in|on|this|next)\s(?:(?:the|a|an|about)\s)?(?:"
    r"(?:end|middle|start|close|turn|second|third|fourth|first|last|beginning)(?:\s(?:week|half))?\sof\s"
    r"|(?:(?:next|following|coming)\s)?(?:week(?:end)?|month|year|summer|winter|spring|autumn|decade|season|century)\b"
    r"|(?:20[2-9]|21\d)\d\b|then\b|christmas\b|easter\b|thanksgiving\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:[a-z]+|\d{1,3})\s(?:weeks|months|years|decades)\b)"
    r"|\bend\sthe\syear\b|\bfinish\sthe\syear\b",
    re.IGNORECASE,
)
"""By when or when."""
_SHARE = re.compile(
    r"\b(?:half|two[- ]thirds|three[- ]quarters|(?:a|one)[- ](?:third|quarter|fifth|tenth)|"
    r"(?:one|two|three|four|six|seven|eight|nine)\s(?:in|out\sof)\s(?:every\s)?(?:three|four|five|ten|10)|\d[\d.]{0,4}\s?(?:%|per\s?cent))"
    r"(?:\sof)?\s[^.;:,!?]{3,50}\s\Z",
    re.IGNORECASE,
)
"""Before "will": what share of people or of firms it is told of."""
_LOSS = re.compile(
    rf"will\s{_ADVERB}(?:close|shut|fail|fold|die|vanish|disappear|go\s(?:bust|under|bankrupt|hungry|without)|leave|quit|"
    r"have\sno|never|lose\s(?:their|its|his|her))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:that|which|who|whether|how|when|where|until|before|once|after|because|if|unless|as|than|what)\s"
    r"[^.;:,!?]{0,80}\Z",
    re.IGNORECASE,
)
"""Before "will": a clause that hangs on another, which may say whose forecast it is."""
_SETTLED = re.compile(
    r"\b(?:plan|plans|planned|scheduled|schedule|agreed|agreement|under|deal|contract|decided|decision|approved|law|"
    r"rules?|budget|legislation|closure|tickets?|registration|applications?|polls|deadline|lease|term|doors|estimates?|projections?|minimum|tax|allowance|fee|fees|fares?|tariffs?|duty|wages?|benefits?|pensions?|"
    r"explains?|says?|calculates?|reckons?|forecasters?)\b",
    re.IGNORECASE,
)
"""What is laid down, so that it can be known beforehand, or whose word it is."""
_FORESEEN = re.compile(
    r"\b(?:expect\w*|forecast\w*|predict\w*|project(?:s|ed|ions?)|estimate\w*|models?|modelling|warn\w*|plans?|planned|if|"
    r"would|assum\w+|on\scourse|at\sthis\srate)\b",
    re.IGNORECASE,
)
"""In the sentence before: somebody looks ahead, and the forecast may go on from it."""
_BEFORE, _AFTER = 160, 120
"""Characters before and behind "will" that are looked at."""


def forecasts_of(document: Document) -> Sequence[Span]:
    """Return the forecasts in the author's own voice, at most one a sentence; ask through ``document.share``.

    Those are outcomes with a day or a year, and what a share of people or of firms will suffer, where the sentence has
    no hedge, no plan, no law and no source, and nobody looks ahead in the one before it in the paragraph.
    """
    found: dict[int, Span] = {}
    for place in document.places.get("will", ()):
        number = document.sentence_at(place)
        if number in found or document.blocks[document.block_at(place)].kind != "paragraph":
            continue
        span = _forecast(document, place, document.sentences[number])
        if span is not None and not document.quoted(span) and not _is_foreseen(document, place, number):
            found[number] = span
    return tuple(found.values())


def _is_foreseen(document: Document, place: int, number: int) -> bool:
    """Tell whether somebody looks ahead in the sentence before that number, in the paragraph of ``place``."""
    before = document.sentences[number - 1] if number else None
    if before is None or before.start < document.blocks[document.block_at(place)].span.start:
        return False
    return _FORESEEN.search(document.text, before.start, before.end) is not None


def _forecast(document: Document, place: int, sentence: Span) -> Span | None:
    """Return "will" with its verb where the sentence tells an outcome as certain."""
    text = document.text
    ahead = text[max(sentence.start, place - _BEFORE) : place]
    last = min(sentence.end, place + _AFTER)
    outcome = _OUTCOME.match(text, place, last)
    if outcome is not None and _HORIZON.search(text, sentence.start, sentence.end) is None:
        outcome = None
    if outcome is None and (loss := _LOSS.match(text, place, last)) and _SHARE.search(ahead):
        outcome = loss
    if outcome is None or ":" in ahead or _CLAUSE.search(ahead) or _SETTLED.search(ahead + text[place:last]):
        return None
    span = Span(*outcome.span())
    return span if is_bare(text, sentence, span) else None
