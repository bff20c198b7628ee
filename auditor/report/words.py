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
    """Return the verdict with what it means, and how likely a machine author is where that is rated."""
    verdict = score["verdict"]
    if verdict == "not-rated":
        return _not_rated(score)
    if verdict == "unclear" and score["probability"] is not None:
        return f"unclear: {_undecided(score)}" + (f"; {score['cause']}" if score["cause"] else "")
    words = f"{verdict}: {AUTHORSHIP[verdict]}"
    if verdict == "likely-ai" and score.get("false_alarm_rate"):
        words += f" (fewer than 1 in {1 / score['false_alarm_rate']:.0f} news articles by people read so)"
    if score["probability"] is not None and verdict not in _PROVED:
        words += f"; {_percent(score['probability'])} of 100 for a machine{_interval(score)}"
    return words + (f"; {score['cause']}" if score["cause"] else "")


def _undecided(score: Mapping[str, Any]) -> str:
    """Say why a share of 100 for a machine, be it high, is no verdict."""
    share = f"{_percent(score['probability'])} of 100 for a machine{_interval(score)}"
    if score["probability"] < _EVEN:
        return f"{share}, too many to rule one out"
    return f"{share}, too few to call it a machine's, as some news by people reads so too"


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


def _percent(probability: float) -> str:
    """Return whole points of 100, never 0 or 100: no style is certain."""
    points = round(100 * probability)
    return "over 99" if points >= 100 else "under 1" if points <= 0 else str(points)


def _not_rated(score: Mapping[str, Any]) -> str:
    return f"not rated: {score['cause']}" if score["cause"] else "not rated"


def _interval(score: Mapping[str, Any]) -> str:
    if score["interval"] is None:
        return ""
    low, high = score["interval"]
    return f" ({low:.0f} to {high:.0f})"
