"""Statistics that call for no source, because it goes without saying who counted."""

import re
from dataclasses import dataclass

from auditor.citations.figure import Figure

_SHARES = frozenset({"percent", "percentage point"})
_MONEY = frozenset({"money"})
_COUNTS = frozenset({"count", "plain"})
_ANY = _SHARES | _MONEY | _COUNTS
_ABOUT = (
    r"\s(?:(?:about|around|roughly|some|nearly|almost|over|just|more|fewer|less|than|at|least|up|to|the|an?)\s){0,4}$"
)
"""Words that may stand between a figure and the word that tells what it is of."""
_ESTIMATE = re.compile(r"\b(?:estimat|expect|project|forecast)\w*")
"""An estimate that nobody made always calls for who did."""
_MONTHS = r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|[Mm]onth)\b"
_CALAMITY = (
    r"\b(?:[Pp]andemic|[Ee]pidemic|[Oo]utbreak|[Cc]oronavirus|COVID|Covid|virus|[Ee]arthquake|[Hh]urricanes?|[Tt]sunami|"
    r"[Ss]torm|[Cc]yclone|[Tt]yphoon|[Ff]loods|[Ww]ildfires?|fires|[Bb]lazes|[Rr]iots|[Gg]enocide|[Ff]amine)\b"
)
_TOLL = (
    r"(?:infected|infecting|infections|killed|killing|kills|sickened|sickening|dead|died|deaths|cases|lives|damage|"
    r"destroyed|tested positive)\b"
)
_NAME = r"(?:^|\s)(?!(?:It|He|She|They|This|That|Who|Which|An?|The|Of)\s)[A-Z][\w&’'-]*(?<!s)"
"""The last word of a name that is not in the plural."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """What marks one kind of figure that is known: every pattern that is given has to match.

    ``before`` is searched in what leads to the figure, ``after`` matched on what follows, ``named`` searched in the
    figure with the 40 characters behind it, and ``sentence`` in the whole of it.
    """

    kinds: frozenset[str]
    before: str = ""
    after: str = ""
    named: str = ""
    sentence: str = ""

    def holds(self, figure: Figure, printed: str, before: str, after: str, sentence: str) -> bool:
        if figure.kind not in self.kinds:
            return False
        return (
            re.search(self.before, before) is not None
            and re.match(self.after, after) is not None
            and re.search(self.named, f"{printed}{after[:40]}") is not None
            and re.search(self.sentence, sentence) is not None
        )


_RULES = (
    # How many live in a place.
    _Rule(
        _COUNTS,
        before=r"\b(?:city|town|village|county|country|state|nation|island|suburb|district|community) of" + _ABOUT,
    ),
    _Rule(_COUNTS, after=r"\s(?:who )?(?:liv(?:e|ed|ing)|resid(?:e|ed|ing)) (?:in|on|here|there|around)\b"),
    # The toll of an outbreak, a disaster or a war long past, which the authorities give out or history has settled.
    _Rule(_COUNTS | _MONEY, named=rf"\b{_TOLL}", sentence=_CALAMITY),
    _Rule(_COUNTS, before=rf"\b{_TOLL}.{{0,30}}$", sentence=_CALAMITY),
    _Rule(_COUNTS, named=r"\bconfirmed\b"),
    _Rule(
        _COUNTS,
        sentence=r"\b(?:World War|Pearl Harbor|Hiroshima|Nagasaki|Nazis?|Holocaust|slavery|enslaved?|Vietnam|9/11|"
        r"Sept(?:ember|\.) 11)\b",
    ),
    # What a statistical office or a market gives out by the month, the quarter or the day.
    _Rule(
        _COUNTS, named=r"\b(?:jobs|workers)\b", before=r"\b(?:add|gain|shed|hir|lost)(?:ed|s|ing)?(?: back)?" + _ABOUT
    ),
    _Rule(_COUNTS, named=r"\bjobs\b", sentence=_MONTHS),
    _Rule(
        _SHARES,
        before=r"\b(?:[Ee]conomy|GDP|gross domestic product)(?:\s\w+){0,3}?\s(?:gr[eo]w(?:s|n|ing)?|growth|"
        r"expand(?:s|ed|ing)|contract(?:s|ed|ing)|shr[aiu]nk)\b[^.;]{0,20}$",
    ),
    _Rule(
        _SHARES,
        before=r"\b(?:CPI|price index|yields?|[Rr]etail sales|industrial (?:output|production)|Exchange)\b[^.;]{0,60}$",
    ),
    # The size of a body or a programme, which it gives itself.
    _Rule(
        _COUNTS,
        before=r"\b(?:cover|serve|insure|enroll?|educate|employ|represent|support|issue|seat|accommodate|house|hold|carry|"
        r"carrie|caring for|coverage (?:to|for)|group of|(?:is|was|are|were) among)(?:s|d|ed|ing)?" + _ABOUT,
    ),
    _Rule(_COUNTS, before=r"\b(?:plant|factory|mill|mine|campus|camp|base) (?:where|with)" + _ABOUT),
    _Rule(_COUNTS, before=r"[^\W\d_]['’]s\s$"),
    _Rule(_COUNTS, before=r"\barm(?:y|ies)\b"),
    _Rule(
        _COUNTS,
        named=r"^\D*[\d.,]+(?: \w+){0,4}[ -](?:agents|officers|soldiers|personnel|staff|recruits|workforce|"
        r"(?:federal|government) workers)\b",
    ),
    _Rule(
        _COUNTS,
        after=r"[^.;,]{0,30}?\s(?:(?:it|they|he|she) (?:serve|support|employ|represent|cover|own|operate|run|treat)s?\b"
        r"|(?:rel(?:y|ies) on|(?:are )?enroll?(?:ed|s)? (?:at|in))\b)",
    ),
    _Rule(
        _MONEY,
        after=r"\s(?:[\w-]+ ){0,3}(?:program(?:me)?|fund|package|facility|loan|project|campaign|deal|valuation)s?\b",
    ),
    # What somebody did, studied, spent or earned: it is theirs to know.
    _Rule(
        _COUNTS,
        before=r"\b(?:performed|treated|trained|taught|interviewed|imported|shipped|sold|costing|evaluated|studied|tracked|"
        r"followed|recruited|examined|tested|compared)" + _ABOUT,
    ),
    _Rule(
        _COUNTS,
        before=rf"{_NAME}\s(?:has\s|have\s|had\s)?(?:\w{{2,}}ed|shut|put|gave|given|sent|brought|held|took)"
        rf"(?:\s[a-z]+){{0,3}}{_ABOUT}",
    ),
    _Rule(
        _MONEY,
        before=rf"{_NAME}\s(?:has\s|had\s)?(?:spent|(?:is|was) spending|invested|paid|earned|lost|made|took)"
        r"\s[^.;,]{0,20}$",
    ),
    _Rule(
        _MONEY,
        before=r"\b(?:its|their) (?:\w+ ){0,2}(?:sales|revenues?|profits?|earnings)\b|\b(?:brought in|market value)\b",
    ),
    _Rule(_MONEY, named=r"\b(?:in sales|the quarter|box office)\b"),
    # The price of a thing, which goes before it: "the $2 million bridge".
    _Rule(
        _MONEY,
        before=r"\b(?:an?|the|new|its|their|his|her|this)\s$",
        after=r"\s(?!(?:in|a|of|per|each|for|and|to|or|on|from|by|at|last)\b)[a-z-]+",
    ),
    # What is laid down or said to be possible, and so is no measure.
    _Rule(
        _ANY,
        before=r"\b(?:mandat|deduct|amnest|decree|evacuat|quota)\w*|\b(?:capital gains|executive orders?|to grant)\b",
    ),
    _Rule(
        _ANY,
        before=r"\b(?:requires? \w+ to|required to|standards? (?:called for|set)|capped|capping|interest rates?)\b",
    ),
    _Rule(_ANY, named=r"\b(?:mandated|lockdown|(?:be|were|are) (?:allowed|admitted|evacuated))\b"),
    _Rule(_SHARES, before=r"\b(?:can|may) (?:be|kill|reach|cause|affect|take|exceed|last)\b[^.;,]{0,25}$"),
)


def is_known(figure: Figure, printed: str, before: str, after: str, sentence: str) -> bool:
    """Tell whether everybody knows whose count the figure is, which is never so for an estimate.

    ``printed`` is the figure, ``before`` and ``after`` what stands around it in its ``sentence``, as the text has it.
    """
    if _ESTIMATE.search(f"{before} {after}".lower()):
        return False
    return any(rule.holds(figure, printed, before, after, sentence) for rule in _RULES)
