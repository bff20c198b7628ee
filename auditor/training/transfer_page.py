"""The page of what the style model is worth on kinds of data that it was not fitted on: docs/transfer.md."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from auditor.training.authorship_measures import share_interval

COMMAND: Final = "auditor evaluate transfer --page docs"
_HEAD: Final = f"""\
# Authorship: one kind of data left out at a time

`{COMMAND}` wrote this page; do not edit. Each row is of a set, and a register in it, that the fit behind the row had
not seen, nor had its threshold. The fits follow the recipe of the released model on fewer texts (at most 100 of each
source, label, generator and attack), and a few sets are left out together, so that the released model is worth no less.
In brackets stands Wilson's 95% interval of a share, or the number of texts; AUROC is of all texts, rated or not.
"""
_KINDS: Final = {
    "human_accused": "human accused",
    "human_not_rated": "human not rated",
    "ai_caught": "machine's caught",
    "ai_not_rated": "machine's not rated",
    "auroc": "AUROC",
}
_TITLES: Final = {
    "transfer": "## Sets",
    "by_fold": "## The newest generator, by style\n\nmodern_news, each fifth of it by a fit without that fifth.",
}


def page(figures: Sequence[tuple[str, float, int]]) -> str:
    """Return the page in Markdown, of the figures that the task transfer prints."""
    tables: dict[str, dict[str, dict[str, str]]] = {}
    for name, value, count in figures:
        table, _, rest = name.partition(".")
        of, _, kind = rest.rpartition(".")
        tables.setdefault(table, {}).setdefault(of, {})[kind] = _told(kind, value, count)
    lines = [_HEAD]
    for table, rows in tables.items():
        lines += [_TITLES[table], "", f"| texts | {' | '.join(_KINDS.values())} |", "|---" * (len(_KINDS) + 1) + "|"]
        lines += [f"| {of} | {' | '.join(told.get(kind, '') for kind in _KINDS)} |" for of, told in rows.items()]
        lines.append("")
    return "\n".join(lines)


def write_page(folder: Path, figures: Sequence[tuple[str, float, int]]) -> None:
    """Write transfer.md into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "transfer.md").write_text(page(figures), encoding="utf-8")


def _told(kind: str, value: float, count: int) -> str:
    if kind == "auroc":
        return f"{value:.3f} ({count} texts)"
    low, high = share_interval(round(value * count), count)
    return f"{value:.3f} ({low:.3f} to {high:.3f})"
