"""The part that each figure of a sentence plays in a stated change: from, to, by how much."""

import re
from collections.abc import Sequence
from typing import Literal

from auditor.figures import trend
from auditor.figures.mention import Mention, like
from auditor.figures.trend import Direction
from auditor.records import Span

Role = Literal["old", "new", "amount", "also", "range", "level", "none"]
"""Before the change, after it, by how much, the same in another unit, an end of a range, a plain statement."""

# Small words that may stand between "from" or "to" and its figure without making it another figure's business.
SMALL_WORDS = (
    r"(?:\s+(?:an?|the|about|approximately|approx\.?|around|nearly|almost|roughly|some|just|only|over|more than|"
    r"less than|under|well|its|their|his|her|our|last|this|previous|prior|year|years|year's|year’s|years'|earlier|"
    r"quarter|month|week|day|monday|tuesday|wednesday|thursday|friday|revised|estimated|current|record|total|average|"
    r"of|us|u\.s\.|previously|reported|level|levels|figure|closing|price)\b){0,6}\s*$"
)
_OLD = re.compile(r"\b(?:from|versus|vs\.?|(?:compared|up|down) (?:to|with|from)|against)" + SMALL_WORDS, re.IGNORECASE)
_NOW = re.compile(r"\s(?:[a-z]+\s)?(?:now|today|at\spresent)\b", re.IGNORECASE)
"""Behind a value that another, older one is held against."""
_OLD_OF_MEASURE = re.compile(
    r"\b(?:compared (?:to|with)|versus|from)\s+(?:an? |the |its )?(?:(?:net|gross|operating|adjusted|total) )?"
    r"(?:income|loss|profit|sales|revenues?|earnings|level|total|figure|price)s?\s+of" + SMALL_WORDS,
    re.IGNORECASE,
)
_NEW = re.compile(
    r"(?<!accord)(?<!prior )(?<!due )(?<!equal )(?<!owed )(?<!close )(?<!similar )(?<!relative )(?<!equivalent )"
    r"(?<!compared )(?<!amounting )(?<!up )\bto"
    r"(?:\s+(?:close|end|finish|settle|trade|stand)(?:\s+the (?:day|session|week|year))?\s+at)?" + SMALL_WORDS,
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:was|were|is|are|of|at|totall?ed|reached|hit|came in at|stood at)" + SMALL_WORDS, re.IGNORECASE
)
_BY = re.compile(
    r"(?:\s+(?:[a-z]{3,14}ly|by|an?|about|some|another|around|almost|just|over|more than|less than|under|out|on|back|"
    r"as much as|additional|whopping|modest|further)\b){0,4}\s*$",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"(?:\s(?:(?:last|this|next)\s[a-z]{3,9}|overnight|today|again|a\snight|a\sday|a\sweek|a\smonth|a\syear))?,?\s(?:from|to)\s(?:about\s|some\s|nearly\s|just\s)?",
    re.IGNORECASE,
)
"""Before either value of a change."""
_MOVES_IT = frozenset(
    "raise raises raised raising increase increases increased increasing cut cuts cutting reduce reduces reduced "
    "reducing lower lowers lowered lowering boost boosts boosted boosting slash slashes slashed slashing trim trims "
    "trimmed trimming lift lifts lifted lifting hike hikes hiked hiking".split()
)
"""Verbs that move something else: "cut its fees by 20%"."""
_IT_BY = re.compile(
    r"\s(?:(?!(?:and|or|but|by|to|from)\b)[\w’'-]+\s){1,6}by(?:\s(?:an?|about|some|around|almost|nearly|just|over|more\sthan|up\sto))*\s*$",
    re.IGNORECASE,
)
_NOUN_OF = re.compile(
    r"\b(?:an?|the|representing|this)\s+(?:[\w-]{2,20}\s+){0,2}?(?P<noun>[a-z]{3,12})\s+of" + SMALL_WORDS, re.IGNORECASE
)
_TAIL_NOUN = re.compile(
    r"\s*-?\s*(?:(?:year[- ](?:on|over)[- ]year|yearly|net|overall|sharp|price|pay|tax|revenue|sales)\s+){0,2}"
    r"(?P<noun>[a-z]{3,12})\b",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"(?:\s[a-z]{1,12}){0,3}\s*(?:,|\(|—|–|-)?\s*(?:or|i\.e\.,?|that is,?|equal to|equivalent to)" + SMALL_WORDS,
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(\s*(?:or\s+)?(?:up|down|about|approximately)?\s*[+–−-]?\s*$", re.IGNORECASE)
MOVED_ON = re.compile(r"[^;:()]{0,40}[,(—–-]\s*(?P<way>up|down)\s+from" + SMALL_WORDS, re.IGNORECASE)
"""From a level to the one before it: "(raised $40 million) in spring, up from (25)"."""
CLAUSE = re.compile(
    r"[;:]|\b(?:while|whereas|but|which|who|after|when|because|although|and|as(?! compared))\b", re.IGNORECASE
)


class Sentence:
    """The amounts of one sentence, the text before each, and the role of each.

    ``cues`` holds, for the figures with the role "amount", the direction and the place of the word that gives it.
    """

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        """Read the roles of ``mentions``, the figures of one sentence of ``text``."""
        start = mentions[0].span.start - len(mentions[0].lead)
        self.mentions = [mention for mention in mentions if mention.is_amount]
        ends = [start, *(mention.span.end for mention in self.mentions)]
        self.gaps = [text[end : mention.span.start] for end, mention in zip(ends, self.mentions, strict=False)]
        self.cues: dict[int, tuple[Direction, Span]] = {}
        self.roles: list[Role] = []
        self.text = text
        for index in range(len(self.mentions)):
            self.roles.append(self._role(index))

    def _role(self, index: int) -> Role:
        mention, gap = self.mentions[index], self.gaps[index]
        if index and gap.strip().lower() == "to" and self._closes_a_range(index):
            self.roles[index - 1] = "range"
            return "range"
        if _OLD.search(gap) or _OLD_OF_MEASURE.search(gap):
            return "none" if _NOW.match(mention.tail) else "old"
        if index and self.roles[index - 1] == "amount" and mention.is_percent != self.mentions[index - 1].is_percent:
            if _ALSO.fullmatch(gap) or _BRACKET.fullmatch(gap):
                return "also"
        if _NEW.search(gap):
            return "new"
        if self._is_level_of_pair(index):
            return "level"
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

    def _is_level_of_pair(self, index: int) -> bool:
        """Tell "raised $40 million in spring, up from $25 million": what was raised is a level, and no difference."""
        moved = MOVED_ON.fullmatch(self.gaps[index + 1]) if index + 1 < len(self.gaps) else None
        if moved is None:
            return False
        mention, before = self.mentions[index], self.mentions[index + 1]
        rose = mention.value > before.value
        return not mention.is_percent and like(mention, before) and rose == (moved["way"].lower() == "up")

    def _cue(self, index: int) -> tuple[Direction, Span] | None:
        """Return direction and place of the word that makes the figure an amount of change."""
        mention, gap = self.mentions[index], self.gaps[index]
        at = mention.span.start - len(gap)
        if found := trend.last_verb(gap):
            direction, start, end = found
            moves_it = gap[start:end].lower() in _MOVES_IT and self._has_values(index) and _IT_BY.fullmatch(gap[end:])
            if moves_it or _BY.fullmatch(gap[end:]):
                return direction, Span(at + start, at + end)
        if (match := _NOUN_OF.search(gap)) and (named := trend.noun(match["noun"])):
            return named, Span(at + match.start("noun"), at + match.end("noun"))
        if match := _TAIL_NOUN.match(mention.tail):
            way = trend.noun(match["noun"]) or trend.adverb(match["noun"])
            start = mention.span.end + match.start("noun")
            if way and (mention.is_percent or trend.adverb(match["noun"]) is None):
                return way, Span(start, start + len(match["noun"]))
        return None

    def _has_values(self, index: int) -> bool:
        """Tell whether the two values of a change in percent stand right behind it: "by 20%, from £40 to £50"."""
        if not self.mentions[index].is_percent or index + 2 >= len(self.gaps):
            return False
        return all(_VALUE.fullmatch(gap) for gap in self.gaps[index + 1 : index + 3])

    def joined(self, index: int) -> bool:
        """Tell whether nothing between the figure and the one before it starts another statement."""
        gap = self.gaps[index]
        return not CLAUSE.search(gap) and trend.last_verb(gap) is None
