"""How a figure is bounded and moved by the words around it: "more than", "nearly", "rose by", "fell to"."""

from auditor.figures.draft import Draft
from auditor.figures.numerals import DASHES
from auditor.figures.quantity import Bound, Change
from auditor.figures.tokens import Tokens
from auditor.figures.units import read_data

_DATA = read_data("movement.toml")
_BEFORE: dict[str, Bound] = _DATA["before"]
_AFTER: dict[str, Bound] = _DATA["after"]
UP = frozenset(_DATA["up"]["words"].split())
DOWN = frozenset(_DATA["down"]["words"].split())
_NOUNS = {word: way for way in ("up", "down") for word in _DATA["nouns"][way].split()}
_BETWEEN = frozenset(_DATA["between"]["words"].split())
_TIE: dict[Bound, Change] = {">=": ">", "<=": "<", ">": ">", "<": "<", "~": "~", "=": "="}
_ROLES = {"by": "by", "to": "to", "from": "from", "at": "to"}
_FAR = 7
_WORD_PARTICLES = frozenset(("up", "down"))
_MOVED_KINDS = frozenset(("money", "percent", "percentage point", "index", "measure", "plain", "duration", "multiple"))
# Verbs that also take what they act on ("lost 20 jobs", "cut 500 posts"): they move a share or a price, not a count.
_ACTING = frozenset(
    "gain gains gained gaining lose loses lost losing added adds cut cuts cutting contract raise raised raises raising lower advance".split()
)


def set_movement(tokens: Tokens, draft: Draft) -> None:
    """Fill in bound, direction, role and change of ``draft`` from the words next to it."""
    draft.bound = _bound(tokens, draft)
    cue, way = _cue(tokens, draft)
    draft.cue = cue
    draft.direction = way or _noun_way(tokens, draft)
    draft.role = _role(tokens, draft, cue)
    draft.change = _change(tokens, draft, cue, way)


def _bound(tokens: Tokens, draft: Draft) -> Bound:
    at = draft.left
    if tokens.same(at - 1, at):
        for length in (4, 3, 2, 1):
            first = at - length
            if first >= 0 and tokens.sentence[first] == tokens.sentence[at]:
                found = _BEFORE.get(" ".join(tokens.low[first:at]))
                if found is not None:
                    return found if found != "=" else "="
        if tokens.word(at - 1) in ("a", "an", "the") and tokens.word(at - 2) in (
            "about",
            "nearly",
            "almost",
            "around",
            "over",
        ):
            return _BEFORE[tokens.word(at - 2)]
    stop = draft.right
    if stop < len(tokens) and tokens.same(stop - 1, stop):
        for length in (2, 1):
            found = _AFTER.get(
                "".join(tokens.low[stop : stop + 2])
                if tokens.form(stop) in DASHES
                else " ".join(tokens.low[stop : stop + length])
            )
            if found is not None:
                return found
    return "~" if draft.indefinite else "="


def _cue(tokens: Tokens, draft: Draft) -> tuple[int, str | None]:
    """Return the index of the moving word that governs the figure, and its way, or (-1, None)."""
    if draft.kind not in _MOVED_KINDS and draft.kind != "count":
        return -1, None
    at, first = draft.left - 1, max(0, draft.left - _FAR)
    while at >= first and tokens.sentence[at] == tokens.sentence[draft.left]:
        word = tokens.low[at]
        way = "up" if word in UP else "down" if word in DOWN else None
        if way is not None and not _particle(tokens, at, draft):
            if (
                draft.kind == "count"
                and word in _ACTING
                or tokens.word(at - 1) in ("a", "an", "the", "of", "any", "no")
            ):
                return -1, None
            return _verb_before(tokens, at, way)
        if word not in _BETWEEN and not (word.endswith("ly") and len(word) > 4):
            return -1, None
        at -= 1
    return -1, None


def _verb_before(tokens: Tokens, at: int, way: str) -> tuple[int, str | None]:
    """Step from an adverb back to its verb: "edged up", "dips down to"."""
    return at, way


def _particle(tokens: Tokens, at: int, draft: Draft) -> bool:
    """Tell "up to 5" (a bound), "backs up 3", "lower" in "no lower than" from a movement."""
    word, after = tokens.low[at], tokens.word(at + 1)
    if word == "up" and after == "to":
        return tokens.word(at - 1) not in UP and tokens.word(at - 1) not in (
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
    if word in ("lower", "higher", "down", "up") and after == "than":
        return True
    return word == "higher" or word == "contract" or word == "lower" and tokens.word(at - 1) in ("a", "the", "per")


def _noun_way(tokens: Tokens, draft: Draft) -> str | None:
    """Read the way from a noun: "an increase of 5%", "a 5% drop in"."""
    if tokens.word(draft.left - 1) == "of":
        for at in (draft.left - 2, draft.left - 3, draft.left - 4):
            if tokens.same(at, draft.left) and tokens.word(at) in _NOUNS:
                return _NOUNS[tokens.word(at)]
    for at in range(draft.right, draft.right + 4):
        if not tokens.same(draft.right - 1, at) or not tokens.raw[at][0].isalpha() and tokens.raw[at] not in DASHES:
            return None
        if tokens.low[at] in _NOUNS:
            return _NOUNS[tokens.low[at]]
        if tokens.low[at] in ("of", "in", "to", "from", "and", "or", "the", "a", "on", "for", "by", "compared"):
            return None
    return None


def _role(tokens: Tokens, draft: Draft, cue: int) -> str | None:
    at = draft.left - 1
    for _ in range(5):
        word = tokens.word(at)
        if word in _ROLES and tokens.same(at, draft.left):
            if word == "at":
                return None
            return _ROLES[word]
        if word not in _BETWEEN or at == cue:
            break
        at -= 1
    return "by" if cue >= 0 else None


def _change(tokens: Tokens, draft: Draft, cue: int, way: str | None) -> Change:
    bound = _TIE[draft.bound]
    if draft.shape == "from-to" or draft.shape == "range" and bound == "=":
        return "="
    if way is None:
        return bound
    adverb = tokens.low[cue] in _WORD_PARTICLES and tokens.word(cue - 1) not in UP | DOWN
    if bound == "~" and adverb:
        return "~"
    if bound in (">", "<"):
        return bound
    return "up" if way == "up" else "down"
