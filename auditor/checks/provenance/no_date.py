"""An article that does not say when it was published.

What it finds
    No date in the published field, the page's meta tags and JSON-LD, the address, nor in the text's own head or foot (a
    line with a date, or a dateline such as "LUNDE, Nov. 19 —"). A published field with a day that the calendar does not
    have (2025-02-30) is told as a warning.

Why it matters
    Without a date, "last quarter" and "this year" mean nothing, and an old story can pass for news.

What it cannot see
    A date that stood on the page and was not handed in; whether the date that stands there is right.

Learnt from
    The dates of newspaper and agency articles, in the page's fields and in the text.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from auditor.check import Check, Outcome, finding
from auditor.document import Document, published_date
from auditor.document.credit import CREDIT, LONGEST
from auditor.document.months import MONTH
from auditor.records import Finding, jsonld_objects

_META = re.compile(
    r"(?:^|[.:_-])(?:date|pubdate|publishdate|publish-date|published|published_time|modified_time|updated_time|issued|"
    r"created|publication_date|timestamp|online_date|cover_date)$|^datepublished$|^datemodified$",
    re.IGNORECASE,
)
_ISO_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d", re.ASCII)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTH_ABROAD = (
    r"(?:jan(?:uari?|vier)|jänner|enero|gennaio|janeiro|feb(?:ruari?|rero|braio)|février|fevereiro|märz|mars|marzo|"
    r"março|maart|avril|abril|aprile|mai|mayo|maggio|maio|mei|juin|junio?|junho|giugno|juillet|julio?|julho|"
    r"luglio|août|agosto|augustus|septembre|septiembre|setiembre|settembre|setembro|oktober|octobre|octubre|ottobre|"
    r"outubro|novembre|noviembre|novembro|dezember|décembre|diciembre|dicembre|dezembro)"
)
"""German, Spanish, French, Italian, Dutch and Portuguese names that English does not have as well."""
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:\.|º|er)?\s(?:de\s)?{_MONTH_ABROAD}(?:\s(?:del?\s)?(?:19|20)\d\d)?\b"
    rf"|{MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s?(?:19|20)\d\d)?|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH},?(?:\s(?:19|20)\d\d)?"
    r"|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d|(?:19|20)\d\d年\d{1,2}月\d{1,2}日)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"^[^(\n]{{3,60}}?\b(?:{MONTH}\s?\d{{1,2}}|\d{{1,2}}\s{MONTH})\b.{{0,40}}?(?:[-–—]|\()", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_STAMP = re.compile(r"\b(?:published|updated|posted|last modified|date)\b", re.IGNORECASE)
_RUN_IN = re.compile(rf"\W{{0,6}}(?:published|updated|posted)\b[^\n]{{0,40}}?{_DATE.pattern}", re.IGNORECASE)
"""A stamp that opens the text with no line of its own, where a page lost its breaks."""
_ISSUED = re.compile(
    rf"^[^\S\n]*(?:issued|printed|published|dated|released)(?: on)?:?[^\S\n]{_DATE.pattern}\W{{0,3}}$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of its own in a head that is one block, as an imprint has it."""
_CLOSING = re.compile(
    rf"(?-i:\s(?:{CREDIT}|By)"
    rf"(?:(?:\s(?:and|&))?\s[A-ZÀ-Þ][\w’'.-]*){{1,8}}),?\s"
    rf"(?:{_DATE.pattern})[.*_]{{0,3}}$",
    re.IGNORECASE,
)
"""A credit and a date that a line in the head of the text ends with."""
_AGO = re.compile(r"\b\d{1,2}\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\s+ago\b", re.IGNORECASE)
_ADDRESS = re.compile(r"/(?:19|20)\d\d[/-](?:\d{1,2}|[a-z]{3})[/-]")
HEAD, FOOT = 8, 5
"""Blocks at the head and the foot of the text in which a date may stand."""
_IMPRINT = 600
"""Characters at the head of the text in which an imprint stands."""
LINE = 120
"""Longest line in characters that counts as a date line; longer ones are running text."""


def run(document: Document) -> Outcome:
    """Return one finding about the whole article where no date is given."""
    article = document.article
    day = (article.published or "").strip()[:10]
    if _ISO_DAY.fullmatch(day) and published_date(article) is None:
        return Outcome(findings=(_impossible(document, day),))
    if any(map(_dated, (article.published, *_fields(article.metadata)))) or _ADDRESS.search(article.url or ""):
        return Outcome()
    if not document.words or _in_text(document):
        return Outcome()
    return Outcome(
        findings=(
            finding(
                CHECK.id,
                document,
                None,
                "No date of publication is given: not in the page's fields, and not in the head or foot of the text.",
                "The reader cannot tell how old the news is.",
                severity="note",
                suggestion="Add the date of publication, and of the last change.",
            ),
        )
    )


def _impossible(document: Document, day: str) -> Finding:
    return finding(
        CHECK.id,
        document,
        None,
        f"The date of publication is given as {day}, and there is no such day.",
        "The reader cannot tell how old the news is.",
        evidence={"published": day},
        suggestion="Correct the date of publication.",
    )


def _dated(value: object) -> bool:
    return _YEAR.search(str(value)) is not None if value is not None else False


def _fields(metadata: Mapping[str, Any]) -> Iterator[object]:
    """Yield what the page's meta tags and JSON-LD give as its date."""
    meta = metadata.get("meta")
    if isinstance(meta, Mapping):
        yield from (value for key, value in meta.items() if _META.search(str(key)))
    for item in jsonld_objects(metadata.get("jsonld")):
        yield from (item.get(key) for key in ("datePublished", "dateCreated", "dateModified", "uploadDate"))


def _in_text(document: Document) -> bool:
    lines = [block.span.of(document.text) for block in (*document.blocks[:HEAD], *document.blocks[HEAD:][-FOOT:])]
    if _RUN_IN.match(document.text) or _ISSUED.search(document.text, 0, _IMPRINT):
        return True
    if any(_CLOSING.search(line) for line in lines[:HEAD] if len(line) <= LONGEST):
        return True
    for index, line in enumerate(lines):
        if index < HEAD and line[:3].isupper() and _DATELINE.match(line[:120]):
            return True
        if len(line) <= LINE and _DIGIT.search(line) and (_DATE.search(line) or _AGO.search(line)) and _is_stamp(line):
            return True
    return False


def _is_stamp(line: str) -> bool:
    """Tell whether a short line with a date is a stamp: little else stands in it, or it says so."""
    rest = _DATE.sub("", _AGO.sub("", line))
    return bool(_STAMP.search(line)) or len(rest.split()) <= 8


CHECK = Check(id="provenance.no_date", docs=__doc__, run=run)
