"""The words around a figure that say what it measures, found in its own sentence."""

from auditor.figures.reading.draft import Draft
from auditor.figures.reading.movement import NOUN_WAYS, WAYS
from auditor.figures.reading.number_words import HYPHENS
from auditor.figures.reading.plurals import STOP, is_plural, singular
from auditor.figures.reading.tokens import Tokens
from auditor.figures.reading.units import read_data

_DATA = read_data("subjects.toml")
_LINK = frozenset(_DATA["link"].split())
VERBS: dict[str, str] = dict(pair.split("=") for pair in _DATA["verbs"].split())
_BREAKS = frozenset(_DATA["breaks"].split())
_EMPTY = frozenset(_DATA["empty"].split())
_SILENT = STOP | _EMPTY | WAYS.keys()
_ENTRY = frozenset(("of", "in"))
_DETERMINERS = frozenset("the a an its his her their our my your this that these those all".split())
_LEADING = STOP - _DETERMINERS
_LONGEST_AFTER = 5
_LONGEST_BEFORE = 14

Range = tuple[int, int]


def phrase_of(tokens: Tokens, draft: Draft, floor: int) -> Range | None:
    """Return the token range of the words that say what ``draft`` measures, None where its clause does not tell.

    ``floor`` is the token after the figure before in the sentence, or the sentence's first token.
    """
    if draft.noun is not None:
        return draft.noun
    after = _after(tokens, draft)
    if after is not None:
        return after
    return phrase_before(tokens, draft, floor)


def _after(tokens: Tokens, draft: Draft) -> Range | None:
    """Read "a $5m payment", "a 10% drop in sales", "12% of voters", "$3m in revenue"."""
    if draft.kind in ("age", "index", "plain"):
        return None
    at = draft.right + (tokens.form(draft.right) in HYPHENS)
    found = _noun_run(tokens, at)
    if found is not None and tokens.low[found[1] - 1] not in NOUN_WAYS:
        return found
    if found is not None:
        at = found[1]
        return _noun_run(tokens, _past_determiners(tokens, at + 1)) if tokens.word(at) in _ENTRY else None
    if tokens.word(at) in _ENTRY and draft.kind in ("percent", "money", "measure", "ratio", "duration"):
        return _noun_run(tokens, _past_determiners(tokens, at + 1))
    return None


def _past_determiners(tokens: Tokens, at: int) -> int:
    while tokens.word(at) in _DETERMINERS:
        at += 1
    return at


def _noun_run(tokens: Tokens, start: int) -> Range | None:
    at = start
    while at < start + _LONGEST_AFTER and tokens.same(start - 1, at):
        low = tokens.low[at]
        if not tokens.raw[at][0].isalpha() or low in STOP or (low in WAYS and low not in NOUN_WAYS):
            break
        if at > start and low.endswith(("ed", "ing")):
            break
        at += 1
        if low in NOUN_WAYS or (is_plural(low) and not is_plural(tokens.word(at))):
            break
    if at == start or (at == start + 1 and tokens.low[start].endswith(("ly", "er", "ed"))):
        return None
    return start, at


def phrase_before(tokens: Tokens, draft: Draft, floor: int) -> Range | None:
    """Read the clause's own subject, left of the verb or link that leads to the figure."""
    stop = draft.left
    verb = ""
    while stop > floor and tokens.sentence[stop - 1] == tokens.sentence[draft.left]:
        low = tokens.low[stop - 1]
        if low in VERBS and not verb:
            verb = low
        elif low not in _LINK and low not in WAYS and not (low.endswith("ly") and len(low) > 4):
            break
        stop -= 1
    start = stop
    while start > max(floor, stop - _LONGEST_BEFORE) and tokens.sentence[start - 1] == tokens.sentence[draft.left]:
        low = tokens.low[start - 1]
        if low in _BREAKS or low in ',;:—–()[]"“”' or (low in WAYS and low not in NOUN_WAYS):
            break
        start -= 1
    while start < stop and tokens.low[start] in _LEADING:
        start += 1
    if start + 1 < stop and tokens.low[start].endswith("ing"):
        start += 1  # "pushing net income to"
    return (start, stop) if start < stop and any(tokens.low[at] not in STOP for at in range(start, stop)) else None


def content_words(tokens: Tokens, found: Range | None, draft: Draft, entity: Range | None) -> tuple[str, ...]:
    """Return the content words of a range in the singular, with the measure that the verb tells, without the name."""
    out: dict[str, None] = {}
    if found is not None:
        for at in range(*found):
            if entity is not None and entity[0] <= at < entity[1]:
                continue
            low = tokens.low[at]
            if "'" in low:
                low = low.removesuffix("'s").removesuffix("'")
            if low[:1].isalpha() and low not in _SILENT:
                out.setdefault(singular(low))
    if found is not None and found[1] <= draft.left:
        for at in range(found[1], draft.left):
            if tokens.low[at] in VERBS:
                out.setdefault(VERBS[tokens.low[at]])
        if tokens.word(draft.right) == "on" and (
            spent := _noun_run(tokens, _past_determiners(tokens, draft.right + 1))
        ):
            out.update(dict.fromkeys(singular(low) for low in tokens.low[slice(*spent)]))
    return tuple(out)
