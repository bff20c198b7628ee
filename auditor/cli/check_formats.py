"""Output formats of ``auditor check``: each takes sheets and failures in order, and yields text as soon as it can."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from auditor.cli.output import screen_width
from auditor.records import Failure
from auditor.report.github import annotations, failure_annotation
from auditor.report.json_lines import failure_line, sheet_line
from auditor.report.sheet import Sheet
from auditor.report.terminal import render

Result = Sheet | Failure


def _text(results: Iterator[Result]) -> Iterator[str]:
    """Yield the audits for a reader, and the count of verdicts if there are several; failures go to standard error."""
    width = screen_width()
    verdicts = Counter[str]()
    for result in results:
        if isinstance(result, Sheet):
            yield ("\n" if verdicts else "") + render(result, width)
            verdicts[str(result.verdict["outcome"]) if result.verdict else "no verdict"] += 1
    if verdicts.total() > 1:
        counts = ", ".join(f"{verdicts[name]} {name}" for name in ("block", "revise", "pass") if verdicts[name])
        yield f"\n{verdicts.total()} articles: {counts}\n"


def _json(results: Iterator[Result]) -> Iterator[str]:
    for result in results:
        yield sheet_line(result) if isinstance(result, Sheet) else failure_line(result)


def _github(results: Iterator[Result]) -> Iterator[str]:
    for result in results:
        if isinstance(result, Sheet):
            yield from annotations(result)
        else:
            yield failure_annotation(result)


def _sarif(results: Iterator[Result]) -> Iterator[str]:
    everything = list(results)
    from auditor.audit import program_version  # brings scikit-learn, which only an audit needs
    from auditor.checks import all_checks
    from auditor.report.sarif import sarif

    sheets = [result for result in everything if isinstance(result, Sheet)]
    failures = [result for result in everything if isinstance(result, Failure)]
    yield sarif(sheets, failures, all_checks(), program_version())


FORMATS: Mapping[str, Callable[[Iterator[Result]], Iterator[str]]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
}

EXPLAINING = ("text", "json")
"""Formats that have a place for what `--explain` adds."""
