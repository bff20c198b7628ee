"""The figure of a text that is another's with a slip of the pen: it counts the same, among the same words.

Whatever else a text has, some of its figures make up any other by chance. The sums and changes that may stand for the
claim are therefore those of the counterpart's own passage alone; from sentences that share a word with it, it may be
the share that two counts give or two groups that are told as one, and from anywhere an amount told for another length
of time.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, groupby, pairwise

from auditor.figures.comparing.composed import DAYS, joined_spans
from auditor.figures.comparing.same import Fact, is_baseline, is_growth_against_share, stems
from auditor.figures.comparing.support import CLOSE, Source, spans_agree
from auditor.figures.comparing.title_change import follows, is_change
from auditor.figures.mention import COUNTS, Mention, head
from auditor.figures.person import both_people, fates, may_be_age
from auditor.figures.reckoning import Interval
from auditor.figures.slip import digits, is_misprint, is_swap
from auditor.records import Span

LEDE = 600
"""Characters from the first figure of a body in which one word in common is enough."""
WORDS, LEDE_WORDS = 2, 1
"""Words that the counterpart has in common with the claim, anywhere and in the lede; one more for another noun."""
SAME_NOUN = 2
"""Words for which the same unit counts, when several figures may be the counterpart."""
FEWEST_DIGITS = 2
"""Digits, without the zeros at the end, of either figure; of one digit, any is another's slip."""
FEWEST = 10
"""Whole numbers below it stand in a text for too many things."""
ROUND = 10
"""Step from which a figure with zeros at the end may stand for a finer one."""
LONG = 100
"""Numbers above it stand in a text for one thing, whatever unit they are read with."""
SHARES_APART = 0.6
"""Percentage points by which a share may miss what the claim leaves of the whole."""
BOUND = 0.05
"""How far "more than" and "up to" reach, as a part of the value."""
LONGEST_RUN = 6
"""Figures of a passage that are added up."""
_NEARLY = re.compile(r"\b(?:near(?:s|ly|ing)?|almost|about|around|close to|approach(?:es|ing)?)\s\W?$", re.IGNORECASE)
_OTHERS = re.compile(r"\d\s+others?\b", re.IGNORECASE)
_JOINED = re.compile(r"(?:\s[a-z][\w’'-]*){0,2}\sand\s", re.IGNORECASE)
"""Between two groups that are told as one: "nine men and five women"."""
_FOR_TIME = re.compile(r"\b(?:an?|per|each|every)\s(?:hour|day|week|month|quarter|year)\b", re.IGNORECASE)
_BEHIND = 20
_TIMES = tuple(times**sign for times in (4.0, 5.0, 7.0, 12.0, 24.0, 52.0, 60.0, 365.0) for sign in (1, -1))
"""How often a length of time holds another: months of a year, days of a week."""
_THEN = re.compile(
    r"\b(?:ago|earlier|previous(?:ly)?|formerly|until\sthen|(?:at|in|on|for)\sthe\s(?:last|old|previous)\s[a-z]+|before\sthat)\b",
    re.IGNORECASE,
)
_THEN_BEHIND = re.compile(
    r"\s(?:[a-z]+\s){0,3}(?:ago|earlier|previously|before\sthat|at\sthe\s(?:last|previous)\s[a-z]+)\b", re.IGNORECASE
)
"""Words before and behind a figure that put it in an earlier time."""
WIDEST = 3
"""Times its lower end to which a range reaches; "1,190 points to 25,766" is none."""


def counterpart(claim: Fact, source: Source) -> Fact | None:
    """Return the source's figure that the claim is with a slip, where the source has the claim's own nowhere.

    It may be made up of others all the same: ``is_made_up`` and ``may_be_made_of`` tell.
    """
    mention = claim.mention
    if _is_few(mention) or may_be_age(mention):
        return None
    if mention.kind == "duration":
        source = replace(source, facts=joined_spans(source.facts))
    if _is_printed(mention, source.numbers) or any(_has(mention, fact.mention) for fact in source.facts):
        return None
    start = source.facts[0].span.start if source.facts else 0
    best, most = None, 0
    for fact in source.facts:
        if (
            not _is_slip(mention, fact.mention)
            or _is_of_then(fact.mention)
            or (wanted := _words_wanted(claim, fact)) is None
        ):
            continue
        shared = _shared(claim, fact)
        in_lede = fact.span.start - start < LEDE
        rank = (
            shared + in_lede + SAME_NOUN * (fact.mention.unit != "-" and head(fact.mention.unit) == head(mention.unit))
        )
        if in_lede and _is_swap_of_counts(mention, fact.mention):
            shared += 1
        if rank > most and shared >= wanted + (LEDE_WORDS if in_lede else WORDS):
            best, most = fact, rank
    return best


def may_be_made_of(claim: Fact, meant: Fact, source: Source) -> bool:
    """Tell whether any figures beside its counterpart make the claim up, be it by chance."""
    return _is_made_of(claim, _passage(meant, source))


def is_made_up(claim: Fact, meant: Fact, source: Source) -> bool:
    """Tell whether figures of the source make the claim up, so that it is no slip of its counterpart ``meant``.

    They are an amount for another time, the counterpart and a neighbour that counts the same (the passengers of two
    days), or two counts of one sentence of which the claim is the share or which the sentence joins; that sentence has
    the counterpart or a word that stands near the claim.
    """
    mention = claim.mention
    if _is_for_other_time(mention, source) or _is_with_neighbour(mention, meant.mention, source):
        return True
    for sentence, group in groupby(source.facts, key=_sentence):
        facts = tuple(group)
        related = sentence == meant.sentence or any(claim.near & fact.about for fact in facts)
        if related and _is_of_sentence(mention, [fact.mention for fact in facts]):
            return True
    return False


def _is_with_neighbour(claim: Mention, meant: Mention, source: Source) -> bool:
    like = [fact.mention for fact in source.facts if _kinds_meet(claim, fact.mention)]
    return any(
        meant in pair and pair[0].value + pair[1].value == claim.value and _are_near(*pair) for pair in pairwise(like)
    )


def _are_near(one: Mention, other: Mention) -> bool:
    return other.span.start - one.span.end <= CLOSE


def _sentence(fact: Fact) -> Span:
    return fact.sentence


def _is_of_sentence(claim: Mention, figures: list[Mention]) -> bool:
    """Tell whether the counts of a sentence give the claim: as a share of two, or as two groups that it joins."""
    counts = [figure for figure in figures if figure.kind in COUNTS and figure.quantity.shape == "single"]
    if claim.is_percent:
        shares = (100 * min(pair) / max(pair) for pair in combinations([one.value for one in counts], 2) if max(pair))
        return any(abs(share - claim.value) <= max(SHARES_APART, claim.tolerance) for share in shares)
    joined = (one.value + other.value for one, other in pairwise(counts) if _JOINED.fullmatch(other.lead))
    return claim.kind in COUNTS and claim.value in joined


def _is_for_other_time(claim: Mention, source: Source) -> bool:
    """Tell whether an amount for a time is the source's for another: £1,260 a year is £105 a month."""
    if not _FOR_TIME.search(claim.printed + claim.tail[:_BEHIND]):
        return False
    like = [one.value for fact in source.facts if (one := fact.mention).kind == claim.kind]
    return any(abs(times * value - claim.value) <= claim.tolerance for value in like for times in _TIMES)


def _is_of_then(mention: Mention) -> bool:
    """Tell whether a figure is said to be of another time: "at the last vote it was 64%"."""
    return _THEN.search(mention.lead) is not None or _THEN_BEHIND.match(mention.tail) is not None


def rounds(claim: Fact, fact: Fact) -> bool:
    """Tell whether the claim is a round figure for a finer one: 9,300 for 9,312, "more than 70" for 74."""
    one, other = claim.mention, fact.mention
    step, apart = one.round_step, other.value - one.value
    if step < ROUND or other.round_step >= step:
        return False
    if not _kinds_meet(one, other) and not ({one.kind, other.kind} <= COUNTS and claim.near & fact.near):
        return False
    if one.quantity.bound in (">", ">="):
        return 0 <= apart < step
    if one.quantity.bound in ("<", "<="):
        return -step < apart <= 0
    return one.value >= LONG and abs(apart) <= (step if _NEARLY.search(one.lead) else step / 2)


def loosened(claim: Fact) -> Fact:
    """Return a claim of a hundred and more with all that its last digit but the zeros leaves open."""
    mention, room = claim.mention, claim.mention.round_step / 2
    if mention.value < LONG or mention.round_step < ROUND or room <= mention.tolerance:
        return claim
    return replace(claim, mention=replace(mention, low=mention.value - room, high=mention.value + room))


def _is_few(mention: Mention) -> bool:
    """Tell whether a figure is a small whole number, or the rest of one that is not printed ("21 others")."""
    return (mention.value < FEWEST and not mention.value % 1) or _OTHERS.search(
        mention.printed + mention.tail[:12]
    ) is not None


def _is_printed(claim: Mention, numbers: Iterable[float]) -> bool:
    """Tell whether the text prints the value, whatever for, or a long number that rounds to it."""
    return any(
        number == claim.value or (number > claim.value > LONG and number - claim.value < 1 and not claim.value % 1)
        for number in numbers
    )


def _has(claim: Mention, fact: Mention) -> bool:
    """Tell whether a figure is the claim itself: the same value, or in the same unit one that it rounds."""
    if claim.value == fact.value:
        return True
    if claim.is_percent and 0 < fact.value <= 1 and fact.kind in ("plain", "ratio"):
        return abs(100 * fact.value - claim.value) <= 1
    if claim.is_percent and fact.is_percent and abs(100 - fact.value - claim.value) < SHARES_APART:
        return True
    if not _kinds_meet(claim, fact):
        return False
    if claim.unit != fact.unit and claim.unit in DAYS and fact.unit in DAYS:
        return spans_agree(claim, fact)
    if fact.quantity.shape == "range":
        return fact.low <= claim.value <= fact.high <= WIDEST * fact.low
    return _stands_for(claim, fact)


def _kinds_meet(one: Mention, other: Mention) -> bool:
    if one.kind in COUNTS:
        return other.kind in COUNTS and (
            "-" in (one.unit, other.unit) or head(one.unit) == head(other.unit) or both_people(one, other)
        )
    return one.kind == other.kind


def _stands_for(claim: Mention, fact: Mention) -> bool:
    """Tell whether one value can stand for both, the claim's rounded or cut; bounds reach a twentieth further."""
    coarse = claim.round_step if claim.value >= LONG and fact.round_step < claim.round_step else 0.0
    if fact.tolerance < claim.tolerance:
        coarse = max(coarse, 2 * claim.tolerance)
    if abs(fact.value - claim.value) <= coarse / 2 or 0 <= fact.value - claim.value < coarse:
        return True
    return _reach(claim).meets(_reach(fact))


def _reach(mention: Mention) -> Interval:
    """Return what a figure may stand for where it is not rounded."""
    if mention.quantity.bound == "=":
        return mention.counted
    if mention.quantity.bound == "~":
        return mention.interval
    room = min(mention.round_step / 2, BOUND * mention.value)
    return Interval(mention.value - room, mention.value + room)


def _is_slip(claim: Mention, fact: Mention) -> bool:
    """Tell whether a figure, rounded or cut as the claim is, differs by one digit or two that changed places."""
    if fact.quantity.shape == "range" or is_baseline(fact) or claim.tolerance <= 0 or _is_few(fact):
        return False
    coarse = min(claim.round_step, 10.0 ** (len(f"{fact.value:.0f}") - FEWEST_DIGITS))
    return any(
        _differ_by_a_slip(claim.value / step, fact.value / step) for step in (2 * claim.tolerance, coarse) if step
    )


def _differ_by_a_slip(told: float, meant: float) -> bool:
    one = round(told)
    return any(
        max(digits(one), digits(other)) >= FEWEST_DIGITS and is_misprint(one, other)
        for other in (round(meant), int(meant))
    )


def _is_swap_of_counts(claim: Mention, fact: Mention) -> bool:
    """Tell whether two counts of one noun differ by two digits that changed places."""
    return claim.kind == fact.kind == "count" and claim.unit == fact.unit and is_swap(claim.value, fact.value)


def _words_wanted(claim: Fact, fact: Fact) -> int | None:
    """Return how many more words are wanted for what the two count; None where they cannot be of one thing."""
    one, other = claim.mention, fact.mention
    if is_growth_against_share(one, other) or not _moves_alike(one, other):
        return None
    if one.unit == other.unit or (one.kind == other.kind == "count" and head(one.unit) == head(other.unit)):
        return 0
    if one.kind not in COUNTS or other.kind not in COUNTS:
        return None
    counted, bare = (one, fact) if other.unit == "-" else (other, claim)
    return 0 if head(counted.unit) in bare.near else 1


def _moves_alike(one: Mention, other: Mention) -> bool:
    ways = {mention.quantity.direction for mention in (one, other)} - {None}
    roles = {mention.quantity.role for mention in (one, other)} - {None}
    return len(ways) < 2 and len(roles) < 2


def _shared(claim: Fact, fact: Fact) -> int:
    """Count the words near both, but for the noun that both count, and what befell people by whatever word."""
    noun = head(claim.mention.unit) if claim.mention.kind in COUNTS and fact.mention.unit != "-" else ""
    words = (stems(claim.near) & stems(fact.near)) - stems((noun,))
    return len(words) + bool(fates(claim.near) & fates(fact.near))


def _passage(fact: Fact, source: Source) -> tuple[Fact, ...]:
    """Return the figures of the fact's sentence and of those next to it."""
    sentences = sorted({other.sentence for other in source.facts}, key=lambda span: span.start)
    at = sentences.index(fact.sentence)
    near = set(sentences[max(0, at - 1) : at + 2])
    return tuple(other for other in source.facts if other.sentence in near)


def _is_made_of(claim: Fact, passage: tuple[Fact, ...]) -> bool:
    """Tell whether the passage's figures make the claim up: a sum, what is left, or a change between two."""
    mention = claim.mention
    if follows(claim, passage):
        return True
    like = [fact.mention for fact in passage if _kinds_meet(mention, fact.mention)]
    return not is_change(mention) and any(_comes_to(mention, *total) for total in _totals(like))


def _comes_to(claim: Mention, total: float, room: float) -> bool:
    return abs(total - claim.value) <= (room if claim.kind in COUNTS else max(room, claim.tolerance))


def _totals(like: list[Mention]) -> Iterator[tuple[float, float]]:
    """Yield sums and differences with how far each may be off: as much as one of its parts, and not all of them."""
    for one, other in combinations(like, 2):
        room = max(_room(one), _room(other))
        yield one.value + other.value, room
        yield abs(one.value - other.value), room
    for start in range(len(like)):
        for end in range(start + 3, min(len(like), start + LONGEST_RUN) + 1):
            parts = like[start:end]
            yield sum(part.value for part in parts), max(map(_room, parts))


def _room(mention: Mention) -> float:
    return (mention.counted.high - mention.counted.low) / 2 if mention.quantity.bound == "=" else mention.round_step / 2
