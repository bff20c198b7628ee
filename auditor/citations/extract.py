"""Find the attributions of a text."""

from collections.abc import Iterator

from auditor.citations.attribution import Attribution
from auditor.citations.lexicon import reporting_verbs
from auditor.citations.lexing import Lexed, lex
from auditor.citations.sources import source_class
from auditor.document.quotes import quotes_of
from auditor.records import Span

_MARKS = frozenset('"“”„«»') | {"''", "``"}
_BREAKS = frozenset(
    ", ; : — – ( ) - that and but because when while as if whether which what where although though".split()
)
_AUXILIARY = frozenset(
    "has have had also later recently then was is were are been be not never did does do will would could can may "
    "might "
    "previously repeatedly once often still already now again".split()
)
_AFTER = frozenset(". , on in at during to of ; last this yesterday through via from by after before".split()) | _MARKS
_DIRECT = frozenset({"say", "claim", "announce", "show", "think"})


def attributions(text: str) -> list[Attribution]:
    """Return the attributions of ``text`` in order of their content; never raises, linear in the length of the text."""
    lexed = lex(text)
    verbs = reporting_verbs()
    found: list[Attribution] = []
    for first, last in lexed.sentences:
        for at in range(first, last):
            kind = verbs.get(lexed.lower[at])
            if kind in _DIRECT or (lexed.lower[at] == "according" and at + 1 < last and lexed.lower[at + 1] == "to"):
                found.extend(_around(lexed, first, last, at))
    return sorted([*found, *_unclaimed(text, lexed, found)], key=lambda one: one.content)


def _around(lexed: Lexed, first: int, last: int, cue: int) -> Iterator[Attribution]:
    """Read the attribution that the cue word makes in its sentence, if it makes one."""
    words = lexed.lower
    if words[cue] == "according":
        end = next((k for k in range(cue + 2, last) if words[k] in ",.;"), last)
        source = (cue + 2, end)
        contents = [(end + 1, last)] if cue <= first + 2 else [(first, cue)]
        yield from _built(lexed, source, (cue, cue + 2), contents)
        return
    begin, subject_end = _subject(words, first, cue)
    follows = words[cue + 1] if cue + 1 < last else "."
    if begin < subject_end and begin > first and words[begin - 1] in _MARKS | {","} and follows in _AFTER:
        rest = next((k + 1 for k in range(cue + 1, min(cue + 9, last)) if words[k] == ","), last)
        yield from _built(lexed, (begin, subject_end), (cue, cue + 1), [(first, begin), (rest, last)])
    elif begin >= subject_end and cue > first and words[cue - 1] in _MARKS:
        end = next((k for k in range(cue + 1, last) if words[k] in ",.;"), last)
        yield from _built(lexed, (cue + 1, end), (cue, cue + 1), [(first, cue), (end + 1, last)])
    elif begin < subject_end and (follows in ("that", ":", "it", "the", "a", "he", "she", "they") or follows in _MARKS):
        yield from _built(lexed, (begin, subject_end), (cue, cue + 1), [(cue + 1 + (follows == ":"), last)])


def _subject(words: list[str], first: int, cue: int) -> tuple[int, int]:
    end = cue
    while end > first and (words[end - 1] in _AUXILIARY or words[end - 1].endswith("ly")):
        end -= 1
    begin = end
    while begin > first and words[begin - 1] not in _BREAKS and words[begin - 1] not in _MARKS and end - begin < 14:
        begin -= 1
    return begin, end


def _built(
    lexed: Lexed, source: tuple[int, int], cue: tuple[int, int], contents: list[tuple[int, int]]
) -> Iterator[Attribution]:
    where = _span(lexed, *source)
    kind = source_class(where.of(lexed.text)) if where is not None else "none"
    for begin, end in contents:
        while end > begin and lexed.words[end - 1] in ".,;:":
            end -= 1
        content = _span(lexed, begin, end)
        if content is not None and end - begin > 1:
            yield Attribution(where, _span(lexed, *cue), content, kind)


def _span(lexed: Lexed, begin: int, end: int) -> Span | None:
    return Span(lexed.starts[begin], lexed.ends[end - 1]) if begin < end else None


def _unclaimed(text: str, lexed: Lexed, found: list[Attribution]) -> Iterator[Attribution]:
    """Give each quotation of a sentence's length that no cue claims to nobody."""
    taken = sorted((one.content.start, one.content.end, one.source) for one in found)
    at = 0
    blocks = [Span(lexed.starts[first], lexed.ends[last - 1]) for first, last in lexed.blocks]
    for quote in quotes_of(text, blocks):
        while at < len(taken) and taken[at][1] <= quote.span.start:
            at += 1
        if len(quote.span) > 40 and not (at < len(taken) and taken[at][0] < quote.span.end):
            yield Attribution(None, None, quote.span)
