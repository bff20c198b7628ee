"""Model cards: what a released model was made from, how well it does, and what it must not be used for."""

from collections.abc import Mapping, Sequence
from typing import Any

from auditor.training.card_authorship import generator_lines
from auditor.training.style import LICENCES

_STATED = {name.rpartition("/")[2]: licence for name, licence in LICENCES.items()} | {"fa_kes": "CC BY"}
_INTENDED = {
    "reliability": """\
Says how much a text reads like the articles of publishers that experts rate reliable, and like articles that
fact-checkers and health reviewers found sound. It is made for English news and web articles of 50 words or more, to
help an editor or a fact-checker decide what to read first.""",
    "authorship": """\
Says how much a text's style is like that of the language models in the training data. It is made for English news-like
prose of 80 words or more. Its verdict `likely-ai` is a reason to ask the author, never proof.""",
}
_MISUSE = {
    "reliability": """\
It does not know whether a statement is true. It must not be used to rank people or outlets, to remove or demote
articles without a person reading them, or on satire, fiction, poems, lists, transcripts or other languages.""",
    "authorship": """\
It must not be used to accuse, grade, hire, dismiss or punish anybody. It cannot see a generator or a style that it has
never met, a machine text that a person has worked over, or a person who writes like a machine.""",
}


_LIMITS = {
    "reliability": """\
- The recipe was chosen by looking at the dev rows above, so they flatter it somewhat; unseen sets are the judge.
- One article says little of its publisher: the interval is almost as wide as the spread of all publishers' ratings.
- The word weights behind `hype.density` and `hype.terms` were learnt in part on the health releases, which flatters
  that table.
- `figures.count` and `citations.distinct_sources` are counts: long articles have more of both, and a figure without a
  source counts like one with.
- The weight of `figures.contradictions` is declared, not learnt: labelled news holds next to no figures that contradict
  each other, and good publishers print as many as bad ones (docs/decisions/0009).
- On health stories the length of the text alone does better than this score.
- Labels of different tables do not mean the same: the probability is right on average over the fitted tables, too low
  for one and too high for another, and means nothing as such for tables of false claims. Compare scores with bands.
- Most rows are American political news of 2010 to 2020 and health news; nothing else was measured.""",
    "authorship": """\
- Features and data of the style model were chosen by looking at the dev sets above, so they flatter it somewhat.
- The threshold was set on human news that the style model was not fitted on, a third of what there is by group:
  fewer than 1 in 500 of it are above. This margin below the stated rate was chosen after dev op-eds and partisan news
  were accused too often. The weights of opinion pieces and of the newest generator were chosen by comparing the by-fold
  fits of docs/transfer.md too, so those figures are a little too good.
- docs/transfer.md has what it is worth on each kind of data when that is left out, and on the newest generator by fold:
  the honest figures. There one set of people's essays that was left out was accused in nearly one case of four, another
  in none, and op-eds of all outlets, left out together, more often than the stated rate.
- Only prose that is far from any news is not rated; essays, stories and papers mostly are, with a model made for news.
  How far from news was chosen on the dev sets. Writers of English as a second language were not measured, for want of a
  set; nobody's essay should be judged by this.
- Human business and trade news is thin in the training data; there the style model may take a person for a machine.
- One machine family of 2026, and otherwise generators of 2023 and 2024, stand for all of them.
- Light rewriting by a person or a paraphraser lowers what is caught by a third to a half.""",
}


_OWN = """\
- Fitted on a newsroom's own rows with `auditor train --data`; it holds for articles and labels like those, if at all.
- The rows that were kept back are drawn from the same file, so that what is measured on them flatters it."""


def card_text(
    name: str,
    card: Mapping[str, Any],
    thresholds: Mapping[str, float],
    half_width: float | None,
    offsets: Mapping[str, tuple[float, float]] | None = None,
) -> str:
    """Return the card of a model in Markdown."""
    lines = [
        f"# Model card: {name}",
        "",
        f"Released {card['date']}. Written by `auditor train {name}`; do not edit.",
        "",
    ]
    lines += ["## What it is for", "", _INTENDED[name], "", "## What it must not be used for", "", _MISUSE[name], ""]
    lines += ["## How it is made", "", "An additive logistic model: the score is the sum of its reasons. Terms:", ""]
    lines += [f"- `{feature}`" for feature in card["features"]]
    lines += [f"- `{feature}`, with a declared weight" for feature in card.get("declared", ())]
    lines += ["", "Thresholds on the probability: " + _listed(thresholds)]
    lines += _bands(card.get("bands", {}))
    lines += _interval(half_width, offsets or {})
    lines += [
        "",
        "## Data",
        "",
        "| table | fitted on | fit | calibrate | measured | licence as stated |",
        "|---|---|---|---|---|---|",
    ]
    lines += [_data_row(table, entry) for table, entry in card["data"].items()]
    lines += ["", "## Held-out measures", "", *_measure_lines(card["held_out"], card.get("intervals", {}))]
    if name == "authorship":
        lines += generator_lines(card["generators"])
    lines += ["", "## Limits", "", _OWN if card.get("kind") == "own" else _LIMITS[name]]
    return "\n".join(lines) + "\n"


def _measure_lines(held_out: Mapping[str, float], intervals: Mapping[str, Sequence[float]]) -> list[str]:
    if not intervals:
        return ["| measure | value |", "|---|---|", *(f"| {name} | {value:.3f} |" for name, value in held_out.items())]
    lines = [
        "95% intervals: Wilson's of a share, by drawing groups anew of an AUROC.",
        "",
        "| measure | value | interval |",
        "|---|---|---|",
    ]
    for name, value in held_out.items():
        low, high = intervals[name]
        lines.append(f"| {name} | {value:.3f} | {low:.3f} to {high:.3f} |")
    return lines


def _bands(shares: Mapping[str, float]) -> list[str]:
    if not shares:
        return []
    told = ", ".join(f"{band} {100 * share:.0f}%" for band, share in shares.items())
    return ["", f"Share of the training publishers' news in each band, publishers weighing alike: {told}."]


def _interval(half_width: float | None, offsets: Mapping[str, tuple[float, float]]) -> list[str]:
    if offsets:
        told = ", ".join(f"{band} {below:+.2f} to {above:+.2f}" for band, (below, above) in offsets.items())
        return [
            "",
            "The interval is where the experts' rating of an article's publisher lies in nine cases of ten, given the"
            " band of its score.\n"
            f"Ends, around the probability: {told} (split conformal by band, on out-of-fold answers).",
        ]
    if half_width is not None:
        return ["", f"The interval is the probability ± {half_width:.3f} (split conformal, 90% of calibration rows)."]
    return []


def _listed(values: Mapping[str, float]) -> str:
    return ", ".join(f"{key} {value:.3f}" for key, value in values.items()) + "."


def _data_row(table: str, entry: Mapping[str, Any]) -> str:
    rows = entry["rows"]
    counts = " | ".join(str(rows.get(side, 0)) for side in ("fit", "calibrate", "dev"))
    licence = entry.get("licence") or _STATED.get(table, "no licence stated")
    return f"| {table} | {'yes' if entry['fitted'] else 'no'} | {counts} | {licence} |"
