"""From labels on tokens to attributions: which source and which cue belong to which content."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from auditor.citations.attribution import Attribution, Form, SourceClass
from auditor.citations.lexicon import reporting_verbs
from auditor.citations.lexing import QUOTES, Lexed
from auditor.citations.sources import PRONOUNS, source_class
from auditor.records import Span

SOURCE, CUE, AFTER, BEFORE, ALONE = 1, 2, 3, 4, 5
_STOPS = frozenset(
    ", ; : — – ( ) - . that and but because when while as if whether which where although though".split()
)
_BETWEEN = frozenset(
    "has have had also later recently then was is were are been be not never did does do will would could can may "
    "might previously repeatedly once often still already now again who".split()
)
_RESUMING = PRONOUNS - {"i", "we"}
"""Words that stand for the source before them."""
_ALONE = frozenset({"he", "she"})
"""Words for one person, whom "observers" and the like cannot be."""
_TRAILING = frozenset(".,;:—–-")
_LONGEST_SUBJECT, _LONGEST_DATELINE = 14, 16
_LONGEST_NAME = 5
_DESCRIBING = frozenset("the a an its his her their one".split())
_SAYING = frozenset({"say", "claim", "announce"})
_DASHES = frozenset({"-", "–", "—", "--"})


class _Run(NamedTuple):
    """Neighbouring tokens of one role; ``kind`` is SOURCE, CUE or the content label of its first token."""

    kind: int
    first: int
    last: int


class _Speaker(NamedTuple):
    """The last source that was seen, what class it has, and the block and sentence that it stood in."""

    span: Span | None = None
    kind: SourceClass = "none"
    named: SourceClass = "none"
    block: int = -1


def assemble(lexed: Lexed, labels: NDArray[np.int64]) -> list[Attribution]:
    """Return the attributions that the labels make, in order of their content."""
    found: list[Attribution] = []
    speaker = _Speaker()
    for sentence, block, found_runs in _runs(lexed, labels):
        if (announced := _announced(lexed, found_runs, sentence, speaker, block)) is not None:
            speaker = announced
            continue
        runs = _completed(lexed, found_runs, sentence)
        for run in runs:
            if run.kind < AFTER or not _says(lexed, run):
                continue
            cue = None if run.kind == ALONE else _cue(run, runs)
            source = _source(lexed, run, cue, runs, sentence)
            run = run if source is None else _apart(lexed, run, source)
            if source is None and cue is None:
                found.append(_continued(lexed, run, speaker, block))
                continue
            attribution, speaker = _made(lexed, run, cue, source, speaker, block)
            found.append(attribution)
    return found


def _announced(
    lexed: Lexed, runs: Sequence[_Run], sentence: tuple[int, int], speaker: _Speaker, block: int
) -> _Speaker | None:
    """Return who speaks in the next block, where the sentence ends this one and says no more than that somebody does.

    "Jo Field, the head of works, said:", and below it a block that begins with a quotation mark.
    """
    if any(run.kind >= AFTER for run in runs) or not _leads_on(lexed, sentence, block):
        return None
    cues = [run for run in runs if run.kind == CUE and _is_saying(lexed.words[run.first : run.last])]
    sources = [run for run in runs if run.kind == SOURCE and cues and run.last <= cues[-1].first]
    if not sources:
        return None
    place = _span(lexed, sources[-1])
    kind, named = _classed(lexed, place, speaker)
    return _Speaker(place, kind, named, block)


def _leads_on(lexed: Lexed, sentence: tuple[int, int], block: int) -> bool:
    """Tell whether the sentence ends its block with a colon, and the next block begins with a quotation mark."""
    last = lexed.blocks[block][1]
    if sentence[1] != last or lexed.words[last - 1] != ":" or block + 1 == len(lexed.blocks):
        return False
    return lexed.words[lexed.blocks[block + 1][0]] in QUOTES


def _is_saying(cue: Sequence[str]) -> bool:
    return any(reporting_verbs().get(word.lower()) in _SAYING for word in cue)


def _runs(lexed: Lexed, labels: NDArray[np.int64]) -> Iterator[tuple[tuple[int, int], int, list[_Run]]]:
    """Yield each sentence with its block's number and its runs, if it has any."""
    if not lexed.sentences:
        return
    roles = np.minimum(labels, AFTER)
    starts = np.array([first for first, _ in lexed.sentences])
    edge = np.append(True, roles[1:] != roles[:-1])
    edge[starts] = True
    firsts = np.flatnonzero(edge)
    lasts = np.append(firsts[1:], len(labels))
    kept = roles[firsts] > 0
    firsts, lasts = firsts[kept], lasts[kept]
    sentences = np.searchsorted(starts, firsts, side="right") - 1
    blocks = np.searchsorted(np.array([first for first, _ in lexed.blocks]), firsts, side="right") - 1
    rows = zip(
        sentences.tolist(), blocks.tolist(), labels[firsts].tolist(), firsts.tolist(), lasts.tolist(), strict=True
    )
    for (sentence, block), group in groupby(rows, key=itemgetter(0, 1)):
        runs = [_trimmed(lexed.words, kind, first, last) for _, _, kind, first, last in group]
        if runs[0].first == lexed.blocks[block][0]:
            runs[0] = _dateless(lexed, runs[0])
        yield lexed.sentences[sentence], block, [run for run in runs if run.last > run.first]


def _completed(lexed: Lexed, runs: list[_Run], sentence: tuple[int, int]) -> list[_Run]:
    """Where a source and its cue stand without content, take the quotation that ends at a cue, or what follows it."""
    if any(run.kind >= AFTER for run in runs) or not any(run.kind == SOURCE for run in runs):
        return runs
    if quotation := next(filter(None, (_quotation(lexed, run, sentence) for run in runs)), None):
        return [quotation, *(run for run in runs if run.first >= quotation.last)]
    cue = next((run for run in reversed(runs) if run.kind == CUE), None)
    if cue is None:
        return runs
    content = _trimmed(lexed.words, AFTER, cue.last, sentence[1])
    return [*runs, content] if content.last - content.first > 1 else runs


def _quotation(lexed: Lexed, cue: _Run, sentence: tuple[int, int]) -> _Run | None:
    """Return the quotation whose closing mark stands right before ``cue``: "“We asked them,” said Jo Field"."""
    closing = cue.first - 1
    if cue.kind != CUE or closing <= sentence[0] or lexed.words[closing] not in QUOTES:
        return None
    opening = next((at for at in range(closing - 1, sentence[0] - 1, -1) if lexed.words[at] in QUOTES), closing)
    quotation = _Run(BEFORE, opening, cue.first)
    return quotation if _says(lexed, quotation) else None


def _trimmed(words: Sequence[str], kind: int, first: int, last: int) -> _Run:
    """Return the run without the marks at its ends."""
    while last > first and words[last - 1] in _TRAILING:
        last -= 1
    while first < last and words[first] in _TRAILING:
        first += 1
    return _Run(kind, first, last)


def _dateless(lexed: Lexed, run: _Run) -> _Run:
    """Take the dateline out of a run that opens its block: "LUNDE (Northern Wire) - The dam ..."."""
    if not (lexed.words[run.first].isupper() and len(lexed.words[run.first]) > 2):
        return run
    head = range(run.first + 1, min(run.last, run.first + _LONGEST_DATELINE))
    dash = next((at for at in head if lexed.words[at] in _DASHES), None)
    return run if dash is None else _trimmed(lexed.words, run.kind, dash + 1, run.last)


def _says(lexed: Lexed, run: _Run) -> bool:
    """Tell whether a word stands in the run, and not marks alone."""
    for word in lexed.words[run.first : run.last]:  # a loop, as it is asked of every run and mostly ends at once
        if word[0].isalnum():
            return True
    return False


def _cue(content: _Run, runs: Sequence[_Run]) -> _Run | None:
    """Return the cue on the side that the label tells, or the nearest on the other side."""
    cues = [run for run in runs if run.kind == CUE]
    before = [cue for cue in cues if cue.last <= content.first]
    after = [cue for cue in cues if cue.first >= content.last]
    if content.kind == BEFORE and after:
        return after[0]
    return before[-1] if before else after[0] if after else None


def _source(
    lexed: Lexed, content: _Run, cue: _Run | None, runs: Sequence[_Run], sentence: tuple[int, int]
) -> _Run | None:
    """Return the labelled source nearest to the cue, or the cue's subject where none is labelled."""
    sources = [run for run in runs if run.kind == SOURCE]
    if cue is None:
        return sources[0] if sources and content.kind != ALONE else None
    between = [run for run in sources if content.kind == BEFORE and content.last <= run.first]
    if lexed.words[cue.first].lower() == "according":
        return _according(lexed, cue, sentence)
    if near := between or sources:
        return min(near, key=lambda run: min(abs(cue.first - run.last), abs(run.first - cue.last)))
    return _subject(lexed, cue, sentence)


def _according(lexed: Lexed, cue: _Run, sentence: tuple[int, int]) -> _Run | None:
    """Return what stands between "according to" and the next comma or end of the sentence."""
    last = cue.last
    while last < sentence[1] and lexed.words[last] not in _TRAILING:
        last += 1
    return _Run(SOURCE, cue.last, _with_name(lexed.words, cue.last, last, sentence[1])) if last > cue.last else None


def _with_name(words: Sequence[str], first: int, last: int, end: int) -> int:
    """Return where the name ends that is set behind a description and its comma ("its operator, Skyline"), or last."""
    if last >= end or words[last] != "," or words[first].lower() not in _DESCRIBING or words[last - 1][0].isupper():
        return last
    name = last + 1
    while name < end and name - last <= _LONGEST_NAME and words[name][0].isupper():
        name += 1
    return name if name > last + 1 and (name == end or words[name] in _TRAILING) else last


def _apart(lexed: Lexed, content: _Run, source: _Run) -> _Run:
    """Take the source out of content that starts with it."""
    if not content.first <= source.first < content.last:
        return content
    return _trimmed(lexed.words, content.kind, min(source.last, content.last - 1), content.last)


def _subject(lexed: Lexed, cue: _Run, sentence: tuple[int, int]) -> _Run | None:
    words = lexed.words
    last = cue.first
    while last > sentence[0] and words[last - 1].lower() in _BETWEEN:
        last -= 1
    first = last
    while first > sentence[0] and last - first < _LONGEST_SUBJECT and not _stops(words[first - 1]):
        first -= 1
    if first < last:
        return _Run(SOURCE, first, last)
    last = cue.last
    while last < sentence[1] and last - cue.last < _LONGEST_SUBJECT and not _stops(words[last]):
        last += 1
    return _Run(SOURCE, cue.last, last) if cue.last < last and words[cue.last][:1].isupper() else None


def _stops(word: str) -> bool:
    return word in QUOTES or word.lower() in _STOPS


def _made(
    lexed: Lexed, content: _Run, cue: _Run | None, source: _Run | None, speaker: _Speaker, block: int
) -> tuple[Attribution, _Speaker]:
    place = None if source is None else _span(lexed, source)
    kind, named = _classed(lexed, place, speaker)
    said = None if cue is None else _span(lexed, cue)
    made = Attribution(place, said, _span(lexed, content), kind, _form(lexed, content))
    return made, speaker if place is None else _Speaker(place, kind, named, block)


def _classed(lexed: Lexed, place: Span | None, speaker: _Speaker) -> tuple[SourceClass, SourceClass]:
    """Return the class of the source, pronouns taking that of the one before, and the class to hand on."""
    if place is None:
        return "none", speaker.named
    words = place.of(lexed.text).lower()
    if words in _ALONE and speaker.named == "vague":
        return "person", "person"
    if words in _RESUMING and speaker.named != "none":
        return speaker.named, speaker.named
    kind = source_class(place.of(lexed.text))
    return kind, kind


def _continued(lexed: Lexed, content: _Run, speaker: _Speaker, block: int) -> Attribution:
    """Give content that has no cue to whoever spoke before it in the same block or the block before."""
    near = speaker.span is not None and block - speaker.block <= 1
    source, kind = (speaker.span, speaker.kind) if near else (None, "none")
    return Attribution(source, None, _span(lexed, content), kind, _form(lexed, content))


def _span(lexed: Lexed, run: _Run) -> Span:
    return Span(lexed.starts[run.first], lexed.end(run.last - 1))


def _form(lexed: Lexed, content: _Run) -> Form:
    if QUOTES.isdisjoint(lexed.words[content.first : content.last]):
        return "indirect"
    return "direct" if _WHOLE.fullmatch(_span(lexed, content).of(lexed.text)) else "mixed"


_MARK = "(?:[\"“”„«»]|''|``)"
_WHOLE = re.compile(f"{_MARK}.*{_MARK}[.,]?", re.DOTALL)
