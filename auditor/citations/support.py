"""Which figures of a text have a source."""

import re
from collections import Counter
from collections.abc import Sequence

from auditor.citations.attribution import Attribution
from auditor.citations.hollow import hollow, is_hollow
from auditor.citations.own_source import names_its_source
from auditor.citations.people import is_share_of_people
from auditor.citations.reading import backing, stated
from auditor.citations.turns import is_asked_in_turns
from auditor.document import Document
from auditor.records import Span

_WORDS_OF_SOURCES = frozenset(
    "according reported surveyed polled estimate estimated estimates disclosed announced said says told tweeted wrote "
    "writes cited citing noted notes projected calculated database respondents via excerpt found finds showed pew "
    "gallup futures crude stocks shares argued argues census bureau nasdaq nikkei poll polls polling survey surveys "
    "study studies analysis identified analysed analyzed".split()
)
"""Words of which one alone says that a block draws on somebody. They are fewer than those of ``speaking.txt`` and
``drawn_on.txt``, for texts that name nobody are full of "research", "findings" and "claims"."""
_DRAWN_ON = re.compile(
    r"(?:fact[- ]check\w*|think tank|dow jones|(?:quarterly|annual|earnings|financial) (?:results|report|statement)s?|"
    r"(?:an?|the|this|new|recent|latest|federal|government|official|its|their|one|another) (?:report|audit|filing|"
    r"index|analysis|paper)\b|"
    r"(?:reports?|data|statistics|figures|numbers|analysis|research|records|filings?|documents?|index|audit)"
    r" (?:from|by|of the|show|shows|showed|found|finds|suggests?|released|published|compiled|conducted|for))\b",
    re.IGNORECASE,
)
_DRAWN_ON_WORDS = frozenset(
    "fact think dow quarterly annual earnings financial report reports data statistics figures numbers analysis "
    "research records filing filings document documents index audit".split()
)
_DETERMINERS = frozenset("a an the this new recent latest federal government official its their one another".split())
_DETERMINED = frozenset("report audit filing index analysis paper".split())
_PER = re.compile(r"(?:^|[.,;(]\s)[Pp]er (?:the )?[A-Z]", re.MULTILINE)
_COMMON = re.compile(
    r"\b(?:per|every|of the|top|bottom|population of(?: (?:about|over|nearly))?|(?:city|town|nation|country|county|"
    r"state) of)\s$",
    re.IGNORECASE,
)
_WHOLLY = re.compile(r"1[01]0 ?(?:%|percent|per cent)")
_VOTES = (
    r"\b(?:won|votes?|voters|precincts|ballots|delegates|superdelegates|turnout|voting|defeated|lost to|"
    r"senate district|primary|caucus(?:es)?|citizens|residents|inhabitants)\b"
)
_LONGEST = 40
"""More characters than a phrase of the patterns that are searched close to a figure has; they cut no match short."""
_BESIDE = 150
"""Characters of a figure's paragraph, on either side of it, in which a plan or a law is spoken of."""
_BEFORE, _AFTER = 400, 200
"""Characters before and behind a figure in which a source carries over to it, where paragraphs are shorter."""
_HEAD = 3
"""Blocks at the head of a text in which a document or poll that is spoken of backs the whole of it."""


def supported(document: Document, figures: Sequence[Span]) -> list[bool]:
    """Tell for each figure whether a source, link or reference stands in its sentence or carries over to it."""
    covered = document.share(_covered)
    return [bool(covered) and covered[document.sentence_at(figure.start)] for figure in figures]


def answered_for(document: Document) -> list[bool]:
    """Tell for each sentence the same, where studies without a name and those counted are no source."""
    empty, said = document.share(hollow), document.share(stated)
    answering = [one for one in said if not is_hollow(one, empty)]
    return document.share(_covered) if len(answering) == len(said) else _reached(document, answering)


def _covered(document: Document) -> list[bool]:
    """Tell for each sentence whether a source or a reference stands in it or carries over to it."""
    return _reached(document, document.share(stated))


def _reached(document: Document, places: Sequence[Attribution]) -> list[bool]:
    marks = [(one.span.start, one.span.end) for one in document.share(backing)]
    spans = [(min(o.content.start, o.source.start), max(o.content.end, o.source.end)) for o in places if o.source]
    covered = [False] * len(document.sentences)
    for begin, end in (*spans, *marks):
        for index in range(document.sentence_at(begin), document.sentence_at(max(begin, end - 1)) + 1):
            covered[index] = True
    return covered


def carried(document: Document, figures: Sequence[Span]) -> list[bool]:
    """Tell for each figure whether a source may carry over to it, or none is called for.

    A source does where it stands in the figure's block, a block beside it or close by, where a document or a reporting
    verb stands there, and where a document opens the text. None is called for inside quotation marks, in headings, for
    fractions in words, for rates' bases ("per 100,000") and for counts of votes. This is asked of texts as a whole,
    where they name next to nobody; of single figures ``nearby.backed`` is, which hears more: neither serves for both.
    """
    if not figures or document.share(_opened) or document.share(is_interview) or document.share(is_asked_in_turns):
        return [True] * len(figures)
    sourced = document.share(_sourced_blocks)
    found = []
    for figure in figures:
        at = document.block_at(figure.start)
        last = max(at + 1, document.block_at(figure.end + _AFTER))
        beside = range(first_before(document, figure), min(last + 1, len(document.blocks)))
        backed = not sourced.isdisjoint(beside) or document.blocks[at].kind == "heading"
        found.append(backed or not _has_digits(document.text, figure) or needs_none(document, figure))
    return found


def first_before(document: Document, figure: Span) -> int:
    """Return the number of the first block whose source carries over to a figure behind it."""
    return max(0, min(document.block_at(figure.start) - 1, document.block_at(figure.start - _BEFORE)))


def _sourced_blocks(document: Document) -> set[int]:
    """Return the numbers of the blocks with a source or a reference, or that draw on one."""
    spans = [one.content for one in document.share(stated)] + [one.span for one in document.share(backing)]
    places = [span.start for span in spans] + _drawn_on(document)
    return set(map(document.block_at, places)).union(_speaking(document))


def speaker_at(text: str, place: int) -> str | None:
    """Return the name in capitals that a line of a transcript opens with at ``place``, None where it is none."""
    match = _SPEAKER.match(text, place)
    return match["name"] if match else None


def _speaking(document: Document) -> list[int]:
    """Return the numbers of the blocks that open with a name in capitals and a colon."""
    return [n for n, block in enumerate(document.blocks) if speaker_at(document.text, block.span.start)]


def _opened(document: Document) -> bool:
    """Tell whether a document or poll is spoken of where the text begins, polls more than once, or a line names the
    source of it all.
    """
    if document.share(opens_with_document) or document.share(names_its_source):
        return True
    return sum(1 for _ in document.matches(_POLL, _POLLS)) > 1


def opens_with_document(document: Document) -> bool:
    """Tell whether a document or poll is spoken of where the text begins."""
    heads = (block.span for block in document.blocks[:_HEAD])
    return any(_OPENING.search(document.text, head.start, head.end) for head in heads)


def is_interview(document: Document) -> bool:
    """Tell whether what is said stands behind its speakers' names.

    It does where three blocks open with a name in capitals and a colon, or where lines that are only a name come back,
    two of them or one with a colon.
    """
    if len(_speaking(document)) >= SPEAKERS:
        return True
    short = [block.span.of(document.text) for block in document.blocks if len(block.span) <= _NAME_LINE]
    names = [line for line, count in Counter(short).items() if count > 1 and _NAME.fullmatch(line)]
    return len(names) > 1 or any(name.endswith((":", ".")) for name in names)


def _drawn_on(document: Document) -> list[int]:
    """Return where the text speaks of a document or of somebody who reports."""
    alone = [place for word in document.places.keys() & _WORDS_OF_SOURCES for place in document.places[word]]
    openers = _DRAWN_ON_WORDS | (_DETERMINERS if any(word in document.places for word in _DETERMINED) else frozenset())
    return [*alone, *behind_per(document), *(match.start() for match in document.matches(_DRAWN_ON, openers))]


def behind_per(document: Document) -> list[int]:
    """Return where a source is set behind "per": "Per the Census Bureau, ..."."""
    return [match.start() for match in _PER.finditer(document.text)] if "per" in document.places else []


def needs_none(document: Document, figure: Span) -> bool:
    """Tell whether no source is called for: by the figure's form, what stands close to it, or the marks around it."""
    if _is_common(document.text, figure) or document.quoted(figure):
        return True
    text = document.text
    if is_share_of_people(figure.of(text).lower(), text[figure.end : figure.end + 150].lower()):
        return document.share_at(_planned, document.sentence_at(figure.start)) < figure.start
    block = document.blocks[document.block_at(figure.start)].span
    beside = text[max(block.start, figure.start - _BESIDE) : min(block.end, figure.end + _BESIDE)].lower()
    return _PLANNED.search(beside) is not None or _near(_PUBLIC, text, figure, 60)


def _planned(document: Document, sentence: int) -> int:
    """Return where a plan or a law is first spoken of in the sentence; its end where none is."""
    span = document.sentences[sentence]
    first = _PLANNED.search(document.lowered, span.start, span.end)
    return span.end if first is None else first.start()


def _has_digits(text: str, figure: Span) -> bool:
    return any(char.isdigit() for char in figure.of(text))


def _is_common(text: str, figure: Span) -> bool:
    before, after = text[max(0, figure.start - 30) : figure.start], text[figure.end : figure.end + 2]
    coded = before.rstrip().endswith(":") and after.strip().startswith((";", "!"))
    return coded or bool(_COMMON.search(before)) or _is_wholly(text, figure)


def _is_wholly(text: str, figure: Span) -> bool:
    """Tell whether the figure is "100 percent" and means no more than wholly: no "of" follows."""
    return bool(_WHOLLY.fullmatch(figure.of(text))) and not text.startswith(" of ", figure.end)


def _near(pattern: re.Pattern[str], text: str, figure: Span, reach: int) -> bool:
    """Tell whether a match of ``pattern``, in small letters, begins within ``reach`` characters of the figure."""
    first, last = max(0, figure.start - reach), figure.end + reach
    match = pattern.search(text[first : last + _LONGEST].lower(), min(first, 1))
    return match is not None and first + match.start() < last


# Figures of a plan, a law or an example: the plan is their source, or they are made up and say so.
_PASSED = (
    r"(?<!their )(?<!your )(?<!our )(?<!energy )(?<!power )(?<!nursery )(?<!hospital )(?<!heating )"
    r"bills?(?! (?:to|for)\b)"
)
_PLANNED = re.compile(
    rf"\b(?:would|could|should|plans?|planned|propos\w+|{_PASSED}|laws?|legislation|budget|assum\w+|options?|suppose|imagine|"
    r"someone|fines?|penalt\w+|tariffs?|eligible|deal|agreement|treaty|amendment|statute|rule|regulation|act)\b"
)
# Figures of a deed that was done in public, or that the reporter saw.
_DEED = (
    r"\b(?:approved|passed|passing|voted|funds|funding|loan program\w*|offered|pledged|awarded|"
    r"allocat\w+|granted|released|delivered|la(?:id|ying) off|layoffs|"
    r"raised|donat\w+|bought|acquired|acquisition|salary|salaries|sentenced|sued|lawsuit|settle\w*|viewers|"
    r"tax credits?|subsid\w+|attend\w*|filed past|crowds?|rall(?:y|ies))\b"
)
_PUBLIC = re.compile(f"{_VOTES}|{_DEED}")
_NAME = re.compile(r"[a-z]{3,12} [a-z]{3,15}|[A-Z][\w.’'-]{1,15}(?: [A-Z][\w.’'-]{0,15}){1,2}:?|[A-Z]{1,12}:|[QA][.:]")
SPEAKERS = 3
"""Fewest blocks of a transcript that open with a speaker's name."""
_NAME_LINE = 40
"""Longest line in characters that may be a speaker's name alone."""
# A line of an interview or a transcript: "FIELD: The dam will hold."
_SPEAKER = re.compile(r"(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}): ")
_POLL = re.compile(
    r"\b(?:polls?\b|survey(?:s|ed)?\b|polled|pollsters?|fundraising reports?|campaign finance|sources?:)", re.IGNORECASE
)
_POLLS = "poll polls polled pollster pollsters survey surveys surveyed fundraising campaign source sources".split()
"""The words that a match of the pattern above begins with."""
_OPENING = re.compile(
    r"\b(?:polls?|survey|study|studies|census|(?:new|latest|annual|quarterly|earnings|jobs|monthly)\s(?:report|data|figures|"
    r"results|numbers)|report (?:by|from)|data from|filings?|documents|earnings"
    r"|we\s(?:have\s)?(?:asked|analy[sz]ed|obtained|compiled|counted|collected|examined|gathered)\s[^.;]{0,60}"
    r"\b(?:data|registers?|records?|figures|entries|responses|accounts))\b",
    re.IGNORECASE,
)
