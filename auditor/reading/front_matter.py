"""Front matter: the fields between fences at the head of a Markdown file."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Any

from auditor.errors import FrontMatterBroken

_FENCE = re.compile(r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_MOST_LINES = 200
_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_KEY = re.compile(r"[\"']?([A-Za-z][\w.-]{0,60})[\"']?[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_INNER = re.compile(r"[ \t]*(?:-[ \t]+)?[\"']?([a-z_]{1,60})[\"']?[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
"""A field of a field, such as ``- name: Ann Field`` below ``authors``: only names are kept."""
_BLOCK = re.compile(r"[|>][+-]?[ \t]*$")
_PASSED_OVER = re.compile(r"[]}?-]|<<|[^\n]*:(?:\s|$)")
"""What the plain subset has no field for: other keys, closing brackets, items of nested lists."""
_COMMENT = re.compile(r"(?:^|[ \t])#.*$")
_OPENING_FIELD = re.compile(
    r"\s*[\"']?(?:title|headline|author|authors|byline|date|published|layout|slug|tags|description|lang|language)"
    r"[\"']?[ \t]*[:=]",
    re.IGNORECASE,
)
"""Below a fence, what a rule over prose is seldom followed by."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields by lower-case name (lists joined by commas), and where the body starts, in characters."""

    fields: Mapping[str, str]
    body: int


NO_FRONT_MATTER = FrontMatter(MappingProxyType({}), 0)


def front_matter(text: str) -> FrontMatter:
    """Return the front matter of ``text``: ``key: value`` lines and lists between ``---``, or TOML between ``+++``.

    This reads the plain subset of YAML that articles have; deeper tables are passed over. A rule that merely opens a
    text (no closing fence within 200 lines, or lines that are no fields) is not front matter. Raise FrontMatterBroken
    where such a rule is followed by a field that articles open with: what came after it would be audited as prose.
    """
    opened = _FENCE.match(text)
    if opened is None:
        return NO_FRONT_MATTER
    try:
        return _between_fences(text, opened)
    except ValueError as error:
        if _OPENING_FIELD.match(text, opened.end()):
            raise FrontMatterBroken(f"the front matter cannot be read: {error}; mend or remove it") from None
        return NO_FRONT_MATTER


def _between_fences(text: str, opened: re.Match[str]) -> FrontMatter:
    """Return the front matter below the fence ``opened``; raise ValueError for lines that are no fields."""
    lines = [match[0] for match in islice(_LINE.finditer(text, opened.end()), _MOST_LINES)]
    closing = ("+++",) if opened[1] == "+++" else ("---", "...")
    end = next((number for number, line in enumerate(lines) if line.rstrip() in closing), None)
    if end is None:
        if len(lines) > 1 and _KEY.match(lines[1].rstrip()):
            raise ValueError(f"no line {closing[0]} closes it within {_MOST_LINES} lines")
        return NO_FRONT_MATTER
    inner = [line.rstrip("\r\n") for line in lines[:end]]
    fields = _toml("\n".join(inner)) if opened[1] == "+++" else _yaml(inner)
    return FrontMatter(MappingProxyType(fields), opened.end() + sum(map(len, lines[: end + 1])))


def _toml(inner: str) -> dict[str, str]:
    try:
        values = tomllib.loads(inner)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{error}, counted from below the fence") from None
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    plain = {key.lower(): value for key, value in values.items() if not isinstance(value, dict)}
    return {
        key: ", ".join(filter(None, map(_name, value))) if isinstance(value, list) else str(value)
        for key, value in plain.items()
    }


def _name(value: Any) -> str:
    return str(value.get("name", "")) if isinstance(value, dict) else str(value)


def _yaml(inner: list[str]) -> dict[str, str]:
    fields: dict[str, list[str]] = {}
    values: list[str] = []
    value = ""  # beside the last key
    lenient = _OPENING_FIELD.match(inner[0]) is not None if inner else False
    for number, line in enumerate(inner, 2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0].isspace() and _BLOCK.match(value):
            values[-1] = f"{values[-1]} {line.strip()}".lstrip()
        elif line[0] in " \t-" and (nested := _INNER.match(line)):
            if nested[1] == "name" and not value:
                values.append(_scalar(nested[2] or ""))
        elif item := _ITEM.match(line):
            values.append(_scalar(item[1]))
        elif key := _KEY.match(line):
            values = fields.setdefault(key[1].lower(), [])
            value = key[2] or ""
            values.extend(_flow(value))
        elif not line[0].isspace() and not (lenient and _PASSED_OVER.match(line)):
            raise ValueError(f"line {number} is no field such as `title: Pumps`")
    return {key: ", ".join(value for value in parts if value) for key, parts in fields.items()}


def _flow(value: str) -> list[str]:
    stripped = value.strip()
    if stripped.startswith("[") and stripped.endswith("]"):
        return [_scalar(part) for part in stripped[1:-1].split(",")]
    return [_scalar(stripped)]


def _scalar(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return "" if value in ("|", ">", "|-", ">-", "~", "null") else _COMMENT.sub("", value).strip()
