"""Plain text has no slots: the lines near its head and its foot where a byline, a biography or a note can stand."""

import re
from collections.abc import Iterator

from auditor.document import Document
from auditor.origin.bios import bio_sentence
from auditor.origin.bylines import byline
from auditor.origin.disclosure import Disclosure, Kind
from auditor.origin.machines import text_speaks_of_machines
from auditor.origin.statements import statement
from auditor.origin.within import sentences_within
from auditor.records import Span

_HEAD_BLOCKS, _FOOT_BLOCKS = 12, 16
_ZONE_CHARACTERS = 3000
_SHORT_LINE, _LONG_LINE = 140, 420
_ABOUT = re.compile(
    r"[\W_]{0,4}(?:about (?:the |this )?(?:author|writer|columnist|byline)s?|author avatar|(?:the )?authors?|biography|"
    r"bio|written by|über (?:den|die) autor\w{0,3}|à propos de l['’]auteur\w{0,2}|"
    r"sobre (?:el|la|o|a) autora?)[\W_]{0,4}$",
    re.IGNORECASE,
)
_NAME_LINE = re.compile(r"(?:by )?(?:[A-ZÀ-Þ][\w.'’-]{0,20} ?){1,4}$")
_RUN_ON = re.compile(
    r"(?:by )?(?:generated|written|created|produced) by (?:an? )?ai(?: \w+)? ?agent"
    r"(?=(?-i: ?[A-ZÀ-Þ][\w.'’-]*){0,4}\W*$)",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:an? )?(?:ai|a\.i\.|artificial intelligence)(?:[ -](?:powered|driven))?[ -](?:\w+ ){0,3}?"
    r"(?:agent|bot|assistant|writer|author|journalist|persona|avatar|columnist|analyst|reporter|model|commentator|engine)"
    r"(?= (?:that|which|leveraging|built|powered|designed|trained|speciali[sz]ing|covering|with|focus\w+|for|dedicated|"
    r"on|based|running|developed|created|driven|using|combining|tracking|writing|following)\b|[.,;])",
    re.IGNORECASE,
)
_BIO_REACH = 4


def disclosures_in_text(document: Document) -> Iterator[Disclosure]:
    """Yield what the lines near the head and the foot tell; a quoted disclosure is somebody else's."""
    head, foot = _zones(document)
    before_prose = next((at for at, span in enumerate(head) if len(span) > _LONG_LINE), len(head))
    lead = set(head[:before_prose])
    spans = sorted(set(head) | set(foot))
    may_state = document.share(text_speaks_of_machines)
    for index, span in enumerate(spans):
        top = span in set(head)
        if len(span) <= _SHORT_LINE and index > 0 and (span in lead or span in foot):
            yield from _byline(document, span, top)
        if span in lead or span in foot:
            yield from _bio(document, span, spans[max(0, index - _BIO_REACH) : index], top)
        for sentence in sentences_within(document, span) if may_state else ():
            yield from _statement(document, sentence, top)


def _zones(document: Document) -> tuple[list[Span], list[Span]]:
    blocks = [block.span for block in document.blocks]
    head = [span for span in blocks[:_HEAD_BLOCKS] if span.start < _ZONE_CHARACTERS]
    foot = [span for span in blocks[-_FOOT_BLOCKS:] if span.end > len(document.text) - _ZONE_CHARACTERS]
    return head, foot


def _byline(document: Document, span: Span, top: bool) -> Iterator[Disclosure]:
    line = span.of(document.text)
    run_on = _RUN_ON.match(line)  # the author's name often follows without a space
    if run_on:
        yield from _told(document, "byline", "generated", Span(span.start, span.start + run_on.end()), top)
    elif kind := byline(line, signed_only=True):
        yield from _told(document, "byline", kind, span, top)


def _bio(document: Document, span: Span, before: list[Span], top: bool) -> Iterator[Disclosure]:
    """Read a biography: a block under a heading such as "About the author" or a name, or a phrase without subject."""
    text = span.of(document.text)
    if not _is_bio(document, span, before):
        return
    for sentence in sentences_within(document, span):
        if (hit := bio_sentence(sentence.of(document.text), text)) is not None:
            rule, start, end = hit
            place = Span(sentence.start + start, sentence.start + end)
            yield from _told(document, "biography", rule.kind, place, top)
            return


def _is_bio(document: Document, block: Span, before: list[Span]) -> bool:
    text, lines = block.of(document.text), [span.of(document.text) for span in before]
    if any(_ABOUT.match(line) for line in lines):
        return True
    named = bool(lines) and len(lines[-1]) <= 60 and _NAME_LINE.match(lines[-1]) is not None
    return _NO_SUBJECT.match(text) is not None and text[-1:] in ".…" and (named or _subjectless(document, block))


def _subjectless(document: Document, block: Span) -> bool:
    """Tell whether the first sentence has a noun and what it does, but no verb of its own: a biography's phrase."""
    first = next(sentences_within(document, block)).of(document.text)
    return re.search(r"\b(?:is|are|was|were|will|has|have|had|can|may|could|would|now|says?|said|won)\b", first) is None


def _statement(document: Document, sentence: Span, top: bool) -> Iterator[Disclosure]:
    hit = statement(sentence.of(document.text))
    if hit is not None:
        rule, start, end = hit
        yield from _told(document, "statement", rule.kind, Span(sentence.start + start, sentence.start + end), top)


def _told(document: Document, place: str, kind: Kind, span: Span, top: bool) -> Iterator[Disclosure]:
    if not document.quoted(span):
        near = document.text[span.start : span.end + 300]
        yield Disclosure(f"{place} in the text", kind, span.of(document.text), span, near_top=top, context=near)
