"""One audit for a terminal: verdict, scores, reasons that add up, and findings by family."""

from collections.abc import Iterator, Mapping
from textwrap import shorten, wrap
from typing import Any

import click

from auditor.report.column import Column, column_of
from auditor.report.grouped import apart, named
from auditor.report.sheet import Sheet, Shown, by_family, counted, fresh
from auditor.report.visible import visible
from auditor.report.words import authorship_heading, authorship_words, ratings_words, reliability_words

MOST_REASONS = 8
_TELLING = 20
"""So many characters of a quote in a message are enough to recognise it."""
_LONGEST_QUOTE = 160
_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan", "block": "red", "revise": "yellow", "pass": "green"}


def render(sheet: Sheet, width: int = 100) -> str:
    """Return the audit as lines of at most ``width`` characters (addresses may be longer), styled by ANSI codes."""
    return "\n".join(_lines(sheet, width)) + "\n"


def _lines(sheet: Sheet, width: int) -> Iterator[str]:
    wire = sheet.wire
    title = wire["article"]["title"]
    heading = sheet.name + (f" · {title}" if title else "")
    yield click.style(visible(heading), bold=True) + f" · {wire['article']['words']:,} words"
    yield from _verdict(sheet, width)
    yield from _wrapped("  Reliability  ", reliability_words(wire["reliability"]), width)
    yield from _wrapped("  Authorship   ", authorship_words(wire["authorship"]), width)
    for words in ratings_words(wire):
        yield from _wrapped("  Publisher    ", visible(words), width)
    yield from _reasons("Why this reliability (+ speaks for the article)", wire["reliability"], width)
    yield from _explained(sheet, width)
    yield from _reasons(f"{authorship_heading(wire['authorship'])} (+ speaks for a machine)", wire["authorship"], width)
    yield from _findings(sheet, width)


def _verdict(sheet: Sheet, width: int) -> Iterator[str]:
    if sheet.verdict is None:
        return
    outcome = str(sheet.verdict["outcome"])
    causes = "; ".join(sheet.verdict["reasons"]) or "nothing in the policy stands against it"
    label = f"  {outcome.upper()}"
    first, *rest = _wrapped(f"{label:15}", causes, width)
    yield click.style(label, fg=_COLOURS[outcome], bold=True) + first[len(label) :]
    yield from rest


def _reasons(heading: str, score: Mapping[str, Any], width: int) -> Iterator[str]:
    column = column_of(score, MOST_REASONS)
    if column is None:
        return
    yield ""
    yield click.style(f"  {heading}", bold=True)
    yield from _column(column, width)


def _explained(sheet: Sheet, width: int) -> Iterator[str]:
    """Yield what mending the weightiest reasons against the article would do to the score, where that was asked for."""
    explained = sheet.explained
    if explained is None:
        return
    yield ""
    if not explained["mended"]:
        yield click.style("  Nothing weighs against the score; what is found below is still to be looked at", bold=True)
        return
    yield click.style("  If what weighs most against it were as in comparable articles", bold=True)
    texts = {reason["feature"]: reason["text"] for reason in sheet.wire["reliability"]["reasons"]}
    for item in explained["mended"]:
        yield from _wrapped(f"  {item['gain']:+7.2f}  ", f"mended: {visible(texts[item['feature']])}", width)
    before = f"{sheet.wire['reliability']['score']:.0f}"
    yield f"           the score would be {explained['score']:.0f} of 100, {explained['band']}, in place of {before}"


def _column(column: Column, width: int) -> Iterator[str]:
    for line in column.lines:
        yield from _wrapped(f"  {line.points:>7}  ", visible(line.text), width)
    yield "  " + "─" * 7
    yield f"  {column.total.points:>7}  {column.total.text}"


def _findings(sheet: Sheet, width: int) -> Iterator[str]:
    findings = sheet.findings()
    yield ""
    where = "" if sheet.first_line is not None else " (lines and columns count in the text taken from the page)"
    yield click.style(f"  What to look at: {counted(findings)}{where}", bold=True)
    for family, items in by_family(findings).items():
        yield ""
        yield click.style(f"  {family.capitalize()}", underline=True) + f"  {counted(items)}"
        told: set[tuple[str, str]] = set()
        single, further = apart(items)
        for item in single:
            yield from _finding(item, told, width)
        for check, notes in further.items():
            listed = "; ".join(shorten(visible(name), _LONGEST_QUOTE, placeholder=" …") for name in named(notes))
            yield from _wrapped(
                "           ", f"and {len(notes)} more note{'s' * (len(notes) > 1)}: {listed} [{check}]", width
            )


def _finding(item: Shown, told: set[tuple[str, str]], width: int) -> Iterator[str]:
    """Yield the lines of one finding; what a check says of each of its findings is told once."""
    finding = item.finding
    place = "whole" if item.start is None else f"{item.start.line}:{item.start.column}"
    indent = f"  {place:>7}  {item.level:7}  "
    first, *rest = _wrapped(indent, f"{_message(finding)} [{finding['check']}]", width)
    at = first.index(item.level, 9)
    yield first[:at] + click.style(item.level, fg=_COLOURS[item.level]) + first[at + len(item.level) :]
    yield from rest
    hanging = " " * len(indent)
    for label, key in (("Why: ", "why"), ("Do:  ", "suggestion")):
        if words := fresh(item, key, told):
            yield from _wrapped(hanging + label, visible(words), width)


def _message(finding: Mapping[str, Any]) -> str:
    """Return the message, with the words themselves before it where it does not hold them."""
    quote = " ".join(visible(finding["quote"] or "").split())
    message = visible(finding["message"])
    if not quote or quote[:_TELLING] in message:
        return message
    return f"“{shorten(quote, _LONGEST_QUOTE, placeholder=' …')}” – {message}"


def _wrapped(indent: str, text: str, width: int) -> Iterator[str]:
    """Yield ``text`` behind ``indent``, further lines as far in; no line is empty but the first may be."""
    lines = wrap(text, max(20, width - len(indent)), break_on_hyphens=False, break_long_words=False) or [""]
    yield indent + lines[0]
    for line in lines[1:]:
        yield " " * len(indent) + line
