"""Whose voice is heard: how often the author says I or you, asks and exclaims, hedges, and holds words at arm's length.

What it finds
    No places, only measures of the words that are the author's own: first and second person, questions and
    exclamations, words that leave room for doubt, and expressions of up to three words in quotation marks. What stands
    in a quotation belongs to its speaker and is not counted, nor are sentences that ask the reader to follow,
    subscribe, share or donate, which pages carry whatever the article is like. Questions that head a section or an
    answer (headings, and paragraphs wholly in bold), those of an interview or a transcript and those of a letter
    ("Q. ...") are a form, and are not counted.

Why it matters
    A report tells what happened and who says so. Where the author speaks to the reader, asks questions that nobody
    answers and puts other people's words in marks of doubt, it is comment, and needs reading as comment. Words that
    leave room for doubt are how a careful writer says what is not known.

What it cannot see
    Comment that is labelled as such and rests on good work; a diary or a service column, where "you" is in place.
    Quotation marks that are lost or never closed let a speaker's words count as the author's.

Learnt from
    Studies of partisan and fact-checked pages, in which pronouns, question marks and quotation marks tell comment from
    report (Horne and Adali 2017; Potthast et al. 2018), and Hyland's (1998) list of hedges.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from auditor.check import Check, Outcome
from auditor.citations import is_announced_interview, is_asked_in_turns, is_interview, speaker_at
from auditor.document import Document, asked_of_reader, is_bold_question
from auditor.records import Feature, FeatureSpec, Span

PERSON = FeatureSpec(
    "readability.i_and_you",
    "per 1,000 words",
    -1,
    "says I, we or you {value} times in 1,000 words of its own; comparable articles do so {typical} times",
)
ASKING = FeatureSpec(
    "readability.questions",
    "per 1,000 words",
    -1,
    "puts {value} question and exclamation marks in 1,000 words of its own; comparable articles put {typical}",
)
HEDGES = FeatureSpec(
    "readability.hedges",
    "per 1,000 words",
    +1,
    "leaves room for doubt (may, could, reportedly) {value} times in 1,000 words of its own; comparable articles do so"
    " {typical} times",
)
SCARE = FeatureSpec(
    "readability.scare_quotes",
    "per 1,000 words",
    -1,
    "puts {value} short expressions in quotation marks per 1,000 words; comparable articles put {typical}",
)
SPECS = (PERSON, ASKING, HEDGES, SCARE)

_PERSON = frozenset(
    "i me my mine myself i'm i've i'd i'll we us our ours ourselves we're we've we'd we'll let's "
    "you your yours yourself yourselves you're you've you'd you'll".split()
)
_HEDGES = frozenset(
    "may might could perhaps possibly likely probably appears appeared seems seemed suggests suggested apparently "
    "reportedly allegedly".split()
)
_COUNTED = _PERSON | _HEDGES
_MARKS = re.compile(r"[?!]+")
_LONGEST_QUESTION = 400
"""Characters of an interviewer's longest question."""
_LETTER = re.compile(r"(?:Q|Question)[.:)]\s")
_ANSWER = re.compile(r"(?:A|Answer|Reply)[.:)]\s|[A-Z][\w’' ]{2,40} (?:replies|answers):")
"""How a reader's letter to a column begins, and how the answer to it does."""
_LONGEST_LETTER = 6
"""Blocks behind a letter's first in which its answer begins."""
_INITIAL = re.compile(r"[A-Z]\.?: ")
"""A speaker whose turns a single letter opens: "Q: ", "A: "; alone they make no transcript."""
_SHORTEST = 50
_SHORT_QUOTE = 3


def run(document: Document) -> Outcome:
    """Return the four rates, all None for a text with fewer than fifty words of the author's own."""
    skipped = _skipped(document)
    words, quotes = document.words, document.quotes
    if skipped:
        words = tuple(word for word in words if not _within(word, skipped))
        quotes = tuple(quote for quote in quotes if not _within(quote.span, skipped))
    starts = [word.start for word in words] if skipped else document.word_starts
    lengths = [bisect_left(starts, quote.span.end) - bisect_left(starts, quote.span.start) for quote in quotes]
    own = len(words) - sum(lengths)
    if own < _SHORTEST:
        return Outcome(tuple(Feature(spec, None) for spec in SPECS))
    said = _own_words(document, words)
    counts = (
        sum(word in _PERSON for word in said),
        _asked(document, skipped),
        sum(word in _HEDGES for word in said),
        sum(0 < length <= _SHORT_QUOTE for length in lengths),
    )
    rates = (1000 * count / own for count in counts)
    return Outcome(tuple(Feature(spec, rate) for spec, rate in zip(SPECS, rates, strict=True)))


def _skipped(document: Document) -> list[Span]:
    """Return the sentences that are the page's and not the article's, in order."""
    found = asked_of_reader(document.text, document.places)
    if not found:
        return []
    return [
        sentence
        for sentence in document.sentences
        if (at := bisect_left(found, sentence.start)) < len(found) and found[at] < sentence.end
    ]


def _within(span: Span, skipped: list[Span]) -> bool:
    before = bisect_right(skipped, span.start, key=_start)
    return before > 0 and span.start < skipped[before - 1].end


def _start(span: Span) -> int:
    return span.start


def _own_words(document: Document, words: tuple[Span, ...]) -> list[str]:
    """Return the counted words, in lower case with straight apostrophes, that stand outside quotations."""
    lowered = document.lowered
    found = ((word, lowered[word.start : word.end]) for word in words)
    return [form for word, form in found if form in _COUNTED and not document.quoted(word)]


def _asked(document: Document, skipped: list[Span]) -> int:
    """Return how many question and exclamation marks stand outside quotations and links; a row of them counts once."""
    marks = [Span(*match.span()) for match in _MARKS.finditer(document.text)]
    if not marks:
        return 0
    links, asked = [link.address for link in document.links], list(_asked_by_form(document))
    return sum(
        not document.quoted(mark) and not any(_within(mark, spans) for spans in (skipped, links, asked))
        for mark in marks
    )


def _asked_by_form(document: Document) -> Iterator[Span]:
    """Yield the blocks, in order, whose questions belong to the form of the text, not to its author."""
    text, blocks = document.text, document.blocks
    transcript = document.share(is_interview)
    interview = document.share(is_announced_interview) or document.share(is_asked_in_turns)
    letter = 0
    for number, block in enumerate(blocks):
        span = block.span
        letter = _letter(document, number) or max(0, letter - 1)
        asked = text.endswith("?", span.start, span.end) and (
            block.kind == "heading" or (interview and len(span) <= _LONGEST_QUESTION)
        )
        heads = 0 < number < len(blocks) - 1 and (asked or is_bold_question(text, span))
        if heads or letter or (transcript and _is_turn(text, span.start)):
            yield span


def _is_turn(text: str, place: int) -> bool:
    """Tell whether a line of a transcript opens with who speaks, by name or by a letter."""
    return speaker_at(text, place) is not None or _INITIAL.match(text, place) is not None


def _letter(document: Document, number: int) -> int:
    """Return how many blocks make up the reader's letter that begins in block ``number``, 0 where none does."""
    if not _LETTER.match(document.text, document.blocks[number].span.start):
        return 0
    behind = document.blocks[number + 1 : number + 1 + _LONGEST_LETTER]
    answered = (n for n, block in enumerate(behind, 1) if _ANSWER.match(document.text, block.span.start))
    return next(answered, 1)


CHECK = Check(id="readability.voice", docs=__doc__, specs=SPECS, run=run)
