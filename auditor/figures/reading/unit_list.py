"""The published list of unit names, docs/units.md, as made from the tables."""

from collections import defaultdict

from auditor.figures.reading.units import TABLE, Unit

_HEAD = """# Units

The names that `auditor.figures.quantities` gives in `Quantity.unit`, with the printed forms that it reads. Made from
`auditor/figures/data/units.toml` and `currencies.toml` by `python -m auditor.figures.reading.unit_list`; a test keeps
it equal.

- A unit per another is `NAME per NAME` ("dollar per share", "mile per hour").
- A length of time that is an age is `NAME of age` ("year of age").
- A counted noun is its own unit, in the singular and in small letters with its adjectives ("residential burglary").
- "times" is `count`; a number that nothing is said of is `-`.
"""


def unit_list() -> str:
    """Return the list as Markdown, one table for each kind of unit."""
    kinds: dict[str, list[Unit]] = defaultdict(list)
    for unit in TABLE.units.values():
        kinds[unit.kind].append(unit)
    parts = [_HEAD]
    for kind in sorted(kinds):
        rows = [_row(unit) for unit in sorted(kinds[kind], key=lambda unit: unit.name)]
        parts.append(
            f"\n## {kind}\n\n| name | code | times the base unit | printed as |\n|---|---|---|---|\n"
            + "\n".join(rows)
            + "\n"
        )
    return "".join(parts)


def _row(unit: Unit) -> str:
    forms = ", ".join(sorted(TABLE.forms[unit.name])).replace("|", "\\|")
    factor = "" if unit.factor is None else f"{unit.factor:g}"
    return f"| {unit.name} | {unit.code or ''} | {factor} | {forms} |"


if __name__ == "__main__":
    import sys

    sys.stdout.write(unit_list())
