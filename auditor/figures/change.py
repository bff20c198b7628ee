"""Changes that a sentence states: by how much, from which figure, to which figure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from auditor.document import Document
from auditor.figures import trend
from auditor.figures.mention import Mention, document_mentions, like
from auditor.figures.trend import Direction
from auditor.records import Span

Role = Literal["old", "new", "amount", "also", "range", "level", "none"]
"""Before the change, after it, by how much, the same in another unit, an end of a range, a plain statement."""

# Small words that may stand between "from" or "to" and its figure without making it another figure's business.
_SMALL = (
    r"(?:\s+(?:an?|the|about|approximately|approx\.?|around|nearly|almost|roughly|some|just|only|over|more than|"
    r"less than|under|well|its|their|his|her|our|last|this|previous|prior|year|years|year's|year’s|years'|earlier|"
    r"quarter|month|week|day|monday|tuesday|wednesday|thursday|friday|revised|estimated|current|record|total|average|"
    r"of|us|u\.s\.|previously|reported|level|levels|figure|closing|price)\b){0,6}\s*$"
)
_OLD = re.compile(r"\b(?:from|versus|vs\.?|(?:compared|up|down) (?:to|with|from)|against)" + _SMALL, re.IGNORECASE)
_OLD_OF_MEASURE = re.compile(
    r"\b(?:compared (?:to|with)|versus|from)\s+(?:an? |the |its )?(?:(?:net|gross|operating|adjusted|total) )?"
    r"(?:income|loss|profit|sales|revenues?|earnings|level|total|figure|price)s?\s+of" + _SMALL,
    re.IGNORECASE,
)
_NEW = re.compile(
    r"(?<!accord)(?<!prior )(?<!due )(?<!equal )(?<!owed )(?<!close )(?<!similar )(?<!relative )(?<!equivalent )"
    r"(?<!compared )(?<!amounting )(?<!up )\bto"
    r"(?:\s+(?:close|end|finish|settle|trade|stand)(?:\s+the (?:day|session|week|year))?\s+at)?" + _SMALL,
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b(?:was|were|is|are|of|at|totall?ed|reached|hit|came in at|stood at)" + _SMALL, re.IGNORECASE)
_BY = re.compile(
    r"(?:\s+(?:[a-z]{3,14}ly|by|an?|about|some|another|around|almost|just|over|more than|less than|under|out|on|back|"
    r"as much as|additional|whopping|modest|further)\b){0,4}\s*$",
    re.IGNORECASE,
)
_NOUN_OF = re.compile(
    r"\b(?:an?|the|representing|this)\s+(?:[\w-]{2,20}\s+){0,2}?(?P<noun>[a-z]{3,12})\s+of" + _SMALL, re.IGNORECASE
)
_TAIL_NOUN = re.compile(
    r"\s*-?\s*(?:(?:year[- ](?:on|over)[- ]year|yearly|net|overall|sharp|price|pay|tax|revenue|sales)\s+){0,2}"
    r"(?P<noun>[a-z]{3,12})\b",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"(?:\s[a-z]{1,12}){0,3}\s*(?:,|\(|—|–|-)?\s*(?:or|i\.e\.,?|that is,?|equal to|equivalent to)" + _SMALL,
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(\s*(?:or\s+)?(?:up|down|about|approximately)?\s*[+–−-]?\s*$", re.IGNORECASE)
_APPOSED = re.compile(
    r"[,(—–-]\s*(?:or\s+|which\s+(?:is|was)\s+|representing\s+|marking\s+|for\s+)?(?:up|down|an?|the)\b", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"[;:]|\b(?:while|whereas|but|which|who|after|when|because|although|and|as(?! compared))\b", re.IGNORECASE
)
# Rates and adjusted changes, which the two printed values need not give.
_RATE = re.compile(
    r"\b(?:annual(?:ly|i[sz]ed)?|on average|"
    r"(?:an?|per|each|every) (?:year|month|quarter|week|day)(?! (?:ago|earlier|before|prior|after|later))|"
    r"compound(?:ed)?|cagr|constant[- ]currenc\w+|currency[- ]neutral|organic(?:ally)?|like[- ]for[- ]like|"
    r"same[- ]store|comparable|underlying|excluding|adjust(?:ed|ing) for|inflation[- ]adjusted|real terms|"
    r"seasonally)\b",
    re.IGNORECASE,
)
_RANK = re.compile(r"(?:#|\bno\.|\brank\w*|\bplace[ds]?|\bin)\s*$", re.IGNORECASE)
# "the drops range from", "declines no faster from": a movement is named and not stated.
_NOT_STATED = re.compile(
    r"\b(?:rang\w+|no|not|never|than|faster|slower|anywhere|if|would|could)\b|n[’']t\b", re.IGNORECASE
)
_MOVED_FROM = re.compile(r"[\s,(—–-]*\b(?P<way>up|down)\s+(?:sharply\s+|slightly\s+)?from" + _SMALL, re.IGNORECASE)


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
        for change in _Sentence(document.text, mentions).changes()
    )


class _Sentence:
    """The figures of one sentence with the part that each plays."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        start = mentions[0].span.start - len(mentions[0].lead)
        self.mentions = [mention for mention in mentions if mention.is_amount]
        ends = [start, *(mention.span.end for mention in self.mentions)]
        self.gaps = [text[end : mention.span.start] for end, mention in zip(ends, self.mentions, strict=False)]
        self.cues: dict[int, tuple[Direction, Span]] = {}
        self.roles: list[Role] = []
        self.text = text
        for index in range(len(self.mentions)):
            self.roles.append(self._role(index))

    def changes(self) -> list[Change]:
        """Return the changes by an amount, then those that only name two values."""
        found = [self._around(index) for index, role in enumerate(self.roles) if role == "amount"]
        stated = [change for change in found if change is not None and not self._is_rate(change.span)]
        used = {part.span for change in stated for part in change.parts}
        pairs = [self._bare(index) for index in range(len(self.mentions))]
        bare = [p for p in pairs if p is not None and used.isdisjoint(m.span for m in p.parts)]
        return stated + bare

    def _is_rate(self, span: Span) -> bool:
        return bool(_RATE.search(self.text, max(0, span.start - 40), min(len(self.text), span.end + 30)))

    def _role(self, index: int) -> Role:
        mention, gap = self.mentions[index], self.gaps[index]
        if index and gap.strip().lower() == "to" and self._closes_a_range(index):
            self.roles[index - 1] = "range"
            return "range"
        if _OLD.search(gap) or _OLD_OF_MEASURE.search(gap):
            return "old"
        if index and self.roles[index - 1] == "amount" and mention.is_percent != self.mentions[index - 1].is_percent:
            if _ALSO.fullmatch(gap) or _BRACKET.fullmatch(gap):
                return "also"
        if _NEW.search(gap):
            return "new"
        cue = self._cue(index)
        if cue is not None:
            self.cues[index] = cue
            return "amount"
        return "level" if _LEVEL.search(gap) else "none"

    def _closes_a_range(self, index: int) -> bool:
        before = self.roles[index - 1]
        if before in ("old", "also") or (index + 1 < len(self.gaps) and _OLD.search(self.gaps[index + 1])):
            return False
        return before != "amount" or like(self.mentions[index - 1], self.mentions[index])

    def _cue(self, index: int) -> tuple[Direction, Span] | None:
        """Return direction and place of the word that makes the figure an amount of change."""
        mention, gap = self.mentions[index], self.gaps[index]
        at = mention.span.start - len(gap)
        if found := trend.last_verb(gap):
            direction, start, end = found
            if _BY.fullmatch(gap[end:]):
                return direction, Span(at + start, at + end)
        if (match := _NOUN_OF.search(gap)) and (named := trend.noun(match["noun"])):
            return named, Span(at + match.start("noun"), at + match.end("noun"))
        if match := _TAIL_NOUN.match(mention.tail):
            way = trend.noun(match["noun"]) or trend.adverb(match["noun"])
            start = mention.span.end + match.start("noun")
            if way and (mention.is_percent or trend.adverb(match["noun"]) is None):
                return way, Span(start, start + len(match["noun"]))
        return None

    def _joined(self, index: int) -> bool:
        """Tell whether nothing between the figure and the one before it starts another statement."""
        gap = self.gaps[index]
        return not _CLAUSE.search(gap) and trend.last_verb(gap) is None

    def _around(self, index: int) -> Change | None:
        direction, cue = self.cues[index]
        main = self.mentions[index]
        after_amount = index + 1
        other: Mention | None = None
        if after_amount < len(self.roles) and self.roles[after_amount] == "also":
            other = self.mentions[after_amount]
            after_amount += 1
        percent, amount = (main, other) if main.is_percent else (other, main)
        values: dict[Role, Mention] = {}
        for at in range(after_amount, len(self.roles)):
            role = self.roles[at]
            if role not in ("old", "new") or role in values or not self._joined(at) or self._is_other_unit(at, amount):
                break
            values[role] = self.mentions[at]
        self._look_back(index, values, amount)
        before, after = values.get("old"), values.get("new")
        if before is not None and after is not None and not like(before, after):
            return None
        return Change(direction, cue, percent, amount, before, after)

    def _is_other_unit(self, at: int, amount: Mention | None) -> bool:
        points = amount is not None and amount.kind in ("percentage point", "index")
        return amount is not None and not points and not like(self.mentions[at], amount)

    def _look_back(self, index: int, values: dict[Role, Mention], amount: Mention | None) -> None:
        """Add the values that stand before an amount in apposition: "to $40, up 5%", "was $40, an increase of $2"."""
        gap = self.gaps[index]
        apposed = bool(_APPOSED.search(gap)) and not _CLAUSE.search(gap)
        running = "old" in values and not re.search(r"[,(]", gap) and not _CLAUSE.search(gap)
        for at in range(index - 1, -1, -1):
            role = self.roles[at]
            if self._is_other_unit(at, amount):
                return
            if role in ("old", "new") and apposed and role not in values:
                values[role] = self.mentions[at]
            elif role == "level" and (apposed or running) and "new" not in values:
                values["new"] = self.mentions[at]
                return
            else:
                return
            if not self._joined(at):
                return

    def _bare(self, index: int) -> Change | None:
        """Return a change that names two values and no amount: "fell from 50 to 40", "40, down from 50"."""
        mention, gap = self.mentions[index], self.gaps[index]
        if not index or not like(self.mentions[index - 1], mention) or _RANK.search(gap):
            return None
        other, at = self.mentions[index - 1], mention.span.start - len(gap)
        moved = _MOVED_FROM.fullmatch(gap)
        if moved and self.roles[index - 1] in ("level", "new", "none"):
            way: Direction = "up" if moved["way"].lower() == "up" else "down"
            return Change(way, Span(at + moved.start("way"), at + moved.end("way")), None, None, mention, other)
        roles = {self.roles[index - 1]: other, self.roles[index]: mention}
        if roles.keys() != {"old", "new"} or not self._joined(index):
            return None
        cue = self._verb_of_pair(index - 1)
        return None if cue is None else Change(*cue, None, None, roles["old"], roles["new"])

    def _verb_of_pair(self, index: int) -> tuple[Direction, Span] | None:
        gap = self.gaps[index]
        at = self.mentions[index].span.start - len(gap)
        found = trend.last_verb(gap)
        if found is None or _CLAUSE.search(gap, found[2]) or len(gap) - found[2] > 60 or "," in gap[found[2] :]:
            return None
        if _NOT_STATED.search(gap, max(0, found[1] - 20)):
            return None
        return found[0], Span(at + found[1], at + found[2])
