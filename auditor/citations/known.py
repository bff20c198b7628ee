"""Statistics that call for no source, because it goes without saying who counted."""

import re

from auditor.citations.figure import Figure

_ABOUT = (
    r"(?:(?:about|around|roughly|some|nearly|almost|over|just|more|fewer|less|than|at|least|up|to|the|an?|its)\s){0,4}$"
)
"""Words that may stand between a figure and the word that tells what it is of."""
_ESTIMATE = re.compile(r"\b(?:estimat|expect|project|forecast)\w*")
"""An estimate that nobody made always calls for who did."""

# How many live in a place.
_LIVING = re.compile(
    r"\b(?:city|town|village|county|country|state|nation|island|suburb|district|community|republic|metropolis) of\s"
    + _ABOUT
)
_RESIDENT = re.compile(r"\s(?:who )?(?:liv(?:e|ed|ing)|resid(?:e|ed|ing)) (?:in|on|here|there|around)\b")
# The toll of an outbreak or a disaster, which the authorities give out.
_CALAMITY = re.compile(
    r"\b(?:pandemic|epidemic|outbreak|coronavirus|covid|virus|earthquake|hurricanes?|tsunami|storm|cyclone|typhoon|floods|"
    r"wildfires?|fires|blazes|riots|genocide|famine)\b"
)
_TOLL = re.compile(
    r"\b(?:infected|infecting|infections|killed|killing|kills|sickened|sickening|dead|died|deaths|cases|lives|damage|destroyed|"
    r"tested positive)\b"
)
_CONFIRMED = re.compile(r"\bconfirmed\b")
# What a statistical office gives out by the month or the quarter.
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|[Mm]onth)\b"
)
_HIRED = re.compile(rf"\b(?:add|gain|regain|gained back|lost|shed|cut|hir)(?:ed|s|ing)?\s(?:back\s)?{_ABOUT}")
_SERIES = re.compile(
    r"\b(?:economy|gdp|gross domestic product)(?:\s\w+){0,3}?\s"
    r"(?:gr[eo]w(?:s|n|ing)?|growth|expand(?:s|ed|ing)|contract(?:s|ed|ing)|shr[aiu]nk(?:s|ing)?)\b[^.;]{0,20}$"
    r"|\b(?:cpi|price index|openings rate|yields?|valuation|retail sales|industrial (?:output|production)|exchange)\b[^.;]{0,60}$"
)
# The size of a body or a programme, which it gives itself.
_REACHING = re.compile(
    r"\b(?:cover|serve|insure|enroll?|educate|employ|represent|support|issue|seat|accommodate|house|hold|"
    r"coverage to|coverage for|car(?:ry|rie))(?:s|d|ed|ing)?\s"
    rf"{_ABOUT}|\b(?:plant|factory|mill|mine|campus|camp|base) (?:where|with)\s{_ABOUT}|[^\W\d_]['’]s\s$|\b(?:group of|(?:is|was|are|were) among)\s{_ABOUT}|\bcaring for\s{_ABOUT}"
)
_REACHED = re.compile(
    r"[^.;,]{0,30}?\s(?:(?:it|they|he|she) (?:serve|support|employ|represent|cover|own|operate|run|treat|train)s?\b"
    r"|(?:rel(?:y|ies) on|(?:are )?enroll?(?:ed|s)? (?:at|in))\b)"
)
_RANKS = re.compile(r"\b(?:agents|officers|soldiers|personnel|staff|recruits|workforce|appointments)\b")
_ARMY = re.compile(r"\barm(?:y|ies)\b")
_FUND = re.compile(
    r"\s(?:[\w-]+ ){0,3}(?:program(?:me)?|fund|package|facility|loan|project|campaign|deal)s?\b|\svaluation\b"
)
# What somebody did, spent, earned or studied: it is theirs to know.
_DONE = re.compile(
    r"\b(?:performed|treated|trained|taught|interviewed|imported|shipped|sold|closed(?: \w+)?,? costing|evaluated|studied|"
    rf"tracked|followed|recruited|examined|tested|compared)\s{_ABOUT}"
)
_ACCOUNTS = re.compile(
    r"\b(?:its|their) (?:\w+ ){0,2}(?:sales|revenues?|profits?|earnings)\b|\bbrought in\b|\bthe quarter\b|"
    r"\bbox office\b|\bvaluation\b|\bmarket (?:value|cap)|\bnational debt\b"
)
_SPENT = re.compile(
    r"(?:^|\s)[A-Z][\w&’'-]*[^\Ws]\s(?:has\s|had\s)?(?:spent|invested|paid|earned|lost|made|took)\s[^.;,]{0,20}$"
)
# What somebody with a name did to so many.
_DOER = re.compile(
    r"(?:^|\s)(?!(?:It|He|She|They|This|That|Who|Which|An?|The|Of) )[A-Z][\w.&’'-]*[^\Ws]\.?\s(?:has\s|have\s|had\s)?"
    rf"(?:\w{{2,}}ed|shut|put|gave|given|sent|brought|held|took)\s(?:[a-z]+\s){{0,3}}{_ABOUT}"
)
# A price that goes before a thing: "the $2 million bridge".
_PRICED = re.compile(r"\b(?:an?|the|new|its|their|his|her|this)\s$")
_THING = re.compile(r"\s(?!(?:in|a|of|per|each|for|and|to|or|on|from|by|at|last)\b)[a-z-]+")
# What is over and settled.
_PAST = re.compile(
    r"\b(?:world war|pearl harbor|hiroshima|nagasaki|nazis?|holocaust|slavery|enslave\w*|vietnam|9/11|sept(?:ember|\.) 11|"
    r"partition)\b|\bgenocide of\s$"
)
# What is said to be possible, and so is a bound.
_POSSIBLE = re.compile(r"\b(?:can|may) (?:be|kill|reach|cause|affect|take|exceed|last)\b[^.;,]{0,25}$")
# What is laid down, and so no statistic.
_RULED = re.compile(
    r"\b(?:mandat|deduct|amnest|decree|lockdown|evacuat|quota)\w*"
    r"|\b(?:capital gains|executive orders?|to grant|interest rates?|(?:be|were|are) (?:allowed|admitted)|requires? \w+ to|required to|standards called|capped|capping)\b"
)


def is_known(figure: Figure, printed: str, before: str, after: str, sentence: str) -> bool:
    """Tell whether everybody knows whose count the figure is.

    That is so for how many live in a place, the toll of an outbreak or a disaster, what an office or a market gives out
    by the month or the day, the size of a body or a programme, what somebody did, spent, earned or studied, and what is
    laid down; never for an estimate. ``printed`` is the figure, ``before`` and ``after`` what stands around it in its
    ``sentence``, in the text's letters.
    """
    ahead, behind, printed = before.lower(), after.lower(), printed.lower()
    if _ESTIMATE.search(f"{ahead} {behind}"):
        return False
    if _RULED.search(f"{ahead} {behind}"):
        return True
    if figure.kind in ("percent", "percentage point"):
        return bool(_SERIES.search(ahead) or _POSSIBLE.search(ahead))
    if figure.kind == "money":
        if _PRICED.search(ahead) and _THING.match(behind):
            return True
        if _PRICED.search(ahead) and _THING.match(behind):
            return True
        lost = _CALAMITY.search(sentence.lower()) and _TOLL.search(behind[:40])
        return bool(lost or _FUND.match(behind) or _ACCOUNTS.search(f"{ahead} {behind}") or _SPENT.search(before))
    if _LIVING.search(ahead) or _RESIDENT.match(behind) or _PAST.search(sentence.lower()) or _DOER.search(before):
        return True
    return _is_running(printed, ahead, behind, sentence) or _is_own(printed, ahead, behind)


def _is_running(printed: str, before: str, after: str, sentence: str) -> bool:
    """Tell whether the count is given out anew every day or month, or once and for all."""
    named = f"{printed}{after[:40]}"
    if _CONFIRMED.search(named) or ("jobs" in named and (_MONTH.search(sentence) or _HIRED.search(before))):
        return True
    if "workers" in named and _HIRED.search(before) and _MONTH.search(sentence):
        return True
    return bool(_CALAMITY.search(sentence.lower()) and _TOLL.search(f"{before[-40:]} {named}"))


def _is_own(printed: str, before: str, after: str) -> bool:
    """Tell whether the count is that of the body which it is about."""
    return bool(
        _REACHING.search(before)
        or _REACHED.match(after)
        or _RANKS.search(printed)
        or _DONE.search(before)
        or _ARMY.search(before)
    )
