"""Figures that somebody must have counted, measured or estimated."""

import re
from collections.abc import Iterable

from auditor.citations.figure import COUNTS, Figure
from auditor.citations.known import is_estimate, is_known, told_of
from auditor.citations.lexicon import word_list
from auditor.citations.people import ends_like_people, is_share_of_people
from auditor.document import Document
from auditor.records import Span

_WORD = re.compile(r"[^\W\d_]+")
_FAR = 70
"""Characters on either side of a figure, in its sentence, that tell what it measures."""
_NEXT = 6
"""Words behind "40 percent of" in which what it is a share of is named."""
_NEAREST = 4
"""Words behind a fraction in which what it is a share of is named."""
_LARGE, _SUM = 1000.0, 1e6
"""Smallest counts and sums of money that only somebody who measured can know."""
_SHORT, _DIGITS = 60, 0.12
"""Fewest characters of a paragraph of prose, and largest share of digits in it: more is a table."""
_TICKER = re.compile(r"\s[+-]\d{1,3}\.\d{1,2}%")
"""The day's change of a share, as markets' pages set it."""
_LISTED = 160
"""Longest paragraph in characters that may be one of a list behind a colon."""
_MOVED = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|(?:go|goes|gone|went|come|came) (?:up|down)|"
    r"f[ae]ll(?:s|en|ing)?(?! (?:far )?short)|gr[eo]w(?:s|n|ing)?|drop(?:s|ped|ping)?|"
    r"increas(?:es?|ed|ing)|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|"
    r"jump(?:s|ed)|climb(?:s|ed|ing)|surg(?:es?|ed|ing)|soar(?:s|ed|ing)|shr[aiu]nk|plung(?:es?|ed)|plummet(?:s|ed)|"
    r"(?:cuts?|reduc(?:es?|ed|ing)|lower(?:s|ed)?|rais(?:es?|ed|ing)|boost(?:s|ed)?) [^.;:]{2,40} by|"
    r"rates?|averag(?:es?|ed|ing)|account(?:s|ed) for|"
    r"represent(?:s|ed)?|mak(?:es?|ing) up|made up|compris(?:es?|ed|ing)|constitut(?:es?|ed|ing))\b[^.;:]{0,30}$"
)
_MEASURED = re.compile(
    r"\s(?:[\w-]{1,20}\s)?(?:growth|increase|decrease|decline|drop|rise|reduction|rate|chance|likelihood|share|more|fewer|"
    r"less|higher|lower|faster|slower|longer|shorter|likely)\b|\s(?:a|per|each) year\b|\sannual"
)
_OF = re.compile(r"\s(?:of|among|in)\s")
_MANY = re.compile(
    r"\s(?:of|among)\s(?:(?:all|the|their|our|these|those|its|his|her)\s){0,2}(?:[\w-]{2,20}\s){0,2}?"
    r"(?P<what>[a-z]{3,}(?<!s)s)\b"
)
_LACKING = re.compile(r"\b(?:short of|shortage of|shortfall of|lacks?|in need of)\s(?:\w+\s){0,2}$")
"""Before a count: how many are missing."""
_RATED = re.compile(
    r"\b(?:rates?|number|share|thefts?|burglar(?:y|ies)|complaints|rents?|prices?|truancy|poverty|crime|costs?|absences?|"
    r"fires|accidents|collisions|injuries|assaults|evictions|insolvencies|divorces|fees|waste|hunger|demand|use|abuse|"
    r"debts?|bills|gambling|smoking|vaping|drinking|obesity|diabetes|suicides?)\b"
)
"""Before a change in words: what rose or fell is measured."""
_OWED = re.compile(
    r"\b(?:their|your|our|energy|power|electricity|heating|fuel|water|hospital|medical|nursery|food|phone|repair)"
    r" bills\b"
    r"|\bbill (?:to|for)\b"
)
"""Bills that are paid, not passed."""
_ONE = re.compile(r"one (?:[a-z]+ )?(?P<what>[a-z]+) in ")
_ONES_OWN = re.compile(r"\b(?:he|she|it|i)\b[^.,;:]{0,20}$")
"""Before a change: it is one's own, and not of those counted."""
_SINGULAR = frozenset({"man", "woman", "person", "child", "family"})
_STAFF = {"customers", "employees", "users"}
"""Those of whom a share has something or does it, and whose number alone is a body's own."""
_COSTS = re.compile(
    r"\b(?:costs?|costing|drains?|loses?|losing|bill (?:to|for))\b(?:[^.;:]|\.\d){0,60}\b(?:a|per|each|every) year\b|"
    r"\bcosts? (?:the )?(?:[\w.-]+ )?(?:economy|country|taxpayers?|employers|businesses|society|nation|industry|"
    r"consumers|pensioners|patients|victims|hospitals|farmers|companies|firms|banks|drivers|households|parents)\b"
)
"""Around a sum: what an ill costs, as only an estimate can tell."""
_LOST = re.compile(r"\blos(?:es?|t|ing)\b[^.,;:]{0,25}$")
_COUNTED = re.compile(
    r"\b(?:a|per|each|every) (?:year|month|week|day)\b(?! ago| away| off| old)|(?<!est )(?<!most )\bsince\b"
    r"|\b(?:over|in) the past (?:\w+ ){0,2}(?:years|decades?)\b"
)
"""Beside a count: it is of all that came in a stretch of time, as only an office or a study keeps it."""
_KILLED = re.compile(r"\b(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|(?:deaths?|lives) of)\b[^.,;:]{0,25}$")
_DIED = re.compile(
    r"[\d.,]*(?: ?(?!(?:and|or|for|where|when|as|after|to|with)\b)[\w'’-]+){0,5}? "
    r"(?:killed|murdered|dies?|died|deaths?|dead|perished|los[et] their lives|t(?:ake|aken|ook) their own lives)\b"
)
"""Before a count, and from a count on: it is of the dead."""
_ROUND = 10
"""A toll that is no multiple of it is a record: somebody has the names."""
_STATE = re.compile(
    r"(?: (?!and\b|or\b)[\w'’-]+){0,6}? (?:(?:have|has|had) no|lacks?|lacking|cannot|can['’]t|"
    r"(?:do not|does not|don['’]t) have|(?:live|lives|living|go|goes|going) without|sleep(?:s|ing)? rough|"
    r"(?:left|lost|quit|gave up|dropped out of) (?:their )?(?:jobs?|homes?|school|work|farms?))\b"
)
"""Behind a count of people: the state that they are in, as a survey finds it."""
_PHRASES = re.compile(
    r"(?:tax|corporate|top|minimum) rates?\b|called on|turned out|showed up|came to|tuned in|home to|world war|"
    r"world trade center|(?:stock|securities) exchange|population of|"
    r"(?:has|have|had) confirmed|the world['’]s \d|\b9/11\b"
)
"""What speaks against a statistic in its sentence, beside the words that are listed."""
_WORKED_OUT = re.compile(
    r"\b(?:that|which|this|it|total)(?:\sis|['’]s|\s(?:amounts?\sto|represents?|works?\sout|means?|comes?\sto|was))\b"
    r"[^.;]{0,30}$|,\sor\s(?:about\s|roughly\s|some\s|nearly\s)?$|\($|-(?:half|third|fourth|quarter|fifth|tenth)\sof\s$"
    r"|,\sso\b[^.;]{0,60}$|,\sthe equivalent (?:of|to)\s(?:about\s|roughly\s|some\s|nearly\s)?$"
    r"|(?:^|[.,]\s)(?:with|for)\s(?:its\s|about\s|some\s|nearly\s)?$"
)
"""Before a figure: it follows from the figures before it, or says only how many live somewhere."""
_OF_GIVEN = re.compile(r"\s+of (?:(?:the|those|these) \d|its (?:sales|revenues?|staff|customers|budget|workforce)\b)")
"""Behind a share: it is of a whole that is given, and worked out from it, or of what somebody has in the books."""
_OF_ALL = re.compile(
    r"\b(?:mak(?:es?|ing) up|made up|account(?:s|ed|ing)? for)\b[^;]{0,40}"
    r" of the (?:u\.s\.|american|nation['’]s|country['’]s|total) population\b"
)
"""Around a share: it is of all who live in a country, as its census has it."""
_CASES = re.compile(
    r"[\d.,]*[^.;:]{0,30}\b(?:cases|deaths|infect\w+|positives?|tested|tests|diagnosed|hospitali[sz]\w+)\b"
)
_EPIDEMICS = ("covid", "coronavirus", "ebola", "zika", "sars")
"""What is counted of an epidemic, from the count on, and what it is called."""
_FISCAL = re.compile(r"\bfiscal (?:year )?\d{4}\b", re.IGNORECASE)
"""In a paragraph or the one before: an office's figures, as it gives them out."""
_HISTORY = re.compile(r"\b1[0-8]\d\ds?\b|(?<!since the )(?<!since )\b19[0-8]\ds?\b")
_YEAR = re.compile(r"(?:19|20)\d\d\b.?")


def statistics(document: Document, figures: Iterable[Figure]) -> frozenset[Span]:
    """Return the places of the figures that are statistics, in paragraphs of prose.

    Those are shares and changes of what is measured, large counts that are estimated, of all that came in a stretch of
    time, of the dead or of those in some state, and large sums that are estimated. What is decided, planned or given
    out, and what follows from other figures, are none.
    """
    return frozenset(Span(one.start, one.end) for one in figures if _is_statistic(document, one))


def _is_statistic(document: Document, figure: Figure) -> bool:
    at = document.sentence_at(figure.start)
    whole = document.sentences[at]
    text, printed = document.text, document.text[figure.start : figure.end]
    as_set = text[max(whole.start, figure.start - _FAR) : figure.start], text[figure.end : whole.end][:_FAR]
    before, after = as_set[0].lower(), as_set[1].lower()
    estimated = is_estimate(f"{before} {printed} {after}")
    if not _measures(figure, printed.lower(), before, after, estimated):
        return False
    if not estimated and (
        is_known(figure, printed, *as_set, document.share_at(told_of, at))
        or _is_given_out(document, figure, printed.lower() + after)
    ):
        return False
    if _YEAR.fullmatch(text[figure.start : figure.start + 5]) or _HISTORY.search(f"{before} {after}"):
        return False
    if _WORKED_OUT.search(before) or _OF_GIVEN.match(after) or _OF_ALL.search(before + printed + after):
        return False
    block, of_people = document.block_at(figure.start), is_share_of_people(printed.lower(), after)
    if document.share_at(_is_excepted, at) or not document.share_at(_assuming, at) <= (_STAFF if of_people else set()):
        return False
    decided = document.share_at(_decided, at) < figure.start if of_people else document.share_at(_decides, block)
    return not decided and document.share_at(_is_told, block)


def _is_excepted(document: Document, sentence: int) -> bool:
    return _PHRASES.search(document.sentences[sentence].of(document.text).lower()) is not None


def _assuming(document: Document, sentence: int) -> frozenset[str]:
    """Return the words of the sentence in which something supposed is told."""
    return word_list("assumed.txt").intersection(_WORD.findall(document.sentences[sentence].of(document.text).lower()))


def _decided(document: Document, sentence: int) -> int:
    """Return where something decided is first told of in the sentence; its end where nothing is."""
    span, words = document.sentences[sentence], word_list("decided.txt")
    found = (one.start() for one in _WORD.finditer(document.lowered, span.start, span.end) if one[0] in words)
    return next(found, span.end)


def _decides(document: Document, block: int) -> bool:
    """Tell whether something decided is told of in the block."""
    words = document.blocks[block].span.of(document.text).lower()
    return not word_list("decided.txt").isdisjoint(_WORD.findall(_OWED.sub("", words)))


def _is_given_out(document: Document, figure: Figure, behind: str) -> bool:
    """Tell whether the figure counts cases of an epidemic spoken of near by, or is of an office's year, as it gives
    them out.

    ``behind`` is what stands from the figure on. Ask it of no estimate.
    """
    at = document.block_at(figure.start)
    if _FISCAL.search(document.text, document.blocks[max(0, at - 1)].span.start, document.blocks[at].span.end):
        return True
    if figure.kind not in COUNTS or not _CASES.match(behind):
        return False
    places = (place for word in _EPIDEMICS for place in document.places.get(word, ()))
    return any(abs(document.block_at(place) - at) <= 1 for place in places)


def _measures(figure: Figure, printed: str, before: str, after: str, estimated: bool) -> bool:
    """Tell by the words around it whether the figure is of something that is measured."""
    if figure.kind == "ratio":
        return figure.high < 1 and _divides(printed, after)
    if figure.kind == "change":
        many = _counts(_WORD.findall(before)) and _ONES_OWN.search(before) is None
        return many or _RATED.search(before) is not None
    if figure.kind in ("percent", "percentage point"):
        shared = _OF.match(after) is not None and _counts(_WORD.findall(after)[:_NEXT])
        shared = shared or (_is_of_them(before, after) and _counts(_WORD.findall(before)))
        return shared or _is_of_many(after) or bool(_MEASURED.match(after) or _MOVED.search(before))
    if figure.kind == "money":
        return figure.low >= _SUM and (estimated or _COSTS.search(before + printed + after) is not None)
    named = _WORD.findall(printed) + (_WORD.findall(after)[:3] if figure.kind == "plain" else [])
    if figure.low < _LARGE or not (_counts(named) or (estimated and figure.kind == "count")):
        return False
    if estimated or _LACKING.search(before):
        return True
    if _KILLED.search(before) or _DIED.match(printed + after):
        return round(figure.low) % _ROUND == 0
    return _COUNTED.search(f"{before} {printed} {after}") is not None or _STATE.match(after) is not None


def _is_of_them(before: str, after: str) -> bool:
    """Tell whether a share is of those named before it, or of what they have lost."""
    return after.startswith(" of them ") or (after.startswith(" of their ") and _LOST.search(before) is not None)


def _is_of_many(after: str) -> bool:
    """Tell whether a share is of things named in the plural, which somebody must have counted."""
    match = _MANY.match(after)
    return match is not None and match["what"] not in word_list("uncounted.txt")


def _divides(printed: str, after: str) -> bool:
    """Tell whether a fraction is of what is counted: "half of the nurses", "one in ten nurses", "one nurse in ten"."""
    if (named := _ONE.match(printed)) and (named["what"] in _SINGULAR or _counts([named["what"] + "s"])):
        return True
    of = _OF.match(after) is not None or " in " in printed or " out of " in printed
    return of and _counts(_WORD.findall(after)[:_NEAREST])


def _counts(words: list[str]) -> bool:
    """Tell whether people, or things that are counted, are among the words."""
    return any(word in word_list("counted.txt") or ends_like_people(word) for word in words)


def _is_told(document: Document, at: int) -> bool:
    """Tell whether the block is a paragraph of prose and neither a table nor of a list behind a colon."""
    blocks, text = document.blocks, document.text
    words = blocks[at].span.of(text)
    if blocks[at].kind != "paragraph" or len(words) < _SHORT or words[-1] not in ".!?…\"”')’":
        return False
    if sum(char.isdigit() for char in words) > _DIGITS * len(words) or _TICKER.search(words):
        return False
    head = at - 1
    while head > max(0, at - 8) and len(blocks[head].span) < _LISTED and text[blocks[head].span.end - 1] != ":":
        head -= 1
    return head < 0 or text[blocks[head].span.end - 1] != ":"
