"""Sentences, by nltk's Punkt with parameters that are trained here and shipped as plain JSON."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from auditor.records import Span

_DATA = files("auditor.document") / "data"


@cache
def _tokenizer() -> PunktSentenceTokenizer:
    learnt = json.loads((_DATA / "punkt.json").read_text(encoding="utf-8"))
    listed = (_DATA / "abbreviations.txt").read_text(encoding="utf-8").splitlines()
    parameters = PunktParameters()
    parameters.abbrev_types = set(learnt["abbreviations"]) | set(_entries(listed))
    parameters.collocations = {(first, second) for first, second in learnt["collocations"]}
    parameters.sent_starters = set(learnt["sentence_starters"])
    for word, flags in learnt["orthographic_context"].items():
        parameters.ortho_context[word] = flags
    return PunktSentenceTokenizer(parameters)


def _entries(lines: Iterable[str]) -> list[str]:
    stripped = (line.partition("#")[0].strip() for line in lines)
    return [line.lower().removesuffix(".") for line in stripped if line]


def sentences_of(text: str, blocks: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentences of ``text``, none of which crosses one of ``blocks``."""
    tokenizer = _tokenizer()
    return tuple(
        Span(block.start + start, block.start + end)
        for block in blocks
        for start, end in tokenizer.span_tokenize(block.of(text))
    )
