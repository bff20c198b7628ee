"""How a figure is bounded and moved by the words around it: "more than", "nearly", "rose by", "fell to"."""

from typing import Literal

from auditor.figures.reading.draft import Draft
from auditor.figures.reading.number_words import DASHES
from auditor.figures.reading.quantity import Bound, Change, Role
from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import read_data

Way = Literal["up", "down"]

_DATA = read_data("movement.toml")
_BEFORE: dict[str, Bound] = _DATA["before"]
_AFTER: dict[str, Bound] = _DATA["after"]
_BEFORE_ENDS = frozenset(phrase.split(" ")[-1] for phrase in _BEFORE)
_AFTER_STARTS = frozenset(phrase.split(" ")[0] for phrase in _AFTER)
WAYS: dict[str, Way] = {word: way for way in ("up", "down") for word in _DATA[way]["words"].split()}
NOUN_WAYS: dict[str, Way] = {word: way for way in ("up", "down") for word in _DATA["nouns"][way].split()}
_BETWEEN = frozenset(_DATA["between"]["words"].split())
_ACTING = frozenset(_DATA["acting"]["words"].split())
_ON_MONEY = frozenset(_DATA["acting"]["on_money"].split())
_PARTICLE_VERBS = frozenset(_DATA["particle_verbs"]["words"].split())
_LASTING = frozenset(_DATA["lasting"]["words"].split())
_OCCASIONS = frozenset(_DATA["occasions"]["words"].split())
_SUBJECTS = frozenset(", he she it they we you i the a an his her their its our my this that these those".split())
"""What a clause goes on with behind what it took: "Over 23 games they drew"; "Over 40 meetings took place" has a bound.
"""
_LINKS = frozenset("of in to from and or the a on for by compared".split())
_PLAIN: dict[Bound, Change] = {">=": ">", "<=": "<", ">": ">", "<": "<", "~": "~", "=": "="}
_ROLES: dict[str, Role] = {"by": "by", "to": "to", "from": "from"}
_PARTICLES = frozenset(("up", "down"))
_ARTICLES = frozenset(("a", "an", "the"))
_FAR = 7
_MOVED = frozenset(("money", "percent", "percentage point", "index", "measure", "plain", "duration", "count"))


def set_movement(tokens: Tokens, draft: Draft) -> None:
    """Fill in bound, direction, role and change of ``draft`` from the words next to it."""
    draft.bound = _bound(tokens, draft)
    draft.cue, way = _cue(tokens, draft)
    draft.role = _role(tokens, draft)
    if draft.role == "from" and draft.shape == "single":
        way = None
    draft.direction = way or _noun_way(tokens, draft)
    draft.change = _change(tokens, draft, way)


def _bound(tokens: Tokens, draft: Draft) -> Bound:
    at = draft.left
    if tokens.same(at - 1, at):
        for length in (4, 3, 2, 1) if tokens.low[at - 1] in _BEFORE_ENDS else ():
            first = at - length
            if first >= 0 and tokens.sentence[first] == tokens.sentence[at]:
                found = _BEFORE.get(" ".join(tokens.low[first:at]))
                if found is not None:
                    return "=" if _spans(tokens, draft, first) else found
        if tokens.low[at - 1] in _ARTICLES and _BEFORE.get(tokens.word(at - 2)) == "~":
            return "~"
    return ">=" if draft.plus else _bound_after(tokens, draft)


def _spans(tokens: Tokens, draft: Draft, first: int) -> bool:
    """Tell "over six years" and "Over 23 games", what something took, from "for over six years", a bound."""
    if tokens.word(first) != "over":
        return False
    if draft.kind == "duration":
        return tokens.word(first - 1) not in _LASTING
    opens = first == 0 or not tokens.same(first - 1, first)
    goes_on = tokens.word(draft.right) in _SUBJECTS or tokens.form(draft.right)[:1].isupper()
    opens = opens and goes_on
    return opens and draft.kind == "count" and draft.unit.rpartition(" ")[2] in _OCCASIONS


def _bound_after(tokens: Tokens, draft: Draft) -> Bound:
    stop = draft.right
    if tokens.low[stop] in _AFTER_STARTS and tokens.same(stop - 1, stop):
        for length in (2, 1):
            found = _AFTER.get(" ".join(tokens.low[stop : stop + length]))
            if found is not None:
                return found
    return "~" if draft.indefinite else "="


def _cue(tokens: Tokens, draft: Draft) -> tuple[int, Way | None]:
    """Return the index of the moving word that governs the figure, and its way, or (-1, None)."""
    if draft.kind not in _MOVED or _spans(tokens, draft, draft.left - 1):
        return -1, None
    for at in range(draft.left - 1, max(-1, draft.left - 1 - _FAR), -1):
        word = tokens.low[at]
        if tokens.sentence[at] != tokens.sentence[draft.left]:
            break
        way = WAYS.get(word)
        if way is not None and not _idle(tokens, at):
            acts = word in _ACTING and (
                draft.kind == "count" or (draft.kind == "money" and word in _ON_MONEY and at == draft.left - 1)
            )
            return (-1, None) if acts or tokens.word(at - 1) in ("a", "an", "the", "of", "any", "no") else (at, way)
        if word not in _BETWEEN and not (word.endswith("ly") and len(word) > 4):
            break
    return -1, None


def _idle(tokens: Tokens, at: int) -> bool:
    """Tell words that look like movement and are none: "up to 5", "set up 3", "no lower than", "higher education"."""
    word, before, after = tokens.low[at], tokens.word(at - 1), tokens.word(at + 1)
    if word == "up" and after == "to":
        return before not in WAYS and before not in (
            "back",
            "inching",
            "edging",
            "ticked",
            "is",
            "was",
            "were",
            "are",
            "went",
            "goes",
        )
    if word in _PARTICLES:
        return before in _PARTICLE_VERBS or after == "than"
    return word in ("higher", "lower") and (after == "than" or before in ("a", "the", "per"))


def _noun_way(tokens: Tokens, draft: Draft) -> Way | None:
    """Read the way from a noun: "an increase of 5%", "a 5% drop in"."""
    if tokens.word(draft.left - 1) == "of":
        for at in (draft.left - 2, draft.left - 3, draft.left - 4):
            if tokens.same(at, draft.left) and tokens.word(at) in NOUN_WAYS:
                return NOUN_WAYS[tokens.word(at)]
    for at in range(draft.right, draft.right + 4):
        if not tokens.same(draft.right - 1, at) or not (tokens.raw[at][0].isalpha() or tokens.raw[at] in DASHES):
            return None
        if tokens.low[at] in NOUN_WAYS:
            return NOUN_WAYS[tokens.low[at]]
        if tokens.low[at] in _LINKS:
            return None
    return None


def _role(tokens: Tokens, draft: Draft) -> Role | None:
    """Tell "by 5%", "to $4" and "from $3" apart, past a few hedging words."""
    for at in range(draft.left - 1, draft.left - 6, -1):
        word = tokens.word(at)
        if word in _ROLES and tokens.same(at, draft.left):
            return _ROLES[word]
        if word == "at":
            return None
        if word not in _BETWEEN or at == draft.cue:
            break
    return "by" if draft.cue >= 0 else None


def _change(tokens: Tokens, draft: Draft, way: Way | None) -> Change:
    """Put bound and movement into one sign: a verb outweighs "about", a bound outweighs both, a range is plain."""
    bound = _PLAIN[draft.bound]
    if draft.shape == "from-to" or (draft.shape == "range" and bound == "="):
        return "="
    if way is None or bound in (">", "<") or tokens.word(draft.cue + 1) == "at":
        return bound
    adverb = tokens.low[draft.cue] in _PARTICLES and tokens.word(draft.cue - 1) not in WAYS
    return "~" if bound == "~" and adverb else way
