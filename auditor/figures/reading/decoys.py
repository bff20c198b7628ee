"""Numbers that are no quantities: dates, clock times, phone numbers, links, list marks, years with a dash."""

import re

from auditor.figures.reading.tokens import Tokens

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|january|february|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct"
    r"|nov|dec|(?<=\b(?:on|in|by|of)\s)(?:may|march))"
)
_NOT_UNIT = r"(?![\w]|[.,:]\d|\s?(?:%|percent|per\s?cent|million|billion|trillion|bn\b|pct))"
_NTH = r"(?:st|nd|rd|th)?"
_LINE_START = r"(?:(?<![^\n])|(?<=\n[ \t])|(?<=\n[ \t]{2})|(?<=\n[ \t]{3})|(?<=\n[ \t]{4}))"
# "## 1. Title", "**1. Title**": the number of a heading.
_HEADING_START = r"(?:(?<=\#\s)|(?<=\#\s\*\*)|(?<=\n\*\*)|(?<![\s\S]{3})(?<=\*\*))"

_RANGE = r"(?:\s?(?:[-–—]|to|and)\s?"
_DECOY = re.compile(
    rf"""
    (?<![^\W\d_]){_MONTH}\.?\s{{1,2}}(?:the\s)?\d{{1,2}}{_NTH}(?:\s?[-–—]\s?\d{{1,2}}{_NTH})?{_NOT_UNIT}
      (?:,?\s(?:19|20)\d\d(?!\d)|(?:,\s\d{{1,2}}(?=[,;)]|\sand\s)){{0,4}}(?:,?\sand\s\d{{1,2}}(?=[.,;)]))?)
  | (?<![\w.,$£€-])\d{{1,2}}{_NTH}{_RANGE}\d{{1,2}}{_NTH})?[\s-](?:of\s)?{_MONTH}(?![a-z])
      (?:[\s,-]{{1,2}}(?:19|20)\d\d(?!\d))?
  | (?<![\w.])\d{{1,4}}(?P<mark>[/.-])\d{{1,2}}(?P=mark)\d{{2,4}}(?![\w%])
  | (?<![\w.:])\d{{1,3}}:\d{{1,3}}(?::\d\d)?(?:\.\d{{1,3}})?(?:\s?[aApP]\.?[mM]\b\.?)?
  | (?<![\w.,$£€])\d{{1,2}}(?:[.]\d\d)?{_RANGE}\d{{1,2}}(?:[.]\d\d)?)?
      \s?(?:[aApP]\.[mM]\.?|(?<!\d\.\d)(?:am|pm|AM|PM)(?![\w]))
  | (?<![\w.,])\d{{1,2}}\s?o['’]clock
  | (?<![\w.,])[012]\d[0-5]\d\s?(?:GMT|UTC|EST|EDT|BST|CET|PST|PDT|[Hh]rs\b)
  | (?<![\w.,])0\d{{2,11}}(?![\w.,]\d)
  | (?<![\w.])\+?\d{{1,4}}[-.\s]?\(?\d{{2,4}}\)?[-.]\d{{3,4}}[-.]\d{{3,5}}(?!\w)
  | \(\d{{3}}\)\s?\d{{3}}-\d{{4}}
  | (?<![\w.])\+?\d{{1,12}}(?:-\d{{1,12}}){{2,8}}(?!\w)
  | (?<![\w.,$£€])(?:1[5-9]|20)\d\d\s?[-–—/]\s?(?:(?:1[5-9]|20)\d\d|\d\d|\d)(?![\w%]|[.,]\d)
  | (?<![\w.,$£€])\d{{0,3}}0['’]?s(?!\w)
  | (?<!\w)['’]\d\d(?![\w'’%])
  | {_LINE_START}[(\[]?\d{{1,3}}[.)\]](?=\s{{1,4}}\S)(?!\s{{1,4}}(?:million|billion))
  | {_HEADING_START}\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}[.)](?=\s{{1,4}}[^\W\d_])(?!\s{{1,4}}(?:million|billion))
  | {_LINE_START}\d{{1,2}}\s[–—-](?=\s\D)
  | [(\[]\d{{1,3}}[)\]](?!\w)
  | (?<![\w(.,$£€])\d{{1,2}}\s\)(?=\s[a-z])
  | (?<![\w./])\d{{1,2}}(?:\.\d)?/10(?![\w/.]\d)
  | (?<![\w./])(?:9/11|24/7|7/7|50/50|20/20)(?![\w/])
    """,
    re.VERBOSE,
)
_LINK = re.compile(r"(?:https?://|www\.)\S{1,2000}")
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_LEADS = frozenset("([+'’")
_HEADS = frozenset("#*")
# What stands after the digits of a decoy that nothing gives away before them; a number before another word is none.
_NEXT = MONTHS | frozenset(
    "- – — / : . ) ] ( ' st nd rd th s am pm a.m a.m. p.m p.m. a p o'clock of to and gmt utc est edt bst cet pst pdt "
    "hrs".split()
)


def decoys(tokens: Tokens, marked: list[int]) -> list[tuple[int, int]]:
    """Return the half-open ranges of the text whose digits are dates, times, addresses and marks, in order.

    ``marked`` are the indices of tokens that start with a digit or name a month; others may be among them.
    """
    text, found, last = tokens.text, [], 0
    if "://" in text or "www." in text:
        found = [match.span() for match in _LINK.finditer(text)]
    low = tokens.low
    for index in marked:
        word = low[index]
        if "0" <= word < ":":
            lead = tokens.low[index - 1] in _LEADS and tokens.tight(index)
            if not lead and low[index - 1] not in _HEADS and not _may_be_decoy(word, low[index + 1]):
                continue
        elif word in MONTHS:
            lead = False
        else:
            continue
        start = tokens.start[index]
        if start - lead < last:
            continue
        match = (_DECOY.match(text, start - 1) if lead else None) or _DECOY.match(text, start)
        if match is not None:
            found.append(match.span())
            last = match.end()
    return sorted(found)


def _may_be_decoy(digits: str, after: str) -> bool:
    return after in _NEXT or "0" <= after < ":" or digits[0] == "0" or digits.count(".") > 1
