"""A newsroom's policy: limits on the scores, levels of the checks, and what is knowingly let through."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from auditor.checks import all_checks
from auditor.errors import PathMissing, PolicyInvalid
from auditor.records import SEVERITIES, AuthorshipVerdict, Severity

Level = Literal["off", "note", "warning", "error"]
LEVELS: tuple[Level, ...] = ("off", *SEVERITIES)
DEFAULT_LEVELS: Mapping[str, Level] = MappingProxyType({"authorship.disclosed": "note"})
"""A disclosure is proved by the text, and is no mistake of its author."""
VERDICTS: tuple[str, ...] = get_args(AuthorshipVerdict)


@dataclass(frozen=True, slots=True)
class Suppression:
    """A finding that an editor has looked at and lets stand: its check, a part of its quote, and why."""

    check: str
    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class Policy:
    """What makes a draft pass, go back for revision, or stop.

    Scores are on 0..100. A count of findings is after ``levels`` and ``suppressions``. ``levels`` maps a check id or a
    family to the severity that its findings are given, or "off".
    """

    revise_below: float = 68.0
    """Reliability score below which a draft goes back; about 3 in 100 articles of human news are below the default."""
    block_below: float = 0.0
    """Reliability score below which a draft stops; 0 never stops one."""
    max_errors: int = 0
    """Findings of severity error that a draft may have."""
    max_warnings: int = 10
    """Findings of severity warning that a draft may have."""
    revise_warnings: tuple[str, ...] = ("figures", "authorship.residue")
    """Checks and families of which one warning sends a draft back; of authorship.residue what was left unfinished."""
    revise_verdicts: tuple[str, ...] = ("residue", "likely-ai")
    """Authorship verdicts that send a draft back."""
    block_verdicts: tuple[str, ...] = ()
    """Authorship verdicts that stop a draft."""
    pass_not_rated: bool = False
    """Whether a draft whose reliability could not be rated may pass all the same."""
    levels: Mapping[str, Level] = field(default_factory=lambda: DEFAULT_LEVELS)
    """Levels by check id or family; a policy file's own go on top of the default ones."""
    suppressions: tuple[Suppression, ...] = ()

    def level(self, check: str, severity: Severity) -> Level:
        """Return the level of a finding of ``check``; the check's own entry goes before its family's."""
        return self.levels.get(check, self.levels.get(check.partition(".")[0], severity))


def load_policy(path: Path | str | None) -> Policy:
    """Read a policy from a TOML file, or return the default for None; raise PolicyInvalid or PathMissing."""
    if path is None:
        return Policy()
    try:
        values = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PathMissing(f"no policy file at {path}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise PolicyInvalid(f"{path} is no policy file: {error}") from None
    return _policy(values)


def _policy(values: Mapping[str, Any]) -> Policy:
    known = {item.name for item in fields(Policy)}
    for key in values:
        if key not in known:
            raise PolicyInvalid(f"unknown policy key {key!r}; known are {', '.join(sorted(known))}")
    checked = dict(values)
    for key in ("revise_below", "block_below"):
        if key in values:
            checked[key] = _number(key, values[key])
    for key in ("max_errors", "max_warnings"):
        if key in values and (isinstance(values[key], bool) or not isinstance(values[key], int) or values[key] < 0):
            raise PolicyInvalid(f"{key} takes a whole number from 0, not {values[key]!r}")
    for key in ("revise_verdicts", "block_verdicts"):
        if key in values:
            checked[key] = _verdicts(key, values[key])
    if "revise_warnings" in values:
        checked["revise_warnings"] = _checks("revise_warnings", values["revise_warnings"])
    if not isinstance(values.get("pass_not_rated", False), bool):
        raise PolicyInvalid("pass_not_rated takes true or false")
    if "levels" in values:
        checked["levels"] = {**DEFAULT_LEVELS, **_levels(values["levels"])}
    if "suppressions" in values:
        checked["suppressions"] = _suppressions(values["suppressions"])
    return Policy(**checked)


def _number(key: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
        raise PolicyInvalid(f"{key} takes a score from 0 to 100, not {value!r}")
    return float(value)


def _verdicts(key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or any(item not in VERDICTS for item in value):
        raise PolicyInvalid(f"{key} takes a list of {', '.join(VERDICTS)}, not {value!r}")
    return tuple(value)


def _checks(key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise PolicyInvalid(f"{key} takes a list of families and check ids, not {value!r}")
    _refuse_unknown(key, value, _names())
    return tuple(value)


def _names() -> set[str]:
    return {name for check in all_checks() for name in (check.id, check.family)}


def _levels(value: Any) -> Mapping[str, Level]:
    takes = f"levels takes families and check ids (in quotes), each with one of {', '.join(LEVELS)}"
    if not isinstance(value, dict):
        raise PolicyInvalid(f"{takes}; it is {value!r}")
    for name, level in value.items():
        if level not in LEVELS:
            raise PolicyInvalid(f"{takes}; {name!r} is given {level!r}")
    _refuse_unknown("levels", value, _names())
    return MappingProxyType(dict(value))


def _suppressions(value: Any) -> tuple[Suppression, ...]:
    keys = {"check", "quote", "reason"}
    takes = "each [[suppressions]] table takes check, quote and reason, none of them empty"
    if not isinstance(value, list):
        raise PolicyInvalid(f"{takes}; it is {value!r}")
    for number, item in enumerate(value, 1):
        parts = item.items() if isinstance(item, dict) else ()
        if {key for key, part in parts if isinstance(part, str) and part} != keys or len(parts) != len(keys):
            raise PolicyInvalid(f"{takes}; table {number} is {item!r}")
    _refuse_unknown("suppressions", (item["check"] for item in value), {check.id for check in all_checks()})
    return tuple(Suppression(**item) for item in value)


def _refuse_unknown(key: str, names: Iterable[str], known: set[str]) -> None:
    """Raise PolicyInvalid for a name that no finding can have: a slip of the pen would change nothing, in silence."""
    for name in names:
        if name not in known:
            raise PolicyInvalid(f"{key} names {name!r}, which is no check; `auditor checks` lists them")
