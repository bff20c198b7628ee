"""Readability of the running text: Flesch reading ease, school grade, length of sentences, share of long words.

What it finds
    No places, only measures: how long the sentences are, how many words have more than six letters, and the two
    formulas of Flesch and Kincaid that put sentence length and syllables together.

Why it matters
    Reporting is written to be read by everybody, so its sentences and words stay within a narrow band. Press releases,
    padded essays and machine prose run longer and heavier; shouting pages run shorter. Alone it proves nothing.

What it cannot see
    Whether the text is clear, or right. Syllables come from hyphenation patterns, which miss one here and there
    ("idea" counts two), so the grade lies a little under one made with a pronouncing dictionary. Headings, numbers and
    texts under twenty words are left out.

Learnt from
    R. Flesch (1948) and J. P. Kincaid et al. (1975) for the formulas; C.-H. Björnsson's Lix (1968) for words of
    more than six letters. Syllables by textstat.
"""

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from auditor.check import Check, Outcome
from auditor.document import Document
from auditor.records import Feature, FeatureSpec

if TYPE_CHECKING:
    from textstat.textstat import textstatistics

FLESCH = FeatureSpec(
    "readability.flesch",
    "points",
    0,
    "has a Flesch reading ease of {value} (higher is easier); comparable articles have {typical}",
)
GRADE = FeatureSpec(
    "readability.grade",
    "school years",
    0,
    "needs {value} years of school by the Flesch-Kincaid grade; comparable articles need {typical}",
)
SENTENCE_LENGTH = FeatureSpec(
    "readability.words_per_sentence",
    "words",
    0,
    "has {value} words to a sentence; comparable articles have {typical}",
)
LONG_WORDS = FeatureSpec(
    "readability.long_words",
    "words per 100 words",
    0,
    "has {value} words of more than six letters in 100; comparable articles have {typical}",
)
SPECS = (FLESCH, GRADE, SENTENCE_LENGTH, LONG_WORDS)

_MIN_WORDS = 20
_LONGEST_WORD = 40
_SHORTEST_SENTENCE = 3


@cache
def _textstat() -> "textstatistics":
    """Return a textstat of our own (imported late: it brings the whole of nltk), set to count by hyphenation.

    With its default locale "en_US" textstat fetches the cmudict corpus over the network at its first syllable. Given
    the same language as the tag "en-US" it has no pronouncing dictionary to ask for, and takes pyphen's English
    patterns, which come with the package.
    """
    from textstat.textstat import textstatistics

    counter = textstatistics()
    counter.set_lang("en-US")
    return counter


@lru_cache(maxsize=1 << 16)
def _syllables(word: str) -> int:
    return max(1, int(_textstat().syllable_count(word)))


def _running_words(document: Document) -> tuple[list[str], int]:
    """Return the words of the sentences that are no headings, in lower case, and the number of those sentences."""
    headings = {span.start for span in document.headings}
    text, starts = document.text, document.word_starts
    words: list[str] = []
    sentences = 0
    for sentence in document.sentences:
        if sentence.start in headings:
            continue
        found = document.words[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        words += [text[span.start : span.end].lower() for span in found if span.end - span.start <= _LONGEST_WORD]
        sentences += len(found) >= _SHORTEST_SENTENCE
    return [word for word in words if word.isalpha() or any(map(str.isalpha, word))], sentences


def run(document: Document) -> Outcome:
    """Return the four measures, all None where there is too little running text to measure."""
    words, sentences = _running_words(document)
    if len(words) < _MIN_WORDS or not sentences:
        return Outcome(tuple(Feature(spec, None) for spec in SPECS))
    length = len(words) / sentences
    syllables = sum(map(_syllables, words)) / len(words)
    long = sum(sum(map(str.isalnum, word)) > 6 for word in words if len(word) > 6)
    values = (
        206.835 - 1.015 * length - 84.6 * syllables,
        0.39 * length + 11.8 * syllables - 15.59,
        length,
        100 * long / len(words),
    )
    return Outcome(tuple(Feature(spec, value) for spec, value in zip(SPECS, values, strict=True)))


CHECK = Check(id="readability.measures", docs=__doc__, specs=SPECS, run=run)
