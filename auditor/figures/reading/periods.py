"""Stretches of time that figures are about: years, fiscal years, quarters, halves, months, and "last year"."""

import re

from auditor.figures.reading.quantity import Period
from auditor.figures.reading.tokens import Tokens

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_COUNTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_NUMBERS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "eighteen": 18}
_YEAR = r"(?:19|20)\d\d"
_CENTURY_BREAK = 50
_KIND = r"(?:fiscal|calendar|financial)"
_PERIOD = re.compile(
    rf"""\b(?:
    (?P<ended>(?:(?P<span>three|six|nine|twelve|\d{{1,2}})[ ]months|year|quarter
        |(?:first|second|third|fourth)[ ]quarter|half)
      [ ](?:that[ ])?(?:ended|ending|to|through)[ ](?:on[ ])?(?P<emonth>{_MONTH})
      (?:[ ](?P<eday>\d{{1,2}}))?(?:,?[ ](?P<eyear>{_YEAR}))?)
  | (?P<quarter>(?:(?P<qkind>{_KIND})[ ])?(?P<qnth>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter
      (?:[ ](?:of[ ](?:the[ ])?)?(?P<qfiscal>fiscal[ ](?:year[ ])?|FY[ ]?)?(?P<qyear>{_YEAR}))?)
  | (?P<qshort>[QH][1-4](?:[ ]?(?P<sfiscal>FY)?[ '’]?(?P<syear>{_YEAR}|\d\d(?!\d)))?
      |[1-4]Q[ '’]?(?P<syear2>{_YEAR}|\d\d)?)
  | (?P<half>(?:(?P<hkind>{_KIND})[ ])?(?P<hnth>first|second)[ -]half
      (?:[ ]of[ ](?P<hfiscal>fiscal[ ])?(?P<hyear>{_YEAR}))?)
  | (?P<months>(?P<mwhich>first|last|past|next)[ ](?P<mcount>three|six|nine|twelve|\d{{1,2}})[ ]months
      (?:[ ]of[ ](?P<myear>{_YEAR}))?)
  | (?P<fiscal>(?:[Ff]iscal|[Ff]inancial)[ ](?:year[ ])?(?P<fyear>{_YEAR})
      |FY[ ]?['’]?(?P<fyear2>{_YEAR}|\d\d)(?:[-/]\d\d)?)
  | (?P<years>(?P<y1>{_YEAR})(?:[-–/]|[ ](?:to|and|through)[ ])(?P<y2>{_YEAR}|\d\d)(?!\d))
  | (?P<month>(?P<mname>{_MONTH})(?:[ ](?P<mday>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|[.,]\d))?
      (?:,?[ ](?P<mnyear>{_YEAR}))?)
  | (?P<year>(?<![$£€,.])(?P<yyear>{_YEAR})(?![\d%]|[.,]\d))
  | (?P<relative>(?:last|this|next|previous|prior|past|current|same|preceding|corresponding|year-ago
        |year-earlier|prior-year)
      [ ](?:fiscal[ ]|financial[ ])?(?:year|quarter|month|week|decade|period|half|time[ ]last[ ]year)
      (?:[ ](?:(?:of[ ])?(?:last|the[ ]previous|the[ ]prior)[ ]year|a[ ]year[ ](?:earlier|ago|before)))?
    |(?:a|one|two|three|four|five|ten|\d{{1,2}})[ ](?:years?|quarters?|months?|weeks?|decades?)
      [ ](?:ago|earlier|before|previously)
    |(?:year|quarter|month)[- ](?:on|over)[- ](?:year|quarter|month)
    |yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)
    )\b""",
    re.VERBOSE,
)


OPENERS = frozenset(
    "a january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec first second third fourth last this next previous prior past current same preceding "
    "corresponding fiscal calendar financial year quarter month half three six nine twelve one two four five ten "
    "yesterday today monday tuesday wednesday thursday friday saturday sunday fy q h".split()
)
_SPANS = frozenset("year years quarter quarters month months week weeks decade decades".split())


def periods(tokens: Tokens, marked: list[int]) -> list[Period]:
    """Return the periods that start at one of the tokens ``marked``, in order."""
    out: list[Period] = []
    last = 0
    low, start = tokens.low, tokens.start
    for at in marked:
        word = low[at]
        if "0" <= word < ":":
            opens = _may_be_period(word)
        else:
            opens = word in OPENERS and (word != "a" or low[at + 1] in _SPANS)
        if opens and start[at] >= last and (match := _PERIOD.match(tokens.text, start[at], tokens.sentence_end(at))):
            out.append(_period(match))
            last = match.end()
    return out


def _may_be_period(low: str) -> bool:
    """Tell digits that may start a period, a year or a short count, from amounts."""
    return low.isdigit() and (len(low) < 3 or (len(low) == 4 and low[:2] in ("19", "20")))


def _period(match: re.Match[str]) -> Period:
    start, end = match.span()
    group, shown = match.groupdict(), match[0]
    kind = match.lastgroup or ""
    if group["ended"]:
        months = _count(group["span"]) or {"year": 12, "half": 6}.get(shown.split(" ")[0].lower(), 3)
        return Period(
            start, end, shown, year=_year(group["eyear"]), month=_month(group["emonth"]), day=_count(group["eday"]),
            fiscal=True, months=months, quarter=_COUNTS.get(shown.split(" ")[0].lower()),
        )  # fmt: skip
    if group["quarter"]:
        fiscal = _fiscal(group["qkind"], group["qfiscal"])
        return Period(start, end, shown, _year(group["qyear"]), _COUNTS[group["qnth"].lower()], fiscal=fiscal, months=3)
    if group["qshort"]:
        nth = int(shown[0] if shown[0].isdigit() else shown[1])
        year, fiscal = _year(group["syear"] or group["syear2"]), True if group["sfiscal"] else None
        if shown[0] == "H":
            return Period(start, end, shown, year, half=nth, fiscal=fiscal, months=6)
        return Period(start, end, shown, year, nth, fiscal=fiscal, months=3)
    if group["half"]:
        fiscal = _fiscal(group["hkind"], group["hfiscal"])
        return Period(
            start, end, shown, _year(group["hyear"]), half=_COUNTS[group["hnth"].lower()], fiscal=fiscal, months=6
        )
    if group["months"]:
        relative = None if group["mwhich"] == "first" else shown
        return Period(start, end, shown, _year(group["myear"]), months=_count(group["mcount"]), relative=relative)
    if group["fiscal"]:
        return Period(start, end, shown, _year(group["fyear"] or group["fyear2"]), fiscal=True, months=12)
    return _calendar(start, end, shown, group, kind)


def _calendar(start: int, end: int, shown: str, group: dict[str, str | None], kind: str) -> Period:
    if group["years"]:
        first = group["y1"] or ""
        last = group["y2"] or ""
        return Period(start, end, shown, int(first), end_year=int(last if len(last) == 4 else first[:2] + last))
    if group["month"]:
        day = _count(group["mday"])
        return Period(start, end, shown, _year(group["mnyear"]), month=_month(group["mname"]), day=day, fiscal=False)
    if group["year"]:
        return Period(start, end, shown, _year(group["yyear"]))
    return Period(start, end, shown, relative=shown.lower())


def _fiscal(*words: str | None) -> bool | None:
    shown = " ".join(word.lower() for word in words if word)
    return False if "calendar" in shown else True if shown else None


def _year(shown: str | None) -> int | None:
    if not shown:
        return None
    value = int(shown)
    return value if value > 99 else value + (2000 if value < _CENTURY_BREAK else 1900)


def _month(shown: str | None) -> int | None:
    return _MONTHS.index(shown[:3].lower()) + 1 if shown else None


def _count(shown: str | None) -> int | None:
    if not shown:
        return None
    return int(shown) if shown.isdigit() else _NUMBERS.get(shown.lower())
