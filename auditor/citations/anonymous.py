"""Vague sources that stay anonymous: nobody who is named, cited or described nearby can be who or what is meant."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from auditor.citations.answered import is_answered, is_put_to_subject
from auditor.citations.attribution import Attribution, SourceClass
from auditor.citations.beside import is_named_beside
from auditor.citations.reading import stated
from auditor.citations.vague import vague_sources
from auditor.document import Document
from auditor.records import Span

_STUDIERS = re.compile(r"(?i)\b(?:researchers|scientists|scholars|economists)\b")
_STUDY = re.compile(r"(?i)\b(?:study|report|survey|paper|journal|university|institute|research by|published)\b")
_RESEARCH = frozenset({"study", "polls", "poll", "according"})
_POLLED = frozenset({"polls", "according"})
_POLLS = frozenset({"poll", "survey", "average", "averages", "gallup", "pew", "quinnipiac"})
"""Words for a poll that can be looked up."""
_ASKED = frozenset(
    "polled surveyed respondents respondent pollster pollsters conducted commissioned questioned yougov ipsos".split()
)
"""Words that tell more of a poll."""
_GIVEN = re.compile(r"[^.!?\n]*?\b(?:said|says|according to|published by|found by)\b")
_CARRIER = re.compile(r"(?i)\baccording to [^.\n]{2,50},\s$")
_REFERENCE = re.compile(r"https?:|\[\d{1,3}\]|\(\w[^()]{2,60}\b(?:19|20)\d\d\)")
_STUDY_NAMED = re.compile(
    r"\b(?:19|20)\d\d\s(?:[A-Z][\w&.-]{1,30}\s){0,4}(?:study|survey|poll|report|paper|analysis)\b"
    r"|\b(?!(?:The|An?|One|Another|This|That|Each|Every|No|In|Our|My|Some|Many|Most|Several|Recent|New|Latest|Past|Previous"
    r"|Earlier|Other)\s)[A-Z][\w&.-]{1,30}\s(?:study|survey|poll)\b"
)
"""Research that can be looked up by its year, or by whose it is."""
_HOLDS = re.compile(
    r"(?i)\b(?:agree[sd]?|believe[sd]?|claim(?:s|ed)?|den(?:y|ies|ied)|argue[sd]?|insist(?:s|ed)?|says?|said|"
    r"thinks?|thought|adds|added|notes|noted) that\s$"
)
"""What makes a vague source a part of what somebody else holds: "Hale said that experts agree"."""
_ONE_OF_THEM = re.compile(
    r"[^\n]{0,200}?\b(?:(?:is|are|was|were|counts?|includ(?:es?|ing)) (?:one of|among)|Among|One of) (?:them|those)\b"
)
"""Behind a vague source: somebody who is told to be one of those meant."""
_MARK = re.compile('["“”]')
_SOURCES = re.compile(r"(?i)(?:\w+\s){0,3}sources\b")
_HIDDEN = re.compile(r"(?i)\b(?:sources|insiders|in\sthe\sknow)\b")
_DESCRIBED = re.compile(
    r"(?i)\bsources?\s(?:who|familiar|close|with|inside|briefed|involved|near|told)\b"
    r"|\b(?:a|one|two|three|four|five)\s(?:[\w-]{1,20}\s){0,3}sources?\b"
    r"|\b(?:enforcement|government|police|military|diplomatic|intelligence|security|administration|campaign|company|"
    r"industry|judicial|court|congressional|party|palace)\ssources\b"
)
_NAMED = frozenset({"person", "organisation", "document"})
BESIDE, BESIDE_HEADING = 250, 600
"""Characters after a vague source, or before it, in which a named one speaks for the group; more behind a heading."""
EARLIER = 2000
"""Characters before bare "sources" in which it may be told who they are."""
INTRODUCED = 6000
"""Characters before a surname in which it may be given in full, with what its bearer is."""
AROUND = 90
"""Characters on either side of a person's name in which it is told what they are."""
_ROLES = (
    "analysts?|critics?|experts?|professors?|lecturer|fellow|director|president|founder|chief|head|chair\\w*|university|"
    "institute|college|school|cent(?:er|re)|group|foundation|association|union|council|advis[eo]r|strategist|economist|"
    "attorney|lawyer|doctor|dr|md|sen|rep|gov|author|editor|columnist|spokes\\w+|secretary|minister|senator|leader|member|"
    "consultant|pollster|researcher|scientist|activist|engineer|historian"
)
_ROLE = re.compile(rf"\b(?:manager|{_ROLES})\b", re.IGNORECASE)
_MEMBER = re.compile(rf"\b(?:who|of|at|for|with|{_ROLES})\b", re.IGNORECASE)
"""Words that tell what somebody is; the office alone, and with those that lead up to it."""
_EXPERTS = re.compile(
    r"(?i)\b(?:analysts|experts|economists|strategists|researchers|scientists|scholars|historians|doctors)\b"
)
_EXPERT = re.compile(
    r"(?i)\b(?:analyst|expert|professor|lecturer|fellow|university|institute|college|school|cent(?:er|re)|economist|"
    r"strategist|researcher|scientist|scholar|historian|doctor|dr|md|studies|former|advis[eo]r)\b"
)
"""Words that tell that somebody is an expert."""
_EVERYBODY = re.compile(r"(?i)it(?:\sis|['’]s)\s(?:widely|generally|commonly|universally)\s")
"""What nobody in particular holds: who speaks next is not the one who does."""
_INSIDERS = re.compile(r"(?i)\binsiders\b")
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b|\S{1,30}['’]s?\s")
"""A name that was given in full before, or with whom its bearer is."""
_BARE_EXPERTS = re.compile(r"(?i)(?:(?:some|many|most|several|other)\s)?experts\b")
_OFFICER = re.compile(
    r"(?i)\b(?:chief (?:executive|financial|operating|finance|marketing)|ceo|cfo|coo|mayor|councillor|councilman|"
    r"councilwoman|minister|senator|sen|rep|gov|governor|congress(?:man|woman)|attorney|prosecutor|sheriff)\b"
)
"""Words that tell that somebody holds an office."""
_LEAST_BLOCKS, _LABELS, _WORDY = 4, 5, 12
"""Fewest blocks of a text that has a lede, blocks that labels may take up before it, and fewest words of a lede."""


def anonymous_sources(document: Document) -> tuple[Span, ...]:
    """Return the vague sources outside quotations that nothing near them names or describes, in order."""
    vague = document.share(vague_sources)
    if not vague:
        return ()
    spans = [span for span, _ in vague]
    named = [found for one in document.share(stated) if (found := _named(one, spans)) is not None]
    company = _Company(document, named, _lede(document))
    return tuple(span for span, kind in vague if not (company.names(span, kind) or document.quoted(span)))


class _Named(NamedTuple):
    """A source that can be asked, of which kind it is, and what it states."""

    source: Span
    kind: SourceClass
    content: Span


def _named(one: Attribution, vague: Sequence[Span]) -> _Named | None:
    """Return the source of an attribution with what it states, None where none can be asked, or it is a vague one."""
    if one.source is None or one.source_class not in _NAMED:
        return None
    at = bisect_right(vague, one.source.start, key=lambda span: span.start)
    if any(span.overlaps(one.source) for span in vague[max(0, at - 1) : at + 1]):
        return None
    return _Named(one.source, one.source_class, one.content)


def _lede(document: Document) -> int:
    """Return where the lede ends: with the second block, or the first of a sentence's length behind the labels."""
    blocks = document.blocks
    if len(blocks) < _LEAST_BLOCKS:
        return 0
    text = document.text
    long = (block.span.end for block in blocks[:_LABELS] if len(block.span.of(text).split()) >= _WORDY)
    return max(blocks[1].span.end, next(long, 0))


@dataclass(frozen=True, slots=True)
class _Company:
    """What stands around the vague sources of a document: named sources in order, and where its lede ends."""

    document: Document
    named: Sequence[_Named]
    lede: int

    def names(self, span: Span, kind: str) -> bool:
        """Tell whether the text names or describes who or what is meant, or asks for no name."""
        return (
            (span.start < self.lede and self._is_taken_up(span, kind))
            or self._is_spoken_for(span, kind)
            or self._is_researched(span, kind)
            or self._is_described(span, kind)
            or self._is_held(span)
            or is_named_beside(self.document, span, kind)
            or is_answered(self.document, span)
            or is_put_to_subject(self.document, span)
        )

    def _is_taken_up(self, span: Span, kind: str) -> bool:
        """Tell whether those whom a lede speaks of may be named below it: research, or people whose office is told.

        Sources and those in the know are only if they are described below, and what nobody in particular holds is not.
        """
        text = self.document.text
        if self._is_nobodys(span, kind) or _HIDDEN.search(text, span.start, span.end):
            return _DESCRIBED.search(text, span.end, span.end + INTRODUCED) is not None
        if kind in _RESEARCH or _STUDIERS.search(span.of(text)):
            return len(self.named) > 1
        return sum(self._is_member(one.source) for one in self.named) > 1

    def _is_nobodys(self, span: Span, kind: str) -> bool:
        """Tell whether it is what nobody in particular holds, so that whoever speaks next is not the one who does."""
        return kind == "hearsay" or _EVERYBODY.match(span.of(self.document.text)) is not None

    def _is_spoken_for(self, span: Span, kind: str) -> bool:
        """Tell whether a named source that may be one of those meant speaks right after the vague one, or before it."""
        if self._is_nobodys(span, kind):
            return False
        after = self._number_behind(span.end)
        if after > 0 and self._is_by_expert(span, self.named[after - 1]):
            return True
        block = self.document.blocks[self.document.block_at(span.start)]
        beside = BESIDE_HEADING if block.kind == "heading" else BESIDE
        if after < len(self.named) and self.named[after].content.start - span.end < beside:
            one = self.named[after]
            if self._same_block(span, one) or one.kind != "person":
                told = one.kind == "person" and _ROLE.search(self._around(one.source)) is not None
                return told or _INSIDERS.search(span.of(self.document.text)) is None
            if kind == "circle" and not self._is_quoted(one):
                return False
            return self._is_one_of_them(span, kind, one.source) or self._is_expert(span, one.source)
        return False

    def _number_behind(self, place: int) -> int:
        """Return the number of the first named source whose content begins behind ``place``."""
        return bisect_right(self.named, place, key=lambda one: one.content.start)

    def _same_block(self, span: Span, one: _Named) -> bool:
        return self.document.block_at(span.start) == self.document.block_at(one.content.start)

    def _is_quoted(self, one: _Named) -> bool:
        """Tell whether what somebody states stands between quotation marks, or a part of it."""
        return _MARK.search(self.document.text, max(0, one.content.start - 1), one.content.end + 1) is not None

    def _around(self, name: Span) -> str:
        """Return a name with the words in which it may be told what its bearer is."""
        return self.document.text[max(0, name.start - AROUND) : name.end + AROUND]

    def _means_experts(self, span: Span) -> bool:
        return _EXPERTS.search(span.of(self.document.text)) is not None

    def _is_member(self, source: Span) -> bool:
        """Tell whether a source is more than a person's name alone: around it, it is told what they are."""
        return " " in source.of(self.document.text) and _MEMBER.search(self._around(source)) is not None

    def _is_one_of_them(self, span: Span, kind: str, source: Span) -> bool:
        """Tell whether a source of the next paragraph may be one of the group, by what is told around its name."""
        if _INSIDERS.search(span.of(self.document.text)):
            return False
        met = _TITLED.match(source.of(self.document.text)) or _ROLE.search(self._around(source))
        if not met and _BARE_EXPERTS.match(span.of(self.document.text)):
            return False
        return self._is_member(source) and not self._is_officer(span, kind, source)

    def _is_by_expert(self, span: Span, before: _Named) -> bool:
        """Tell whether experts are meant, and one of them who is told to be one spoke right before."""
        if before.kind != "person" or not self._means_experts(span):
            return False
        ended = max(before.content.end, before.source.end)
        return 0 <= span.start - ended < BESIDE and _EXPERT.search(self._around(before.source)) is not None

    def _is_officer(self, span: Span, kind: str, source: Span) -> bool:
        """Tell whether experts or studies are meant, and a source is an officer of a firm or a state and no expert."""
        if kind != "study" and not self._means_experts(span):
            return False
        around = self._around(source)
        return _OFFICER.search(around) is not None and _EXPERT.search(around) is None

    def _is_expert(self, span: Span, source: Span) -> bool:
        """Tell whether experts are meant, and a surname is that of one who was introduced as one before."""
        text, name = self.document.text, source.of(self.document.text)
        if " " in name or not self._means_experts(span):
            return False
        introduced = re.compile(rf"\b[A-Z][\w.'’-]{{0,20}}\s{re.escape(name)}\b")
        full = introduced.search(text, max(0, source.start - INTRODUCED), source.start)
        return full is not None and _EXPERT.search(self._around(Span(*full.span()))) is not None

    def _is_researched(self, span: Span, kind: str) -> bool:
        """Tell whether the research meant is cited or can be looked up, or the group is the one of a study told of."""
        text = self.document.text
        if _STUDIERS.search(span.of(text)) and _STUDY.search(text, max(0, span.start - 800), span.start):
            return True
        if kind in _POLLED and self.document.share(_tells_of_poll):
            return True
        if kind == "poll" and self._is_told_of(span):
            return True
        if kind in _RESEARCH and _STUDY_NAMED.search(text, span.end, span.end + BESIDE):
            return True
        return _REFERENCE.search(text, span.end, span.end + 200) is not None

    def _is_told_of(self, span: Span) -> bool:
        """Tell whether more is told of a poll: by a link, its numbers, or who gives it in the sentence."""
        given = _GIVEN.match(self.document.text, span.end, span.end + BESIDE)
        return bool(self.document.links) or given is not None or self.document.share(_tells_more_of_poll)

    def _is_described(self, span: Span, kind: str) -> bool:
        """Tell whether bare "sources" were described before, or hearsay goes on from somebody named in its block."""
        text = self.document.text
        if (_GIVEN if kind == "hearsay" else _ONE_OF_THEM).match(text, span.end, span.end + BESIDE):
            return True
        if kind == "who" and "insiders" in span.of(text).lower():
            return "insiders" in text[max(0, span.start - EARLIER) : span.start].lower()
        if kind == "who" and _SOURCES.match(span.of(text)):
            return _DESCRIBED.search(text, max(0, span.start - EARLIER), span.start) is not None
        if kind == "reportedly":
            before = self._number_behind(span.start)
            return before > 0 and self._same_block(span, self.named[before - 1])
        return False

    def _is_held(self, span: Span) -> bool:
        """Tell whether a named source carries the vague one: "Hale said that experts agree"."""
        text = self.document.text
        if _CARRIER.search(text, max(0, span.start - 60), span.start):
            return True
        at = self._number_behind(span.start)
        if any(span.end <= one.content.end for one in self.named[max(0, at - 2) : at]):
            return True
        return _HOLDS.search(text, max(0, span.start - 20), span.start) is not None


def _tells_of_poll(document: Document) -> bool:
    return not _POLLS.isdisjoint(document.places)


def _tells_more_of_poll(document: Document) -> bool:
    """Tell whether a poll comes up again, or it is told who asked, whom or how many."""
    told = sum(len(document.places.get(word, ())) for word in (*_POLLS, "polls", "surveys"))
    return told > 1 or not _ASKED.isdisjoint(document.places)
