"""Read a number in words: "three hundred and twelve", "a dozen", "half a million", "a third of", "thousands"."""

from auditor.figures.reading.number_read import Reading
from auditor.figures.reading.number_words import ARTICLES, DASHES, FRACTIONS, HYPHENS, MAGNITUDES, PLURALS, SMALL, TENS
from auditor.figures.reading.tokens import Tokens

_OF_A = frozenset(("of", "off", "more", "less", "higher", "lower", "as"))
_AFTER_COUPLE = frozenset("of more hundred thousand dozen hours days weeks months years times minutes".split())
_VAGUE = frozenset(("several", "few", "many", "hundred", "thousand"))


def read_words(tokens: Tokens, index: int) -> Reading | None:
    """Read "three hundred and twelve", "a dozen", "half a million", "two thirds", "a couple", "thousands"."""
    word = tokens.low[index]
    if word in PLURALS:
        return Reading(index, index + 1, PLURALS[word], PLURALS[word], words=True, indefinite=True)
    if word in ("half", "quarter", "third"):
        return _read_part(tokens, index)
    if word == "couple":
        article = index > 0 and tokens.low[index - 1] == "a" and tokens.word(index + 1) in _AFTER_COUPLE
        return Reading(index - article, index + 1, 2, 1, words=True) if article else None
    if word in MAGNITUDES:
        before = tokens.word(index - 1)
        if before in ARTICLES or before in _VAGUE:
            first = index - (before in ARTICLES)
            base = Reading(first, index + 1, MAGNITUDES[word], MAGNITUDES[word], words=True, magnitude=MAGNITUDES[word])
            base.indefinite = before not in ARTICLES
            return base if base.indefinite else _sum_words(tokens, base, index)
        if tokens.word(index + 1) in ("of", "times") or index == 0 or (word == "dozen" and tokens.tight(index)):
            return Reading(index, index + 1, MAGNITUDES[word], MAGNITUDES[word], words=True)
        return None
    base = Reading(index, index, 0.0, 1.0, words=True)
    return _sum_words(tokens, base, index)


def _sum_words(tokens: Tokens, reading: Reading, index: int) -> Reading:
    """Add up number words from ``index``: small words, "hundred", magnitudes, with "and" and hyphens between."""
    total, current, at, stop = 0.0, -1.0, index, index
    article = reading.first < index
    if article:
        current = 1.0
    step = 1.0
    while at < len(tokens):
        word = tokens.low[at]
        if word in SMALL:
            value = SMALL[word]
            room = (
                current < 0
                or (current >= 100 and current % 100 == 0)
                or (20 <= current % 100 and current % 10 == 0 and 0 < value < 10)
            )
            if not room:
                break
            current, step = max(current, 0.0) + value, 1.0
        elif word in MAGNITUDES and current >= 0 and (word not in ("dozen", "hundred") or current < 100):
            if word == "hundred":
                current *= 100
                step = 100.0
            else:
                total, step = total + current * MAGNITUDES[word], MAGNITUDES[word]
                current = -1.0
                reading.magnitude = MAGNITUDES[word]
        else:
            break
        at = stop = at + 1
        at = _past_joint(tokens, at, total > 0 or current >= 100)
        if at < 0:
            break
    reading.value, reading.step, reading.stop = total + max(current, 0.0), step, stop
    return reading


def _past_joint(tokens: Tokens, at: int, large: bool) -> int:
    """Return the index of the next number word after a hyphen, "and" or "&", or -1 where the number has ended."""
    word = tokens.word(at)
    if word in DASHES and (tokens.word(at + 1) in SMALL or tokens.word(at + 1) in MAGNITUDES):
        return at + 1 if tokens.word(at - 1) in TENS or tokens.word(at + 1) in MAGNITUDES else -1
    if word in HYPHENS and tokens.word(at + 1) == "and" and tokens.form(at + 2) in HYPHENS and large:
        return at + 3 if tokens.word(at - 1) in MAGNITUDES and tokens.word(at + 3) in SMALL else -1
    if word in ("and", "&") and large:
        return at + 1 if tokens.word(at - 1) in MAGNITUDES and tokens.word(at + 1) in SMALL else -1
    return at if word in SMALL or word in MAGNITUDES else -1


def _read_part(tokens: Tokens, index: int) -> Reading | None:
    """Read a part of one that no number stands before: "half a million", "half of", "a third of", "a quarter of"."""
    word, before, after = tokens.low[index], tokens.word(index - 1), tokens.word(index + 1)
    share = 1 / FRACTIONS[word]
    dashed = after in DASHES
    if after == "of" and tokens.word(index + 2) in ARTICLES and tokens.word(index + 3) in MAGNITUDES:
        whole = MAGNITUDES[tokens.word(index + 3)]
        first = index - (before in ARTICLES)
        return Reading(first, index + 4, share * whole, share * whole, words=True, magnitude=whole)
    scale_at = index + 1 + (after in ARTICLES or dashed)
    scale = MAGNITUDES.get(tokens.word(scale_at))
    if scale and scale != 100 and word != "third":
        first = index - (before in ARTICLES)
        return Reading(first, scale_at + 1, share * scale, share * scale, words=True, magnitude=scale)
    if word == "half":
        if before in ("first", "second", "other", "last", "final", "better", "opening", "this") or after in (
            "year",
            "time",
        ):
            return None
        if after in ("of", "the", "its", "their", "his", "her", "our", "that", "an", "a", "this"):
            first = index - (before == "a")
            return Reading(first, index + 1, 0.5, 0.5, words=True, fraction=True)
        if before in ARTICLES and after and after not in DASHES and tokens.word(index - 2) != "and":
            return Reading(index - 1, index + 1, 0.5, 0.5, words=True, fraction=True)
        return None
    if before == "a" and after in _OF_A:
        return Reading(index - 1, index + 1, share, share, words=True, fraction=True)
    return None
