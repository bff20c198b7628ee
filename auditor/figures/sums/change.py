"""Changes that a sentence states: by how much, from which figure, to which figure."""

import re
from dataclasses import dataclass

from auditor.document import Document
from auditor.figures import trend
from auditor.figures.mention import Mention, document_mentions, like
from auditor.figures.reading.quantity import Kind
from auditor.figures.sums.roles import CLAUSE, MOVED_ON, SMALL_WORDS, Role, Sentence
from auditor.figures.trend import Direction
from auditor.records import Span

_APPOSED = re.compile(
    r"[,(—–-]\s*(?:or\s+|which\s+(?:is|was)\s+|representing\s+|marking\s+|for\s+)?(?:up|down|(?P<named>an?|the))\b",
    re.IGNORECASE,
)
"""Up to a change that tells what a value before it is: "up 5%", "a rise of 5%"."""
_CLAUSE_ENDS = re.compile(r"[;:]|[.!?](?=\s|$)")
_BEHIND_CHANGE = 60
"""Characters behind a change in which its basis may be told."""
_PAID = re.compile(r"\s(?:an?|per|each|every)\s[a-z]+", re.IGNORECASE)
"""The time or thing that a value is paid for, right behind it."""
RATE = re.compile(
    r"\b(?:annual(?:ly|i[sz]ed)?|on average|"
    r"(?:an?|per|each|every) (?:year|month|quarter|week|day)(?! (?:ago|earlier|before|prior|after|later))|"
    r"compound(?:ed)?|cagr|constant[- ]currenc\w+|currency[- ]neutral|organic(?:ally)?|like[- ]for[- ]like|"
    r"same[- ]store|comparable|underlying|excluding|adjust(?:ed|ing) for|inflation[- ]adjusted|after inflation|"
    r"in local currenc\w+|real terms|"
    r"seasonally)\b",
    re.IGNORECASE,
)
"""Rates and adjusted changes, which the two printed values need not give."""
_BASIS = re.compile(
    r"[\s,(]{1,3}(?:(?:last|this|that)\s[a-z]+\s)?(?:by|in)\s(?:volume|weight|number)s?\b(?!\s(?!(?:to|from|in|and|over|on)\b)[a-z])",
    re.IGNORECASE,
)
_BASIS_BEFORE = re.compile(r"\b(?:by|in)\s(?:volume|weight|number)s?,?\s", re.IGNORECASE)
"""Right behind a figure of a change, or before it: what was counted, where the values are of something else."""
_FOR = re.compile(
    r"\s(?:an?|per|each|every)\s(?P<what>(?:\d+\s?)?[a-z]+)\b(?!\s(?:ago|earlier|before|later|prior))", re.IGNORECASE
)
_SIGN = re.compile("[$£€¥₹]")
_RANK = re.compile(r"(?:#|\bno\.|\brank\w*|\bplace[ds]?|\bin)\s*$", re.IGNORECASE)
# "the drops range from", "declines no faster from": a movement is named and not stated.
_NOT_STATED = re.compile(
    r"\b(?:rang\w+|no|not|never|than|faster|slower|anywhere|if|would|could)\b|n[’']t\b", re.IGNORECASE
)
# "By 49 percent to 45 percent, up from 47 percent to 46 percent": it is the lead that moved.
_PAIRS = re.compile(r"\s*(?:%|per\s?cent\b)?\s*(?:to|against|versus|vs\.?)\s*")
# "Worth $2 billion in 2020, it is expected to reach $3 billion by 2030, a rise of 50%": the values of two years.
_YEAR = r"(?:19|20)\d\d"
_LATER = re.compile(
    rf"\s(?:in|at the end of)\s(?:fiscal\s)?{_YEAR},?\s"
    r"(?:(?:and|it|that|this|they|is|are|expected|forecast|set|projected|predicted|likely|to|will|could|should)\s){0,6}"
    r"(?:reach(?:ed|es)?|hit|exceed(?:ed|s)?|surpass(?:ed|es)?|be worth|was|were|be|total(?:l?ed)?"
    r"|(?:grow|rise|climb|expand|fall|drop|shrink|decline|increase)\sto)" + SMALL_WORDS,
    re.IGNORECASE,
)
_IN_LATER = re.compile(
    rf"\s(?:in|by)\s(?:fiscal\s)?{_YEAR}\s?[,(—–-]\s*(?:representing\s|for\s)?an?\s[a-z]+\sof" + SMALL_WORDS,
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.;:)—–]|$)")
# "$32, $4 more than last year's $28": by how much the first of two values is the larger.
_APART = re.compile(r"\s*[,(—–]\s*(?:or\s|about\s|some\s|roughly\s|nearly\s|almost\s|just\s|a\s){0,2}", re.IGNORECASE)
_THAN = re.compile(
    r"\s(?P<way>more|less|fewer|higher|lower)\sthan\s"
    r"(?:(?:the|its|their|his|her|a|last|this|previous|earlier|original|asking|list|average|median|record|\w+[’']s)\s){0,4}"
    r"(?:(?:price|figure|total|budget|estimate|goal|target|average|median|cost)\sof\s)?",
    re.IGNORECASE,
)
_THAT_VALUE = re.compile(
    r"\s*(?:[.,;:)—–]|$|(?:of|in|from)\s(?:last|the previous)\s(?:year|month|season)\b"
    r"|(?:first|originally|initially)\s(?:agreed|budgeted|estimated|forecast|offered|planned|promised)\b)"
)
_UP = re.compile(
    r"(?:\s(?:last|this)\s(?:year|month|quarter|week|season)|\sin\s(?:19|20)\d\d|\sin\s[A-Z][a-z]{2,8}|\sin\sthe\s[a-z]{3,8}"
    r"(?:\s(?:quarter|half|season|year))?)?,\s(?:up|down)\s(?:by\s)?(?:about\s|some\s|nearly\s|roughly\s)?",
    re.IGNORECASE,
)
_COUNTED: frozenset[Kind] = frozenset(("count", "plain", "money", "measure"))
_FROM = re.compile(r"\sfrom\s(?:the\s|about\s|some\s|just\s|nearly\s)?", re.IGNORECASE)
_BEHIND = re.compile(r"[,(—–-]\s*(?:up|down)$", re.IGNORECASE)
_MOVED_FROM = re.compile(r"[\s,(—–-]*\b(?P<way>up|down)\s+(?:sharply\s+|slightly\s+)?from" + SMALL_WORDS, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """One stated change: by what share, by what difference, from which value, to which value.

    ``direction`` is what the words say. ``cue`` is the place of the word that says so.
    """

    direction: Direction
    cue: Span
    percent: Mention | None
    amount: Mention | None
    before: Mention | None
    after: Mention | None

    @property
    def parts(self) -> tuple[Mention, ...]:
        """The figures of the change in the order of the text."""
        found = [part for part in (self.percent, self.amount, self.before, self.after) if part is not None]
        return tuple(sorted(found, key=lambda part: part.span))

    @property
    def span(self) -> Span:
        """From its first figure to its last."""
        return Span(self.parts[0].span.start, max(part.span.end for part in self.parts))


def document_changes(document: Document) -> tuple[Change, ...]:
    """Return the changes stated in the document's sentences, in order."""
    return tuple(
        change
        for mentions in document.share(document_mentions)
        for change in sentence_changes(Sentence(document.text, mentions))
    )


def sentence_changes(sentence: Sentence) -> list[Change]:
    """Return the changes by an amount, then those that only name two values."""
    around = [_around(sentence, index) for index, role in enumerate(sentence.roles) if role == "amount"]
    stated = [change for change in around if change is not None and not _is_rate(sentence, change)]
    used = {part.span for change in stated for part in change.parts}
    pairs = [_bare(sentence, index) for index in range(len(sentence.mentions))]
    bare = [p for p in pairs if p is not None and used.isdisjoint(m.span for m in p.parts)]
    compared = [_compared(sentence, index) for index in range(2, len(sentence.mentions))]
    found = stated + bare + [change for change in compared if change is not None]
    return [change for change in found if _is_of_one_rate(sentence.text, change)]


def _is_of_one_rate(text: str, change: Change) -> bool:
    """Tell whether both values are in one money for one time or thing, which "£900 a month to £250 a week" are not."""
    if change.before is None or change.after is None:
        return True
    rates = {rate for value in (change.before, change.after) if (rate := _rate(text, value))}
    moneys = {sign for value in (change.before, change.after) for sign in _SIGN.findall(value.span.of(text))}
    return len(rates) < 2 and len(moneys) < 2


def _rate(text: str, value: Mention) -> str:
    """Return what a value is for, "month" of "£900 a month", "" where it does not say."""
    told = _FOR.search(text, value.span.start, value.span.end) or _FOR.match(text, value.span.end)
    return told["what"].lower() if told else value.unit.partition(" per ")[2]


def _compared(sentence: Sentence, index: int) -> Change | None:
    """Return the change of "$32, $4 more than last year's $28", whose last figure is at ``index``."""
    after, apart, before = sentence.mentions[index - 2 : index + 1]
    than = _THAN.fullmatch(sentence.gaps[index])
    if than is None or not _APART.fullmatch(sentence.gaps[index - 1]) or not _THAT_VALUE.match(before.tail):
        return None
    single = after.quantity.shape == before.quantity.shape == "single"
    if not single or after.unit != before.unit or not like(after, before):
        return None
    start = apart.span.end + than.start("way")
    cue = Span(start, start + len(than["way"]))
    way: Direction = "up" if than["way"].lower() in ("more", "higher") else "down"
    if apart.is_percent and not before.is_percent:
        return Change(way, cue, apart, None, before, after)
    if apart.unit == before.unit and not apart.is_percent:
        return Change(way, cue, None, apart, before, after)
    return None


def _is_rate(sentence: Sentence, change: Change) -> bool:
    """Tell a change per year or adjusted by the words around it; "£900 a month" is a value that is paid so."""
    start, stop = max(0, change.span.start - 40), _end_of_clause(sentence.text, change.span.end)
    behind = any(is_on_other_basis(sentence.text, part.span.end) for part in change.parts)
    if behind or _BASIS_BEFORE.search(sentence.text, start, change.span.start):
        return True
    values = [value.span for value in (change.before, change.after) if value is not None and " per " in value.unit]
    for value in sorted(values, reverse=True):
        paid = _PAID.match(sentence.text, value.end)
        if RATE.search(sentence.text, paid.end() if paid else value.end, stop):
            return True
        stop = value.start
    return RATE.search(sentence.text, start, stop) is not None


def is_on_other_basis(text: str, end: int) -> bool:
    """Tell whether a change up to ``end`` is one "by weight", which values in money do not give."""
    return _BASIS.match(text, end) is not None


def _end_of_clause(text: str, start: int) -> int:
    """Return where the words end that may say on what basis a change before ``start`` was reckoned."""
    end = _CLAUSE_ENDS.search(text, start, start + _BEHIND_CHANGE)
    return end.start() if end else min(len(text), start + _BEHIND_CHANGE)


def _around(sentence: Sentence, index: int) -> Change | None:
    direction, cue = sentence.cues[index]
    main = sentence.mentions[index]
    after_amount = index + 1
    other: Mention | None = None
    if after_amount < len(sentence.roles) and sentence.roles[after_amount] == "also":
        other = sentence.mentions[after_amount]
        after_amount += 1
    percent, amount = (main, other) if main.is_percent else (other, main)
    values: dict[Role, Mention] = {}
    for at in range(after_amount, len(sentence.roles)):
        role = sentence.roles[at]
        if (
            role not in ("old", "new")
            or role in values
            or not _goes_on(sentence, at)
            or _is_other_unit(sentence, at, amount)
        ):
            break
        values[role] = sentence.mentions[at]
    _look_back(sentence, index, values, amount)
    before, after = values.get("old"), values.get("new")
    if before is not None and after is not None and not like(before, after):
        return None
    return Change(direction, cue, percent, amount, before, after)


def _is_other_unit(sentence: Sentence, at: int, amount: Mention | None) -> bool:
    points = amount is not None and amount.kind in ("percentage point", "index")
    return amount is not None and not points and not like(sentence.mentions[at], amount)


def _look_back(sentence: Sentence, index: int, values: dict[Role, Mention], amount: Mention | None) -> None:
    """Add the values that stand before an amount in apposition: "to $40, up 5%", "was $40, an increase of $2"."""
    gap = sentence.gaps[index]
    apposed = _is_apposed(sentence, index) and not CLAUSE.search(gap)
    running = "old" in values and not re.search(r"[,(]", gap) and not CLAUSE.search(gap)
    for at in range(index - 1, -1, -1):
        role = sentence.roles[at]
        if _is_other_unit(sentence, at, amount):
            return
        if role in ("old", "new") and apposed and role not in values:
            values[role] = sentence.mentions[at]
        elif apposed and not values and _is_later(sentence, at, index):
            values["old"], values["new"] = sentence.mentions[at - 1 : at + 1]
            return
        elif (
            (role == "level" or _is_counted_up(sentence, at, index, values))
            and (apposed or running)
            and "new" not in values
        ):
            values["new"] = sentence.mentions[at]
            return
        else:
            return
        if not _goes_on(sentence, at):
            return


def _is_apposed(sentence: Sentence, index: int) -> bool:
    """Tell whether an amount tells what a value before it is; in "of 60, the party gained 15" a verb has a subject."""
    gap, (_, cue) = sentence.gaps[index], sentence.cues[index]
    is_named = trend.noun(cue.of(sentence.text)) is not None
    return any(is_named or not match["named"] for match in _APPOSED.finditer(gap))


def _is_counted_up(sentence: Sentence, at: int, index: int, values: dict[Role, Mention]) -> bool:
    """Tell "(has) 1.2 million wallets, up 200% from 400,000", whatever verb leads to what is counted."""
    before, now = values.get("old"), sentence.mentions[at]
    if before is None or at != index - 1 or sentence.roles[at] != "none" or now.kind not in _COUNTED:
        return False
    way = sentence.cues[index][0]
    told = _UP.fullmatch(sentence.gaps[index]) and _FROM.fullmatch(sentence.gaps[index + 1])
    return told is not None and before.unit in ("-", now.unit) and (now.value > before.value) == (way == "up")


def _is_later(sentence: Sentence, at: int, index: int) -> bool:
    """Tell whether a figure is a later year's value for the figure before it, with ``index`` their change.

    The words of the change have to go the way of the two values: a rise to less is one from some other value.
    """
    if not at or at != index - 1 or sentence.roles[at - 1] not in ("level", "none"):
        return False
    before, after, change = sentence.mentions[at - 1 : at + 2]
    told = (
        _LATER.fullmatch(sentence.gaps[at]) and _IN_LATER.fullmatch(sentence.gaps[index]) and _ENDS.match(change.tail)
    )
    rose = after.value > before.value
    return told is not None and before.unit == after.unit and rose == (sentence.cues[index][0] == "up")


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Tell whether a figure belongs to the statement of the one before it: "to 336 on Tuesday, up from 310"."""
    return sentence.joined(at) or MOVED_ON.fullmatch(sentence.gaps[at]) is not None


def _bare(sentence: Sentence, index: int) -> Change | None:
    """Return a change that names two values and no amount: "fell from 50 to 40", "40, down from 50"."""
    mention, gap = sentence.mentions[index], sentence.gaps[index]
    if not index or not like(sentence.mentions[index - 1], mention) or _RANK.search(gap):
        return None
    other, at = sentence.mentions[index - 1], mention.span.start - len(gap)
    moved = _MOVED_FROM.fullmatch(gap)
    if moved and index + 1 < len(sentence.gaps) and _PAIRS.fullmatch(sentence.gaps[index + 1]):
        return None
    if index > 1 and _PAIRS.fullmatch(gap) and _MOVED_FROM.fullmatch(sentence.gaps[index - 1]):
        return None
    if moved and sentence.roles[index - 1] in ("level", "new", "none"):
        way: Direction = "up" if moved["way"].lower() == "up" else "down"
        return Change(way, Span(at + moved.start("way"), at + moved.end("way")), None, None, mention, other)
    roles = {sentence.roles[index - 1]: other, sentence.roles[index]: mention}
    if roles.keys() != {"old", "new"} or not sentence.joined(index):
        return None
    cue = _verb_of_pair(sentence, index - 1)
    return None if cue is None else Change(*cue, None, None, roles["old"], roles["new"])


def _verb_of_pair(sentence: Sentence, index: int) -> tuple[Direction, Span] | None:
    gap = sentence.gaps[index]
    at = sentence.mentions[index].span.start - len(gap)
    found = trend.last_verb(gap)
    if found is None or CLAUSE.search(gap, found[2]) or len(gap) - found[2] > 60 or "," in gap[found[2] :]:
        return None
    if _NOT_STATED.search(gap, max(0, found[1] - 20)):
        return None
    if index and _BEHIND.search(gap, 0, found[2]):
        return None  # "between 1.2% and 1.7%, down from 1.9% to 2.0%": from another range
    return found[0], Span(at + found[1], at + found[2])
