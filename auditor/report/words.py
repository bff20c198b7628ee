"""The scores and verdicts in plain words, the same in the terminal and on the page."""

from collections.abc import Mapping
from typing import Any

AUTHORSHIP = {
    "disclosed-ai": "says that a machine wrote it",
    "residue": "holds traces of a writing tool",
    "likely-ai": "reads as written by a machine",
    "unclear": "not clear who wrote it",
    "likely-human": "reads more like articles by people",
    "not-rated": "not rated",
}


_EVEN = 0.5
_PROVED = ("disclosed-ai", "residue")
"""Verdicts that rest on the text's own words; what the style looks like would only confuse them."""


def reliability_words(score: Mapping[str, Any]) -> str:
    """Return "71 of 100, high (60 to 82)" or "not rated: cause"."""
    if score["score"] is None:
        return _not_rated(score)
    return f"{score['score']:.0f} of 100, {score['band']}{_interval(score)}"


def authorship_words(score: Mapping[str, Any]) -> str:
    """Return the verdict with what it means, and where that is rated the score of the style and why it settles so."""
    verdict = score["verdict"]
    if verdict == "not-rated":
        return _not_rated(score)
    words = f"{verdict}: {AUTHORSHIP[verdict]}"
    if score["probability"] is not None and verdict not in _PROVED:
        words += f"; {_placed(score)}{_settled(score)}"
    return words + (f"; {score['cause']}" if score["cause"] else "")


def _placed(score: Mapping[str, Any]) -> str:
    """Say what the number is: a place between two styles."""
    points = _points(score["probability"])
    return f"its style is {points}{_interval(score)}, where 0 is a person's and 100 a machine's"


def _settled(score: Mapping[str, Any]) -> str:
    """Say on which side of the mark, past which a text is called a machine's or a person's, that place is."""
    rate = score.get("false_alarm_rate")
    few = f"that fewer than 1 in {1 / rate:.0f} news articles by people pass" if rate else "for a machine's"
    if score["verdict"] == "likely-ai":
        return f": past the mark {few}"
    if score["verdict"] != "unclear":
        return ""
    return ": above the mark for a person's" if score["probability"] < _EVEN else f": under the mark {few}"


def authorship_heading(score: Mapping[str, Any]) -> str:
    """Return the heading of the reasons; those of style do not make a verdict that the text's own words prove."""
    if score["verdict"] in _PROVED:
        return "What the style alone would say, which the verdict does not rest on"
    return "Why this authorship"


def ratings_words(wire: Mapping[str, Any]) -> list[str]:
    """Return what each imported list says of the publisher, a sentence each; none for most articles."""
    return [
        f"{rating['domain']} is rated {rating['rating']}{_scale(rating['scale'])} by the list {rating['list']};"
        " no part of the score"
        for rating in wire.get("source_ratings", ())
    ]


def _scale(scale: list[float] | None) -> str:
    return "" if scale is None else f" (on the list from {scale[0]:g} to {scale[1]:g})"


def _points(probability: float) -> str:
    """Return "at 12.3" of 100, never 0 or 100, as no style is certain; a decimal tells two verdicts' numbers apart."""
    points = round(100 * probability, 1)
    return "above 99.9" if points >= 100 else "below 0.1" if points <= 0 else f"at {points:.1f}"


def _not_rated(score: Mapping[str, Any]) -> str:
    return f"not rated: {score['cause']}" if score["cause"] else "not rated"


def _interval(score: Mapping[str, Any]) -> str:
    if score["interval"] is None:
        return ""
    low, high = score["interval"]
    return f" ({low:.0f} to {high:.0f})"
