"""PolNeAR's attributions as one label for each token."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from auditor.citations.lexing import BREAK, Lexed
from auditor.citations.tagger import LABELS
from auditor.training.marked_spans import Place, roles_of

Ints = NDArray[np.int64]
SOURCE, CUE, AFTER, BEFORE, ALONE = (LABELS.index(name) for name in LABELS[1:])


def token_labels(lexed: Lexed, spans: str, attributions: str) -> Ints:
    """Return the label of each token; ``spans`` and ``attributions`` are the JSON columns of the data set.

    Content wins over the sources and cues inside it, and outer content over inner. Content is ``after`` or ``before``
    the cue of its own sentence, or ``alone``.
    """
    labels = np.zeros(len(lexed.words), dtype=np.int64)
    starts = np.array(lexed.starts)
    ends = starts + np.array([max(len(word), 1) for word in lexed.words])
    contents: list[tuple[int, int, int, list[int]]] = []
    for roles in roles_of(spans, attributions):
        found = {role: _tokens(starts, ends, places) for role, places in roles.items()}
        for role, label in (("Source", SOURCE), ("Cue", CUE)):
            for first, last in found.get(role, []):
                labels[first:last] = label
        cues = [first for first, _ in found.get("Cue", [])]
        contents += [(last - first, first, last, cues) for first, last in found.get("Content", [])]
    bounds = np.array(lexed.sentences)
    for _, first, last, cues in sorted(contents):
        _mark(labels, bounds, first, last, cues)
    labels[[index for index, word in enumerate(lexed.words) if word == BREAK]] = 0
    return labels


def _tokens(starts: Ints, ends: Ints, places: Iterable[Place]) -> list[tuple[int, int]]:
    return [
        (int(np.searchsorted(ends, start, side="right")), int(np.searchsorted(starts, end, side="left")))
        for start, end in places
    ]


def _mark(labels: Ints, bounds: Ints, first: int, last: int, cues: Sequence[int]) -> None:
    for begin, end in bounds[(bounds[:, 0] < last) & (bounds[:, 1] > first)]:
        one, other = max(begin, first), min(end, last)
        inside = [cue for cue in cues if begin <= cue < end]
        labels[one:other] = ALONE if not inside else AFTER if min(inside) < other else BEFORE
