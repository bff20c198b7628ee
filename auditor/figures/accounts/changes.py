"""Changes told beside both of their values: "9,870, against 17,640 a year ago, down 34%", "X. That is a rise of 6%"."""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from auditor.document import Document
from auditor.figures import trend
from auditor.figures.accounts.account import Account
from auditor.figures.accounts.levels import Levels, is_level, is_one_measure, last_levels, told_levels
from auditor.figures.accounts.passage import Passage, document_passages
from auditor.figures.accounts.working import LOOSE, is_exact, is_other_word, meant, rounded_like, told_around, whole_of
from auditor.figures.mention import Mention
from auditor.figures.reckoning import Interval
from auditor.figures.slip import TEN, in_digits
from auditor.figures.sums.change import RATE, document_changes, is_on_other_basis
from auditor.figures.trend import Direction
from auditor.records import Span

_HEDGES = "an?|about|some|around|almost|nearly|roughly|just|only|exactly"
_BY, _OF = (rf"(?:\s(?:{words}|{_HEDGES})){{0,3}}\s$" for words in ("by", "by|of"))
"""What may stand between a word of change and its figure."""
_MOVED = re.compile(rf"\b(?P<verb>[a-z]{{2,12}}){_BY}", re.IGNORECASE)
_NAMED = re.compile(rf"\b(?:an?|the)\s(?P<noun>[a-z]{{3,12}})(?:\s(?:was|is)(?:\sone)?)?\sof{_BY}", re.IGNORECASE)
_COMPARED = re.compile(
    r"\s(?P<way>more|higher|above|up|less|fewer|lower|below|down)\b(?!\s(?:likely|expensive|often|in|at)\b)",
    re.IGNORECASE,
)
_WAYS: dict[str, Direction] = {"above": "up", "more": "up", "below": "down", "less": "down", "fewer": "down"}
_RATE = re.compile(
    r"\b(?:annual\w*|each\syear|an?\s(?:year|month)|per\s(?:year|month)|real\sterms|inflation|underlying|like-for-like|points?"
    r"|adjust\w+|comparable|risk|chance|odds|likel\w+)\b",
    re.IGNORECASE,
)
"""Words beside a change that the two values need not give."""
_APPOSED = re.compile(
    r"(?:[^,.;:()]{0,60},|\s?\(|\s[—–-])\s?(?:or\s|which\s(?:is|was)\s|that\sis\s|this\sis\s|it\sis\s)?(?:(?:up|down|an?|by|the|some|about"
    r"|nearly|almost|roughly|exactly|just|only|rise|increase|fall|drop|decline|decrease|growth|gain|reduction|of|jump|loss)\s){0,5}$",
    re.IGNORECASE,
)
_UP = re.compile(
    rf"[^,.;:()]{{0,60}},\s(?:which\s(?:is|was)\s)?(?:up|down)(?:\sby)?(?:\s(?:{_HEDGES})){{0,3}}\s", re.IGNORECASE
)
_FROM = re.compile(r"\sfrom\s(?:(?:the|its|their|just|only|about)\s){0,2}", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|currently|at\spresent)(?:\s(?:at|about))?\s$", re.IGNORECASE)
_TO = re.compile(r"(?:,?\s(?:in|from|on|by)\s[^,.;]{1,25})?,?\sto\s(?:(?:about|just)\s)?", re.IGNORECASE)
_PUT_BACK = re.compile(
    r"[“\"]?(?:(?:that|this)\s(?:is|was|means|meant|represents|amounts\sto)\san?(?:\s[a-z]{2,12}){1,2}"
    r"|(?:it|they|the\s(?:number|figure|total))\s(?:(?:is|was|are|were)\s(?:up|down)|(?:(?:has|have|had)\s)?[a-z]{3,12})"
    rf"|the\s(?:rise|increase|fall|drop|decline|growth)\s(?:is|was)(?:\sone)?){_OF}",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\s(?:[\w’'-]+\s){0,2}?(?:(?:on|from|than)(?!\s(?:the|a|last|this)\s(?:year|month|week|quarter|previous|same)\b|\slast\b)"
    r"|since|in|for|among|at|next|before|after|excluding|once|(?:above|below|over|under)\s(?:that|those|what))\b",
    re.IGNORECASE,
)
"""Behind a change: it is of another time, place or kind than its two values."""
_THAT_CHANGE = re.compile(
    r"[“\"]?(?:(?:that|this)\s(?:is|was|means|meant|makes|made|represents|amounts\sto)|a)\s(?:an?\s)?(?:[a-z]{2,12}\s)?(?P<noun>[a-z]{3,12})\sof"
    r"(?:\s(?:about|some|almost|nearly|roughly|just|only|exactly)){0,2}\s$",
    re.IGNORECASE,
)
"""The start of a sentence that names what lies between the last two values: "That is a rise of "."""
_CLAUSE = re.compile(r"[^.;:]{0,60}")
_ROUGH = 0.15
"""The part of a change by which it may be off because a price or a rate is rounded to the next ten."""


def changes(document: Document) -> Iterator[Account]:
    """Yield the changes that no two values around them give, with the two that the words put beside them."""
    known = _told_within_sentences(document)
    for passage in document.share(document_passages):
        claim = passage.claim
        if not (claim.is_percent or claim.kind == "ratio") or not is_exact(claim) or claim.span in known:
            continue
        way = direction(claim)
        if way is None or _RATE.search(claim.lead[-40:]) or _RATE.search(claim.tail[:30]):
            continue
        around = _on_either_side(passage)
        levels = next((pair for pair in (*around, *_levels(passage)) if _fits(pair, way)), None)
        if levels is None or _is_of_another(claim, levels) or _is_rate(max(levels, key=lambda level: level.span)):
            continue
        account = _account(claim, levels, way)
        wrong = _is_of_its_size(account) if levels in around else _is_slip(account)
        if wrong and not _is_given(claim, way, (*levels, *told_around(passage))):
            yield account


def _is_rate(last: Mention) -> bool:
    """Tell whether words behind the last value put the change on another basis: "on a like-for-like basis"."""
    clause = _CLAUSE.match(last.tail)
    return is_on_other_basis(last.tail, 0) or (clause is not None and RATE.search(clause[0]) is not None)


def _is_of_another(claim: Mention, levels: Levels) -> bool:
    """Tell whether a change behind both values is of another time, place or kind than they are."""
    return claim.span > max(level.span for level in levels) and _OTHERWISE.match(claim.tail) is not None


def direction(claim: Mention) -> Direction | None:
    """Return which way a percentage or a fraction says that something moved, None where it tells no change."""
    moved = _MOVED.search(claim.lead)
    if moved and (way := trend.verb(moved["verb"]) or trend.adverb(moved["verb"])):
        return way
    named = _NAMED.search(claim.lead)
    if named and (way := trend.noun(named["noun"])):
        return way
    compared = _COMPARED.match(claim.tail)
    if compared is None:
        return None
    word = compared["way"].lower()
    return _WAYS.get(word) or trend.adverb(word) or trend.verb(word)


def _told_within_sentences(document: Document) -> frozenset[Span]:
    """Return the percentages that figures.arithmetic holds against both of their values."""
    told = (one for one in document.share(document_changes) if one.percent and one.before and one.after)
    return frozenset(one.percent.span for one in told if one.percent is not None)


def _levels(passage: Passage) -> Iterator[Levels]:
    """Yield the values that a change is put beside: two that are held against each other, or the last two before it."""
    yield from (pair for pair in told_levels(passage) if _is_beside(passage, pair))
    last = last_levels(passage)
    if last is not None and not passage.ahead and _THAT_CHANGE.fullmatch(passage.claim.lead):
        yield last


def _on_either_side(passage: Passage) -> tuple[Levels, ...]:
    """Return the values of "$4.82, up 56% from $3.09" and of "now £2,460, will go up by 4%, to £2,560"."""
    claim = passage.claim
    if not passage.ahead or not passage.after:
        return ()
    first, last = passage.ahead[-1], passage.after[0]
    if not (is_level(first) and is_level(last) and is_one_measure(first, last)):
        return ()
    if _UP.fullmatch(claim.lead) and _FROM.fullmatch(claim.tail):
        return (Levels(last, first),)
    return (Levels(first, last),) if _NOW.search(first.lead) and _TO.fullmatch(claim.tail) else ()


def _fits(levels: Levels, way: Direction) -> bool:
    return (levels.after.value > levels.before.value) == (way == "up")


def _is_beside(passage: Passage, levels: Levels) -> bool:
    """Tell whether a change stands between two values, right behind both, or at the head of the next sentence."""
    claim = passage.claim
    first, last = sorted(levels, key=lambda level: level.span)
    if first.span < claim.span < last.span:
        return first.span.end + len(claim.lead) == claim.span.start and bool(_APPOSED.fullmatch(claim.lead))
    if last.span > claim.span:
        return False
    if passage.ahead:
        return passage.ahead[-1] is last and bool(_APPOSED.fullmatch(claim.lead))
    return last in passage.before() and bool(_PUT_BACK.fullmatch(claim.lead))


def _is_given(claim: Mention, way: Direction, figures: Sequence[Mention]) -> bool:
    """Tell whether a change leads the way that it is told from some figure near by to another."""
    stated = _stated(claim)
    values = [one for one in figures if is_level(one)]
    pairs = (Levels(one, other) for one, other in permutations(values, 2) if is_one_measure(one, other))
    worked = (_change(pair, claim, way) for pair in pairs if _fits(pair, way))
    return any(part is not None and part.meets(stated) for part in worked)


def _change(levels: Levels, claim: Mention, way: Direction) -> Interval | None:
    """Return by what part of the first of two values the second is above it, or below it, as the claim counts."""
    ratio = meant(levels.after).over(meant(levels.before))
    if ratio is None:
        return None
    apart = ratio - Interval(1.0, 1.0)
    apart = apart if way == "up" else Interval(-apart.high, -apart.low)
    return apart.scaled(whole_of(claim))


def _stated(claim: Mention) -> Interval:
    """Return what a percentage may stand for, twice as far as its digits tell, or a fraction in words."""
    if claim.is_percent:
        return Interval(claim.interval.low - claim.tolerance, claim.interval.high + claim.tolerance)
    return Interval(claim.value - LOOSE, claim.value + LOOSE)


def _account(claim: Mention, levels: Levels, way: Direction) -> Account:
    possible = _change(levels, claim, way) or Interval(0.0, 0.0)
    worked = abs(levels.after.value / levels.before.value - 1) * whole_of(claim)
    formula = f"{levels.before.printed} to {levels.after.printed}"
    return Account(claim, tuple(levels), formula, possible, rounded_like(claim, worked), _stated(claim))


def _is_slip(account: Account) -> bool:
    """Tell whether a change contradicts its two values by a digit, one too many or a word."""
    claim, worked = account.claim.value, account.printed
    if not account.claim.is_percent:
        return is_other_word(account)
    longer, shorter = sorted((in_digits(claim), in_digits(worked)), key=len, reverse=True)
    added = len(longer) == len(shorter) + 1 and longer.endswith(shorter)
    return account.is_slip or (added and account.possible.gap(account.stated) > 0)


def _is_of_its_size(account: Account) -> bool:
    """Tell whether a change contradicts its values, by more than rounding, and is of the size that they give."""
    claim, worked = account.claim.value, account.printed
    if not account.is_contradiction or worked <= 0 or abs(claim - worked) <= _ROUGH * worked:
        return False
    return 1 / TEN <= claim / worked <= TEN
