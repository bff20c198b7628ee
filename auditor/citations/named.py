"""By what name a source is counted: its own, the one set beside its description, or the one that a pronoun takes up."""

import re
from collections import Counter
from collections.abc import Iterator

from auditor.citations.antecedents import named_before, only_one_named
from auditor.citations.attribution import Attribution
from auditor.citations.lexicon import inflected
from auditor.citations.reading import stated
from auditor.citations.sources import LETTERS, PRONOUNS, apposed, source_class
from auditor.citations.support import speaker_at
from auditor.document import Document, is_bold_question
from auditor.records import Span

_NAME = re.compile(r"[^\W\d_]+(?:[-'’.][^\W_]+)*")
_SPEAKING_FOR = re.compile(
    r"(?:[\w’'-]{1,20}\s){0,3}?(?:forecasters|meteorologists|researchers|scientists|statisticians|economists|analysts|"
    r"strategists|engineers|inspectors|spokes(?:man|woman|person|people))\s"
    r"(?:(?P<at>at)|of|for|from|with)\s(?:the\s)?(?P<name>(?-i:[A-Z])[^,;(]{1,80})",
    re.IGNORECASE,
)
"""Those who speak for a body that is named: "Forecasters at the Met Office", "a spokeswoman for Lunde Hospital"."""
_AFTER_HEAD = re.compile(r",|\b(?:of|for|at|who)\b")
_NAMED = frozenset({"person", "organisation", "document"})
_AMOUNT = re.compile(r"[£$€]?\d")
_ALONE = frozenset({"he", "she"})
_NO_SPEAKERS = frozenset(
    "answer audience caption caller clip credit host interviewer moderator narrator note photo question read related "
    "reporter sidebar source unidentified update video voiceover watch".split()
)
_TURNS = 3
"""Fewest lines of a transcript that open with a speaker's name in capitals; one name comes back, and there are two."""
_ASKED_BY = re.compile(r"(?:^|[.!?:|–—][*_]{0,3}\s|[*_(\[])(?:Interview(?:ed)? by|In conversation with):?\s")
_BESIDE_NAMES = frozenset("and by for the of in with words photographs pictures photos edited".split())
"""Words in small letters that stand in a line of credits."""
_FORM = re.compile(r"Q ?& ?A(?:$|[:|,–—]| with\b.{0,80}$)|.{0,150}[:|–—] (?:[Aa] |[Tt]he )?Q ?& ?A[\W_]*$")
"""A line that begins or ends with the name of the form: "Q&A: the mayor of Lunde"."""
_LONGEST_CREDIT = 20
"""Words of a line of credits that are looked at."""
_OPENING = 8
"""Blocks in which it is said that a text is an interview, and with whom."""
_QUESTIONS = 3
_HOLDINGS = (
    "figures data statistics numbers records accounts filings survey poll study census research analysis".split()
)
_HELD = re.compile(
    rf"\b(?:{'|'.join(_HOLDINGS)})\s"
    r"(?:(?:compiled|published|released|collected|gathered|provided|issued|conducted|carried out)\s)?(?:by|from)\s"
    r"(?:the\s)?(?:[a-z]{3,15}\s){0,2}?(?P<name>[A-Z][\w.&’'-]*(?:\s(?:(?:of|for|and|the|on)\s){0,2}[A-Z][\w.&’'-]*){0,6})"
    r"(?:\s(?:last|this)\s(?:week|month|year)|\son\s[A-Z][a-z]+day)?,?\s"
    r"(?:has\s|have\s|also\s)?(?:show(?:s|n|ed)?|suggest(?:s|ed)?|found|finds?|indicate[sd]?|reveal(?:s|ed)?|put|puts)\b"
)
"""Figures with a holder: "figures from the Land Registry show"."""


def speakers(document: Document) -> Counter[str]:
    """Return how many statements each named source makes, by the name that its mentions share.

    Those whom only a pronoun names, who speak in a transcript or an interview, or whose figures are told to show
    something count as one statement, and only where nothing else is heard from them.
    """
    found = tuple(one for one in document.share(stated) if not _is_sum(document.text, one))
    keys = {one.source: _key(document.text, one) for one in found}
    heard = Counter(key for key in keys.values() if key)
    for name in (*_held(document), *_turns(document), *_interviewed(document), *_taken_up(document, found, heard)):
        heard.setdefault(name, 1)
    return heard


def _is_sum(text: str, one: Attribution) -> bool:
    """Tell whether something is added to an amount, and not said: "Work on the wheel added £400 to the cost"."""
    cue = "" if one.cue is None else one.cue.of(text).lower()
    return cue in inflected("add") and _AMOUNT.match(text, one.content.start) is not None


def _key(text: str, one: Attribution) -> str:
    """Return the name that a source is counted by, "" where it has none."""
    words = one.source.of(text) if one.source is not None else ""
    if one.source_class in _NAMED:
        return "" if words.lower() in PRONOUNS else key_of(words)
    body = _SPEAKING_FOR.match(words) if one.source_class == "described" else None
    if body is None or not (body["at"] or source_class(body["name"]) == "organisation"):
        return ""
    return key_of(body["name"])


def key_of(words: str) -> str:
    """Return the last capitalised word of a source's name, by which its mentions are told to be the same."""
    head = apposed(words) or _AFTER_HEAD.split(words, maxsplit=1)[0]
    names = [name for name in _NAME.findall(head) if name[0].isupper()] or _NAME.findall(head)[-1:]
    while len(names) > 2 and names[-1] in LETTERS:
        names.pop()
    return names[-1].lower().removesuffix("’s").removesuffix("'s") if names else ""


def is_announced_interview(document: Document) -> bool:
    """Tell whether the text says in its opening that it is an interview."""
    opening = (block.span for block in document.blocks[:_OPENING])
    lines = (span.of(document.text) for span in opening)
    return any(_FORM.match(line) or _tells_who_asked(line) for line in lines)


def _tells_who_asked(line: str) -> bool:
    """Tell whether the line ends with who asked: "Interview by Mara Lind, 4 May 2025"; a sentence says more."""
    words = _credit(line).split()
    return bool(words) and all(
        not word[0].islower() or word.strip(",.;:") in _BESIDE_NAMES for word in words[:_LONGEST_CREDIT]
    )


def _credit(line: str) -> str:
    """Return what stands behind "Interview by" in a line, nothing where that does not stand there."""
    asked = _ASKED_BY.search(line)
    return line[asked.end() :] if asked else ""


def _held(document: Document) -> Iterator[str]:
    for match in document.matches(_HELD, _HOLDINGS):
        if not document.quoted(Span(*match.span())):
            yield key_of(match["name"])


def _turns(document: Document) -> Iterator[str]:
    """Yield the speakers of a transcript: "FIELD: The dam will hold."."""
    lines = (speaker_at(document.text, block.span.start) for block in document.blocks)
    names = Counter(name.split()[-1].lower() for name in lines if name)
    for name in _NO_SPEAKERS & names.keys():
        del names[name]
    if len(names) > 1 and names.total() >= _TURNS and max(names.values()) > 1:
        yield from names


def _interviewed(document: Document) -> Iterator[str]:
    """Yield who answers in an interview: the one person whom its opening names, before the first of the questions."""
    if not document.share(is_announced_interview):
        return
    text, blocks = document.text, document.blocks
    asked = [
        n for n, one in enumerate(blocks) if n and (text[one.span.end - 1] == "?" or is_bold_question(text, one.span))
    ]
    if len(asked) < _QUESTIONS:
        return
    first = min(asked[0], _OPENING)
    credits = " ".join(_credit(one.span.of(text)) for one in blocks[1:first])
    name = only_one_named(document, 1, first, apart=frozenset(_NAME.findall(credits)))
    if name is not None:
        yield key_of(name)


def _taken_up(document: Document, found: tuple[Attribution, ...], heard: Counter[str]) -> Iterator[str]:
    """Yield those whose quotations hang on "he said" or "she said", where the text leaves no doubt who that is."""
    alone = [one.source for one in found if one.source is not None and one.form != "indirect"]
    for source in alone:
        if source.of(document.text).lower() in _ALONE:
            name = named_before(document, source.start, heard.keys())
            if name is not None:
                yield key_of(name)
