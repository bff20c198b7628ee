"""Places in a text where an entry of the lexicon stands, longest entry first, in one pass over the words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from auditor.document import Document
from auditor.records import Span
from auditor.wording.lexicon import Entry, lexicon, parts_of

_SEAMS = "-‐‑"
_JOINTS = frozenset(" -‐‑\u00a0\n\t")


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of a text split at hyphens: their lower-case forms and where each begins and ends."""

    forms: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found in the text: ``first`` and ``last`` are its parts, by number, both included."""

    entry: Entry
    span: Span
    first: int
    last: int


def parts_in(document: Document) -> Parts:
    """Return the parts of the document; a possessive loses its "'s"."""
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    text = document.text
    for word in document.words:
        start, end = word.start, word.end
        form = text[start:end].lower().replace("’", "'")
        if form.endswith("'s") and form not in ("it's", "there's", "here's", "one's"):
            form, end = form[:-2], end - 2
        if not any(seam in form for seam in _SEAMS) or len(form) != end - start:
            forms.append(form)
            starts.append(start)
            ends.append(end)
            continue
        for part in parts_of(form):
            at = form.index(part, (ends[-1] - start) if ends and ends[-1] > start else 0)
            forms.append(part)
            starts.append(start + at)
            ends.append(start + at + len(part))
    return Parts(forms, starts, ends)


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """Return, for each first part of an entry, how many parts the entries that begin with it have, longest first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for parts in lexicon():
        lengths[parts[0]].add(len(parts))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def matches(text: str, parts: Parts) -> list[Match]:
    """Return the entries found, left to right, none overlapping another."""
    entries, lengths, forms = lexicon(), _lengths(), parts.forms
    found: list[Match] = []
    free = 0
    for index, form in enumerate(forms):
        if index < free or form not in lengths:
            continue
        for length in lengths[form]:
            entry = entries.get(tuple(forms[index : index + length]))
            last = index + length - 1
            if entry is not None and last < len(forms) and _unbroken(text, parts, index, last):
                found.append(Match(entry, Span(parts.starts[index], parts.ends[last]), index, last))
                free = last + 1
                break
    return found


def _unbroken(text: str, parts: Parts, first: int, last: int) -> bool:
    """Tell whether only blanks and hyphens stand between the parts: no phrase runs over a comma or a full stop."""
    return all(
        _JOINTS.issuperset(text[parts.ends[index] : parts.starts[index + 1]])
        and parts.starts[index + 1] - parts.ends[index] <= 2
        for index in range(first, last)
    )
