"""Something said by people whom nobody could find.

What it finds
    "Analysts expect", "critics say", "it is believed", "studies show": a statement whose source is a group or research
    without a name, a number or a description, where no member of the group and no study is named beside it. A plain
    name of the next paragraph is no member.

Why it matters
    A vague source cannot be asked. It lets an author's own view pass for that of many.

What it cannot see
    Whether an unnamed source has a good reason to stay unnamed; described sources ("two officials who saw the letter")
    are left alone.

Learnt from
    Newspaper attributions marked by hand (PolNeAR); the weasel words listed by editors of Wikipedia.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from auditor.check import Check, Outcome, finding
from auditor.citations import Attribution, in_quotation, stated
from auditor.document import Document
from auditor.records import Feature, FeatureSpec, Finding, Span

_GROUPS = (
    "analysts|critics|experts|observers|commentators|pundits|insiders|skeptics|sceptics|detractors|opponents|proponents|"
    "supporters|advocates|economists|strategists|researchers|scientists|scholars|historians|sources"
)
_KINDS = (
    "some|many|most|several|other|various|numerous|industry|market|political|legal|health|financial|policy|security|"
    "medical|military|wall street|tech|media|constitutional|foreign policy|leading|outside|independent"
)
_SAYS = (
    "say|said|argue|argued|claim|claimed|believe|believed|think|thought|expect|expected|predict|predicted|project|"
    "projected|warn|warned|contend|contended|suggest|suggested|point to|pointed to|point out|pointed out|compare|"
    "compared|note|noted|fear|feared|see|view|estimate|estimated|agree|agreed|anticipate|forecast|worry|insist|question|doubt|"
    "caution|cite|hail|blame|accuse|counter|maintain|allege|assert|speculate|concede|acknowledge|complain|praise|"
    "liken|likened|describe|described"
)
_WHO = re.compile(
    rf"(?P<who>(?:(?:{_KINDS})\s){{0,3}}(?:{_GROUPS})\s(?:(?:have|had|also|now|still|widely|generally|often|already)\s)"
    rf"{{0,2}}(?:{_SAYS})\b)"
    r"|(?P<it>it(?:\sis|’s|'s)\s(?:(?:widely|generally|commonly|often)\s)?(?:believed|thought|said|rumou?red|understood)"
    r"\sthat\b)"
    r"|(?P<study>(?:(?:some|many|most|several|numerous|countless|various|recent|new|other|multiple|past)\s)?"
    r"(?:studies|research)\s(?:(?:have|has|also|now|consistently|repeatedly|clearly)\s){0,2}"
    r"(?:show[ns]?|suggests?|indicates?|proves?|proven|confirms?|finds?|found|demonstrates?)\b)"
    r"|(?P<some>(?:some|many|others)\s(?:say|believe|argue|claim|think|contend)\b)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?:^[\W_]{0,3}|[.;:,—–(!?]\s{1,2}|\b(?:but|that|as|while|although|though|because|if|where|what|so|yet|now|for)\s)\Z",
    re.IGNORECASE | re.MULTILINE,
)
_LEADS = {"who": _CLAUSE, "study": _CLAUSE, "some": re.compile(r"[.;:,—–]\s\Z")}
"""What has to stand right before a vague source, so that it is the whole of its clause's subject."""
_LEAD = 12
"""More characters than any of these leads has."""
_FIRST = frozenset(
    f"{_KINDS}|{_GROUPS}|it|some|many|others|studies|research|countless|recent|new|multiple|past".replace(
        " ", "|"
    ).split("|")
)
_STUDIERS = re.compile(r"(?i)\b(?:researchers|scientists|scholars|economists|experts)\b")
_STUDY = re.compile(r"(?i)\b(?:study|report|survey|paper|journal|university|institute|research by|published)\b")
_CARRIER = re.compile(r"(?i)\baccording to [^.\n]{2,50},\s$")
_REFERENCE = re.compile(r"https?:|\[\d{1,3}\]|\(\w[^()]{2,60}\b(?:19|20)\d\d\)")
_FORECAST = re.compile(r"(?i)analysts (?:had )?(?:expect(?:ed)?|forecast|predicted|estimated|projected)")
_THAN = re.compile(r"(?i)\b(?:than|that|what|as)\s$")
_NAMED = frozenset({"person", "organisation", "document"})
BESIDE = 250
"""Characters after a vague source in which a named one speaks for the group."""
AROUND = 90
"""Characters on either side of a person's name in which it is told what they are."""
_MEMBER = re.compile(
    r"\b(?:who|of|at|for|with|analysts?|critics?|experts?|professors?|lecturer|fellow|director|president|founder|chief|"
    r"head|chair\w*|university|institute|college|school|cent(?:er|re)|group|foundation|association|union|council|advis[eo]r|"
    r"strategist|economist|attorney|lawyer|doctor|dr|md|sen|rep|gov|author|editor|columnist|spokes\w+|secretary|minister|"
    r"senator|leader|member)\b",
    re.IGNORECASE,
)
"""Words that tell what somebody is."""
LEDE = 3
"""Blocks from which on the first two are a headline or lede, where "experts say" may stand for those named below."""
DENSITY = FeatureSpec(
    "citations.vague_density",
    "per 1,000 words",
    -1,
    "leans on {value} vague sources per 1,000 words; comparable articles on {typical}",
)


def run(document: Document) -> Outcome:
    """Return how many vague sources there are to the thousand words, and a finding for each."""
    found = tuple(_found(document))
    words = len(document.words)
    return Outcome((Feature(DENSITY, 1000 * len(found) / words if words else None),), found)


def _found(document: Document) -> Iterator[Finding]:
    spans = [Span(*m.span()) for m in document.matches(_WHO, _FIRST) if _is_subject(document.text, m)]
    if not spans:
        return
    named = [one for one in document.share(stated) if _names(one, spans)]
    lede = document.blocks[1].span.end if len(document.blocks) > LEDE and len(named) > 1 else 0
    for span in spans:
        if span.start < lede or _is_backed(document, span, named) or in_quotation(document, span):
            continue
        yield finding(
            CHECK.id,
            document,
            span,
            f"“{span.of(document.text)}” names nobody.",
            "A source without a name or description cannot be asked.",
            severity="note",
            suggestion="Say who, or how many and in what position; or make it the author's own claim.",
        )


def _names(one: Attribution, vague: Sequence[Span]) -> bool:
    """Tell whether an attribution has a source that can be asked, and not one of the vague ones."""
    if one.source is None or one.source_class not in _NAMED:
        return False
    at = bisect_right(vague, one.source.start, key=lambda span: span.start)
    return not any(span.overlaps(one.source) for span in vague[max(0, at - 1) : at + 1])


def _is_subject(text: str, match: re.Match[str]) -> bool:
    lead = _LEADS.get(match.lastgroup or "")
    return lead is None or lead.search(text, max(0, match.start() - _LEAD), match.start()) is not None


def _is_backed(document: Document, span: Span, named: Sequence[Attribution]) -> bool:
    """Tell whether a named source speaks right after the vague one, or the group is the one of a study named before."""
    text = document.text
    after = bisect_right(named, span.end, key=lambda one: one.content.start)
    spoken = (
        after < len(named)
        and named[after].content.start - span.end < BESIDE
        and _speaks_for(document, span, named[after])
    )
    studied = _STUDIERS.search(span.of(text)) and _STUDY.search(text, max(0, span.start - 800), span.start)
    carried = _CARRIER.search(text, max(0, span.start - 60), span.start)
    compared = _FORECAST.fullmatch(span.of(text)) and _THAN.search(text, max(0, span.start - 6), span.start)
    return (
        bool(spoken or studied or carried or compared) or _REFERENCE.search(text, span.end, span.end + 200) is not None
    )


def _speaks_for(document: Document, vague: Span, one: Attribution) -> bool:
    """Tell whether a named source may be of the group: it stands in its paragraph, or is more than a person's name."""
    if one.source is None or document.block_at(vague.start) == document.block_at(one.content.start):
        return True
    if one.source_class != "person":
        return True
    words = one.source.of(document.text)
    around = document.text[max(0, one.source.start - AROUND) : one.source.end + AROUND]
    return _MEMBER.search(around) is not None and len(words.split()) > 1


CHECK = Check(id="citations.vague", docs=__doc__, run=run, specs=(DENSITY,))
