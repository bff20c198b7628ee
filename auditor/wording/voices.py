"""Who speaks: quotations, tweets and set-off passages that somebody else signs, and indirect speech."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import Literal

from auditor.document import Document
from auditor.records import Span

Voice = Literal["own", "quoted", "reported"]
"""Whose word it is: the author's, somebody's word for word, or what somebody is said to have said."""

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_SIGNED_TWEET = re.compile(rf"\(@\w{{1,20}}\)\s{{0,3}}{_MONTHS}\s\d{{1,2}}|pic\.twitter\.com/", re.IGNORECASE)
_MARKS = frozenset('"“„«')
_TWEET_HINTS = ("(@", "pic.twitter.com/")
_DASHES = frozenset("—―-")
_SIGNATURE = re.compile(r"(?:[—―]|--)\s?(?=[A-Z@])[^.!?]{2,100}")
_ANNOUNCED = re.compile(
    r"\b(?:tweet(?:ed|s)?|writes|wrote|post(?:ed|s)?|sa(?:id|ys)|add(?:ed|s)|asked|repli(?:ed|es)|respond(?:ed|s)"
    r"|response|continue[ds]|conclude[ds]|reads?|state[ds]|statement|letter|e-?mail|memo|message|excerpts?|passage"
    r"|quoted?|quotes|remarks|exchange|transcript|editorial|op-ed|column|release|testimony|explain(?:ed|s)|note[ds]"
    r"|observe[ds]|report(?:ed|s)|tells|told|argue[ds]|warn(?:ed|s)|declare[ds]|announced|puts?\sit|goes\son|went\son"
    r"|(?:fired|shot|blasted|hit)\sback|counter(?:ed|s)|retort(?:ed|s)|decri(?:ed|es)|according\sto"
    r"|via)\b[^.:!?]{0,80}:\Z",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"[*_]{0,2}([A-Z][\w.'’-]{0,20}(?:\s[A-Z(][\w.'’)-]{0,20}){0,4})[*_]{0,2}:\s?[*_]{0,2}\s?(?=\w|[\"“(\[])"
)
_LONGEST_NAME = 150
_LEAST_LEAD = 60
"""Characters from which on a paragraph with a colon at its end is no label ("Editor's note:") or salutation."""
_NO_SPEAKERS = frozenset("correction fact lesson loser myth note photo read related update video watch winner".split())
_LEAST_TURNS, _MOST_BETWEEN = 3, 3
"""Blocks that begin with a speaker's name from which on a text is a transcript, and how many blocks between two of them
still belong to the first.
"""
_MOST_UNMARKED = 6
"""Paragraphs over which a quotation may run without a mark at the beginning of each."""
_LONGEST_SIGNATURE, _LONGEST_TWEET = 120, 600

_PLEDGES = frozenset(
    "promise promised promises promising questioned wondered suspect suspects suspected suspicion suspicions worry "
    "worries worried".split()
)
_PLEDGED = frozenset("to that whether if why".split())
"""Words behind a pledge or a doubt that tell its content: "the suspect is a thug" has none."""
_SPEAKS = frozenset(
    "say said says saying told tells telling argued argues arguing claimed claims claiming warned warns warning "
    "insisted insists insisting contended contends alleged alleges alleging accused accuses accusing called calls "
    "calling described describes describing dubbed branded branding finds denounced denounces denouncing "
    "condemned condemns condemning decry decrying decried decries criticized criticizes criticizing criticised "
    "criticises tweeted tweets wrote writes writing believed believes believing thinks fears feared complained "
    "complains implied likened likens labeled labelled characterized characterised characterizes declared "
    "declares declaring asserted asserts asserting blamed blames blaming lamented laments railed rails predicted "
    "predicts suggested concluded maintains maintained remarked noted notes adding accusation "
    "accusations allegation allegations criticism deemed deem deems portrayed portrays portraying painted paints "
    "depicted depicts viewed viewing regarded regards considered considers perceived perceives believe think sees "
    "urged urges vowed vows whispered whispers muttered mutters".split()
).union(_PLEDGES)
_SAY = frozenset(
    "argue claim warn insist contend allege accuse call describe dub denounce condemn criticize criticise complain "
    "declare assert lament predict maintain portray depict regard consider perceive".split()
)
_MANY = frozenset(
    "they who many some others often activists advocates analysts campaigners commentators conservatives critics "
    "defenders democrats detractors economists experts historians lawmakers liberals observers officials opponents "
    "progressives proponents prosecutors pundits republicans residents researchers scientists skeptics sceptics "
    "supporters voters".split()
)
"""Sayings that are nouns or commands too, and whose they are right before them: "critics argue that ..."."""
_SEES = frozenset(
    "see saw seeing seen cast casts casting dismiss dismisses dismissed dismissing hail hails hailed hailing "
    "portray ridiculed ridicules ridiculing mocked mocks mocking attack attacks attacked "
    "attacking slam slams slammed slamming blast blasts blasted blasting".split()
)
"""Verbs that are no sayings, behind which "as" says what somebody takes a thing for: "they see it as a farce"."""
_CLOSES = frozenset(
    "say said says told wrote writes tweeted argued argues asserted asserts claimed complained complains contended "
    "contends lamented laments maintained maintains warned insisted insists believes".split()
)
_HOLDERS = frozenset(
    "critics opponents supporters detractors advocates proponents foes skeptics sceptics defenders".split()
)
"""Whose views are told without a verb of saying: "to critics, the plan is absurd"."""
_BEFORE_HOLDERS = frozenset("to for among his her their its some many most".split())
_VIEWS = frozenset("view views eyes opinion words telling".split())
_WHOSE = frozenset("his her their its".split())
_SOURCE_NAMED = frozenset((("according", "to"), ("seen", "as"), ("the", "view"), ("the", "eyes")))
_NO_KIND = frozenset("the this that his her its their he she it they we i you well if".split())
"""Words behind an "as" that does not say what a thing is taken for."""
_SAYINGS = frozenset("accusation accusations allegation allegations calls claims criticism fears finds".split())
_OF_SAYINGS = frozenset("the these those such his her their its our any all many some false".split())
"""Words before a saying as a noun: "his claims are absurd" is the author's view of them, "his claims that" is not."""
_ASKS = frozenset(("for", "on", "upon"))
"""Words behind "call" that make it a demand, not a saying."""
_OWN = frozenset("i we i'd i'll i've i'm we'd we'll we've we're let's you".split())
_TURNS = frozenset("but although though whereas while yet".split())
_CLAUSES = frozenset("which who whose while and but".split())
_CUES = _SPEAKS | _SAY | _SEES | _HOLDERS | _VIEWS | {"according"}
_BEFORE_CUE, _TAIL, _AS_REACH, _AS_LIST = 3, 6, 6, 3
_AROUND = 80
"""Parts on either side in which somebody may be said to say so: few sentences are longer."""


def other_voices(document: Document) -> Sequence[Span]:
    """Return what somebody else says word for word, in order, none overlapping: quotations and set-off passages."""
    spans = [quote.span for quote in document.quotes]
    passages = [*_passages(document), *_speeches(document), *_unopened(document)]
    return _merged([*spans, *passages]) if passages else spans


def _passages(document: Document) -> Iterator[Span]:
    """Yield the blocks that are block quotes, signed tweets, or passages between an announcement and a signature."""
    text, blocks = document.text, document.blocks
    tweets, marks = any(hint in text for hint in _TWEET_HINTS), ">" in text
    before: Span | None = None
    announced = False
    for block in blocks:
        span = block.span
        length = span.end - span.start
        signs = text[span.start] in _DASHES and length <= _LONGEST_SIGNATURE
        if before is not None and signs and _SIGNATURE.fullmatch(text, span.start, span.end):
            yield before
        tweet = tweets and length <= _LONGEST_TWEET and _SIGNED_TWEET.search(text, span.start, span.end)
        if (
            tweet
            or (announced and block.kind == "paragraph" and text[span.start] not in _MARKS)
            or (marks and _is_marked(text, span))
        ):
            yield span
        announced = text[span.end - 1] == ":" and _is_announcement(text, span)
        before = span if block.kind == "paragraph" else None


def _is_announcement(text: str, span: Span) -> bool:
    return _ANNOUNCED.search(text[max(span.start, span.end - 100) : span.end]) is not None


def unsure_passages(document: Document) -> Sequence[Span]:
    """Return the paragraphs behind one that ends in a colon: block quotes without marks, or the author going on."""
    text = document.text
    return [
        block.span
        for before, block in pairwise(document.blocks)
        if text[before.span.end - 1] == ":"
        and before.kind == block.kind == "paragraph"
        and before.span.end - before.span.start >= _LEAST_LEAD
    ]


def _speeches(document: Document) -> Iterator[Span]:
    """Yield what the speakers of a transcript say: blocks that begin with a name and a colon, some name twice."""
    found: dict[int, str] = {}
    text = document.text
    if text.count(":") < _LEAST_TURNS:
        return
    for number, block in enumerate(document.blocks):
        start, end = block.span.start, block.span.end
        match = _SPEAKER.match(text, start, end) if text.find(":", start, start + _LONGEST_NAME) >= 0 else None
        if match and match[1].lower() not in _NO_SPEAKERS:
            found[number] = match[1]
    if len(found) < _LEAST_TURNS or len(set(found.values())) == len(found):
        return
    for number, after in zip_longest(found, list(found)[1:]):
        last = after if after is not None and after - number <= _MOST_BETWEEN + 1 else number + 1
        yield Span(document.blocks[number].span.start, document.blocks[last - 1].span.end)


def _unopened(document: Document) -> Iterator[Span]:
    """Yield what stands in a block before an end mark that nothing opens there, with the blocks back to the mark.

    A quotation of several paragraphs may have its first mark in the first of them and its last in the last.
    """
    text = document.text
    if "”" not in text:
        return
    unclosed = [quote.span.start for quote in document.quotes if not quote.closed]
    blocks = document.blocks
    for number, block in enumerate(blocks):
        end = text.find("”", block.span.start, block.span.end)
        if end < 0 or 0 <= text.find("“", block.span.start, block.span.end) < end:
            continue
        index = bisect_left(unclosed, block.span.start)
        earliest = blocks[max(0, number - _MOST_UNMARKED)].span.start
        opened = unclosed[index - 1] if index else 0
        start = (
            opened
            if index and opened >= earliest and text.find("”", opened, block.span.start) < 0
            else block.span.start
        )
        yield Span(start, end + 1)


def _is_marked(text: str, span: Span) -> bool:
    """Tell whether a block carries Markdown's mark of a block quote, before it or as its first character."""
    return text.startswith(">", span.start) or text[max(0, span.start - 3) : span.start].strip() == ">"


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def is_reported(forms: Sequence[str], first: int) -> bool:
    """Tell whether what stands at part ``first`` of a sentence is indirect speech: somebody is said to say so.

    Behind a verb of saying ("Mr Odell argued that the plan was absurd") until the sentence turns ("but"), or before
    one that closes the sentence ("the plan was absurd, Mr Odell said"); and what somebody is said to see a thing as.
    What "I" and "we" say is the author's own.
    """
    forms, first = forms[max(0, first - _AROUND) : first + _AROUND], min(first, _AROUND)
    if _CUES.isdisjoint(forms):
        return False
    for index in range(first - 1, -1, -1):
        if forms[index] in _TURNS:
            break
        if (forms[index] in _HOLDERS and index and forms[index - 1] in _BEFORE_HOLDERS) or _is_saying(forms, index):
            return True
        if forms[index] in _SEES and _takes_for(forms, index, first) and not _is_own(forms, index):
            return True
    return any(
        forms[index] in _CLOSES and _is_saying(forms, index)
        for index in range(max(first + 1, len(forms) - _TAIL), len(forms))
    ) or _names_source(forms, first)


def _is_saying(forms: Sequence[str], index: int) -> bool:
    """Tell whether a part is somebody else's saying: "I said" is the author's own, "calls for" a demand.

    A saying that is a noun is one only where its content follows: "his claims that ...".
    """
    many = index > 0 and forms[index] in _SAY and forms[index - 1] in _MANY
    if not (many or forms[index] in _SPEAKS) or _is_own(forms, index):
        return False
    behind = forms[index + 1] if index + 1 < len(forms) else ""
    if forms[index] in _PLEDGES:
        return behind in _PLEDGED
    if forms[index] in _SAYINGS and index and forms[index - 1] in _OF_SAYINGS:
        return behind == "that"
    return not (forms[index].startswith("call") and behind in _ASKS)


def _takes_for(forms: Sequence[str], index: int, first: int) -> bool:
    """Tell whether "as a", or "as" with part ``first`` close behind, follows a verb: "they see it as a farce"."""
    for at in range(index + 1, min(first, index + _AS_REACH)):
        if forms[at] == "as" and forms[at + 1] not in _NO_KIND:
            return forms[at + 1] in ("a", "an") or first - at <= _AS_LIST
    return False


def _is_own(forms: Sequence[str], index: int) -> bool:
    """Tell whether "I" or "we" stand right before a part."""
    return not _OWN.isdisjoint(forms[max(0, index - _BEFORE_CUE) : index])


def _names_source(forms: Sequence[str], first: int) -> bool:
    """Tell whether a source or a point of view is named before part ``first``, or right behind the clause it is in."""
    clause = next((at for at in range(first, len(forms)) if forms[at] in _CLAUSES), len(forms))
    pairs = list(pairwise(forms[:clause]))
    return not _SOURCE_NAMED.isdisjoint(pairs) or any(right in _VIEWS and left in _WHOSE for left, right in pairs)
