"""Sources that stand further off, and carry over to a figure all the same."""

import re
from collections.abc import Iterable, Mapping, Set
from itertools import chain

from auditor.citations.attribution import Attribution
from auditor.citations.coverage import Coverage
from auditor.citations.hollow import hollow, is_hollow
from auditor.citations.lexicon import word_list
from auditor.citations.reading import attributed
from auditor.document import Document
from auditor.records import Span

_REACH = 2
"""Blocks on either side in which one speaker frames what stands between, and behind in which a figure is taken up."""
_SHARED = 2
"""Fewest long words in common of a figure's sentence and the next block, where a document there is about the figure."""
_LONG = re.compile(r"[^\W\d_]{6,}")
"""Words that tell what a sentence is about: nearly all short ones stand anywhere."""
_NAME = re.compile(r"(?!(?:Nobody|None|Every(?:one|body)|(?:Any|Some)(?:one|body))\b)[A-Z][\w-]{2,}")
_TAKEN_UP = re.compile(
    r"(?:this|that|these|those) (?:\w+ )?(?:statistics?|figures?|numbers?|data|observations?|findings?|estimates?|"
    r"trends?)\b",
    re.IGNORECASE,
)
_HOLDERS = ("organisation", "document", "vague")
_BODIES = ("companies", "agencies", "ministries", "authorities")
_POINTING = ("this", "that", "these", "those")
_SHARE = re.compile(r"%|per ?cent")
_STUDIES = frozenset({"study", "studies", "trial", "trials", "researchers", "tests"})
_STUDIED = re.compile(
    r"\b(?:the|these|those|all|both|other) (?:\w+ )?(?:patients|participants|volunteers|subjects|respondents)\b"
    r"|\b(?:patients|participants|volunteers|subjects|people|women|men) (?:in|of) the\b"
    r"|\b(?:groups?|placebo|baseline|accuracy rate|remissions?|mice|rats)\b"
    r"|\bpatients (?:who|had|received|given|taking|reported)\b|\b(?:scientists|researchers) saw\b"
    r"|\b(?:risks?|rates?|levels?|symptoms)\b[^.;]{0,40}\b(?:dropped|fell|rose|declined|increased|reduced)\b"
)
_NEAR = 80
"""Characters around a share in which those who were studied are spoken of."""


def carries_over(document: Document, figure: Span, documents: Set[int]) -> bool:
    """Tell whether a source that is not beside the figure may stand behind it.

    One does where one speaker is heard of the same matter before and behind it, where the next block (``documents`` are
    the numbers of those in which one is named) names a document about it, where one of the next two speaks of "that
    figure", where it is a result of a study that the text tells of, and where an organisation is told to hold it, by
    whatever verb; that a source is vague is told by itself.
    """
    at = document.block_at(figure.start)
    sentence = document.sentence_at(figure.start)
    return (
        document.share_at(_is_framed, sentence)
        or (at + 1 in documents and document.share_at(_is_gone_on_with, sentence))
        or not document.share(_taken_up).isdisjoint(range(at + 1, at + 1 + _REACH))
        or _is_result(document, figure)
        or document.share(_held).holds(figure.start)
    )


def _long_words(document: Document, span: Span) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in _LONG.findall(span.of(document.text).lower()))


def _words_of_block(document: Document, block: int) -> frozenset[str]:
    return _long_words(document, document.blocks[block].span)


def _is_gone_on_with(document: Document, sentence: int) -> bool:
    """Tell whether the block behind that of the sentence is about the same."""
    span = document.sentences[sentence]
    behind = document.share_at(_words_of_block, document.block_at(span.start) + 1)
    return len(_long_words(document, span) & behind) >= _SHARED


def _taken_up(document: Document) -> frozenset[int]:
    """Return the numbers of the blocks that speak of "that figure"."""
    return frozenset(document.block_at(match.start()) for match in document.matches(_TAKEN_UP, _POINTING))


def _held(document: Document) -> Coverage:
    """Return what organisations, documents and vague sources are told to hold."""
    empty = document.share(hollow)
    return Coverage(
        one.content
        for one in document.share(attributed)
        if not is_hollow(one, empty) and (one.source_class in _HOLDERS or _is_body(document.text, one))
    )


def _is_body(text: str, one: Attribution) -> bool:
    """Tell whether the source is "the bank", "the companies" or the like: bodies named before."""
    words = "" if one.source is None else one.source.of(text).lower()
    last = words.rpartition(" ")[2]
    bodies = word_list("organisations.txt")
    return words.startswith("the ") and (last in bodies or last.removesuffix("s") in bodies or last in _BODIES)


def _speakers(document: Document) -> Mapping[int, Set[str]]:
    """Return the names of those who speak, by block."""
    names: dict[int, set[str]] = {}
    for one in document.share(attributed):
        if one.source is not None:
            names.setdefault(document.block_at(one.content.start), set()).update(
                _NAME.findall(one.source.of(document.text))
            )
    return names


def _is_framed(document: Document, sentence: int) -> bool:
    """Tell whether somebody is heard before and behind the block of the sentence, and there of what it is about."""
    span = document.sentences[sentence]
    at = document.block_at(span.start)
    if not document.share_at(_is_between, at):
        return False
    about = _long_words(document, span)
    return any(
        not about.isdisjoint(document.share_at(_words_of_block, block))
        for block in (*_before(at), *_behind(document, at))
    )


def _is_between(document: Document, block: int) -> bool:
    """Tell whether one speaker is heard before and behind the block."""
    speakers = document.share(_speakers)

    def heard(blocks: Iterable[int]) -> set[str]:
        return set(chain.from_iterable(speakers.get(one, ()) for one in blocks))

    return not heard(_before(block)).isdisjoint(heard(_behind(document, block)))


def _before(block: int) -> range:
    return range(max(0, block - _REACH), block)


def _behind(document: Document, block: int) -> range:
    return range(block + 1, min(len(document.blocks), block + 1 + _REACH))


def _is_result(document: Document, figure: Span) -> bool:
    if not any(word in document.places for word in _STUDIES) or not _SHARE.search(figure.of(document.text)):
        return False
    sentence = document.sentences[document.sentence_at(figure.start)]
    first, last = max(sentence.start, figure.start - _NEAR), min(sentence.end, figure.end + _NEAR)
    return _STUDIED.search(document.text[first:last].lower()) is not None
