"""Statistics that call for no source, because it goes without saying who counted."""

import re
from dataclasses import dataclass

from auditor.citations.figure import COUNTS, Figure
from auditor.document import Document

_ABOUT = (
    r"\s(?:(?:about|around|roughly|some|nearly|almost|over|just|more|fewer|less|than|at|least|up|to|the|an?|average|of)"
    r"\s){0,4}$"
)
"""Words that may stand between a figure and the word that tells what it is of."""
_ESTIMATE = re.compile(r"\b(?:estimat\w+|expect(?:s|ed|ing)?|project(?:ed|ing|ions?)|forecast\w*)\b", re.IGNORECASE)
"""An estimate that nobody made always calls for who did."""
_BODY = re.compile(
    r"\b(?:cover|serve|insure|enroll?|educate|employ|represent|support|issue|seat|accommodate|house|hold|carry|carrie)"
    r"(?:s|d|ed|ing)?" + _ABOUT
)
"""The size of a body or a programme, which it gives itself."""
_HIRED = re.compile(r"\b(?:add|gain|shed|hir|lost)(?:ed|s|ing)?(?: back)?" + _ABOUT)
_JOBS = re.compile(r"\b(?:jobs|workers)\b")
"""What a statistical office gives out by the month."""
_DEED = re.compile(
    r"(?:^|\s)(?!(?:It|He|She|They|This|That|Who|Which|An?|The|Of)\s)[A-Z][\w&’'-]*(?<!s)\s(?:has\s|have\s|had\s)?"
    r"(?!(?:kill|murder|slaughter|massacr)ed\b)(?:\w{2,}ed|shut|put|gave|given|sent|brought|held|took)(?:\s[a-z]+){0,3}"
    + _ABOUT
)
"""What somebody whose name is given did: it is theirs to know, but for those they killed."""
_CALAMITY = re.compile(
    r"\b(?:pandemic|epidemic|outbreak|coronavirus|covid|virus|earthquake|hurricanes?|tsunami|storm|cyclone|typhoon|floods|"
    r"wildfires?|fires|blazes|riots|genocide|famine)\b",
    re.IGNORECASE,
)
_TOLL = (
    r"\b(?:infected|infecting|infections|killed|killing|kills|sickened|sickening|dead|died|deaths|cases|lives|"
    r"destroyed|tested positive)\b"
)
_TOLL_BEHIND, _TOLL_BEFORE = re.compile(_TOLL), re.compile(_TOLL + r".{0,30}$")
"""The toll of an outbreak or a disaster, which the authorities give out."""
_NAMED = 40
"""Characters behind a figure in which what it counts is named."""
_HISTORY = re.compile(r"\b(?:World War|Nazis?|Holocaust|slavery|enslaved?|Vietnam|9/11|Sept(?:ember|\.) 11)\b")
"""Wars and wrongs long past, whose figures history has settled."""
_LAID_DOWN = re.compile(
    r"\b(?:mandat|decree|quota)\w*|\b(?:requires? \w+ to|required to|standards? (?:called for|set)|capped|capping|"
    r"interest rates?|charged)\b"
)
_POSSIBLE = re.compile(r"\b(?:can|may) (?:be|kill|reach|cause|affect|take|exceed|last)\b[^.;,]{0,25}$")
"""What is laid down or said to be possible, and so is no measure."""
_BAND = re.compile(
    r"\s(?:(?:tax|income|higher|basic|top|marginal|reduced|standard|upper|lower)\s)?"
    r"(?:(?:rate|band)\s(?:begins|starts|applies|kicks|of\s(?:tax|vat)|bites)\b|(?:tax\s)?(?:band|bracket)\b)"
)
"""Behind the rate of a tax: "the 40% rate begins at"."""
_LAND = re.compile(
    r"\s(?:of|in)\s(?:(?:all|the|its|total)\s|(?:the\s)?[\w-]{2,20}['’]s?\s){0,3}"
    r"(?:land|land area|landmass|land surface|territory|surface|surface area)\s(?:(?:in|of)\s[\w. ]{2,30}\s)?"
    r"(?:is|are|was|were)\s(?:(?:now|still|already|mostly)\s)?"
    r"(?:covered|desert|forest\w*|farm\w*|mountain\w*|water|sea|under|above|below|public|federal|private|state|arable|"
    r"protected|wooded|flat|rock|ice|(?:owned|held|managed|controlled)\sby\sthe\s(?:federal\sgovernment|government|state|public|crown))\b"
)
"""Behind a share: it is of the land of a country, as its maps have it; who else owns it, somebody claims."""
_EVERYBODY = r"(?:population|people|public|humanity|mankind|human race|electorate|world|country|nation)\b"
_OF_EACH_SEX = re.compile(
    rf"\s(?:of\s)?(?:(?:the|all|our|its)\s)?(?:[\w.-]+(?:['’]s)?\s){{0,2}}?{_EVERYBODY}[^.;,]{{0,20}}"
    r"\s(?:is|are|was|were)\s(?:female|male|women|men)\b"
)
_SEX = re.compile(
    r"\b(?:women|men|females|males|girls|boys)\b[^.;]{0,30}\b"
    r"(?:mak(?:e|es|ing) up|made up|are|were|account(?:s|ing)? for|"
    r"constitut(?:e|es|ing)|represent(?:s|ing)?|compris(?:e|es|ing)|form)" + _ABOUT
)
_OF_EVERYBODY = re.compile(rf"\s(?:of\s)?(?:(?:the|all|our|its)\s)?(?:[\w.-]+(?:['’]s)?\s){{0,2}}?{_EVERYBODY}")
"""Around a share of a half: it is how many of all people are women, or men."""
_HALF = (0.45, 0.55)


def is_estimate(text: str) -> bool:
    """Tell whether the text speaks of an estimate or a forecast."""
    return _ESTIMATE.search(text) is not None


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of: wrongs and wars long past, an outbreak or a disaster."""

    history: bool
    calamity: bool


def told_of(document: Document, sentence: int) -> Told:
    """Return what the sentence tells of; ask through ``share_at``."""
    words = document.sentences[sentence].of(document.text)
    return Told(_HISTORY.search(words) is not None, _CALAMITY.search(words) is not None)


def is_known(figure: Figure, printed: str, before: str, after: str, told: Told) -> bool:
    """Tell whether everybody knows whose count the figure is; ask it of no estimate.

    ``printed`` is the figure, ``before`` and ``after`` what stands around it in its sentence, as the text has it.
    """
    behind = f"{printed}{after[:_NAMED]}"
    if _LAID_DOWN.search(before) or _POSSIBLE.search(before) or _is_on_record(figure, before.lower(), after.lower()):
        return True
    return figure.kind in COUNTS and (
        any(pattern.search(before) for pattern in (_BODY, _DEED))
        or (_HIRED.search(before) is not None and _JOBS.search(behind) is not None)
        or told.history
        or (told.calamity and _is_toll(before, behind))
    )


def _is_on_record(figure: Figure, before: str, after: str) -> bool:
    """Tell whether a share is of a country's land, of one sex among all people, or the rate of a tax."""
    if figure.kind not in ("ratio", "percent"):
        return False
    if _LAND.match(after) or _BAND.match(after):
        return True
    whole = 100 if figure.kind == "percent" else 1
    if not _HALF[0] * whole <= figure.low <= figure.high <= _HALF[1] * whole:
        return False
    return _OF_EACH_SEX.match(after) is not None or (
        _SEX.search(before) is not None and _OF_EVERYBODY.match(after) is not None
    )


def _is_toll(before: str, behind: str) -> bool:
    return (_TOLL_BEHIND.search(behind) or _TOLL_BEFORE.search(before)) is not None
