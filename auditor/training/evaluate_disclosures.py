"""Measures ``authorship.disclosed`` on the hand-made sets of bylines, biographies, statements, labels and traps.

``python -m auditor.training.evaluate_disclosures`` prints the entries that the check gets wrong.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from typing import Any

from auditor.checks.authorship import disclosed
from auditor.document import Document
from auditor.records import Article

Figure = tuple[str, float, int]

SETS = ("first", "second", "third")
"""Folders with sets; the later ones were written after the patterns, and measured once before these were mended."""
KINDS = ("generated", "automated", "assisted")
SILENT = "silent"
_DATA = files("auditor.training") / "data" / "disclosures"
_METADATA = ("meta", "headers", "jsonld", "elements")
_SIGNED = ("by ", "written ", "generated ", "text: ", "words by ", "von ", "par ", "por ", "di ", "door ")


@dataclass(frozen=True, slots=True)
class Example:
    """One entry of a set at one place of an article: what it tells, and what the check said."""

    place: str
    entry: str
    wanted: str
    got: str


def evaluate_disclosures() -> list[Figure]:
    """Return precision and recall by place and by kind, over all, and of each later set; right is the right kind.

    The rows ``any_kind`` ask only whether there was a disclosure.
    """
    by_set = {name: list(examples_of(name)) for name in SETS}
    later = [figure for name in SETS[1:] for figure in _figures(f"all.{name}", by_set[name])]
    return [*_all_figures([example for examples in by_set.values() for example in examples]), *later]


def _all_figures(examples: Sequence[Example]) -> list[Figure]:
    places = sorted({each.place for each in examples})
    figures = [figure for place in places for figure in _figures(place, [e for e in examples if e.place == place])]
    for kind in KINDS:
        precision = [each.wanted == kind for each in examples if each.got == kind]
        recall = [each.got == kind for each in examples if each.wanted == kind]
        figures += [_share(f"{kind}.precision", precision), _share(f"{kind}.recall", recall)]
    told = [Example(each.place, each.entry, _any(each.wanted), _any(each.got)) for each in examples]
    return [*figures, *_figures("all", examples), *_figures("any_kind", told)]


def _figures(name: str, examples: Sequence[Example]) -> list[Figure]:
    precision = [each.got == each.wanted for each in examples if each.got != SILENT]
    recall = [each.got == each.wanted for each in examples if each.wanted != SILENT]
    silent = [each.got != SILENT for each in examples if each.wanted == SILENT]
    rows = (("precision", precision), ("recall", recall), ("false_alarms", silent))
    return [_share(f"{name}.{measure}", cases) for measure, cases in rows if cases]


def _share(name: str, cases: Sequence[bool]) -> Figure:
    return f"disclosures.{name}", sum(cases) / max(len(cases), 1), len(cases)


def _any(kind: str) -> str:
    return SILENT if kind == SILENT else "told"


def examples_of(name: str) -> Iterator[Example]:
    """Yield every entry of one of the SETS, at each of its places in an article, with the check's answer."""
    for place, entry, wanted, article in _articles(name, _read("article")):
        yield Example(place, entry, wanted, _answer(article))


def _answer(article: Article) -> str:
    kinds = {str(finding.evidence["kind"]) for finding in disclosed.CHECK.run(Document(article)).findings}
    return next((kind for kind in KINDS if kind in kinds), SILENT)


def _articles(name: str, frame: Mapping[str, Any]) -> Iterator[tuple[str, str, str, Article]]:
    title, opening, body = frame["title"], frame["opening"], frame["body"]
    plain = _text(opening, *body)
    for wanted, entry in _entries(name, "bylines"):
        line = entry if entry.lower().startswith(_SIGNED) else f"By {entry}"
        yield "byline.slot", entry, wanted, Article(plain, title=title, byline=entry)
        yield "byline.text", entry, wanted, Article(_text(title, line, "4 March 2025", opening, *body))
    for wanted, entry in _entries(name, "bios"):
        yield "bio.slot", entry, wanted, Article(plain, title=title, bio=entry)
        yield "bio.text", entry, wanted, Article(_text(title, opening, *body, "About the author", entry))
    for wanted, entry in _entries(name, "statements"):
        yield "statement.head", entry, wanted, Article(_text(title, entry, opening, *body))
        yield "statement.foot", entry, wanted, Article(_text(title, opening, *body, entry))
    for wanted, entry in _entries(name, "traps"):
        yield "trap.head", entry, wanted, Article(_text(title, entry, opening, *body))
        yield "trap.middle", entry, wanted, Article(_text(title, opening, body[0], entry, *body[1:]))
        yield "trap.foot", entry, wanted, Article(_text(title, opening, *body, entry))
    for label in _read(f"{name}/labels")["label"]:
        metadata = {key: label[key] for key in _METADATA if key in label}
        yield "label", str(metadata), label["kind"], Article(plain, title=title, metadata=metadata)


def _text(*blocks: str) -> str:
    return "\n\n".join(blocks) + "\n"


def _entries(name: str, part: str) -> list[tuple[str, str]]:
    return [(kind, entry) for kind, entries in _read(f"{name}/{part}").items() for entry in entries]


def _read(name: str) -> Mapping[str, Any]:
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))


def main() -> None:
    """Print one line for each entry that the check gets wrong."""
    for each in chain.from_iterable(map(examples_of, SETS)):
        if each.got != each.wanted:
            sys.stdout.write(f"{each.place:15s} wanted {each.wanted:10s} got {each.got:10s} {each.entry}\n")


if __name__ == "__main__":
    main()
