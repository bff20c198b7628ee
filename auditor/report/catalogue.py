"""The catalogue of checks, written from their docstrings."""

import re
from collections.abc import Iterable
from inspect import cleandoc
from textwrap import dedent

from auditor.check import Check

_HEADING = re.compile(
    r"^(What it finds|Why it matters|What it cannot see|Learnt from)\n(?:[-=~^]{3,}\n)?", re.MULTILINE
)
_PREFACE = """\
# Checks

What the auditor looks for. This page is written by `auditor checks --markdown` from the checks' own documentation.

"""


def listing(checks: Iterable[Check]) -> str:
    """Return one line for each check: its id and its summary."""
    known = list(checks)
    width = max(len(check.id) for check in known)
    return "".join(f"{check.id:{width}}  {_summary(check)}\n" for check in known)


def catalogue(checks: Iterable[Check], *, heading: bool = True) -> str:
    """Return the documentation of the checks as Markdown, with the features that each one measures."""
    return (_PREFACE if heading else "") + "\n".join(_entry(check) for check in checks)


def _entry(check: Check) -> str:
    _, _, rest = cleandoc(check.docs).partition("\n")
    _, *parts = _HEADING.split(rest)
    entry = f"## `{check.id}`\n\n{_marked(_summary(check))}\n"
    for title, body in zip(parts[::2], parts[1::2], strict=True):
        entry += f"\n### {title}\n\n{_marked(dedent(body.strip(chr(10))).strip())}\n"
    if check.specs:
        entry += "\n### Measures\n\n" + "".join(f"- `{spec.name}`, in {spec.unit}\n" for spec in check.specs)
    return entry


def _marked(text: str) -> str:
    """Return a docstring's ``code`` as Markdown's `code`."""
    return text.replace("``", "`")


def _summary(check: Check) -> str:
    return cleandoc(check.docs).partition("\n")[0]
